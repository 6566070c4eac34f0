import { describe, expect, it } from "vitest";
import {
  encodeEvent,
  parseEvent,
  presentPeople,
  type RoomEvent,
  restatementGaps,
  restatementOf,
  standingAt,
  startRoom,
} from "../src/index.ts";
import { admitted, adviser, introduced } from "./newcomers.ts";
import {
  caucusWith,
  conveyanceId,
  delivered,
  device,
  entry,
  groups,
  HOUR,
  itemId,
  minutesId,
  NOON,
  observerSeat,
  party,
  personId,
  roomId,
  said,
  type TestRoom,
  teamRoom,
  testRoom,
} from "./support.ts";

describe("a restart of history", () => {
  const restart = (room: TestRoom): TestRoom =>
    room.then({ type: "epochBegan", epoch: 2, history: "restarted" });
  /** What the state before a restart says, with changes. */
  const restated = (before: TestRoom, more: object = {}, after = restart(before), by = "lead"): RoomEvent => {
    const restatement = restatementOf(before.state, after.state, { at: NOON + HOUR, by: device(by) });
    if (!restatement.ok) throw new Error(restatement.error.type);
    return { ...restatement.value[0], ...more };
  };

  it("HI1 begins a new fold for everybody, which depends on nothing sealed before", () => {
    const one = restart(
      caucusWith("north").when(said("ten days"), "north").refuses(said("ten days"), "north", "Repeated"),
    );
    const other = restart(
      caucusWith("north")
        .when(said("nine days", { at: NOON + 7 }), "lead")
        .refuses(said("nine days"), "north", "Repeated"),
    );
    expect(contentWithoutHashes(one)).toBe(contentWithoutHashes(other));
    expect(one.state).toMatchObject({ phase: "awaitingRestatement", epoch: 2 });
    expect(one.state.items.size + one.state.refused.length + one.state.people.size).toBe(0);
    expect(one.state.members.size).toBe(2);
  });

  it("HI2 accepts nothing until charter, seats and live items are restated, and then only once", () => {
    const before = caucusWith("north")
      .when(said("ten days", { terms: "withoutAttribution" }), "north")
      .when(said("a hint", { expiresAt: NOON + 9 }), "north")
      .when(delivered("And the south?"), "lead");
    const room = restart(before);
    room.refuses(said("nine days"), "north", "NotOpened");
    const { charter, kind, parties } = caucusWith("north").state;
    if (charter === undefined || kind === undefined) throw new Error("not open");
    const again = { charter, kind, parties: [...parties.values()], seats: [] };
    room.refuses({ type: "roomOpened", at: NOON + HOUR, ...again }, "lead", "AlreadyOpened");
    before.refuses(restated(before), "lead", "NotRestarted");
    const next = room.when(restated(before), "lead");
    expect(next.state.items.get(itemId("ten days"))).toMatchObject({
      text: "ten days",
      terms: "withoutAttribution",
      said: {
        person: personId("north"),
        at: NOON + 1,
        entry: before.state.items.get(itemId("ten days"))?.said.entry,
        restatedBy: personId("lead"),
      },
    });
    expect(next.state.items.size).toBe(1);
    expect(next.state.messages.get(itemId("message And the south?"))?.delivered.restatedBy).toBe(
      personId("lead"),
    );
    next.when(said("nine days"), "north").refuses(restated(before), "lead", "NotRestarted");
  });

  it("HI3 holds a restatement to the rules of founding, for the members of now", () => {
    const before = caucusWith("north").when(said("ten days"), "north");
    const room = restart(before);
    room.refuses(restated(before, { kind: "team" }), "lead", "WrongNumberOfGroups");
    room.refuses(restated(before, { parties: [] }), "lead", "Unknown");
    const invented = { event: said("x"), by: personId("stranger"), entry: entry("x") };
    room.refuses(restated(before, { restated: [invented] }), "lead", "Unknown");
    const unlawful = {
      event: said("x", { replyTo: itemId("nothing") }),
      by: personId("north"),
      entry: entry("x"),
    };
    room.refuses(restated(before, { restated: [unlawful] }), "lead", "Unknown");
    const ofAnotherKind = { type: "noteWritten", at: NOON, note: itemId("n"), text: "n" };
    const misplaced = { event: ofAnotherKind, by: personId("north"), entry: entry("n") };
    room.refuses(restated(before, { restated: [misplaced] }), "lead", "NotForThisKind");
    const nested = { event: restated(before), by: personId("lead"), entry: entry("n") };
    const bytes = encodeEvent(restated(before, { restated: [nested] }));
    expect(parseEvent(bytes)).toMatchObject({
      error: { type: "WrongShape", where: "restated.0.event.type" },
    });
    const alone = restart(
      before.then({ type: "deviceRemoved", device: device("north"), by: device("north") }),
    );
    alone.refuses(restated(before), "lead", "WrongNumberOfGroups");
  });

  it("HI5 keeps the names of people who left beside their live words, without letting them speak", () => {
    const adviserIn = admitted(caucusWith("north"), "adviser", 1).when(
      introduced("adviser", adviser),
      "north",
    );
    const before = adviserIn.when(said("ten days", { at: NOON + 6 }), "adviser");
    const room = restart(
      before.then({ type: "deviceRemoved", device: device("adviser"), by: device("north") }, "north"),
    );
    const next = room.when(restated(before, {}, room, "north"), "north");
    expect(next.state.people.get(personId("adviser"))).toMatchObject({
      name: "adviser",
      group: 1,
      devices: [],
    });
    expect(next.state.items.get(itemId("ten days"))?.said).toMatchObject({
      person: personId("adviser"),
      group: 1,
    });
    expect(presentPeople(next.state).map(({ name }) => name)).toEqual(["lead", "north"]);
    next.refuses(said("nine days"), "adviser", "Removed");
  });

  it("HI3 refuses a restatement that says one thing twice, or comes from somebody whom it does not seat", () => {
    const before = caucusWith("north").when(said("ten days"), "north").when(delivered("hello"), "lead");
    const room = restart(before);
    const event = restated(before);
    if (event.type !== "charterRestated") throw new Error("no restatement");
    const [item, message] = event.restated;
    if (item?.event.type !== "itemSaid" || message?.event.type !== "messageDelivered")
      throw new Error("nothing was restated");
    room.refuses({ ...event, restated: [item, message, item] }, "lead", "Repeated");
    room.refuses({ ...event, restated: [item, message, message] }, "lead", "Repeated");
    const samePlace = { ...message, event: { ...message.event, message: item.event.item } };
    room.refuses({ ...event, restated: [item, samePlace] }, "lead", "Repeated");
    const nobody = { person: personId("lead"), name: "lead", seat: observerSeat, group: 0 };
    room.refuses({ ...event, departed: [nobody] }, "lead", "Repeated");
    const recovery = restart(
      before.then({
        type: "deviceAdmitted",
        device: device("recovery"),
        group: 0,
        signer: true,
        writer: true,
        proposedBy: device("lead"),
        secondedBy: [],
      }),
    );
    recovery.refuses(event, "recovery", "NotIntroduced");
    restart(admitted(before, "adviser", 1)).refuses(event, "adviser", "NotASigner");
  });

  it("HI6 restates by each type's own rule what stands, and archives the rest, however often", () => {
    const item = itemId("ten days");
    const widened = { item, terms: "withoutAttribution", asMediatorsIdea: false } as const;
    const message = itemId("message hello");
    const minutes = { minutes: minutesId("first"), title: "First meeting", text: "It was held." };
    const told = { type: "exactWords", wording: "days", attribution: { type: "none" }, to: "South" } as const;
    const before = caucusWith("north")
      .when(said("ten days"), "north")
      .when(said("a slip"), "north")
      .when(said("about the slip", { replyTo: itemId("a slip") }), "lead")
      .when(said("gone by then", { expiresAt: NOON + HOUR }), "north")
      .when({ type: "itemWithdrawn", at: NOON + 3, item: itemId("a slip") }, "north")
      .when({ type: "permissionAsked", at: NOON + 4, ...widened }, "lead")
      .when({ type: "permissionGiven", at: NOON + 5, ...widened }, "north")
      .when({ type: "conveyanceNoted", at: NOON + 6, item, told }, "lead")
      .when(delivered("hello"), "lead")
      .when({ type: "messageAcknowledged", at: NOON + 7, message }, "north")
      .when({ type: "minutesDrafted", at: NOON + 8, ...minutes }, "lead");
    const once = restart(before).when(restated(before), "lead");
    expect([...once.state.items.keys()]).toEqual([item, itemId("about the slip")]);
    expect(once.state.items.get(item)).toMatchObject({
      permissions: [{ terms: "withoutAttribution", given: { person: personId("north"), at: NOON + 5 } }],
      conveyed: [{ told: { to: "South" }, noted: { restatedBy: personId("lead") } }],
    });
    expect(once.state.items.get(item)?.asked).toBeUndefined();
    expect(once.state.items.get(itemId("about the slip"))?.replyTo).toBeUndefined();
    expect(once.state.messages.get(message)?.acknowledged).toMatchObject([{ person: personId("north") }]);
    expect(once.state.minutes.size).toBe(0);
    const twice = restart(once).when(restated(once, {}, restart(once), "north"), "north");
    const standing = ({ state }: TestRoom) => standingAt(state, NOON + HOUR);
    expect(standing(twice)).toEqual(standing(once));
    expect(standing(once)).toEqual(standing(before));
    expect(twice.state.items.get(item)?.said).toMatchObject({
      person: personId("north"),
      restatedBy: personId("north"),
    });
    twice.refuses({ type: "messageAcknowledged", at: NOON + HOUR, message }, "north", "AlreadyDone");
  });

  it("HI6 restates a team's lines that have not lapsed, and the last words of notes", () => {
    const line = (name: string, more: object = {}): RoomEvent => ({
      ...{ type: "conveyanceRegistered", at: NOON + 1, conveyance: conveyanceId(name), form: "offer" },
      source: { room: roomId("a"), item: itemId(name) },
      destination: { room: roomId("b"), message: itemId(`to ${name}`) },
      ...{
        wording: name,
        attribution: { type: "none" },
        authority: { type: "terms", terms: "public" },
        findings: [],
      },
      ...more,
    });
    const note = itemId("note");
    const before = teamRoom()
      .when(line("stands"), "lead")
      .when(line("lapses", { expiresAt: NOON + 9 }), "lead")
      .when({ type: "noteWritten", at: NOON + 2, note, text: "first" }, "lead")
      .when({ type: "noteEdited", at: NOON + 3, note, title: "Second", text: "second" }, "lead")
      .when({ type: "noteWritten", at: NOON + 4, note: itemId("other"), text: "other" }, "lead")
      .when({ type: "noteDiscarded", at: NOON + 5, note: itemId("other") }, "lead");
    const after = restart(before).when(restated(before), "lead");
    expect([...after.state.register.keys()]).toEqual([conveyanceId("stands")]);
    expect([...after.state.notes.values()]).toMatchObject([{ title: "Second", text: "second" }]);
    expect(after.state.notes.size).toBe(1);
  });

  it("HI8 goes on in further entries where one cannot hold it, by the same device and without a break", () => {
    const texts = Array.from({ length: 20 }, (_, i) => `words number ${i}`);
    const before = texts.reduce((room, text) => room.when(said(text), "north"), caucusWith("north"));
    const room = restart(before);
    const wish = { at: NOON + HOUR, by: device("lead"), maxBytes: 2_500 };
    const restatement = restatementOf(before.state, room.state, wish);
    if (!restatement.ok) throw new Error(restatement.error.type);
    const [first, second, ...more] = restatement.value;
    if (second === undefined) throw new Error("it fits into one");
    for (const event of restatement.value) expect(encodeEvent(event).length).toBeLessThan(wish.maxBytes);
    room.refuses(second, "lead", "NotOpened");
    const begun = room.when(first, "lead");
    begun.refuses(second, "north", "NotRestarted");
    const whole = [second, ...more].reduce((state, event) => state.when(event, "lead"), begun);
    expect([...whole.state.items.values()].map(({ text }) => text)).toEqual(texts);
    begun.when(said("between"), "north").refuses(second, "lead", "NotRestarted");
    const wrong = { ...second, restated: [...second.restated, ...second.restated] };
    begun.refuses(wrong, "lead", "Repeated");
  });

  it("HI9 lets whoever was there see what was left out, and what was put in", () => {
    const before = caucusWith("north").when(said("ten days"), "north").when(said("a bridge"), "north");
    const room = restart(before);
    const honest = restated(before);
    if (honest.type !== "charterRestated") throw new Error("no restatement");
    const gapsOf = (event: RoomEvent) => restatementGaps(before.state, room.when(event, "lead").state);
    expect(gapsOf(honest)).toEqual({ archived: 0, added: 0 });
    const [first, second] = honest.restated;
    if (first?.event.type !== "itemSaid" || second === undefined) throw new Error("nothing was restated");
    expect(gapsOf({ ...honest, restated: [first] })).toEqual({ archived: 1, added: 0 });
    const bent = { ...first, event: { ...first.event, text: "one day" } };
    expect(gapsOf({ ...honest, restated: [bent, second] })).toEqual({ archived: 1, added: 1 });
    expect(restatementGaps(before.state, before.state)).toEqual({ archived: 0, added: 0 });
  });

  it("HI7 leaves in the archive what the room as it is now would refuse", () => {
    const label = "The north side";
    const renamed = { ...party("north"), neutralLabel: "The upper side" };
    const before = caucusWith("north")
      .when(delivered("theirs", { attribution: { type: "party", label } }), "lead")
      .when(delivered("nobody's"), "lead")
      .when({ type: "partyRelabelled", at: NOON + 3, party: renamed }, "lead");
    const after = restart(before).when(restated(before), "lead");
    expect([...after.state.messages.keys()]).toEqual([itemId("message nobody's")]);
  });

  it("HI4 takes the first epoch for a beginning, not for a restart", () => {
    expect(caucusWith("north").state.phase).toBe("open");
    expect(caucusWith("north").state.restartedAt).toBeUndefined();
    expect(teamRoom().then({ type: "epochBegan", epoch: 2, history: "continued" }).state.phase).toBe("open");
    const late = testRoom(startRoom(roomId("late"))).then({
      ...{ type: "founded", groups: groups(["lead"]), admission: "any", rulesVersion: 1 },
    });
    const phaseAt = (epoch: number): string =>
      late.then({ type: "epochBegan", epoch, history: "restarted" }).state.phase;
    expect([phaseAt(1), phaseAt(2)]).toEqual(["founded", "awaitingRestatement"]);
  });
});

const contentWithoutHashes = ({ state }: TestRoom): string => {
  const { head: _, timeline: __, ...rest } = state;
  return JSON.stringify(rest);
};
