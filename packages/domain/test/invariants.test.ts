import { describe, expect, it } from "vitest";
import { encodeEvent, type RoomEvent } from "../src/index.ts";
import { eventIn, north, objection, planned, planOrThrow, south, WORDS } from "./conveying.ts";
import { admitted, introduced } from "./newcomers.ts";
import {
  commonRoom,
  delivered,
  device,
  entry,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  party,
  personId,
  said,
  type TestRoom,
} from "./support.ts";

describe("the invariants of the practice", () => {
  it("PR1 lets nothing said in separate talks reach another room without its speaker's terms or later permission", () => {
    for (const terms of ["inConfidence", "allMediators"] as const)
      for (const attribution of [
        { type: "none" },
        { type: "mediatorsIdea" },
        { type: "party", label: "The north side" },
      ] as const)
        expect(planned(north({ terms }), { attribution }).ok).toBe(false);
    const inConfidence = north({ terms: "inConfidence" });
    const attribution = { type: "none" } as const;
    expect(objection(inConfidence, { attribution })).toBe("NotPermitted");
    const permitted = inConfidence.when(
      {
        ...{ type: "permissionGiven", at: NOON + 1, item: itemId("ten days") },
        ...{ terms: "withoutAttribution", asMediatorsIdea: false },
      },
      "north",
    );
    const authorityOf = (source: TestRoom) =>
      eventIn(planOrThrow(source, { attribution }), "conveyanceRegistered");
    expect(authorityOf(permitted)).toMatchObject({ authority: { type: "permission" } });
    expect(authorityOf(north())).toMatchObject({
      authority: { type: "terms", terms: "withoutAttribution" },
    });
  });

  it("PR2 keeps delivered wording as it was, whatever happens later", () => {
    const room = south().when(delivered(WORDS), "lead");
    const before = room.state.messages.get(itemId(`message ${WORDS}`));
    const later = room
      .refuses(delivered(WORDS, { form: "offer" }), "lead", "Repeated")
      .refuses(said(WORDS, { item: itemId(`message ${WORDS}`) }), "lead", "Repeated")
      .refuses({ type: "itemWithdrawn", at: NOON + 9, item: itemId(`message ${WORDS}`) }, "lead", "Unknown")
      .when({ type: "messageAcknowledged", at: NOON + 9, message: itemId(`message ${WORDS}`) }, "south");
    const after = later.state.messages.get(itemId(`message ${WORDS}`));
    expect({ ...after, acknowledged: [] }).toEqual({ ...before, acknowledged: [] });
  });

  it("PR2 gives two sources the same delivered bytes, so that attribution cannot be read from them", () => {
    const fromNorth = eventIn(planOrThrow(north()), "messageDelivered");
    const west = openRoom("caucus", [[["lead", mediatorSeat]], [["west", headOf("west")]]], {
      parties: [party("west"), party("south")],
    }).when(said("quite another thing", { item: itemId("ten days"), terms: "public" }), "west");
    const fromWest = eventIn(planOrThrow(west), "messageDelivered");
    expect(encodeEvent(fromWest as RoomEvent)).toEqual(encodeEvent(fromNorth as RoomEvent));
  });

  it("PR14 names no person, party or word outside what is sealed: control facts carry keys and numbers only", () => {
    const room = admitted(commonRoom(), "newcomer", 4)
      .when(introduced("newcomer", { role: "monitor", authority: "none" }), "lead")
      .then({
        type: "admissionProposed",
        ...{ device: device("second"), group: 4, signer: false, writer: true },
        ...{ by: device("lead"), proposal: entry("proposal") },
      })
      .then({ type: "deviceRemoved", device: device("newcomer"), by: device("lead") })
      .then({ type: "epochBegan", epoch: 2, history: "continued" });
    expect([...room.state.refused]).toEqual([]);
    const facts = [...room.state.timeline]
      .map(({ happening }) => happening)
      .filter((happening) => !("at" in happening));
    expect(facts.map(({ type }) => type)).toEqual([
      ...["founded", "deviceAdmitted", "admissionProposed", "deviceRemoved", "epochBegan"],
    ]);
    const bytes = JSON.stringify(facts);
    for (const name of [
      "lead",
      "north",
      "south",
      "observer",
      "valley",
      "newcomer",
      "monitor",
      personId("north"),
      party("north").party,
    ])
      expect(bytes).not.toContain(name);
  });
});
