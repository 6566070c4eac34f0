import { describe, expect, it } from "vitest";
import {
  isMediator,
  isPresent,
  namelessDevices,
  personOf,
  presentPeople,
  type RoomEvent,
  type Seat,
} from "../src/index.ts";
import {
  caucusWith,
  commonRoom,
  device,
  entry,
  HOUR,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  observerSeat,
  openRoom,
  party,
  partyId,
  personId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const adviser: Seat = { role: "adviser", party: partyId("north"), authority: "none" };

const admitted = (room: TestRoom, name: string, group: number, signer = false): TestRoom =>
  room.then({
    type: "deviceAdmitted",
    device: device(name),
    group,
    signer,
    writer: true,
    proposedBy: device("lead"),
    secondedBy: [],
  });

const introduced = (name: string, seat: Seat, devices = [name]): RoomEvent => ({
  type: "personIntroduced",
  at: NOON + 5,
  person: personId(name),
  name,
  seat,
  devices: devices.map(device),
});

describe("people", () => {
  it("PE1 names a person, seat and devices, once each, among devices that the room admitted", () => {
    const room = admitted(caucusWith("north"), "adviser", 1);
    expect(namelessDevices(room.state).map((member) => member.device)).toEqual([device("adviser")]);
    const named = room.when(introduced("adviser", adviser), "north");
    expect(personOf(named.state, device("adviser"))).toMatchObject({
      name: "adviser",
      group: 1,
      introducedBy: personId("north"),
    });
    expect(namelessDevices(named.state)).toEqual([]);
    named.refuses(introduced("adviser", adviser), "north", "Repeated");
    named.refuses({ ...introduced("other", adviser, ["adviser"]) }, "north", "Repeated");
    room.refuses(introduced("stranger", adviser), "north", "Unknown");
    room.refuses(introduced("nobody", adviser, []), "north", "NoDevices");
  });

  it("PE2 keeps a group on its side, and a caucus to the two sides that founded it", () => {
    const room = admitted(caucusWith("north"), "adviser", 1);
    room.refuses(introduced("adviser", { role: "mediator", authority: "none" }), "north", "OtherSide");
    room.refuses(introduced("adviser", { ...adviser, party: partyId("south") }), "north", "OtherSide");
    room.refuses(introduced("adviser", observerSeat), "north", "RoleDoesNotFit");
    admitted(caucusWith("north"), "third", 2).refuses(introduced("third", adviser), "lead", "OtherSide");
    admitted(commonRoom(), "north2", 9).refuses(
      introduced("north2", headOf("north")),
      "lead",
      "SameSideTwice",
    );
  });

  it("PE3 lets a group's signer introduce; a mediator for a group that has none; and a newcomer to a known group", () => {
    const room = admitted(caucusWith("north"), "adviser", 1);
    room.when(introduced("adviser", adviser), "adviser");
    room.refuses(introduced("adviser", headOf("north")), "adviser", "NotASigner");
    room.refuses(introduced("adviser", adviser), "lead", "NotASigner");
    const common = admitted(
      commonRoom({ parties: [party("north"), party("south"), party("west")] }),
      "west",
      4,
    );
    common.refuses(introduced("west", headOf("west")), "west", "NotASigner");
    common.refuses(introduced("west", { role: "mediator", authority: "none" }), "west", "SameSideTwice");
    common.when(introduced("west", headOf("west")), "lead");
  });

  it("PE4 binds a further device to its owner, by the owner or a signer of their side", () => {
    const room = admitted(caucusWith("north"), "tablet", 1);
    const bound = {
      type: "deviceBound",
      at: NOON + 5,
      person: personId("north"),
      device: device("tablet"),
    } as const;
    room.refuses(bound, "lead", "NotYourSide");
    room.refuses({ ...bound, person: personId("lead") }, "lead", "OtherSide");
    const next = room.when(bound, "north");
    next.when(said("from my tablet"), "tablet");
    expect(next.state.people.get(personId("north"))?.devices).toEqual([device("north"), device("tablet")]);
  });

  it("PE5 changes a seat by a signer of the person's side only, and never their side", () => {
    const room = caucusWith("north");
    const change = {
      type: "seatChanged",
      at: NOON + 5,
      person: personId("north"),
      seat: { ...headOf("north"), authority: "sign" },
    } as const;
    room.refuses(change, "lead", "NotYourSide");
    expect(room.when(change, "north").state.people.get(personId("north"))?.seat.authority).toBe("sign");
    room.refuses({ ...change, seat: headOf("south") }, "north", "OtherSide");
  });

  it("PE6 hears nobody who was removed, and keeps their name beside what they said", () => {
    const room = caucusWith("north")
      .when(said("ten days"), "north")
      .then({ type: "deviceRemoved", device: device("north"), by: device("north") }, "north");
    room.refuses(said("nine days"), "north", "Removed");
    const person = room.state.people.get(personId("north"));
    expect(person?.name).toBe("north");
    expect(person !== undefined && isPresent(room.state, person)).toBe(false);
    expect(presentPeople(room.state).map(({ name }) => name)).toEqual(["lead"]);
    expect(isMediator(room.state, device("lead"))).toBe(true);
  });

  it("PE7 shows proposed admissions until the device is in or its proposer is gone", () => {
    const proposal = {
      type: "admissionProposed",
      device: device("adviser"),
      group: 1,
      signer: false,
      writer: true,
      by: device("north"),
      proposal: entry("p"),
    } as const;
    const room = caucusWith("north").then(proposal, "north");
    const statusIn = (after: TestRoom) => after.state.proposals.get(entry("p"))?.status;
    expect(statusIn(room)).toBe("open");
    expect(statusIn(admitted(room, "adviser", 1))).toBe("admitted");
    expect(statusIn(room.then({ type: "deviceRemoved", device: device("north"), by: device("north") }))).toBe(
      "lapsed",
    );
  });

  it("PE8 refuses words of a device that may only read", () => {
    const reader = caucusWith("north").then({
      type: "deviceAdmitted",
      device: device("reader"),
      group: 1,
      signer: false,
      writer: false,
      proposedBy: device("north"),
      secondedBy: [],
    });
    reader.refuses(said("hello"), "reader", "NotAWriter");
  });

  it("PE9 announces every change of members in the room's own history", () => {
    const room = admitted(caucusWith("north"), "adviser", 1).then(
      { type: "deviceRemoved", device: device("adviser"), by: device("north") },
      "north",
    );
    expect([...room.state.timeline].map(({ happening }) => happening.type)).toEqual([
      "founded",
      "roomOpened",
      "deviceAdmitted",
      "deviceRemoved",
    ]);
  });
});

describe("parties", () => {
  it("PT1 are added and relabelled by mediators, or by a signer where there are none", () => {
    const added = { type: "partyAdded", at: NOON + 1, party: party("west") } as const;
    const relabelled = {
      type: "partyRelabelled",
      at: NOON + 2,
      party: { ...party("north"), neutralLabel: "The upper valley" },
    } as const;
    caucusWith("north").refuses(added, "north", "NotAMediator");
    const room = caucusWith("north").when(added, "lead").when(relabelled, "lead");
    expect(room.state.parties.get(partyId("north"))?.neutralLabel).toBe("The upper valley");
    room.refuses(added, "lead", "Repeated");
    room.refuses({ ...relabelled, party: party("east") }, "lead", "Unknown");
    openRoom("delegation", [[["north", headOf("north")]]]).when(added, "north");
  });
});

describe("a restart of history", () => {
  const restart = (room: TestRoom): TestRoom =>
    room.then({ type: "epochBegan", epoch: 2, history: "restarted" });
  const restated = (room: TestRoom, more: object = {}): RoomEvent => ({
    type: "charterRestated",
    at: NOON + HOUR,
    charter: room.state.charter as NonNullable<TestRoom["state"]["charter"]>,
    kind: "caucus",
    parties: [party("north")],
    seats: [
      { person: personId("lead"), name: "lead", seat: mediatorSeat, devices: [device("lead")] },
      { person: personId("north"), name: "north", seat: headOf("north"), devices: [device("north")] },
    ],
    items: [
      {
        item: itemId("ten days"),
        form: "position",
        text: "ten days",
        terms: "withoutAttribution",
        mayBeMediatorsIdea: false,
        saidBy: personId("north"),
        saidAt: NOON + 1,
        entry: entry("then"),
      },
    ],
    messages: [],
    ...more,
  });

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
    const before = caucusWith("north").when(said("ten days"), "north");
    const room = restart(before);
    room.refuses(said("nine days"), "north", "NotOpened");
    before.refuses(restated(before), "lead", "NotRestarted");
    const next = room.when(restated(before), "lead");
    expect(next.state.items.get(itemId("ten days"))).toMatchObject({
      text: "ten days",
      terms: "withoutAttribution",
      said: { person: personId("north"), at: NOON + 1, entry: entry("then") },
      restatedBy: personId("lead"),
    });
    next.when(said("nine days"), "north").refuses(restated(before), "lead", "NotRestarted");
  });

  it("HI3 holds a restatement to the rules of founding, for the members of now", () => {
    const before = caucusWith("north");
    const room = restart(before);
    room.refuses(restated(before, { kind: "team" }), "lead", "WrongNumberOfGroups");
    room.refuses(restated(before, { parties: [] }), "lead", "Unknown");
    const alone = restart(
      before.then({ type: "deviceRemoved", device: device("north"), by: device("north") }),
    );
    alone.refuses(restated(before), "lead", "WrongNumberOfGroups");
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
