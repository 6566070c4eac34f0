import { describe, expect, it } from "vitest";
import {
  encodeEvent,
  type IntendedConveyance,
  planConveyance,
  planOutgoing,
  planPermissionAsk,
  type RoomEvent,
  receiptsOf,
  registerOf,
  whoHasBeenTold,
} from "../src/index.ts";
import {
  applied,
  caucusWith,
  type charter,
  commonRoom,
  contentOf,
  conveyanceId,
  delivered,
  device,
  entry,
  HOUR,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  party,
  personId,
  roomId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const WORDS = "Within ten days.";
const intended = (more: Partial<IntendedConveyance> = {}): IntendedConveyance => ({
  item: itemId("ten days"),
  wording: WORDS,
  attribution: { type: "none" },
  ids: { message: itemId("message"), conveyance: conveyanceId("conveyance"), note: itemId("note") },
  to: "The south side",
  findings: [],
  at: NOON + 10,
  by: device("lead"),
  ...more,
});
const north = (more: object = {}, changes = {}): TestRoom =>
  caucusWith("north", changes).when(said("ten days", { terms: "withoutAttribution", ...more }), "north");
const south = (): TestRoom => caucusWith("south");
const team = teamRoom();
const coMediators = openRoom("coMediators", [[["lead", mediatorSeat]], [["other", mediatorSeat]]]);

const planned = (source: TestRoom, more: Partial<IntendedConveyance> = {}, rooms: object = {}) =>
  planConveyance(
    { source: source.state, team: team.state, destination: south().state, ...rooms },
    intended(more),
  );
const objection = (...given: Parameters<typeof planned>): string => {
  const plan = planned(...given);
  return plan.ok ? "planned" : plan.error.type;
};
const planOrThrow = (...given: Parameters<typeof planned>) => {
  const plan = planned(...given);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};
const eventIn = <Type extends RoomEvent["type"]>(
  plan: readonly { readonly event: RoomEvent }[],
  type: Type,
) => plan.map(({ event }) => event).find((event) => event.type === type);

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

describe("messages", () => {
  it("MS1 are delivered by mediators, under an id of the destination's own", () => {
    south().refuses(delivered("hello"), "south", "NotAMediator");
    south().when(delivered("hello"), "lead").refuses(delivered("hello"), "lead", "Repeated");
    south().refuses(delivered("hello", { expiresAt: NOON + 2 }), "lead", "AlreadyLapsed");
    south().refuses(
      delivered("hello", { attribution: { type: "party", label: "Somebody" } }),
      "lead",
      "Unknown",
    );
  });

  it("MS2 are acknowledged by those who heard them, each once", () => {
    const acknowledged = {
      type: "messageAcknowledged",
      at: NOON + 3,
      message: itemId("message hello"),
    } as const;
    const room = south().when(delivered("hello"), "lead");
    expect(receiptsOf(room.state, itemId("message hello"))?.awaiting.map(({ name }) => name)).toEqual([
      "south",
    ]);
    room.refuses(acknowledged, "lead", "NotForMediators");
    room.when(acknowledged, "south").refuses(acknowledged, "south", "AlreadyDone");
    room.refuses({ ...acknowledged, message: itemId("other") }, "south", "Unknown");
  });

  it("MS3 are answered by an item of the destination, under terms of its own", () => {
    const { state } = south()
      .when(delivered("hello"), "lead")
      .when(said("no", { replyTo: itemId("message hello"), terms: "inConfidence" }), "south");
    expect(receiptsOf(state, itemId("message hello"))?.answers).toMatchObject([
      { text: "no", terms: "inConfidence" },
    ]);
    expect(receiptsOf(state, itemId("other"))).toBeUndefined();
  });
});

describe("the invariants of the practice", () => {
  it("PR1 lets nothing said in separate talks reach another room without its speaker's terms or later permission", () => {
    for (const terms of ["inConfidence", "allMediators"] as const)
      for (const attribution of [
        { type: "none" },
        { type: "mediatorsIdea" },
        { type: "party", label: "The north side" },
      ] as const)
        expect(planned(north({ terms }), { attribution }).ok).toBe(false);
    const quiet = contentOf(south().state);
    north().when(said("nine days"), "north");
    expect(contentOf(south().state)).toBe(quiet);
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
    const facts = [...commonRoom().state.timeline]
      .map(({ happening }) => happening)
      .filter((happening) => !("at" in happening));
    expect(facts).toHaveLength(1);
    const bytes = JSON.stringify(facts);
    for (const name of [
      "lead",
      "north",
      "south",
      "observer",
      "valley",
      personId("north"),
      party("north").party,
    ])
      expect(bytes).not.toContain(name);
  });
});
