import { parseDisclosure, verifyDisclosure } from "@parley/crypto";
import type { RoomEvent } from "@parley/domain";
import { type Bytes, utf8ToText } from "@parley/kernel";
import type { EntryHash } from "@parley/protocol";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, readSignedExport } from "../src/index.ts";
import { HEAD, idFrom, LawlessRoom, MEDIATOR } from "./support/lawless-room.ts";
import { admitBy, hears, openRoom, openTalks, remark, sayIn, type Talks } from "./support/story.ts";
import { expectOk, type Seat, seatAt, systemLikeRandomness, until } from "./support/world.ts";

const provenIn = async (file: Bytes) => {
  const proven = await readSignedExport(file);
  if (!proven.ok) throw new Error(JSON.stringify(proven.error));
  return proven.value;
};

describe("signed minutes of a real room, in which the head agreed with a second device", () => {
  let talks: Talks;
  let second: Seat;
  let room: Awaited<ReturnType<typeof openRoom>>;
  let drafted: EntryHash;
  let file: Bytes;

  beforeAll(async () => {
    talks = await openTalks();
    const { mediator, north, relay, mediation } = talks;
    second = await seatAt(relay);
    room = await openRoom(north.workspace, "caucus");
    const own = { mediation, purpose: "ownDevice", authority: "negotiate", name: "T" } as const;
    await admitBy(north.workspace, second.workspace, own, "Tamsin Oake");
    const proposal = await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(room.room)?.proposals.find(({ iMaySecond }) => iMaySecond)?.proposal,
      "the second device proposed",
    );
    expectOk(await mediator.workspace.secondAdmission(room.room, proposal));
    await until(
      second.workspace,
      ({ rooms }) =>
        [...(rooms.get(room.room)?.state.people.values() ?? [])].some(({ devices }) =>
          devices.includes(second.workspace.device),
        ),
      "its own name",
    );
    const item = await sayIn(second.workspace, room, remark("nobody outside may read this"));
    await hears(mediator.workspace, room, item);
    const minutes = newId(systemLikeRandomness, "minutes");
    const draft = { type: "minutesDrafted", minutes, title: "First meeting", text: "We met." } as const;
    expectOk(await mediator.workspace.act(room.room, draft));
    drafted = await until(
      second.workspace,
      ({ rooms }) => rooms.get(room.room)?.state.minutes.get(minutes)?.drafted.entry,
      "the draft",
    );
    expectOk(await second.workspace.act(room.room, { type: "minutesAgreed", minutes }));
    const after = await sayIn(second.workspace, room, remark("and this came afterwards"));
    await hears(mediator.workspace, room, after);
    file = expectOk(await mediator.workspace.exportSigned(room.room, [drafted]));
  });
  afterAll(async () => {
    await second.workspace.lock();
    await talks.end();
  });

  it("name their writers, their talks and each agreement to a stranger", async () => {
    const { entries, introductions, about } = await provenIn(file);
    expect(entries).toMatchObject([
      { event: { type: "minutesDrafted", text: "We met." }, writer: { name: "Ida Marr", party: null } },
      {
        event: { type: "minutesAgreed", draft: drafted },
        device: second.workspace.device,
        writer: { name: "Tamsin Oake", seat: { role: "head" }, party: "Northern Council" },
      },
    ]);
    expect(entries.map(({ writer }) => writer?.named.isFirst)).toEqual([true, true]);
    expect(introductions.map(({ event }) => event.type)).toEqual(["roomOpened", "deviceBound"]);
    expect(about).toEqual({
      mediation: "Talks on the Vessin Plain",
      kind: "caucus",
      title: null,
      parties: ["Northern Council", "Southern League"],
    });
  });

  it("are the same file's worth whichever of their entries is asked for", async () => {
    const { entries } = await provenIn(file);
    for (const { hash } of entries) {
      const again = expectOk(await second.workspace.exportSigned(room.room, [hash]));
      expect((await provenIn(again)).entries).toEqual(entries);
    }
  });

  it("open nothing else of the room, and end where the minutes do", async () => {
    const disclosure = parseDisclosure(file);
    if (!disclosure.ok) throw new Error("malformed");
    const { entries, keys } = disclosure.value;
    expect(entries.at(-1)?.hash).toBe((await provenIn(file)).entries.at(-1)?.hash);
    const sealed = entries.filter(({ header }) => header.kind === "sealed");
    expect(sealed.length).toBeGreaterThan(keys.size);
    for (const entry of sealed) expect(entry.body === null).toBe(!keys.has(entry.hash));
    const opened = await verifyDisclosure(file);
    if (!opened.ok) throw new Error(opened.error.reason);
    for (const { plaintext } of opened.value.disclosed)
      expect(utf8ToText(plaintext)).toMatchObject({ value: expect.not.stringContaining("nobody outside") });
  });

  it("are refused with one byte flipped, wherever it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        expect(await readSignedExport(file.with(at, (file[at] ?? 0) ^ flip))).toMatchObject({ ok: false });
      }),
      { numRuns: 60 },
    );
  });

  it("are refused cut short, with something behind them, and empty", async () => {
    for (const other of [file.slice(0, -1), new Uint8Array([...file, 0]), new Uint8Array()])
      expect(await readSignedExport(other)).toMatchObject({ ok: false, error: { sequence: null } });
  });
});

describe("a file made by a member of ill will", () => {
  const minutes = idFrom("minutes", "first");
  const draft = (text: string): RoomEvent => ({
    ...{ type: "minutesDrafted", at: 2_000, minutes, title: "First meeting", text },
  });
  const agreement = (entry: EntryHash): RoomEvent => ({
    type: "minutesAgreed",
    at: 3_000,
    minutes,
    draft: entry,
  });
  const hidden: RoomEvent = { type: "noteWritten", at: 1_500, note: idFrom("item", "n"), text: "hidden" };
  const named = (name: string, room: LawlessRoom, seat = HEAD): RoomEvent => ({
    ...{ type: "personIntroduced", at: 1_600, person: idFrom("person", name), name, seat },
    devices: [room.adviser.device],
  });

  it("holds where everything in it is lawful", async () => {
    const room = await LawlessRoom.found("lawful");
    await room.seal(room.mediator, room.opening());
    const { hash } = await room.seal(room.mediator, draft("We met."));
    await room.seal(room.head, agreement(hash));
    const { entries } = await provenIn(room.file());
    expect(entries.map(({ writer }) => writer?.name)).toEqual(["Ida Marr", "Tamsin Oake"]);
  });

  it("is refused where an entry is left out, or stands at another's place", async () => {
    const room = await LawlessRoom.found("left out");
    await room.seal(room.mediator, room.opening());
    const { hash } = await room.seal(room.mediator, draft("We met."));
    await room.seal(room.head, agreement(hash));
    const { entries } = room;
    for (let left = 0; left < entries.length - 1; left++) {
      const fault = await readSignedExport(room.file(entries.toSpliced(left, 1)));
      expect(fault).toMatchObject({ ok: false, error: { sequence: left } });
    }
    const [a, b] = [entries.at(-2), entries.at(-1)];
    if (a === undefined || b === undefined) throw new Error("no entries");
    expect(await readSignedExport(room.file([...entries.slice(0, -2), b, a]))).toMatchObject({ ok: false });
  });

  it("is refused where it does not show who its writers are", async () => {
    const room = await LawlessRoom.found("unnamed");
    await room.seal(room.mediator, room.opening(), false);
    await room.seal(room.mediator, draft("We met."));
    const fault = await readSignedExport(room.file());
    expect(fault).toEqual({ ok: false, error: { sequence: 3, reason: "AgainstTheRules" } });
  });

  it("is refused where somebody takes a name that is not theirs to give", async () => {
    const room = await LawlessRoom.found("forged");
    await room.seal(room.mediator, room.opening());
    // The adviser's own device may say who it is, but not that it leads; nor may the other side's mediator name it.
    await room.seal(room.adviser, named("Tamsin Oake", room));
    expect(await readSignedExport(room.file())).toEqual({
      ok: false,
      error: { sequence: 3, reason: "AgainstTheRules" },
    });
    const other = await LawlessRoom.found("named by the other side");
    await other.seal(other.mediator, other.opening());
    await other.seal(other.mediator, named("Tamsin Oake", other));
    expect(await readSignedExport(other.file())).toMatchObject({ ok: false, error: { sequence: 3 } });
  });

  it("is refused where a device that has a name is given another", async () => {
    const room = await LawlessRoom.found("renamed");
    await room.seal(room.mediator, room.opening());
    const again = { ...named("Ida Marr", room), devices: [room.head.device] } as RoomEvent;
    await room.seal(room.head, again);
    expect(await readSignedExport(room.file())).toMatchObject({ ok: false, error: { sequence: 3 } });
  });

  it("is refused where the true opening is hidden and another shown", async () => {
    const room = await LawlessRoom.found("opened twice");
    await room.seal(room.mediator, room.opening(), false);
    const [ida, tam] = room.seats;
    if (ida === undefined || tam === undefined) throw new Error("no seats");
    const swapped = [
      { ...ida, devices: tam.devices, seat: HEAD },
      { ...tam, devices: ida.devices, seat: MEDIATOR },
    ];
    await room.seal(room.head, room.opening(swapped));
    const fault = await readSignedExport(room.file());
    expect(fault).toEqual({ ok: false, error: { sequence: 3, reason: "OpenedTwice" } });
  });

  it("is refused where an agreement is shown beside another text of the same name", async () => {
    const room = await LawlessRoom.found("other text");
    await room.seal(room.mediator, room.opening());
    const { hash } = await room.seal(room.mediator, draft("We met."), false);
    await room.seal(room.mediator, draft("We gave everything away."));
    await room.seal(room.head, agreement(hash));
    const fault = await readSignedExport(room.file());
    expect(fault).toEqual({ ok: false, error: { sequence: 5, reason: "AgainstTheRules" } });
  });

  it("is refused where an agreement names no text", async () => {
    const room = await LawlessRoom.found("no text");
    await room.seal(room.mediator, room.opening());
    await room.seal(room.mediator, draft("We met."));
    await room.seal(room.head, { type: "minutesAgreed", at: 3_000, minutes });
    expect(await readSignedExport(room.file())).toMatchObject({ error: { reason: "NamesNoText" } });
  });

  it("is refused where a message was delivered by no mediator", async () => {
    const room = await LawlessRoom.found("no mediator");
    await room.seal(room.mediator, room.opening());
    const message = idFrom("item", "message");
    const words = { form: "offer", wording: "Ten days.", attribution: { type: "none" } } as const;
    await room.seal(room.head, { type: "messageDelivered", at: 2_000, message, ...words });
    expect(await readSignedExport(room.file())).toMatchObject({ ok: false, error: { sequence: 3 } });
  });

  it("says so where something hidden could have named a device before", async () => {
    const room = await LawlessRoom.found("named late");
    await room.seal(room.mediator, room.opening());
    await room.seal(room.head, hidden, false);
    await room.seal(room.head, named("Wren Sall", room, { ...HEAD, role: "adviser" }));
    await room.seal(room.adviser, draft("We met."));
    const { entries } = await provenIn(room.file());
    expect(entries.map(({ writer }) => writer)).toMatchObject([
      { name: "Wren Sall", named: { by: "Tamsin Oake", sequence: 4, isFirst: false } },
    ]);
  });

  it("shows nothing where no words are in it", async () => {
    const room = await LawlessRoom.found("empty");
    await room.seal(room.mediator, room.opening());
    const fault = await readSignedExport(room.file());
    expect(fault).toEqual({ ok: false, error: { sequence: null, reason: "NothingShown" } });
  });
});
