import { describe, expect, it } from "vitest";
import {
  agreedCategory,
  frozenVersion,
  hashEntries,
  type ListEntry,
  mayJoinListsOf,
  mayReadListsOf,
  numberOf,
  type RoomEvent,
  sealIdentity,
  standingOf,
  statusOfList,
} from "../src/index.ts";
import { committee, HOUR_MS, listId, plan, running, X } from "./doing.ts";
import { admitted, introduced } from "./newcomers.ts";
import {
  caucusWith,
  commonRoom,
  headOf,
  itemId,
  mediatorSeat,
  NOON,
  observerSeat,
  openRoom,
  partyId,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const L = listId("l");
const entries: readonly ListEntry[] = [
  { pseudonym: "N-1", category: "captives", condition: "alive" },
  { pseudonym: "N-2", category: "captives" },
];
const opened = (more: object = {}): RoomEvent => ({
  ...{ type: "listOpened", at: NOON + 4, list: L, title: "Captives", side: partyId("north") },
  ...{ otherSide: partyId("south"), nameReaders: "ownRooms", due: NOON + HOUR_MS },
  ...more,
});
const listed = (given: readonly ListEntry[] = entries, version = 1): RoomEvent => ({
  ...{ type: "entriesListed", at: NOON + 5, list: L, version, entries: given },
});
const submitted = (given: readonly ListEntry[] = entries, version = 1): RoomEvent => ({
  ...{ type: "listSubmitted", at: NOON + 6, list: L, version, entries: given.length },
  ...{ hash: hashEntries(given), objectionsUntil: NOON + 24 * HOUR_MS },
});
const agreed = (given: readonly ListEntry[] = entries, version = 1): RoomEvent => ({
  ...{ type: "listAgreed", at: NOON + 8, list: L, version, side: partyId("south"), hash: hashEntries(given) },
});
const frozen = (version = 1): RoomEvent => ({ type: "listFrozen", at: NOON + 9, list: L, version });
const objected = (more: object = {}): RoomEvent => ({
  ...{ type: "entryObjected", at: NOON + 7, list: L, version: 1, side: partyId("south") },
  ...{ objection: itemId("o"), pseudonym: "N-2", ground: "identity" },
  ...more,
});
const settled = (side: "north" | "south", outcome: "withdrawn" | "upheld"): RoomEvent => ({
  ...{
    type: "objectionSettled",
    at: NOON + 8,
    list: L,
    objection: itemId("o"),
    side: partyId(side),
    outcome,
  },
});
const claimed = (side: "north" | "south", pseudonym: string, category: string): RoomEvent => ({
  ...{ type: "categoryClaimed", at: NOON + 9, list: L, version: 1, side: partyId(side) },
  claims: [{ pseudonym, category }],
});
const withList = (room: TestRoom, more: object = {}): TestRoom =>
  room.when(opened(more), "north").when(listed(), "north").when(submitted(), "north");
const statusIn = ({ state }: TestRoom): string => {
  const list = state.lists.get(L);
  return list === undefined ? "unknown" : statusOfList(state, list);
};

const named = (name: string): ListEntry => {
  const identity = { name, salt: itemId(`salt ${name}`) };
  return { pseudonym: "N-9", identity, seal: sealIdentity(identity) };
};

describe("names where somebody may not read them", () => {
  const open = (nameReaders: "ownRooms" | "bothSides"): RoomEvent => ({
    ...{ type: "listOpened", at: NOON + 4, list: listId("n"), title: "Captives", nameReaders },
    ...{ side: partyId("north"), otherSide: partyId("south") },
  });
  const put: RoomEvent = {
    ...{ type: "entriesListed", at: NOON + 5, list: listId("n"), version: 1 },
    entries: [named("Tarvin Ells")],
  };

  it("NL9 are refused: beside an observer or a monitor always, beside the other side until it may read them", () => {
    for (const readers of ["ownRooms", "bothSides"] as const)
      committee().when(open(readers), "north").refuses(put, "north", "NamesNotForAll");
    const both = openRoom("committee", [
      [["lead", mediatorSeat]],
      [["north", headOf("north")]],
      [["south", headOf("south")]],
    ]);
    both.when(open("ownRooms"), "north").refuses(put, "north", "NamesNotForAll");
    both.when(open("bothSides"), "north").when(put, "north");
    // A pseudonym with its seal may stand anywhere.
    const { identity: _, ...sealed } = named("Tarvin Ells");
    committee()
      .when(open("ownRooms"), "north")
      .when({ ...put, entries: [sealed] } as RoomEvent, "north");
  });

  it("NL9 are refused in the team's room, whoever brings them, where a pseudonym with its seal may stand", () => {
    const team = teamRoom().when(open("bothSides"), "lead");
    team.refuses(put, "lead", "NamesNotForAll");
    const { identity: _, ...sealed } = named("Tarvin Ells");
    team.when({ ...put, entries: [sealed] } as RoomEvent, "lead");
  });

  it("NL9 wait while a device of nobody knows whose group is in the room", () => {
    const room = caucusWith("north").when(open("ownRooms"), "north");
    admitted(room, "stranger", 5).refuses(put, "north", "NamesNotForAll");
    // A further device of a side that may read them holds nothing up.
    admitted(room, "second phone", 1).when(put, "north");
  });

  it("NL9 give no voice to somebody who was let in past them", () => {
    const both = openRoom("committee", [
      [["lead", mediatorSeat]],
      [["north", headOf("north")]],
      [["south", headOf("south")]],
    ])
      .when(open("bothSides"), "north")
      .when(put, "north");
    const monitor = { role: "monitor", authority: "none" } as const;
    admitted(both, "watcher", 5, true).refuses(introduced("watcher", monitor), "lead", "NamesNotForAll");
    expect(mayJoinListsOf(both.state, 1)).toBe(true);
    expect(mayJoinListsOf(both.state, 5)).toBe(false);
    expect(mayJoinListsOf(committee().state, 5)).toBe(true);
  });

  it("NL9 let nobody in who may not read them", () => {
    const own = caucusWith("north").when(open("ownRooms"), "north").when(put, "north").state;
    expect(mayReadListsOf(own, headOf("north"))).toBe(true);
    expect(mayReadListsOf(own, mediatorSeat)).toBe(true);
    for (const seat of [headOf("south"), observerSeat, { role: "monitor", authority: "none" } as const])
      expect(mayReadListsOf(own, seat)).toBe(false);
    expect(mayReadListsOf(committee().when(open("ownRooms"), "north").state, observerSeat)).toBe(true);
  });
});

describe("a list of names", () => {
  it("NL1 is awaited, submitted with all its entries, vetted, agreed and frozen", () => {
    const room = committee().when(opened(), "lead");
    expect(statusIn(room)).toBe("awaited");
    room.refuses(listed(), "south", "NotYourSide");
    const collecting = room.when(listed(entries.slice(0, 1)), "north");
    collecting.refuses(submitted(), "north", "EntriesMissing").refuses(listed(), "north", "Repeated");
    const given = collecting.when(listed(entries.slice(1)), "north").when(submitted(), "north");
    expect(statusIn(given)).toBe("submitted");
    const vetting: RoomEvent = {
      ...{ type: "vettingBegan", at: NOON + 7, list: L, version: 1, side: partyId("south") },
    };
    expect(statusIn(given.when(vetting, "south"))).toBe("vetting");
    given.refuses(agreed(), "north", "NotYourSide").refuses(frozen(), "lead", "NotAccepted");
    // Its own side agreed by submitting; it cannot be the second of both.
    given.refuses({ ...agreed(), side: partyId("north") } as RoomEvent, "north", "NotYourSide");
    const both = given.when(agreed(), "south");
    expect(statusIn(both)).toBe("agreed");
    expect(statusIn(both.when(frozen(), "lead"))).toBe("frozen");
  });

  it("NL2 is objected to entry by entry, with a ground, until its deadline, and is not agreed while an objection stands", () => {
    const room = withList(committee());
    room.refuses(objected({ at: NOON + 25 * HOUR_MS }), "south", "TooLate");
    room.refuses(objected({ side: partyId("north") }), "north", "NotYourSide");
    const stands = room.when(objected(), "south");
    expect(statusIn(stands)).toBe("objected");
    stands.refuses(agreed(), "south", "ObjectionsStand");
    stands.refuses(settled("north", "withdrawn"), "north", "NotYourSide");
    stands.when(settled("south", "withdrawn"), "south").when(agreed(), "south");
    stands.when(settled("north", "upheld"), "north").refuses(agreed(), "south", "ObjectionsStand");
  });

  it("NL3 changes once frozen only by a new version that both agree; until then the frozen one is in force", () => {
    const room = withList(committee()).when(agreed(), "south").when(frozen(), "lead");
    room.refuses(objected(), "south", "ListSettled");
    const shorter = entries.slice(0, 1);
    const second = room.when(listed(shorter, 2), "north").when(submitted(shorter, 2), "north");
    const inForce = (at: TestRoom) => {
      const list = at.state.lists.get(L);
      return list === undefined ? undefined : frozenVersion(list)?.version;
    };
    expect(inForce(second)).toBe(1);
    second.refuses(frozen(2), "lead", "NotAccepted").refuses(agreed(entries, 2), "south", "NotThisText");
    expect(inForce(second.when(agreed(shorter, 2), "south").when(frozen(2), "lead"))).toBe(2);
  });

  it("NL4 holds a category for a claim until both sides make the same, and lets no number follow until then", () => {
    const given = plan({
      steps: plan().steps.map((step) =>
        step.number === 1 ? { ...step, gives: { category: "captives", count: { type: "byList" } } } : step,
      ),
    });
    const room = withList(running(given), { exchange: X }).when(agreed(), "south").when(frozen(), "lead");
    const first = (at: TestRoom) => {
      const exchange = at.state.exchanges.get(X);
      const step = exchange?.running?.steps.get("1");
      if (exchange?.running === undefined || step === undefined) throw new Error("not running");
      const { status, hindrances } = standingOf(at.state, exchange, exchange.running, step);
      return { number: numberOf(at.state, exchange, exchange.running, step), status, hindrances };
    };
    expect(first(room)).toMatchObject({ status: "locked", number: { status: "disputed", disputed: 2 } });
    const one = room
      .when(claimed("south", "N-1", "captives"), "south")
      .when(claimed("south", "N-2", "fallen"), "south");
    expect(first(one)).toMatchObject({ status: "locked", number: { status: "disputed", disputed: 1 } });
    one.refuses(claimed("north", "N-1", "fallen"), "north", "CategorySettled");
    const many = (...pseudonyms: readonly string[]): RoomEvent => ({
      ...{ type: "categoryClaimed", at: NOON + 9, list: L, version: 1, side: partyId("south") },
      claims: pseudonyms.map((pseudonym) => ({ pseudonym, category: "captives" })),
    });
    one.refuses(many(), "south", "NothingChosen").refuses(many("N-2", "N-9"), "south", "Unknown");
    expect(first(room.when(many("N-1", "N-2"), "south"))).toMatchObject({ status: "open" });
    const both = one.when(claimed("south", "N-2", "captives"), "south");
    expect(first(both)).toMatchObject({ status: "open", number: { status: "known", count: 2 } });
    const list = both.state.lists.get(L);
    const entry = list === undefined ? undefined : frozenVersion(list)?.entries.get("N-2");
    expect(list === undefined || entry === undefined ? undefined : agreedCategory(list, entry)).toBe(
      "captives",
    );
  });

  it("NL5 holds each pseudonym to one identity by a seal, and has the same hash with names and without", () => {
    const identity = { name: "Tarvin Ells", salt: itemId("salt") };
    const named: ListEntry = { pseudonym: "N-1", identity, seal: sealIdentity(identity) };
    const { identity: _, ...nameless } = named;
    expect(hashEntries([named])).toBe(hashEntries([nameless]));
    // Where somebody is to go is agreed with the list.
    const abroad = { ...named, destination: "A third country" };
    expect(hashEntries([abroad])).not.toBe(hashEntries([named]));
    const room = caucusWith("north").when(opened(), "north");
    room.when(listed([named]), "north");
    room.refuses(
      listed([{ ...named, identity: { ...identity, name: "Orla Venn" } }]),
      "north",
      "SealDoesNotFit",
    );
  });

  it("NL6 has no place where observers read, and the side whose list it is lets the other read its names", () => {
    commonRoom().refuses(opened(), "north", "NotForThisKind");
    const permitted: RoomEvent = { type: "namesPermitted", at: NOON + 7, list: L, side: partyId("north") };
    const room = withList(caucusWith("north"));
    room.refuses(permitted, "lead", "NotForMediators");
    expect(room.when(permitted, "north").state.lists.get(L)?.nameReaders).toBe("bothSides");
  });

  it("NL7 takes proofs of life, judged by somebody else than the side that gave them", () => {
    const given: RoomEvent = {
      ...{ type: "proofOfLifeGiven", at: NOON + 7, list: L, version: 1, side: partyId("north") },
      ...{ proof: itemId("p"), pseudonym: "N-1", kind: "video" },
    };
    const judged: RoomEvent = {
      ...{ type: "proofOfLifeJudged", at: NOON + 8, list: L, proof: itemId("p"), outcome: "authenticated" },
    };
    const room = withList(committee()).when(given, "north");
    room.refuses(judged, "north", "ReporterVerifies");
    const list = room.when(judged, "south").state.lists.get(L);
    expect(list?.versions[0]?.entries.get("N-1")?.proofs[0]?.judged).toMatchObject({
      outcome: "authenticated",
    });
  });

  it("NL8 is executed once everybody on it was found to be handed over, each once and in the agreed category", () => {
    const pair: readonly ListEntry[] = entries;
    const counted = plan({
      steps: plan().steps.map((step) =>
        step.number === 1
          ? { ...step, gives: { category: "captives", count: { type: "counted", count: 2 } } }
          : step,
      ),
    });
    const room = withList(running(counted), { exchange: X })
      .when(agreed(pair), "south")
      .when(frozen(), "lead")
      .when(claimed("south", "N-1", "captives"), "south")
      .when({ type: "stepReported", at: NOON + 10, exchange: X, step: 1 }, "north");
    const found: RoomEvent = {
      ...{ type: "stepVerified", at: NOON + 11, exchange: X, step: 1, outcome: "verified" },
      handedOver: pair.map(({ pseudonym }) => ({ list: L, entry: pseudonym })),
    };
    room.refuses(found, "monitor", "CategoryNotAgreed");
    const both = room.when(claimed("south", "N-2", "captives"), "south");
    expect(statusIn(both)).toBe("frozen");
    expect(statusIn(both.when(found, "monitor"))).toBe("executed");
  });
});
