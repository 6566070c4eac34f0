import { describe, expect, it } from "vitest";
import {
  keyOfSpot,
  presentAccess,
  presentIncident,
  type RoomEvent,
  type TimelineLine,
  timelineOf,
  timelineToJson,
} from "../src/index.ts";
import { World } from "./copying.ts";
import { incidentId } from "./doing.ts";
import { device, itemId, NOON, partyId } from "./support.ts";

const LEAD = device("lead");
const I = incidentId("ford");
const measured = { crossing: "Mill Road", measure: "trucks", unit: "lorries" } as const;

const alleged: RoomEvent = {
  ...{ type: "incidentAlleged", at: NOON + 1, incident: I, side: partyId("north"), place: "the ford" },
  ...{ from: NOON - 100, to: NOON - 50, words: "shots at our convoy" },
};
const agreed = (perDay: number, from: string, id = "a", more: object = {}): RoomEvent => ({
  ...{ type: "accessAgreed", at: NOON + 1, agreement: itemId(id), ...measured, perDay, from },
  ...more,
});
const counted = (id: string, quantity: number | undefined, more: object = {}): RoomEvent => ({
  ...{ type: "accessReported", at: NOON + 2, report: itemId(id), ...measured, day: "2026-03-09" },
  counted: quantity === undefined ? { type: "accessDenied" } : { type: "quantity", quantity },
  ...more,
});

const told = (lines: readonly TimelineLine[]) => lines.map(({ spot, words, by }) => [spot.type, words, by]);
const all = (world: World) => timelineOf(Object.values(world.rooms).map(({ state }) => state));

describe("what is alleged, found and counted, on the timeline", () => {
  it("TL5 stands apart, each with whose word it is and at its own time; refused access is a kind of its own", () => {
    const world = new World();
    world.when("committee", alleged, "north");
    const about = { incident: I };
    world.when("committee", { type: "inquiryBegan", at: NOON + 2, ...about }, "monitor");
    const found = { type: "incidentFound", ...about } as const;
    world.when(
      "committee",
      { ...found, at: NOON + 3, finding: "accessDenied", words: "turned back" },
      "monitor",
    );
    world.when("committee", { type: "inquiryBegan", at: NOON + 4, ...about }, "monitor");
    world.when("committee", { ...found, at: NOON + 5, finding: "unsubstantiated" }, "monitor");
    const lines = timelineOf([world.rooms.committee.state]);
    const label = world.rooms.committee.state.parties.get(partyId("north"))?.neutralLabel;
    expect(told(lines)).toEqual([
      ["allegation", "the ford: shots at our convoy", label],
      ["accessDenied", "the ford: turned back", "monitor"],
      ["finding", "the ford", "monitor"],
    ]);
    expect(lines[0]?.when).toEqual({ from: NOON - 100, to: NOON - 50, unit: "moment" });
    expect(lines[2]?.spot).toMatchObject({ finding: "unsubstantiated" });
    expect(new Set(lines.map(({ spot }) => keyOfSpot(spot))).size).toBe(3);
    // No allegation and no finding leaves without whose it is, nor refused access under another name.
    const columns = { from: "", to: "", what: "", room: "", words: "", standing: "" };
    const labels = {
      ...{ columns, candidate: "" },
      ...{ what: ({ spot }: TimelineLine) => spot.type, room: () => "" },
    };
    const left: unknown = JSON.parse(timelineToJson(lines, labels));
    expect(left).toMatchObject([
      { type: "allegation", by: label },
      { type: "accessDenied", what: "accessDenied", by: "monitor" },
      { type: "finding", by: "monitor" },
    ]);
  });

  it("TL5 holds each report on access against what was agreed for its day, and leaves out what was corrected", () => {
    const world = new World();
    world.when("team", agreed(200, "2026-03-01"), "lead");
    world.when("team", agreed(120, "2026-03-10", "b", { replaces: itemId("a") }), "lead");
    const north = { side: partyId("north") };
    world.when("team", counted("one", 140, north), "lead");
    world.when("team", counted("two", 150, { ...north, corrects: itemId("one") }), "lead");
    world.when("team", counted("three", undefined, { source: "A carrier" }), "lead");
    world.when("team", counted("four", 130, { day: "2026-03-10" }), "lead");
    const label = world.team.parties.get(partyId("north"))?.neutralLabel;
    expect(told(timelineOf([world.team]))).toEqual([
      ["accessAgreed", "Mill Road: 200 lorries", undefined],
      ["shortfall", "Mill Road: 150 / 200 lorries", label],
      ["accessDenied", "Mill Road", "A carrier"],
      ["accessAgreed", "Mill Road: 120 lorries", undefined],
      ["accessReported", "Mill Road: 130 lorries", "lead"],
    ]);
  });

  it("TL5 is told once of a master and its copies, but for what nobody has entered with the team yet", () => {
    const world = new World();
    world.when("north", alleged, "north");
    world.when("team", agreed(200, "2026-03-01"), "lead");
    world.when("north", counted("one", 140, { side: partyId("north") }), "north");
    world.collect("north", { type: "incident", incident: I });
    world.collect("north", { type: "access" });
    const [master = I] = world.team.incidents.keys();
    world.plan((draft) =>
      presentIncident(draft, world.planRooms("south"), { incident: master, withWords: false }, LEAD),
    );
    world.plan((draft) => presentAccess(draft, world.planRooms("south"), undefined, LEAD, 40));
    const once = [
      ["accessAgreed", world.team.room],
      ["allegation", world.team.room],
      ["shortfall", world.team.room],
    ];
    const spots = () => all(world).map(({ room, spot }) => [spot.type, room]);
    expect(spots().sort()).toEqual(once.sort());
    const there = { incident: I, at: NOON + 5_000 };
    world.when("north", { type: "inquiryBegan", ...there }, "lead");
    world.when("north", { type: "incidentFound", ...there, finding: "accessDenied" }, "lead");
    expect(spots()).toContainEqual(["accessDenied", world.rooms.north.state.room]);
    world.collect("north", { type: "incident", incident: I });
    expect(spots()).toContainEqual(["accessDenied", world.team.room]);
    expect(spots()).not.toContainEqual(["accessDenied", world.rooms.north.state.room]);
    // The south, which has no master, reads what it was shown.
    world.plan((draft) =>
      presentIncident(draft, world.planRooms("south"), { incident: master, withWords: false }, LEAD),
    );
    expect(told(timelineOf([world.rooms.south.state])).map(([type]) => type)).toEqual([
      "allegation",
      "accessDenied",
      "accessAgreed",
      "shortfall",
    ]);
  });
});
