import { describe, expect, it } from "vitest";
import { calmOf, type RoomEvent, statusOfIncident } from "../src/index.ts";
import { committee, DAY_MS, HOUR_MS, incidentId } from "./doing.ts";
import { itemId, NOON, partyId, type TestRoom } from "./support.ts";

describe("an incident", () => {
  const I = incidentId("i");
  const alleged: RoomEvent = {
    ...{ type: "incidentAlleged", at: NOON + 1, incident: I, side: partyId("north") },
    ...{ place: "Mill Road", from: NOON - HOUR_MS, words: "shots at a convoy" },
  };
  const began: RoomEvent = { type: "inquiryBegan", at: NOON + 2, incident: I };
  const finding = (is: "substantiated" | "unsubstantiated" | "inconclusive" | "accessDenied"): RoomEvent => ({
    ...{ type: "incidentFound", at: NOON + 3, incident: I, finding: is },
  });
  const statusIn = ({ state }: TestRoom): string => {
    const incident = state.incidents.get(I);
    return incident === undefined ? "unknown" : statusOfIncident(incident);
  };
  const calmIn = ({ state }: TestRoom): string =>
    calmOf(state.incidents.values(), NOON - DAY_MS, NOON).status;

  it("IN1 is alleged by one, looked into by another, and found; allegation, evidence and finding stay apart", () => {
    const room = committee().when(alleged, "north");
    room.refuses(finding("substantiated"), "monitor", "NoInquiry").refuses(began, "south", "NotTheVerifier");
    const looking = room.when(began, "monitor").when(
      {
        ...{
          type: "evidenceAdded",
          at: NOON + 2,
          incident: I,
          evidence: itemId("e"),
          side: partyId("south"),
        },
        ...{ kind: "photograph", words: "an empty road" },
      },
      "south",
    );
    expect(statusIn(looking)).toBe("verifying");
    const done = looking.when(finding("unsubstantiated"), "monitor");
    expect(statusIn(done)).toBe("unsubstantiated");
    expect(done.state.incidents.get(I)).toMatchObject({
      words: "shots at a convoy",
      evidence: [{ kind: "photograph" }],
    });
    const own: RoomEvent = {
      type: "incidentAlleged",
      at: NOON,
      incident: I,
      place: "x",
      from: NOON,
      words: "seen",
    };
    committee().when(own, "monitor").refuses(began, "monitor", "ReporterVerifies").when(began, "lead");
  });

  it("IN2 that nobody was let near never counts as calm, nor does any other that is not settled", () => {
    const room = committee().when(alleged, "north");
    expect(calmIn(committee())).toBe("noneAlleged");
    expect(calmIn(room)).toBe("unknown");
    const looking = room.when(began, "monitor");
    for (const [is, calm] of [
      ["substantiated", "broken"],
      ["unsubstantiated", "unsubstantiated"],
      ["inconclusive", "unknown"],
      ["accessDenied", "unknown"],
    ] as const)
      expect(calmIn(looking.when(finding(is), "monitor"))).toBe(calm);
    const again = looking.when(finding("accessDenied"), "monitor").when(began, "monitor");
    expect(statusIn(again)).toBe("verifying");
  });
});
