import { describe, expect, it } from "vitest";
import { encodeEvent, type RoomEvent, registerOf, startRoom } from "../src/index.ts";
import { eventIn, north, objection, planOrThrow, south, team, WORDS } from "./conveying.ts";
import {
  applied,
  caucusWith,
  type charter,
  commonRoom,
  conveyanceId,
  device,
  entry,
  HOUR,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  personId,
  roomId,
  teamRoom,
} from "./support.ts";

describe("conveying", () => {
  it("CV1 delivers the words, registers them with the team and tells the source, in one plan that every room accepts", () => {
    const plan = planOrThrow(north());
    expect(plan.map(({ room, event }) => [room, event.type])).toEqual([
      [south().state.room, "messageDelivered"],
      [team.state.room, "conveyanceRegistered"],
      [north().state.room, "conveyanceNoted"],
    ]);
    const [source, registered, heard] = applied(plan, "lead", north(), team, south());
    expect(heard?.state.messages.get(itemId("message"))).toMatchObject({ wording: WORDS, form: "position" });
    expect(registerOf((registered ?? team).state)).toMatchObject([
      {
        source: { room: north().state.room, item: itemId("ten days") },
        destination: { room: south().state.room, message: itemId("message") },
        wording: WORDS,
        authority: { type: "terms", terms: "withoutAttribution" },
        registered: { person: personId("lead") },
      },
    ]);
    expect(source?.state.items.get(itemId("ten days"))?.conveyed).toHaveLength(1);
  });

  it("CV2 puts nothing of the source into the destination's event", () => {
    const plan = planOrThrow(north());
    const event = eventIn(plan, "messageDelivered");
    expect(Object.keys(event ?? {}).sort()).toEqual([
      "at",
      "attribution",
      "form",
      "message",
      "type",
      "wording",
    ]);
    const bytes = new TextDecoder().decode(encodeEvent(event as RoomEvent));
    for (const telling of [
      itemId("ten days"),
      conveyanceId("conveyance"),
      north().state.room,
      device("north"),
      personId("north"),
      "north",
    ])
      expect(bytes).not.toContain(telling);
  });

  it("CV3 refuses what was told in confidence until its party permits it", () => {
    const source = north({ terms: "inConfidence" });
    expect(objection(source)).toBe("NotPermitted");
    expect(objection(north({ terms: "allMediators" }))).toBe("NotPermitted");
    const permitted = source.when(
      {
        type: "permissionGiven",
        at: NOON + 5,
        item: itemId("ten days"),
        terms: "withoutAttribution",
        asMediatorsIdea: false,
      },
      "north",
    );
    expect(eventIn(planOrThrow(permitted), "conveyanceRegistered")).toMatchObject({
      authority: { type: "permission", terms: "withoutAttribution", entry: entry(`${source.state.room} 3`) },
    });
  });

  it("CV4 refuses an attribution that the terms do not allow", () => {
    expect(objection(north(), { attribution: { type: "party", label: "The north side" } })).toBe(
      "AttributionNotPermitted",
    );
    expect(objection(north(), { attribution: { type: "mediatorsIdea" } })).toBe("AttributionNotPermitted");
    expect(
      objection(north({ terms: "inOurName" }), { attribution: { type: "party", label: "The north side" } }),
    ).toBe("planned");
    expect(
      objection(north({ terms: "inConfidence", mayBeMediatorsIdea: true }), {
        attribution: { type: "mediatorsIdea" },
      }),
    ).toBe("planned");
    expect(objection(north({ terms: "inConfidence", mayBeMediatorsIdea: true }))).toBe(
      "AttributionNotPermitted",
    );
  });

  it("CV5 attributes words to the party that said them, by a name that the destination knows, and to no other", () => {
    const source = north({ terms: "inOurName" });
    expect(objection(source, { attribution: { type: "party", label: "The south side" } })).toBe(
      "NotTheSpeakersName",
    );
    expect(objection(source, { attribution: { type: "party", label: "The rebels" } })).toBe(
      "NotTheSpeakersName",
    );
    expect(objection(source, { attribution: { type: "party", label: "Council of the north" } })).toBe(
      "planned",
    );
  });

  it("CV6 refuses what lapsed or was withdrawn, and lets no message outlive what it carries", () => {
    const balloon = north({ form: "trialBalloon", expiresAt: NOON + HOUR });
    expect(objection(balloon, { at: NOON + HOUR })).toBe("Lapsed");
    expect(objection(balloon, { expiresAt: NOON + 2 * HOUR })).toBe("OutlivesItsSource");
    expect(eventIn(planOrThrow(balloon), "messageDelivered")).toMatchObject({
      form: "trialBalloon",
      expiresAt: NOON + HOUR,
    });
    expect(eventIn(planOrThrow(balloon, { expiresAt: NOON + 100 }), "messageDelivered")).toMatchObject({
      expiresAt: NOON + 100,
    });
    const withdrawn = north().when(
      { type: "itemWithdrawn", at: NOON + 3, item: itemId("ten days") },
      "north",
    );
    expect(objection(withdrawn)).toBe("Withdrawn");
  });

  it("CV7 is for mediators who are in every room that it touches", () => {
    expect(objection(north(), { by: device("north") })).toBe("NotAMediator");
    expect(objection(north(), { by: device("stranger") })).toBe("NotAMemberOfSource");
    const otherTeam = openRoom("team", [[["other", mediatorSeat]]]).state;
    expect(objection(north(), {}, { team: otherTeam })).toBe("NotAMemberOfTeam");
    const elsewhere = openRoom("caucus", [[["other", mediatorSeat]], [["south", headOf("south")]]]).state;
    expect(objection(north(), {}, { destination: elsewhere })).toBe("NotAMemberOfDestination");
  });

  it("CV8 goes between rooms of one mediation, of kinds that speak and hear, with somebody there to hear", () => {
    const source = north();
    expect(objection(source, {}, { destination: source.state })).toBe("SameRoom");
    expect(objection(source, {}, { destination: teamRoom({ name: "team 2" }).state })).toBe("WrongRoomKind");
    expect(objection(source, {}, { team: south().state })).toBe("WrongRoomKind");
    expect(objection(source, {}, { destination: commonRoom().state })).toBe("planned");
    const foreign = caucusWith("south", {
      charter: { mediation: itemId("other") as string as typeof charter.mediation },
    });
    expect(objection(source, {}, { destination: foreign.state })).toBe("OtherMediation");
    const empty = south().then({ type: "deviceRemoved", device: device("south"), by: device("south") });
    expect(objection(source, {}, { destination: empty.state })).toBe("NobodyThere");
    expect(objection(source, { item: itemId("elsewhere") })).toBe("Unknown");
    const stopped = south().then({ type: "rulesRaised", at: NOON, rulesVersion: 99 });
    expect(objection(source, {}, { destination: stopped.state })).toBe("Stopped");
    expect(objection(source, {}, { destination: startRoom(roomId("new")) })).toBe("NotOpened");
  });

  it("CV9 needs a reason where the outgoing check found something, and keeps both in the register", () => {
    const findings = [
      { kind: "number" as const, words: "ten", source: { room: roomId("caucus north"), item: itemId("x") } },
    ];
    expect(objection(north(), { findings })).toBe("ReasonNeeded");
    const plan = planOrThrow(north(), { findings, reason: "They said it in public yesterday." });
    expect(eventIn(plan, "conveyanceRegistered")).toMatchObject({
      findings,
      reason: "They said it in public yesterday.",
    });
    const registered = eventIn(planOrThrow(north()), "conveyanceRegistered") as Extract<
      RoomEvent,
      { type: "conveyanceRegistered" }
    >;
    team.refuses({ ...registered, findings }, "lead", "ReasonNeeded");
  });
});
