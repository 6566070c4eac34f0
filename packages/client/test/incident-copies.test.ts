import type { IncidentId, ItemId } from "@parley/domain";
import { accessTable } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { type CopiesWish, type Intended, newId } from "../src/index.ts";
import { level, stateIn } from "./support/exchange-talks.ts";
import { openRoom, openTalks } from "./support/story.ts";
import { everythingOf, expectOk, systemLikeRandomness } from "./support/world.ts";

const ALLEGED = "Shots at our convoy near the Karvel bridge.";
const EVIDENCE = "Driver Pell Anso saw it.";

const openSeparateTalks = async () => {
  const talks = await openTalks();
  const seats = [talks.mediator, talks.north, talks.south, talks.observer];
  const northTalks = (await openRoom(talks.north.workspace, "caucus")).room;
  const southTalks = (await openRoom(talks.south.workspace, "caucus")).room;
  const team = (await openRoom(talks.mediator.workspace, "team")).room;
  await level({ seats });
  return { ...talks, seats, lead: talks.mediator.workspace, northTalks, southTalks, team };
};
type SeparateTalks = Awaited<ReturnType<typeof openSeparateTalks>>;

const allege = async (talks: SeparateTalks): Promise<IncidentId> => {
  const { workspace } = talks.north;
  const incident = newId(systemLikeRandomness, "incident", talks.northTalks);
  const evidence = newId(systemLikeRandomness, "item", talks.northTalks);
  const ofSide = { incident, side: talks.northParty };
  const acts: readonly Intended[] = [
    { type: "incidentAlleged", ...ofSide, place: "the bridge", from: Date.UTC(2026, 2, 9), words: ALLEGED },
    { type: "evidenceAdded", ...ofSide, evidence, kind: "witness", words: EVIDENCE },
  ];
  expectOk(await workspace.actAll(talks.northTalks, acts));
  await level(talks);
  return incident;
};

const report = async (talks: SeparateTalks, side: "north" | "south", quantity: number): Promise<void> => {
  const room = side === "north" ? talks.northTalks : talks.southTalks;
  const id: ItemId = newId(systemLikeRandomness, "item", room);
  const reported: Intended = {
    ...{ type: "accessReported", report: id, crossing: "Mill Road", measure: "trucks", unit: "lorries" },
    ...{ day: "2026-03-09", counted: { type: "quantity", quantity } },
    side: side === "north" ? talks.northParty : talks.southParty,
  };
  expectOk(await talks[side].workspace.act(room, reported));
  await level(talks);
};

describe("incidents and access where the sides share no room", () => {
  it("CL79 sends the other side nothing of them while a side and the team deal with them", async () => {
    const talks = await openSeparateTalks();
    const { lead, mediation, northTalks: from } = talks;
    const before = await Promise.all([everythingOf(talks.south), everythingOf(talks.observer)]);
    const incident = await allege(talks);
    await report(talks, "north", 200);
    expect(expectOk(await lead.collect({ mediation, from, what: { type: "incident", incident } }))).toBe(2);
    expect(expectOk(await lead.collect({ mediation, from, what: { type: "access" } }))).toBe(1);
    expect(expectOk(await lead.collect({ mediation, from, what: { type: "access" } }))).toBe(0);
    const [master] = stateIn(lead, talks.team).incidents.keys();
    if (master === undefined) throw new Error("not with the team");
    const rooms = [talks.southTalks];
    expectOk(lead.previewCopies({ mediation, rooms, what: { type: "incident", incident: master } }));
    expectOk(lead.previewCopies({ mediation, rooms, what: { type: "access" } }));
    for (const [i, seat] of [talks.south, talks.observer].entries()) {
      const [was, is] = [before[i], await everythingOf(seat)];
      expect(is.frames).toBe(was?.frames);
      expect(is.store === was?.store).toBe(true);
      expect(is.snapshot).toBe(was?.snapshot);
    }
    await talks.end();
  });

  it("CL79 shows what a side alleged in its own words only with a reason, in the mediator's without one", async () => {
    const talks = await openSeparateTalks();
    const { lead, mediation, northTalks: from } = talks;
    const incident = await allege(talks);
    expectOk(await lead.collect({ mediation, from, what: { type: "incident", incident } }));
    const [master] = stateIn(lead, talks.team).incidents.keys();
    if (master === undefined) throw new Error("not with the team");
    const wish = (more: object): CopiesWish => ({
      ...{ mediation, rooms: [talks.southTalks] },
      what: { type: "incident", incident: master, ...more },
    });
    expect(await lead.presentCopies(wish({}))).toMatchObject({ error: { type: "CheckNeedsReason" } });
    const [preview] = expectOk(lead.previewCopies(wish({ withWords: true })));
    expect(preview?.words).toContain(EVIDENCE);
    expect(preview?.findings.map(({ kind }) => kind)).toContain("name");
    const named = wish({ wording: "They speak of the Karvel bridge." });
    expect(await lead.presentCopies(named)).toMatchObject({ error: { type: "CheckNeedsReason" } });
    const reason = "The north asked for it.";
    expectOk(await lead.presentCopies({ ...wish({ wording: "An incident is alleged." }), reason }));
    await level(talks);
    const [there] = stateIn(talks.south.workspace, talks.southTalks).incidents.values();
    expect(there).toMatchObject({ words: "An incident is alleged.", side: talks.northParty, evidence: [] });
    expect(await lead.presentCopies(wish({}))).toMatchObject({
      error: { objection: { type: "AlreadyDone" } },
    });
    await talks.end();
  });

  it("CL79 puts both sides' reports side by side in both talks", async () => {
    const talks = await openSeparateTalks();
    const { lead, mediation } = talks;
    await report(talks, "north", 200);
    await report(talks, "south", 140);
    for (const from of [talks.northTalks, talks.southTalks])
      expectOk(await lead.collect({ mediation, from, what: { type: "access" } }));
    const rooms = [talks.northTalks, talks.southTalks];
    const wish: CopiesWish = { mediation, rooms, what: { type: "access" } };
    const words = expectOk(lead.previewCopies(wish)).map((preview) => preview.words);
    expect(words).toEqual([expect.stringContaining("140 lorries"), expect.stringContaining("200 lorries")]);
    expectOk(await lead.presentCopies({ ...wish, reason: "Both sides agreed to it." }));
    await level(talks);
    for (const [{ workspace }, room] of [
      [talks.north, talks.northTalks],
      [talks.south, talks.southTalks],
    ] as const) {
      const [day] = accessTable(stateIn(workspace, room), "2026-03-09", "2026-03-09");
      expect(day?.reports.map(({ quantity }) => quantity).sort()).toEqual([140, 200]);
    }
    await talks.end();
  });
});
