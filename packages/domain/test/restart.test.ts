import { describe, expect, it } from "vitest";
import { presentPeople, type RoomEvent, restatementOf } from "../src/index.ts";
import { admitted, adviser, introduced } from "./newcomers.ts";
import {
  caucusWith,
  delivered,
  device,
  entry,
  HOUR,
  itemId,
  NOON,
  observerSeat,
  personId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

describe("a restart of history", () => {
  const restart = (room: TestRoom): TestRoom =>
    room.then({ type: "epochBegan", epoch: 2, history: "restarted" });
  /** What the state before a restart says, with changes. */
  const restated = (before: TestRoom, more: object = {}, after = restart(before)): RoomEvent => {
    const restatement = restatementOf(before.state, after.state, NOON + HOUR);
    if (!restatement.ok) throw new Error(restatement.error.type);
    return { ...restatement.value, ...more };
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
      },
      restatedBy: personId("lead"),
    });
    expect(next.state.items.size).toBe(1);
    expect(next.state.messages.get(itemId("message And the south?"))?.restatedBy).toBe(personId("lead"));
    next.when(said("nine days"), "north").refuses(restated(before), "lead", "NotRestarted");
  });

  it("HI3 holds a restatement to the rules of founding, for the members of now", () => {
    const before = caucusWith("north").when(said("ten days"), "north");
    const room = restart(before);
    room.refuses(restated(before, { kind: "team" }), "lead", "WrongNumberOfGroups");
    room.refuses(restated(before, { parties: [] }), "lead", "Unknown");
    const item = { item: itemId("x"), form: "offer", text: "x", terms: "public", mayBeMediatorsIdea: false };
    const invented = { ...item, saidBy: personId("stranger"), saidAt: NOON, entry: entry("x") };
    room.refuses(restated(before, { items: [invented] }), "lead", "Unknown");
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
    const next = room.when(restated(before, {}, room), "north");
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
    room.refuses({ ...event, items: [...event.items, ...event.items] }, "lead", "Repeated");
    room.refuses({ ...event, messages: [...event.messages, ...event.messages] }, "lead", "Repeated");
    const [item] = event.items;
    const [message] = event.messages;
    if (item === undefined || message === undefined) throw new Error("nothing was restated");
    room.refuses({ ...event, messages: [{ ...message, message: item.item }] }, "lead", "Repeated");
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

  it("HI4 takes the first epoch for a beginning, not for a restart", () => {
    expect(caucusWith("north").state.phase).toBe("open");
    expect(teamRoom().then({ type: "epochBegan", epoch: 2, history: "continued" }).state.phase).toBe("open");
  });
});

const contentWithoutHashes = ({ state }: TestRoom): string => {
  const { head: _, timeline: __, ...rest } = state;
  return JSON.stringify(rest);
};
