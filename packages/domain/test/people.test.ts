import { describe, expect, it } from "vitest";
import { isMediator, isPresent, namelessDevices, personOf, presentPeople, startRoom } from "../src/index.ts";
import { admitted, adviser, introduced } from "./newcomers.ts";
import {
  caucusWith,
  commonRoom,
  device,
  entry,
  groups,
  headOf,
  NOON,
  observerSeat,
  openRoom,
  party,
  partyId,
  personId,
  roomId,
  said,
  type TestRoom,
  testRoom,
} from "./support.ts";

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
    admitted(named, "tablet", 1).refuses(introduced("adviser", adviser, ["tablet"]), "north", "Repeated");
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
    common.refuses(introduced("west", headOf("east")), "lead", "Unknown");
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
    room.refuses({ ...change, person: personId("nobody") }, "north", "Unknown");
    const withAdviser = admitted(room, "adviser", 1).when(introduced("adviser", adviser), "north");
    const promotion = { ...change, person: personId("adviser"), seat: headOf("north") };
    withAdviser.refuses(promotion, "adviser", "NotASigner");
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

  it("PE10 refuses facts that contradict the room's members, without throwing", () => {
    const room = admitted(caucusWith("north"), "adviser", 1);
    const reasonOf = (after: TestRoom) => after.state.refused.at(-1)?.reason.type;
    const removal = { type: "deviceRemoved", device: device("adviser"), by: device("north") } as const;
    const founding = { type: "founded", admission: "any", rulesVersion: 1 } as const;
    const nothing = testRoom(startRoom(roomId("new")));
    expect(reasonOf(admitted(room, "adviser", 1))).toBe("Repeated");
    expect(reasonOf(room.then(removal).then(removal))).toBe("Unknown");
    expect(reasonOf(room.then({ ...removal, device: device("stranger") }))).toBe("Unknown");
    expect(reasonOf(admitted(nothing, "adviser", 1))).toBe("NotFounded");
    expect(reasonOf(nothing.then({ ...founding, groups: groups(["lead"], ["lead"]) }))).toBe("Repeated");
    const proposal = {
      type: "admissionProposed",
      ...{ device: device("x"), group: 1, signer: false, writer: true },
      ...{ by: device("north"), proposal: entry("p") },
    } as const;
    const twice = room.then(proposal, "north").then({ ...proposal, device: device("y") }, "north");
    expect(reasonOf(twice)).toBe("Repeated");
    expect(twice.state.proposals.get(entry("p"))?.device).toBe(device("x"));
    const settled = admitted(twice, "x", 1).then({ ...removal, device: device("north") });
    expect(settled.state.proposals.get(entry("p"))?.status).toBe("admitted");
  });

  it("PE10 knows whoever comes back into the same group, and nobody who comes back into another", () => {
    const gone = caucusWith("north").then({
      type: "deviceRemoved",
      device: device("north"),
      by: device("north"),
    });
    admitted(gone, "north", 1).when(said("I am back"), "north");
    admitted(gone, "north", 0).refuses(said("I am back"), "north", "NotIntroduced");
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
    caucusWith("north").refuses(relabelled, "north", "NotAMediator");
    const room = caucusWith("north").when(added, "lead").when(relabelled, "lead");
    expect(room.state.parties.get(partyId("north"))?.neutralLabel).toBe("The upper valley");
    room.refuses(added, "lead", "Repeated");
    room.refuses({ ...relabelled, party: party("east") }, "lead", "Unknown");
    openRoom("delegation", [[["north", headOf("north")]]]).when(added, "north");
  });
});
