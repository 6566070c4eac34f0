import { describe, expect, it } from "vitest";
import {
  accessTable,
  type CommitmentText,
  calmOf,
  clockOfCommitment,
  type Draft,
  type ItemId,
  presentAccess,
  presentCommitment,
  presentIncident,
  type RoomEvent,
  statusOfIncident,
} from "../src/index.ts";
import { World } from "./copying.ts";
import { commitmentId, DAY_MS, incidentId } from "./doing.ts";
import { device, itemId, NOON, partyId, personId } from "./support.ts";

const LEAD = device("lead");
const [north, south] = [partyId("north"), partyId("south")];
const I = incidentId("ford");
const WORDS = "shots at our convoy";

const alleged: RoomEvent = {
  ...{ type: "incidentAlleged", at: NOON + 1, incident: I, side: north, place: "the ford" },
  ...{ from: NOON - 10, words: WORDS },
};
const evidence = (id: string, words: string, more: object = {}): RoomEvent => ({
  ...{ type: "evidenceAdded", at: NOON + 2, incident: I, evidence: itemId(id), side: north },
  ...{ kind: "witness", words },
  ...more,
});

const withAllegation = (): World => {
  const world = new World();
  world.when("north", alleged, "north");
  world.when("north", evidence("driver", "a driver saw it"), "north");
  world.collect("north", { type: "incident", incident: I });
  return world;
};
const onlyIncident = (world: World, name: "team" | "north" | "south" | "common") => {
  const [incident] = world.rooms[name].state.incidents.values();
  if (incident === undefined) throw new Error("no incident");
  return incident;
};
const show =
  (world: World, to: readonly ("north" | "south" | "common")[], more: object = {}) =>
  (draft: Draft) =>
    presentIncident(
      draft,
      world.planRooms(...to),
      { incident: onlyIncident(world, "team").incident, withWords: false, ...more },
      LEAD,
    );
const found = (world: World, finding: "unsubstantiated" | "accessDenied", words?: string) => {
  const about = { at: ++world.at, incident: onlyIncident(world, "team").incident };
  world.when("team", { type: "inquiryBegan", ...about }, "lead");
  const said = words === undefined ? {} : { words };
  world.when("team", { type: "incidentFound", ...about, finding, ...said }, "lead");
};
const told = (world: World, name: "north" | "south" | "common") =>
  JSON.stringify([...world.rooms[name].state.timeline]);

describe("copies of an incident", () => {
  it("CP11 records with the team what a side alleged in its own talks, and what it brought for it, once", () => {
    const world = withAllegation();
    const incident = onlyIncident(world, "team");
    expect(incident).toMatchObject({ side: north, recorded: true, words: WORDS, status: "alleged" });
    expect(incident.incident).not.toBe(I);
    expect(incident.evidence).toMatchObject([{ side: north, words: "a driver saw it" }]);
    world.when("north", evidence("picture", "a picture of it"), "north");
    const { sequence } = world.team;
    world.collect("north", { type: "incident", incident: I });
    expect(world.team.sequence).toBe(sequence + 2);
    world.collect("north", { type: "incident", incident: I });
    expect(world.team.sequence).toBe(sequence + 2);
    const unknown = { type: "incident", incident: incidentId("no") } as const;
    expect(() => world.collect("north", unknown)).toThrow("Unknown");
  });

  it("CP11 tells another room what is alleged under an id of its own, without the evidence", () => {
    const world = withAllegation();
    world.plan(show(world, ["south"]));
    const there = onlyIncident(world, "south");
    expect(there).toMatchObject({ side: north, recorded: true, words: WORDS, evidence: [] });
    for (const id of [I, onlyIncident(world, "team").incident])
      expect(told(world, "south")).not.toContain(id);
    expect(told(world, "south")).not.toContain("a driver saw it");
    expect(world.drawn).toEqual(["incident team", "item team", "incident south"]);
    expect(world.refusal(show(world, ["south"]))).toBe("AlreadyDone");
    // On wish, what speaks for it goes too; what one side brought is not entered in its own talks.
    world.plan(show(world, ["south", "north"], { withWords: true }));
    expect(onlyIncident(world, "south").evidence).toMatchObject([{ words: "a driver saw it", side: north }]);
    expect(onlyIncident(world, "north").evidence).toHaveLength(1);
  });

  it("CP11 tells it in the mediator's words where the mediator chooses so", () => {
    const world = withAllegation();
    world.plan(show(world, ["south"], { wording: "something happened at the ford" }));
    expect(onlyIncident(world, "south").words).toBe("something happened at the ford");
    expect(told(world, "south")).not.toContain(WORDS);
  });

  it("CP11 shows how far it was looked into, again where that changed; refused access calms nobody", () => {
    const world = withAllegation();
    found(world, "accessDenied", "turned back at the post");
    world.plan(show(world, ["south", "north"]));
    for (const name of ["south", "north"] as const) {
      const incident = onlyIncident(world, name);
      expect(statusOfIncident(incident)).toBe("accessDenied");
      expect(calmOf([incident], NOON - DAY_MS, NOON)).toMatchObject({ status: "unknown", accessDenied: 1 });
      expect(told(world, name)).not.toContain("turned back");
    }
    expect(world.refusal(show(world, ["south", "north"]))).toBe("AlreadyDone");
    world.plan(show(world, ["south"], { withWords: true }));
    expect(onlyIncident(world, "south").shown?.words).toBe("turned back at the post");
    found(world, "unsubstantiated");
    world.plan(show(world, ["south", "north"]));
    expect(statusOfIncident(onlyIncident(world, "north"))).toBe("unsubstantiated");
    expect(onlyIncident(world, "north").shown?.foundAt).toBe(world.at - 1);
  });

  it("CP11 enters nothing again in the room that it comes from, nor what that room found itself", () => {
    const world = withAllegation();
    world.when("north", { type: "inquiryBegan", at: NOON + 3, incident: I }, "lead");
    world.when(
      "north",
      { type: "incidentFound", at: NOON + 4, incident: I, finding: "inconclusive" },
      "lead",
    );
    world.collect("north", { type: "incident", incident: I });
    expect(statusOfIncident(onlyIncident(world, "team"))).toBe("inconclusive");
    expect(world.refusal(show(world, ["north"], { withWords: true }))).toBe("AlreadyDone");
    world.plan(show(world, ["south"]));
    // What the mediators showed the south is not the south's: nothing of it comes back.
    const there = onlyIncident(world, "south").incident;
    const { sequence } = world.team;
    world.collect("south", { type: "incident", incident: there });
    expect(world.team.sequence).toBe(sequence);
    const answer = { incident: there, evidence: itemId("answer"), side: south, words: "nobody was there" };
    world.when("south", { ...evidence("x", "x"), ...answer } as RoomEvent, "south");
    world.collect("south", { type: "incident", incident: there });
    expect(onlyIncident(world, "team").evidence.map(({ side }) => side)).toEqual([north, south]);
  });

  it("CP15 keeps whose allegation, evidence, inquiry and finding it is, and of when, when a mediator enters them", () => {
    const world = new World();
    const { side: _, ...own } = alleged as Extract<RoomEvent, { readonly type: "incidentAlleged" }>;
    const seen = evidence("seen", "tracks at the ford", { side: undefined });
    world.when("committee", own, "monitor");
    world.when("committee", JSON.parse(JSON.stringify(seen)), "monitor");
    world.when("committee", { type: "inquiryBegan", at: NOON + 3, incident: I }, "lead");
    const found = { type: "incidentFound", at: NOON + 4, incident: I, finding: "inconclusive" } as const;
    world.when("committee", found, "lead");
    world.collect("committee", { type: "incident", incident: I });
    const incident = onlyIncident(world, "team");
    const monitor = { name: "monitor", person: personId("monitor") };
    expect(incident).toMatchObject({ recorded: true, doneBy: { ...monitor, at: NOON + 1 } });
    expect(incident.evidence).toMatchObject([{ doneBy: { ...monitor, at: NOON + 2 } }]);
    // What the lead did there and enters here is the lead's own.
    expect(incident.inquiry?.person).toBe(personId("lead"));
    expect(incident.inquiryDoneBy).toBeUndefined();
    // By name only where the mediator shows what was said, and by no id.
    world.plan(show(world, ["south"]));
    expect(told(world, "south")).not.toContain("monitor");
    world.plan(show(world, ["north"], { withWords: true }));
    expect(onlyIncident(world, "north")).toMatchObject({ doneBy: { name: "monitor", at: NOON + 1 } });
    expect(onlyIncident(world, "north").evidence).toMatchObject([{ doneBy: { name: "monitor" } }]);
    expect(told(world, "north")).not.toContain(personId("monitor"));
  });

  it("CP15 lets nobody look into their own allegation, wherever it was made, nor enter an act for somebody present", () => {
    const world = new World();
    const { side: _, ...own } = alleged as Extract<RoomEvent, { readonly type: "incidentAlleged" }>;
    world.when("committee", own, "monitor");
    world.collect("committee", { type: "incident", incident: I });
    const { incident } = onlyIncident(world, "team");
    const as = (doneBy: object): RoomEvent =>
      ({ type: "inquiryBegan", at: NOON + 9, incident, doneBy: { at: NOON, ...doneBy } }) as RoomEvent;
    const monitor = { name: "monitor", person: personId("monitor") };
    world.rooms.team.refuses(as(monitor), "lead", "ReporterVerifies");
    const there = { ...as(monitor), incident: I } as RoomEvent;
    world.rooms.committee.refuses(there, "monitor", "NotAMediator").refuses(there, "lead", "NotForMediators");
    world.when("team", as({ name: "A second monitor" }), "lead");
    expect(onlyIncident(world, "team").inquiryDoneBy).toEqual({ name: "A second monitor", at: NOON });
  });

  it("CP15 keeps who found what of a commitment, and who judged a proof of life", () => {
    const world = new World();
    const C = commitmentId("quiet");
    const text: CommitmentText = {
      ...{ provision: "Article 2", obligor: south, deed: "hold fire", verifier: { type: "monitors" } },
      trigger: { type: "named", words: "the bridge is whole" },
      schedule: { type: "once", dueAfterMs: DAY_MS },
    };
    world.when("team", { type: "commitmentMade", at: NOON, commitment: C, text }, "lead");
    world.plan((draft) => presentCommitment(draft, world.planRooms("committee"), { commitment: C }, LEAD));
    const [commitment = C] = world.rooms.committee.state.commitments.keys();
    world.when("committee", { type: "commitmentTriggered", at: NOON + 2, commitment }, "monitor");
    const verdict = {
      type: "performanceVerified",
      commitment,
      occurrence: 0,
      outcome: "accessDenied",
    } as const;
    world.when("committee", { ...verdict, at: NOON + 3 + DAY_MS }, "monitor");
    world.at = NOON + 2 * DAY_MS;
    world.collect("committee", { type: "commitment", commitment });
    const known = world.team.commitments.get(C);
    const monitor = { name: "monitor", person: personId("monitor") };
    expect(known?.triggerDoneBy).toEqual({ ...monitor, at: NOON + 2 });
    // Its clock runs from when that was found, and not from when the team was told.
    expect(known === undefined ? undefined : clockOfCommitment(world.team, known)).toEqual({
      status: "running",
      since: NOON + 2,
    });
    expect(known?.occurrences.get("0")?.findings).toMatchObject([{ doneBy: monitor }]);
  });

  it("CP11 names the commitment that it would breach where that stands in the room, and none elsewhere", () => {
    const world = new World();
    const C = commitmentId("quiet");
    const text: CommitmentText = {
      ...{ provision: "Article 2", obligor: south, deed: "hold fire", verifier: { type: "mediators" } },
      trigger: { type: "date", at: NOON },
      schedule: { type: "once", dueAfterMs: DAY_MS },
    };
    world.when("team", { type: "commitmentMade", at: NOON, commitment: C, text }, "lead");
    const shown = (draft: Draft) =>
      presentCommitment(draft, world.planRooms("north"), { commitment: C }, LEAD);
    world.plan(shown);
    const [commitment] = world.rooms.north.state.commitments.keys();
    world.when(
      "north",
      { ...alleged, ...(commitment === undefined ? {} : { commitment }) } as RoomEvent,
      "north",
    );
    world.collect("north", { type: "incident", incident: I });
    expect(onlyIncident(world, "team").commitment).toBe(C);
    world.plan(show(world, ["south"]));
    expect(onlyIncident(world, "south").commitment).toBeUndefined();
  });

  it("CP11 holds after a restart of history, an inquiry begun again among it", () => {
    const world = withAllegation();
    found(world, "accessDenied");
    const again = { at: ++world.at, incident: onlyIncident(world, "team").incident };
    world.when("team", { type: "inquiryBegan", ...again }, "lead");
    world.plan(show(world, ["south"], { withWords: true }));
    world.restart("team");
    expect(statusOfIncident(onlyIncident(world, "team"))).toBe("verifying");
    expect(world.refusal(show(world, ["south"], { withWords: true }))).toBe("AlreadyDone");
    world.collect("north", { type: "incident", incident: I });
    expect(onlyIncident(world, "team").evidence).toHaveLength(1);
  });
});

const measured = { crossing: "Mill Road", measure: "trucks", unit: "lorries" } as const;
const agreed = (id: string, perDay: number, from: string, more: object = {}): RoomEvent => ({
  ...{ type: "accessAgreed", at: NOON + 1, agreement: itemId(id), ...measured, perDay, from },
  ...more,
});
const reported = (id: string, quantity: number | undefined, more: object = {}): RoomEvent => ({
  ...{ type: "accessReported", at: NOON + 2, report: itemId(id), ...measured, day: "2026-03-09" },
  counted: quantity === undefined ? { type: "accessDenied" } : { type: "quantity", quantity },
  ...more,
});
const ACCESS = { type: "access" } as const;
const showAccess =
  (world: World, to: readonly ("north" | "south" | "common")[], entries?: readonly ItemId[], most = 40) =>
  (draft: Draft) =>
    presentAccess(draft, world.planRooms(...to), entries, LEAD, most);
const dayIn = (world: World, name: "team" | "north" | "south" | "common") => {
  const [day] = accessTable(world.rooms[name].state, "2026-03-09", "2026-03-09");
  return { agreed: day?.agreed, status: day?.status, reports: day?.reports.map(({ quantity }) => quantity) };
};

const withReports = (): World => {
  const world = new World();
  world.when("team", agreed("a", 200, "2026-03-09"), "lead");
  world.when("north", reported("n", 200, { side: north }), "north");
  world.when("south", reported("s", 140, { side: south }), "south");
  world.collect("north", ACCESS);
  world.collect("south", ACCESS);
  return world;
};

describe("copies of access", () => {
  it("CP12 brings rival reports together with the team, side by side, each once", () => {
    const world = withReports();
    expect(dayIn(world, "team")).toEqual({ agreed: 200, status: "rival", reports: [200, 140] });
    const sides = [...world.team.accessReports.values()].map(({ side, recorded }) => [side, recorded]);
    expect(sides).toEqual([
      [north, true],
      [south, true],
    ]);
    const { sequence } = world.team;
    world.collect("north", ACCESS);
    expect(world.team.sequence).toBe(sequence);
  });

  it("CP12 shows each side what was agreed and what the other reports, and never its own again", () => {
    const world = withReports();
    world.plan(showAccess(world, ["north", "south", "common"]));
    // Where both sides are, each reports for itself.
    expect(dayIn(world, "common")).toEqual({ agreed: 200, status: "unknown", reports: [] });
    for (const name of ["north", "south"] as const)
      expect(dayIn(world, name)).toMatchObject({ agreed: 200, status: "rival" });
    for (const name of ["north", "south", "common"] as const) {
      const text = told(world, name);
      for (const id of [...world.team.accessReports.keys(), ...world.team.accessAgreements.keys()])
        expect(text).not.toContain(id);
    }
    expect(world.rooms.south.state.accessReports.size).toBe(2);
    expect(world.refusal(showAccess(world, ["north", "south"]))).toBe("AlreadyDone");
    // Nothing of it comes back to the team.
    const { sequence } = world.team;
    for (const name of ["north", "south", "common"] as const) world.collect(name, ACCESS);
    expect(world.team.sequence).toBe(sequence);
  });

  it("CP12 lets a correction follow the report that it corrects, from room to room", () => {
    const world = withReports();
    world.plan(showAccess(world, ["north", "south"]));
    world.when("north", reported("n2", 190, { side: north, corrects: itemId("n") }), "north");
    world.collect("north", ACCESS);
    world.plan(showAccess(world, ["south"]));
    expect(dayIn(world, "team").reports).toEqual([140, 190]);
    expect(dayIn(world, "south").reports).toEqual([140, 190]);
  });

  it("CP12 leaves out a report that was corrected before a room was shown it", () => {
    const world = withReports();
    world.when("north", reported("n2", 190, { side: north, corrects: itemId("n") }), "north");
    world.collect("north", ACCESS);
    world.plan(showAccess(world, ["south"]));
    expect(world.rooms.south.state.accessReports.size).toBe(2);
    expect(dayIn(world, "south").reports).toEqual([140, 190]);
  });

  it("CP12 shows what was chosen and no more, in parts where it is much; refused access stays a word", () => {
    const world = withReports();
    world.when("team", reported("m", undefined, { day: "2026-03-10", source: "a relief agency" }), "lead");
    world.when("team", agreed("b", 250, "2026-03-11", { replaces: itemId("a") }), "lead");
    world.plan(showAccess(world, ["south"], [itemId("m")]));
    const only = [...world.rooms.south.state.accessReports.values()].at(-1);
    expect(only).toMatchObject({ source: "a relief agency", counted: { type: "accessDenied" } });
    expect(world.rooms.south.state.accessAgreements.size).toBe(0);
    expect(world.refusal(showAccess(world, ["south"], [itemId("none")]))).toBe("Unknown");
    const parts = [2, 2, 2].map(() => {
      const draft = showAccess(world, ["south"], undefined, 2);
      return world.refusal(draft) === "planned" ? world.plan(draft).more : null;
    });
    expect(parts).toEqual([true, false, null]);
    const days = accessTable(world.rooms.south.state, "2026-03-09", "2026-03-11");
    expect(days.map(({ agreed: due, status }) => [due, status])).toEqual([
      [200, "rival"],
      [200, "unknown"],
      [250, "unknown"],
    ]);
  });

  it("CP12 takes an agreement in the same words for the same one", () => {
    const world = withReports();
    world.when("common", agreed("c", 200, "2026-03-09"), "lead");
    world.collect("common", ACCESS);
    expect(world.team.accessAgreements.size).toBe(1);
    expect(world.refusal(showAccess(world, ["common"]))).toBe("AlreadyDone");
    world.when("south", agreed("d", 200, "2026-03-09"), "lead");
    world.plan(showAccess(world, ["south"]));
    expect(world.rooms.south.state.accessAgreements.size).toBe(1);
  });

  it("CP12 names whoever reported without a side, and survives a restart of history", () => {
    const world = withReports();
    world.when("common", reported("o", 150), "observer");
    world.collect("common", ACCESS);
    const last = [...world.team.accessReports.values()].at(-1);
    expect(last).toMatchObject({ source: "observer", recorded: true });
    world.restart("team");
    const { sequence } = world.team;
    world.collect("common", ACCESS);
    expect(world.team.sequence).toBe(sequence);
    expect(dayIn(world, "team").reports).toEqual([200, 140, 150]);
  });

  it("CP12 refuses an account that makes one entry stand for two", () => {
    const world = withReports();
    const there = world.rooms.north.state.room;
    const pair = (master: ItemId, copy: ItemId): RoomEvent => ({
      ...{ type: "accessCopied", at: NOON + 9, room: there, ids: [{ master, copy }] },
    });
    const [first] = world.team.accessReports.keys();
    world.rooms.team.refuses(pair(itemId("no"), itemId("x")), "lead", "Unknown");
    world.rooms.team.refuses(pair(first ?? itemId("no"), itemId("x")), "lead", "Repeated");
    world.rooms.team.refuses(pair(itemId("a"), itemId("n")), "lead", "Repeated");
    const own: RoomEvent = { type: "accessCopied", at: NOON + 9, room: world.team.room, ids: [] };
    world.rooms.team.refuses(own, "lead", "SameRoom");
  });
});
