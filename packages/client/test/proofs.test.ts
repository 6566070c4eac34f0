import type { EntryHash } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { newId, readSignedExport } from "../src/index.ts";
import { hears, openRoom, openTalks, remark, roomOf, sayIn } from "./support/story.ts";
import { clockOffBy, expectOk, online, seatAt, systemLikeRandomness, until } from "./support/world.ts";

const id = (kind: "item" | "minutes") => newId(systemLikeRandomness, kind);

describe("proof and search", () => {
  it("CL60 exports a caucus as text only once both sides have agreed", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    await sayIn(north.workspace, caucus, remark("for the transcript"));
    const refused = await north.workspace.exportTranscript(caucus.room);
    expect(refused).toEqual({ ok: false, error: { type: "NotAgreedToExport" } });
    const proposal = newId(systemLikeRandomness, "item");
    expectOk(await north.workspace.act(caucus.room, { type: "exportProposed", export: proposal }));
    await until(
      mediator.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.state.exports.has(proposal),
      "the wish",
    );
    expect(await north.workspace.exportTranscript(caucus.room)).toMatchObject({ ok: false });
    expectOk(await mediator.workspace.act(caucus.room, { type: "exportAgreed", export: proposal }));
    const text = expectOk(await mediator.workspace.exportTranscript(caucus.room));
    expect(text).toContain("for the transcript");
    expect(text).toContain("Tamsin Oake");
    await talks.end();
  });

  it("CL61 exports a delivered message so that a stranger can check it, and nothing else of the room", async () => {
    const talks = await openTalks();
    const { north, south, mediator } = talks;
    const source = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, source, { ...remark("carry this"), terms: "public" });
    await hears(mediator.workspace, source, item);
    const destination = await openRoom(mediator.workspace, "caucus", talks.southParty);
    const said = await sayIn(south.workspace, destination, remark("not to be shown"));
    await hears(mediator.workspace, destination, said);
    const message = expectOk(
      await mediator.workspace.convey({
        source: { room: source.room, item },
        destination: destination.room,
        wording: "carried",
        form: "remark",
        attribution: { type: "none" },
      }),
    );
    const state = () => roomOf(south.workspace.snapshot(), "caucus")?.state;
    const entry = await until(
      south.workspace,
      () => state()?.messages.get(message)?.delivered.entry,
      "the message",
    );
    const file = expectOk(await south.workspace.exportSigned(destination.room, [entry]));
    const proven = await readSignedExport(file);
    if (!proven.ok) throw new Error(proven.error.reason);
    const { entries, introductions } = proven.value;
    expect(entries).toMatchObject([
      { event: { type: "messageDelivered", wording: "carried" }, writer: { name: "Ida Marr" } },
    ]);
    expect(introductions).toMatchObject([{ event: { type: "roomOpened" } }]);
    const ofItem = state()?.items.get(said)?.said.entry;
    const refused = await south.workspace.exportSigned(destination.room, [ofItem as EntryHash]);
    expect(refused).toEqual({ ok: false, error: { type: "NotDisclosable" } });
    expect(await south.workspace.exportSigned(destination.room, [])).toMatchObject({ ok: false });
    await talks.end();
  });

  it("CL61 exports agreed minutes with the agreements, never a draft", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const minutes = id("minutes") as ReturnType<typeof newId<"minutes">>;
    expectOk(
      await mediator.workspace.act(caucus.room, {
        type: "minutesDrafted",
        minutes,
        title: "First meeting",
        text: "We met.",
      }),
    );
    const drafted = await until(
      north.workspace,
      ({ rooms }) => rooms.get(caucus.room)?.state.minutes.get(minutes)?.drafted.entry,
      "the draft",
    );
    expect(await north.workspace.exportSigned(caucus.room, [drafted])).toMatchObject({ ok: false });
    expectOk(await north.workspace.act(caucus.room, { type: "minutesAgreed", minutes }));
    const file = expectOk(await north.workspace.exportSigned(caucus.room, [drafted]));
    expect(await readSignedExport(file)).toMatchObject({ ok: true });
    await talks.end();
  });

  it("CL62 finds words whatever their case and marks, in every room of this seat and in no other", async () => {
    const talks = await openTalks();
    const { north, south, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("The café on ÉTOILE street, at noon"));
    await hears(mediator.workspace, caucus, item);
    for (const query of ["CAFE", "étoile", "Etoile ", "café on"]) {
      const [hit] = mediator.workspace.search(query);
      if (hit === undefined) throw new Error(`${query} was not found`);
      expect(hit).toMatchObject({ room: caucus.room, holder: { type: "talk", id: item } });
      const [place] = hit.at;
      const found = hit.excerpt.slice(place?.start, place?.end);
      expect(found.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()).toBe(
        query.trim().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
      );
    }
    const minutes = newId(systemLikeRandomness, "minutes", caucus.room);
    const account = { minutes, title: "At the café", text: "Noon was agreed." };
    expectOk(await mediator.workspace.act(caucus.room, { type: "minutesDrafted", ...account }));
    const team = await openRoom(mediator.workspace, "team");
    const newNote = () => newId(systemLikeRandomness, "item", team.room);
    const [note, gone] = [newNote(), newNote()];
    const written = { type: "noteWritten", text: "Bring the café's bill" } as const;
    for (const id of [note, gone])
      expectOk(await mediator.workspace.act(team.room, { ...written, note: id }));
    expectOk(await mediator.workspace.act(team.room, { type: "noteDiscarded", note: gone }));
    const holders = mediator.workspace.search("cafe").map(({ holder }) => holder.id);
    expect(holders.toSorted()).toEqual([item, minutes, note].toSorted());
    expect(mediator.workspace.search("  ")).toEqual([]);
    expect(south.workspace.search("cafe")).toEqual([]);
    await talks.end();
  });

  it("CL63 shows the same words of a room's head, and of two devices, to both", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("so that both are at the same place"));
    await hears(mediator.workspace, caucus, item);
    expect(mediator.workspace.headWords(caucus.room)).toEqual(north.workspace.headWords(caucus.room));
    expect(mediator.workspace.safetyWords(north.workspace.device)).toEqual(
      north.workspace.safetyWords(mediator.workspace.device),
    );
    await talks.end();
  });

  it("CL64 warns where this clock is far from the relay's, and judges expiry by what was stamped", async () => {
    const talks = await openTalks();
    const day = 24 * 3_600_000;
    const skewed = await seatAt(talks.relay, { clock: clockOffBy(day) });
    await online(skewed.workspace);
    const [alarm] = skewed.workspace.snapshot().alarms;
    expect(alarm?.type === "clock" ? Math.round(alarm.offByMs / day) : alarm).toBe(1);
    expect(talks.mediator.workspace.snapshot().alarms).toEqual([]);
    await skewed.workspace.lock();
    await talks.end();
  });

  it("CL65 counts what others wrote as unread until it is marked as read", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("one"));
    await hears(mediator.workspace, caucus, item);
    const seen = mediator.workspace.snapshot().rooms.get(caucus.room);
    expect([seen?.unread, mediator.workspace.snapshot().mediations[0]?.unread]).toEqual([1, 1]);
    expect(north.workspace.snapshot().rooms.get(caucus.room)?.unread).toBe(0);
    await mediator.workspace.markRead(caucus.room, seen?.state.sequence ?? 0);
    await until(mediator.workspace, ({ rooms }) => rooms.get(caucus.room)?.unread === 0, "nothing unread");
    await talks.end();
  });

  it("CL66 holds a mediator's words against other rooms and notes to the team why they went out", async () => {
    const talks = await openTalks();
    const { north, mediator } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("We have 4,370 men on the ridge."));
    await hears(mediator.workspace, caucus, item);
    const other = await openRoom(mediator.workspace, "caucus", talks.southParty);
    const text = "Some say there are 4370 of them.";
    expect(mediator.workspace.checkWords(other.room, text)).toMatchObject([
      { kind: "number", words: "4370" },
    ]);
    const words = { form: "remark", text, terms: "inConfidence" } as const;
    const stopped = await mediator.workspace.say(other.room, words, other.readers);
    expect(stopped).toMatchObject({
      ok: false,
      error: { type: "CheckNeedsReason", findings: [{ words: "4370" }] },
    });
    expectOk(
      await mediator.workspace.say(other.room, { ...words, reason: "published this morning" }, other.readers),
    );
    const team = roomOf(mediator.workspace.snapshot(), "team");
    expect([...(team?.state.overrides ?? [])]).toMatchObject([{ reason: "published this morning" }]);
    expect(north.workspace.checkWords(caucus.room, text)).toEqual([]);
    await talks.end();
  });

  it("CL66 holds how a party is called against other rooms, and notes why it is called so all the same", async () => {
    const talks = await openTalks();
    const { north, mediator, mediation, southParty } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("The Harbour Guild is about to leave us."));
    await hears(mediator.workspace, caucus, item);
    const { workspace } = mediator;
    const parties = () => workspace.snapshot().mediations[0]?.parties ?? [];
    const wish = { label: "Harbour Guild", hue: 60 };
    const stopped = { ok: false, error: { type: "CheckNeedsReason" } };
    expect(await workspace.addParty(mediation, wish)).toMatchObject(stopped);
    const south = parties().find(({ party }) => party === southParty);
    if (south === undefined) throw new Error("the south is a party");
    const names = [{ name: "The Guild's friends", language: "en" }];
    expect(await workspace.relabelParty(mediation, { ...south, names })).toMatchObject(stopped);
    expect(parties()).toHaveLength(2);

    const party = expectOk(await workspace.addParty(mediation, wish, "they wrote to us themselves"));
    expect(parties().map((one) => one.party)).toContain(party);
    const overrides = [...(roomOf(workspace.snapshot(), "team")?.state.overrides ?? [])];
    expect(overrides.length).toBeGreaterThan(0);
    for (const { destination, findings, reason } of overrides) {
      expect([destination.sent, reason]).toEqual([party, "they wrote to us themselves"]);
      expect(destination.room).not.toBe(caucus.room);
      expect(findings.map(({ words }) => words)).toContain("Harbour Guild");
    }
    // Everybody has read it by now, so that it gives nothing away any more.
    expectOk(await workspace.relabelParty(mediation, { ...south, names }));
    await talks.end();
  });

  it("CL66 tells of a talk that goes on elsewhere in no words that were said in confidence", async () => {
    const talks = await openTalks();
    const { north, mediator, mediation, southParty } = talks;
    const caucus = await openRoom(north.workspace, "caucus");
    const item = await sayIn(north.workspace, caucus, remark("We have 4,370 men on the ridge."));
    await hears(mediator.workspace, caucus, item);
    const old = await openRoom(mediator.workspace, "caucus", southParty);
    const common = await openRoom(mediator.workspace, "common");
    const stopped = { ok: false, error: { type: "ConfidentialReason", findings: [{ words: "4370" }] } };
    const tell = (room: typeof old, reason: string, why?: string) =>
      mediator.workspace.act(room.room, { type: "successorAnnounced", room: common.room, reason }, why);
    expect(await tell(old, "With 4370 of them on the ridge, the list is closed.")).toMatchObject(stopped);
    expect(await tell(old, "With 4370 of them on the ridge.", "It is known.")).toMatchObject(stopped);
    const invited = (room: typeof old, reason: string) =>
      mediator.workspace.invite({
        ...{ mediation, purpose: "head", authority: "negotiate", name: "N", party: southParty },
        ...{ lifetimeMs: 60_000, succeeds: { room: room.room, reason } },
      });
    expect(await invited(old, "Their head knows of the 4370.")).toMatchObject(stopped);
    expect(mediator.workspace.snapshot().invitations.filter(({ name }) => name === "N")).toEqual([]);
    // In the room in which it was said, and in other words, nothing is found.
    expectOk(await invited(old, "Their head's devices are lost."));
    expectOk(await tell(caucus, "There were 4370 when we last spoke."));
    expectOk(await tell(old, "It is easier to speak there."));
    await talks.end();
  });
});
