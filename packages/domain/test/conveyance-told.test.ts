import { describe, expect, it } from "vitest";
import { planOutgoing, planPermissionAsk, type RoomEvent, whoHasBeenTold } from "../src/index.ts";
import { coMediators, eventIn, north, objection, planOrThrow, south, team, WORDS } from "./conveying.ts";
import {
  applied,
  caucusWith,
  type charter,
  conveyanceId,
  device,
  itemId,
  NOON,
  party,
  personId,
  roomId,
  said,
} from "./support.ts";

describe("what others are told of a conveyance", () => {
  it("CV10 tells the source as much as the charter says: nothing, that it was conveyed, or the exact words", () => {
    const told = (sourceSees: typeof charter.sourceSees) =>
      eventIn(planOrThrow(north({}, { charter: { sourceSees } })), "conveyanceNoted");
    expect(told("nothing")).toBeUndefined();
    expect(told("thatConveyed")).toMatchObject({ told: { type: "thatConveyed" } });
    expect(told("exactWords")).toMatchObject({
      told: { type: "exactWords", wording: WORDS, to: "The south side" },
    });
  });

  it("CV11 refuses in the source a note that tells more or less than agreed, or of what was not permitted", () => {
    const note = (told: object): RoomEvent =>
      ({ type: "conveyanceNoted", at: NOON + 9, item: itemId("ten days"), told }) as RoomEvent;
    const exact = { type: "exactWords", wording: WORDS, attribution: { type: "none" }, to: "South" };
    north().refuses(note({ type: "thatConveyed" }), "lead", "ToldOtherwiseThanAgreed");
    north({}, { charter: { sourceSees: "nothing" } }).refuses(note(exact), "lead", "SourceNotToBeTold");
    north({ terms: "inConfidence" }).refuses(note(exact), "lead", "NotPermitted");
    north().refuses(
      note({ ...exact, attribution: { type: "party", label: "The north side" } }),
      "lead",
      "AttributionNotPermitted",
    );
    north().refuses(note(exact), "north", "NotAMediator");
    caucusWith("north").refuses(note(exact), "lead", "Unknown");
    expect(north().when(note(exact), "lead").state.items.get(itemId("ten days"))?.conveyed).toHaveLength(1);
  });

  it("CV12 tells co-mediators that a message went and to whom; its words only where the terms allow all mediators; never the source", () => {
    const rooms = { coMediators: coMediators.state };
    const open = planOrThrow(north(), {}, rooms);
    expect(eventIn(open, "messageNoted")).toEqual({
      type: "messageNoted",
      at: NOON + 10,
      note: itemId("note"),
      party: party("south").party,
      to: "The south side",
      wording: WORDS,
    });
    const idea = planOrThrow(
      north({ terms: "inConfidence", mayBeMediatorsIdea: true }),
      { attribution: { type: "mediatorsIdea" } },
      rooms,
    );
    const noted = eventIn(idea, "messageNoted");
    expect(noted).not.toHaveProperty("wording");
    const bytes = JSON.stringify(noted);
    for (const telling of [
      itemId("ten days"),
      itemId("message"),
      conveyanceId("conveyance"),
      north().state.room,
      "north",
    ])
      expect(bytes).not.toContain(telling);
    const [after] = applied(open, "lead", coMediators);
    expect(after?.state.notedMessages.size).toBe(1);
    after?.refuses(eventIn(open, "messageNoted") as RoomEvent, "lead", "Repeated");
  });

  it("CV13 carries words for which permission was given in exactly those words", () => {
    const source = north({ terms: "inConfidence" }).when(
      {
        type: "permissionGiven",
        at: NOON + 5,
        item: itemId("ten days"),
        terms: "withoutAttribution",
        asMediatorsIdea: false,
        wording: WORDS,
      },
      "north",
    );
    expect(objection(source)).toBe("planned");
    expect(objection(source, { wording: "Within ten days!" })).toBe("NotTheseWords");
    expect(
      eventIn(planOrThrow(source, {}, { coMediators: coMediators.state }), "messageNoted"),
    ).not.toHaveProperty("wording");
  });

  it("CV14 joins who has been told an item, in which words, and what they answered", () => {
    const [, registered = team, heard = south()] = applied(
      planOrThrow(north()),
      "lead",
      north(),
      team,
      south(),
    );
    const answered = heard
      .when({ type: "messageAcknowledged", at: NOON + 11, message: itemId("message") }, "south")
      .when(said("too long", { at: NOON + 12, replyTo: itemId("message") }), "south");
    const told = whoHasBeenTold({
      item: itemId("ten days"),
      source: north().state,
      team: registered.state,
      rooms: [answered.state],
    });
    expect(told).toMatchObject([
      {
        conveyance: { wording: WORDS },
        receipts: {
          acknowledged: [{ person: personId("south") }],
          answers: [{ text: "too long" }],
          awaiting: [],
        },
      },
    ]);
    const unseen = whoHasBeenTold({
      item: itemId("ten days"),
      source: north().state,
      team: registered.state,
      rooms: [],
    });
    expect(unseen).toHaveLength(1);
    expect(unseen[0]).not.toHaveProperty("receipts");
    expect(
      whoHasBeenTold({ item: itemId("other"), source: north().state, team: registered.state, rooms: [] }),
    ).toEqual([]);
  });

  it("CV15 asks for permission in the room in which it was said", () => {
    const ask = {
      item: itemId("ten days"),
      terms: "inOurName",
      asMediatorsIdea: false,
      at: NOON + 5,
      by: device("lead"),
    } as const;
    const plan = planPermissionAsk({ source: north().state }, ask);
    expect(plan.ok && plan.value.map(({ room, event }) => [room, event.type])).toEqual([
      [north().state.room, "permissionAsked"],
    ]);
    expect(planPermissionAsk({ source: north().state }, { ...ask, by: device("north") })).toMatchObject({
      error: { type: "NotAMediator" },
    });
    expect(planPermissionAsk({ source: team.state }, ask)).toMatchObject({
      error: { type: "WrongRoomKind" },
    });
  });

  it("CV16 sends a mediator's own words with findings only with a reason, which the team keeps", () => {
    const event = said("ten days it is", { form: "remark" });
    const rooms = { destination: south().state, team: team.state };
    const findings = [
      { kind: "number" as const, words: "ten", source: { room: roomId("caucus north"), item: itemId("x") } },
    ];
    expect(planOutgoing(rooms, { event, findings: [], by: device("lead") })).toMatchObject({
      ok: true,
      value: [{ event }],
    });
    expect(planOutgoing(rooms, { event, findings, by: device("lead") })).toMatchObject({
      error: { type: "ReasonNeeded" },
    });
    const plan = planOutgoing(rooms, { event, findings, reason: "Both know it.", by: device("lead") });
    const [, noted] = plan.ok ? applied(plan.value, "lead", south(), team) : [];
    expect(noted?.state.overrides.at(0)).toMatchObject({
      reason: "Both know it.",
      findings,
      destination: { sent: event.item },
    });
  });

  it("CV17 keeps one line for each conveyance in the register", () => {
    const registered = eventIn(planOrThrow(north()), "conveyanceRegistered") as RoomEvent;
    team.when(registered, "lead").refuses(registered, "lead", "Repeated");
    const { source } = registered as Extract<RoomEvent, { type: "conveyanceRegistered" }>;
    team.refuses(
      { ...registered, destination: { room: source.room, message: itemId("m") } } as RoomEvent,
      "lead",
      "SameRoom",
    );
  });
});
