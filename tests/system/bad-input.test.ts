import { err } from "@parley/kernel";
import { createMemoryStore } from "@parley/log/memory";
import { encodeRelayMessage, parseRelayMessage } from "@parley/protocol";
import { createRelay } from "@parley/relay";
import { describe, expect, it } from "vitest";
import { en } from "../../apps/web/src/words/en/index.ts";
import { sayError, sayTrouble } from "../../apps/web/src/words/say-error.ts";
import { type ClientError, createWorkspace, unlockWorkspace } from "../../packages/client/src/index.ts";
import { createInProcessTransport } from "../../packages/client/src/transport/in-process.ts";
import {
  admitBy,
  hears,
  openRoom,
  openTalks,
  PEACE_TALKS,
  remark,
  sayIn,
  type Talks,
} from "../../packages/client/test/support/story.ts";
import {
  clockOffBy,
  createTestRelay,
  expectOk,
  hurriedClock,
  offline,
  online,
  portsOver,
  RELAY_URL,
  seatAt,
  until,
} from "../../packages/client/test/support/world.ts";

const DAY_MS = 24 * 3_600_000;

/** One sentence or two that a person understands: no code, no name of a type. */
const expectSentence = (sentence: string, says: RegExp): void => {
  expect(sentence).toMatch(says);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toMatch(/[a-z][A-Z]|[{}_]|undefined|Error/);
};
const errorOf = (outcome: { readonly ok: boolean; readonly error?: ClientError }): ClientError => {
  if (outcome.ok || outcome.error === undefined) throw new Error("it went well");
  return outcome.error;
};

/** A mediation in which nobody but its mediator is yet, on a relay that takes small entries only. */
const openSmall = async (maxEntryBytes: number) => {
  const relay = createRelay({
    ...{ store: createMemoryStore(), clock: hurriedClock, limits: { maxEntryBytes, retryAfterMs: 50 } },
    randomness: (length) => crypto.getRandomValues(new Uint8Array(length)),
    onFailure: (failure) => console.error(failure),
  });
  const transport = createInProcessTransport(() => relay);
  const { workspace } = await seatAt({ ...createTestRelay(), transport });
  await online(workspace);
  expectOk(await workspace.openMediation(PEACE_TALKS));
  return { workspace, relay, team: await openRoom(workspace, "team") };
};

const northsCaucus = async (talks: Talks) => openRoom(talks.north.workspace, "caucus");

const isMeanwhile = ({ text }: { readonly text: string }): boolean => text === "written meanwhile";

describe("bad input is told in a sentence, and nothing is lost", () => {
  it("a text past its cap, and an entry that the relay finds too large", async () => {
    const { workspace, relay, team } = await openSmall(8_192);
    const tooLong = errorOf(await workspace.say(team.room, remark("x".repeat(20_001)), team.readers));
    expectSentence(sayError(en, tooLong), /shorten what you wrote/);
    const tooLarge = errorOf(await workspace.say(team.room, remark("x".repeat(15_000)), team.readers));
    expect(tooLarge).toEqual({ type: "Refused", refusal: "TooLarge" });
    expectSentence(sayError(en, tooLarge), /too large/);
    await sayIn(workspace, team, remark("and the room goes on"));
    expect(workspace.snapshot().rooms.get(team.room)?.status.status).toBe("open");
    await workspace.lock();
    await relay.stop();
  });

  it("entries of another room in a room's place", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await northsCaucus(talks);
    const delegation = await openRoom(north.workspace, "delegation");
    north.wire.alter = (frame) => {
      const message = parseRelayMessage(frame);
      return message.ok && message.value.type === "entries" && message.value.room === caucus.room
        ? encodeRelayMessage({ ...message.value, room: delegation.room, from: delegation.state.sequence + 1 })
        : frame;
    };
    const item = await sayIn(mediator.workspace, caucus, remark("into the wrong room"));
    const status = () => north.workspace.snapshot().rooms.get(delegation.room)?.status;
    const trouble = await until(
      north.workspace,
      () => {
        const now = status();
        return now?.status === "stopped" ? now.trouble : null;
      },
      "the room stopped",
    );
    expectSentence(sayTrouble(en, trouble), /different past|changed, left out or put in/);
    north.wire.alter = (frame) => frame;
    expectOk(await north.workspace.fetchAgain(delegation.room));
    north.wire.cut();
    await offline(north.workspace);
    north.wire.mend();
    expect(await hears(north.workspace, caucus, item)).toBe("into the wrong room");
    await until(north.workspace, () => status()?.status === "open", "the room open again");
    await talks.end();
  });

  it("frames that are malformed when they arrive", async () => {
    const { workspace, wire } = await seatAt(createTestRelay());
    await online(workspace);
    expectOk(await workspace.openMediation(PEACE_TALKS));
    const team = await openRoom(workspace, "team");
    wire.alter = (frame) => frame.slice(0, -1);
    wire.cut();
    wire.mend();
    const alarm = await until(workspace, ({ alarms }) => alarms[0], "the alarm");
    expect(alarm).toEqual({ type: "relay", reason: "BadFrame" });
    expectSentence(en.app.alarmRelay("BadFrame"), /do not understand each other.*Nothing is lost/);
    expectOk(await workspace.say(team.room, remark("written meanwhile"), team.readers));
    wire.alter = (frame) => frame;
    await until(
      workspace,
      ({ rooms }) => [...(rooms.get(team.room)?.state.items.values() ?? [])].some(isMeanwhile),
      "the words that waited",
    );
    expect(workspace.snapshot().alarms).toEqual([]);
    await workspace.lock();
  });

  it("a relay that speaks an unknown version", async () => {
    const { workspace, wire } = await seatAt(createTestRelay());
    await online(workspace);
    wire.alter = (frame) => {
      const message = parseRelayMessage(frame);
      return message.ok && message.value.type === "challenge"
        ? encodeRelayMessage({ ...message.value, version: 9_999 })
        : frame;
    };
    wire.cut();
    wire.mend();
    const alarm = await until(workspace, ({ alarms }) => alarms[0], "the alarm");
    expectSentence(alarm.type === "relay" ? en.app.alarmRelay(alarm.reason) : "", /another version/);
    for (const reason of ["NotAuthenticated", "TooMany", "something new"])
      expectSentence(en.app.alarmRelay(reason), /relay/);
    wire.alter = (frame) => frame;
    await online(workspace);
    expect(workspace.snapshot().alarms).toEqual([]);
    await workspace.lock();
  });

  it("an entry in a format that nobody here knows yet", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await northsCaucus(talks);
    north.wire.alter = (frame) => {
      const message = parseRelayMessage(frame);
      if (!message.ok || message.value.type !== "entries") return frame;
      const entries = message.value.entries.map((entry) => entry.with(0, 2));
      return encodeRelayMessage({ ...message.value, entries });
    };
    const item = await sayIn(mediator.workspace, caucus, remark("from a newer Parley"));
    const trouble = await until(
      north.workspace,
      ({ rooms }) => {
        const status = rooms.get(caucus.room)?.status;
        return status?.status === "stopped" ? status.trouble : null;
      },
      "the room stopped",
    );
    expectSentence(sayTrouble(en, trouble), /a newer Parley wrote it.*Update Parley/);
    expect(sayTrouble(en, trouble)).toMatch(/nothing is lost/);
    north.wire.alter = (frame) => frame;
    expectOk(await north.workspace.fetchAgain(caucus.room));
    expect(await hears(north.workspace, caucus, item)).toBe("from a newer Parley");
    await talks.end();
  });

  it("an invitation that has expired, one that was used, and half of a link", async () => {
    const talks = await openTalks();
    const { mediator, relay, mediation } = talks;
    const wish = { mediation, purpose: "observer", authority: "none", name: "Observer" } as const;
    const { link } = expectOk(await mediator.workspace.invite({ ...wish, lifetimeMs: DAY_MS / 2 }));
    let passedMs = 0;
    const late = await seatAt(relay, { clock: { ...hurriedClock, now: () => Date.now() + passedMs } });
    await online(late.workspace);
    passedMs = DAY_MS;
    expectSentence(sayError(en, errorOf(late.workspace.inspectInvitation(link))), /has expired/);
    const half = link.slice(0, -20);
    expectSentence(sayError(en, errorOf(late.workspace.inspectInvitation(half))), /Copy the whole link/);
    const [first, second] = [await seatAt(relay), await seatAt(relay)];
    await admitBy(mediator.workspace, first.workspace, wish, "First");
    const used = mediator.workspace.snapshot().invitations.at(-1)?.link ?? "";
    await online(second.workspace);
    expectOk(await second.workspace.acceptInvitation(used, "Second"));
    const failed = await until(
      second.workspace,
      ({ joins }) => (joins[0]?.status.status === "failed" ? joins[0].status.error : null),
      "the refusal",
    );
    expectSentence(sayError(en, failed), /used already/);
    for (const { workspace } of [late, first, second]) await workspace.lock();
    await talks.end();
  });

  it("a wrong passphrase, and a store that was damaged", async () => {
    const relay = createTestRelay();
    const ports = portsOver(relay.transport);
    const passphrase = "orchard bridge lantern";
    const workspace = expectOk(await createWorkspace(ports, { passphrase, relay: RELAY_URL }));
    await online(workspace);
    expectOk(await workspace.openMediation(PEACE_TALKS));
    const team = await openRoom(workspace, "team");
    const item = await sayIn(workspace, team, remark("kept"));
    await workspace.lock();
    const wrong = errorOf(await unlockWorkspace(ports, { passphrase: "orchard bridge lanterns" }));
    expectSentence(sayError(en, wrong), /not the passphrase/);
    const stored = await ports.storage.list(`room/${team.room}/`);
    if (!stored.ok) throw new Error("the store does not answer");
    const put = stored.value.map(({ key, value }) => ({ key, value: value.map((byte) => byte ^ 1) }));
    await ports.storage.commit({ put, remove: [] });
    const again = expectOk(await unlockWorkspace(ports, { passphrase }));
    expect(await hears(again, team, item)).toBe("kept");
    const damaged = { type: "StorageDamaged", what: "room" } as const;
    expect(again.snapshot().alarms).toContainEqual({ type: "storage", error: damaged });
    expectSentence(en.app.alarmRoomDamaged, /fetched from the relay again.*nothing is lost/);
    await again.lock();
  });

  it("a relay whose disk is full, for words that are said and for words that waited", async () => {
    let isFull = false;
    const inner = createMemoryStore();
    const appendAll: typeof inner.appendAll = async (appends) =>
      isFull ? err({ type: "StorageFull" }) : inner.appendAll(appends);
    const relay = createTestRelay({ ...inner, appendAll });
    const { workspace, wire } = await seatAt(relay);
    await online(workspace);
    expectOk(await workspace.openMediation(PEACE_TALKS));
    const team = await openRoom(workspace, "team");
    isFull = true;
    const full = errorOf(await workspace.say(team.room, remark("said while full"), team.readers));
    expect(full).toEqual({ type: "Refused", refusal: "StorageFull" });
    expectSentence(sayError(en, full), /disk is full\. Nothing is lost/);
    wire.cut();
    await offline(workspace);
    expectOk(await workspace.say(team.room, remark("waited"), team.readers));
    wire.mend();
    const kept = await until(
      workspace,
      ({ queue }) => (queue[0]?.objection === null ? null : queue[0]),
      "the words kept, and why",
    );
    expect([kept.words.text, kept.objection]).toEqual(["waited", full]);
    isFull = false;
    const item = await sayIn(workspace, team, kept.words);
    workspace.discardQueued(kept.id);
    expect(workspace.snapshot().rooms.get(team.room)?.state.items.get(item)?.text).toBe("waited");
    await workspace.lock();
  });

  it("a clock that is a day fast or slow", async () => {
    for (const offByMs of [DAY_MS, -DAY_MS]) {
      const talks = await openTalks({}, (seat) => (seat === "north" ? { clock: clockOffBy(offByMs) } : {}));
      const { north, mediator } = talks;
      const alarm = north.workspace.snapshot().alarms[0];
      const minutes = alarm?.type === "clock" ? Math.round(Math.abs(alarm.offByMs) / 60_000) : 0;
      expectSentence(en.app.alarmClock(minutes), /differs from the relay's by .*hour/);
      const caucus = await northsCaucus(talks);
      const theirs = await sayIn(north.workspace, caucus, remark("by my clock"));
      expect(await hears(mediator.workspace, caucus, theirs)).toBe("by my clock");
      const ours = await sayIn(mediator.workspace, caucus, remark("by ours"));
      expect(await hears(north.workspace, caucus, ours)).toBe("by ours");
      for (const { workspace } of [north, mediator]) {
        const state = workspace.snapshot().rooms.get(caucus.room)?.state;
        expect([...(state?.refused ?? [])]).toEqual([]);
        // Whoever comes after a clock that was fast, or is slow itself, has a time that is marked as doubtful.
        const doubtful = [...(state?.items.values() ?? [])].some(({ said }) => said.doubtful === true);
        expect(doubtful).toBe(true);
      }
      await talks.end();
    }
  });
});
