import { createKeyring } from "@parley/crypto";
import type { Bytes } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { encodeRelayMessage, parseEntry, parseRelayMessage, type RelayMessage } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { hears, openRoom, openTalks, remark, roomOf, sayIn } from "./support/story.ts";
import { foundRoomAs } from "./support/stranger.ts";
import { offline, online, type Seat, systemLikeRandomness, until } from "./support/world.ts";

type Entries = Extract<RelayMessage, { readonly type: "entries" }>;

/** Alters pages of entries on their way to a device. */
const alterEntries =
  (change: (page: Entries) => Entries | null) =>
  (frame: Bytes): Bytes | null => {
    const message = parseRelayMessage(frame);
    if (!message.ok || message.value.type !== "entries" || message.value.entries.length === 0) return frame;
    const changed = change(message.value);
    return changed === null ? null : encodeRelayMessage(changed);
  };

const flipped = (entry: Bytes, at: number): Bytes => {
  const copy = entry.slice();
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

const troubleOf = ({ workspace }: Seat) =>
  until(workspace, ({ alarms }) => alarms.find((alarm) => alarm.type === "room"), "an alarm");

describe("a relay that tampers", () => {
  it("CL20 is noticed at a flipped byte of a body, and the room stops there", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const first = await sayIn(mediator.workspace, caucus, remark("untouched"));
    await hears(north.workspace, caucus, first);
    north.wire.alter = alterEntries((page) => ({
      ...page,
      entries: page.entries.map((entry) => flipped(entry, -1)),
    }));
    await sayIn(mediator.workspace, caucus, remark("touched"));
    expect(await troubleOf(north)).toMatchObject({
      room: caucus.room,
      trouble: { type: "Tampered", reason: "BodyDoesNotMatch" },
    });
    const view = roomOf(north.workspace.snapshot(), "caucus");
    expect(view?.status).toMatchObject({ status: "stopped", trouble: { type: "Tampered" } });
    expect([...(view?.state.items.values() ?? [])].map(({ text }) => text)).toEqual(["untouched"]);
    const refused = await north.workspace.say(caucus.room, remark("no"), view?.readers ?? "");
    expect(refused).toMatchObject({ ok: false, error: { type: "RoomNotReadable" } });
    await talks.end();
  });

  it("CL24 believes an honest answer after a forged one, and no second forgery", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const forge = alterEntries((page) => ({
      ...page,
      entries: page.entries.map((entry) => flipped(entry, -1)),
    }));
    north.wire.alter = forge;
    const item = await sayIn(mediator.workspace, caucus, remark("the true words"));
    await troubleOf(north);
    await north.workspace.fetchAgain(caucus.room);
    await until(
      north.workspace,
      (snapshot) => roomOf(snapshot, "caucus")?.status.status === "stopped",
      "the stop",
    );
    north.wire.alter = (frame) => frame;
    await north.workspace.fetchAgain(caucus.room);
    expect(await hears(north.workspace, caucus, item)).toBe("the true words");
    expect(north.workspace.snapshot().alarms).toEqual([]);
    await talks.end();
  });

  it("CL20 is noticed at a flipped byte of a signature", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    north.wire.alter = alterEntries((page) => ({
      ...page,
      entries: page.entries.map((entry) => flipped(entry, 180)),
    }));
    await sayIn(mediator.workspace, caucus, remark("touched"));
    expect(await troubleOf(north)).toMatchObject({ trouble: { type: "Tampered", reason: "BadSignature" } });
    await talks.end();
  });

  it("CL20 is not accused of an entry in a format that is unknown here, which is not believed all the same", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    for (const at of [0, 1]) {
      north.wire.alter = alterEntries((page) => ({
        ...page,
        entries: page.entries.map((entry) => flipped(entry, at)),
      }));
      const item = await sayIn(mediator.workspace, caucus, remark("from a newer Parley"));
      expect(await troubleOf(north)).toMatchObject({ room: caucus.room, trouble: { type: "UnknownFormat" } });
      expect(north.workspace.snapshot().rooms.get(caucus.room)?.state.items.has(item)).toBe(false);
      north.wire.alter = (frame) => frame;
      await north.workspace.fetchAgain(caucus.room);
      expect(await hears(north.workspace, caucus, item)).toBe("from a newer Parley");
    }
    await talks.end();
  });

  it("CL21 notices a room that was cut short, as from an old backup", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(mediator.workspace, caucus, remark("soon forgotten"));
    await hears(north.workspace, caucus, item);
    const old = createMemoryStore();
    const encoded = await talks.relay.store.readPage(caucus.room, {
      from: 0,
      through: 2,
      maxEntries: 9,
      maxBytes: 1e6,
    });
    const entries = (encoded ?? []).flatMap((bytes) => {
      const entry = parseEntry(bytes);
      return entry.ok ? [entry.value] : [];
    });
    const admitted = [north.workspace.device, mediator.workspace.device];
    await old.appendAll([{ room: caucus.room, expected: null, entries, admitted, removed: [] }]);
    await talks.relay.replaceStore(old);
    expect(await troubleOf(north)).toMatchObject({ room: caucus.room, trouble: { type: "PastChanged" } });
    expect(roomOf(north.workspace.snapshot(), "caucus")?.state.items.get(item)?.text).toBe("soon forgotten");
    const again = await north.workspace.fetchAgain(caucus.room);
    expect(again).toMatchObject({
      ok: false,
      error: { type: "RoomNotReadable", trouble: { type: "PastChanged" } },
    });
    await talks.end();
  });

  it("CL22 a page that never arrived is asked for again", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    let dropped = 0;
    north.wire.alter = alterEntries((page) => {
      if (page.room !== caucus.room || dropped > 0) return page;
      dropped++;
      return null;
    });
    await sayIn(mediator.workspace, caucus, remark("lost on its way"));
    const second = await sayIn(mediator.workspace, caucus, remark("after it"));
    await hears(north.workspace, caucus, second);
    const texts = [...(roomOf(north.workspace.snapshot(), "caucus")?.state.items.values() ?? [])];
    expect(texts.map(({ text }) => text)).toEqual(["lost on its way", "after it"]);
    expect(north.workspace.snapshot().alarms).toEqual([]);
    expect(dropped).toBe(1);
    await talks.end();
  });

  it("CL23 a room into which a stranger puts this device is not shown, not even under a known mediation's name", async () => {
    const talks = await openTalks();
    const { observer, mediator } = talks;
    const common = await openRoom(mediator.workspace, "common");
    const victim = common.rights.members.get(observer.workspace.device);
    const { charter } = common.state;
    if (victim === undefined || charter === undefined) throw new Error("the common room has no observer");
    const stranger = await createKeyring(systemLikeRandomness);
    const room = await foundRoomAs(stranger, talks.relay.transport, [{ ...victim, group: 0 }], charter);
    await until(
      observer.workspace,
      () => observer.wire.frames.some((frame) => Buffer.from(frame).includes(Buffer.from(room, "hex"))),
      "the stranger's room on the wire",
    ).catch(() => null);
    const arrived = observer.wire.frames.filter((frame) =>
      Buffer.from(frame).includes(Buffer.from(room, "hex")),
    );
    expect(arrived.length).toBeGreaterThan(0);
    const item = await sayIn(
      observer.workspace,
      await openRoom(observer.workspace, "common"),
      remark("still here"),
    );
    await hears(mediator.workspace, common, item);
    expect([...observer.workspace.snapshot().rooms.keys()]).toEqual([common.room]);
    await talks.end();
  });

  it("CL20 malformed frames end the connection, and nothing is lost by it", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    north.wire.alter = (frame) => frame.slice(0, frame.length - 1);
    await sayIn(mediator.workspace, caucus, remark("garbled once"));
    await offline(north.workspace);
    north.wire.alter = (frame) => frame;
    await online(north.workspace);
    await until(
      north.workspace,
      (snapshot) => roomOf(snapshot, "caucus")?.state.items.size === 1,
      "the words",
    );
    expect(north.workspace.snapshot().alarms).toEqual([]);
    await talks.end();
  });
});
