import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  adoptPlan,
  decide,
  evolve,
  executionOf,
  hashEntries,
  type ListEntry,
  type NameListId,
  presentPlan,
  type RoomEvent,
  statusOfList,
} from "../src/index.ts";
import {
  collectList,
  HASH,
  LEAD,
  listStatus,
  north,
  ofList,
  progress,
  showList,
  south,
  verified,
  withList,
} from "./copied.ts";
import { onlyExchange, onlyList, type World } from "./copying.ts";
import { listId, plan, running, X } from "./doing.ts";
import { device, entry as entryHash, NOON, type TestRoom } from "./support.ts";

type Room = "team" | "committee";

/** A list of the north in a room where both sides act, or where a mediator enters for them, until it is frozen. */
const frozenList = (list: NameListId, entries: readonly ListEntry[], exchange = X): readonly RoomEvent[] => {
  const about = { list, version: 1 };
  const hash = hashEntries(entries);
  const at = NOON + 5_000;
  return [
    {
      ...{ type: "listOpened", at, list, title: "Captives", side: north, otherSide: south },
      ...{ exchange, nameReaders: "ownRooms" },
    },
    { type: "entriesListed", at, ...about, entries },
    { type: "listSubmitted", at, ...about, entries: entries.length, hash },
    {
      ...{ type: "categoryClaimed", at, ...about, side: south },
      claims: entries.map(({ pseudonym }) => ({ pseudonym, category: "captives" })),
    },
    { type: "listAgreed", at, ...about, side: south, hash },
    { type: "listFrozen", at, ...about },
  ];
};
const SEATS: readonly ("north" | "south" | "lead")[] = ["north", "north", "north", "south", "south", "lead"];
const listIn = (room: TestRoom, events: readonly RoomEvent[]): TestRoom =>
  events.reduce((state, event, i) => state.when(event, SEATS[i] ?? "lead"), room);

const over = (list: NameListId, ...names: readonly string[]) => ({
  handedOver: names.map((entry) => ({ list, entry })),
  count: names.length,
});

const seals = ["a", "b", "c"].map((letter) => letter.repeat(64));
const entry = (pseudonym: string, seal?: string): ListEntry => ({
  ...{ pseudonym, category: "captives" },
  ...(seal === undefined ? {} : { seal }),
});

describe("somebody who was handed over", () => {
  it("NL8 is handed over once, whichever list names them, by the same pseudonym or under the same seal", () => {
    const [a, b] = [listId("first tranche"), listId("second tranche")];
    let room = listIn(running(plan()), frozenList(a, [entry("N-1", seals[0]), entry("N-2")]));
    room = listIn(
      room,
      frozenList(b, [entry("N-1", seals[1]), entry("N-7", seals[0]), entry("N-8", seals[2])]),
    );
    room = room.when({ type: "stepReported", at: NOON + 6_000, exchange: X, step: 1 }, "north");
    const found = (...named: readonly { readonly list: NameListId; readonly entry: string }[]): RoomEvent =>
      verified(1, { outcome: "partial", handedOver: named, count: named.length });
    const [same, sealed, free] = ["N-1", "N-7", "N-8"].map((name) => ({ list: b, entry: name }));
    const first = { list: a, entry: "N-1" };
    if (same === undefined || sealed === undefined || free === undefined) throw new Error("no entries");
    room
      .refuses(found(first, same), "monitor", "Repeated")
      .refuses(found(first, sealed), "monitor", "Repeated");
    const after = room.when(found(first, free), "monitor");
    const list = after.state.lists.get(b);
    expect(list === undefined ? [] : [...executionOf(after.state, list).handedOver]).toEqual(["N-1", "N-8"]);
    // What a later finding takes back may be found of another.
    const back = after.when(found(sealed, free), "monitor");
    const was = back.state.lists.get(a);
    expect(was === undefined ? [] : [...executionOf(back.state, was).handedOver]).toEqual([]);
  });

  it("NL8 is handed over by one step at most, whatever verifiers find, take back and divide", () => {
    const [a, b] = [listId("first tranche"), listId("second tranche")];
    const first = [entry("N-1", seals[0]), entry("N-2", seals[1]), entry("N-3")];
    const second = [entry("N-1"), entry("N-8", seals[1]), entry("N-9", seals[2])];
    const names = [
      ...first.map(({ pseudonym }) => [a, pseudonym]),
      ...second.map((each) => [b, each.pseudonym]),
    ];
    const people = names.map(([list, name]) => ({ list: list as NameListId, entry: name as string }));
    const waived = (side: "north" | "south"): RoomEvent => {
      const own = side === "north" ? north : south;
      return { type: "stepWaived", at: NOON + 5_500, exchange: X, step: 3, side: own, reason: "on" };
    };
    const start = listIn(listIn(running(plan()), frozenList(a, first)), frozenList(b, second))
      .when(waived("north"), "north")
      .when(waived("south"), "south")
      .when({ type: "stepReported", at: NOON + 6_000, exchange: X, step: 1 }, "north")
      .when({ type: "stepReported", at: NOON + 6_001, exchange: X, step: 3 }, "north");
    const findings = fc.array(
      fc.record({
        step: fc.constantFrom(1, 3),
        outcome: fc.constantFrom("partial", "partial", "partial", "failed", "accessDenied"),
        named: fc.subarray(people),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(findings, (drawn) => {
        let { state } = start;
        for (const [i, { step, outcome, named }] of drawn.entries()) {
          const told =
            outcome === "partial" && named.length > 0 ? { count: named.length, handedOver: named } : {};
          const event = verified(step, { at: NOON + 7_000 + i, outcome, count: undefined, ...told });
          const given = JSON.parse(JSON.stringify(event)) as RoomEvent;
          const by = device("monitor");
          if (!decide(state, given, by).ok) continue;
          state = evolve(state, given, { by, sequence: state.sequence + 1, entry: entryHash(`find ${i}`) });
        }
        const progress = state.exchanges.get(X)?.running?.progress;
        const over = [1, 3].flatMap((step) => {
          const last = progress
            ?.get(String(step))
            ?.findings.findLast((each) => each.outcome !== "accessDenied");
          return last?.handedOver ?? [];
        });
        const known = over.map(({ list, entry: name }) =>
          (list === a ? first : second).find(({ pseudonym }) => pseudonym === name),
        );
        const pseudonyms = known.map((each) => each?.pseudonym);
        const sealed = known.flatMap((each) => each?.seal ?? []);
        expect(new Set(pseudonyms).size).toBe(pseudonyms.length);
        expect(new Set(sealed).size).toBe(sealed.length);
        for (const [id, entries] of [
          [a, first],
          [b, second],
        ] as const) {
          const list = state.lists.get(id);
          const executed = list === undefined ? [] : [...executionOf(state, list).handedOver];
          expect(executed).toEqual(
            entries.map(({ pseudonym }) => pseudonym).filter((name) => pseudonyms.includes(name)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  const movedAfterHandover = (): World => {
    const world = withList();
    collectList(world, "north");
    showList(world, "south");
    const claims = ["N-1", "N-2"].map((pseudonym) => ({ pseudonym, category: "captives" }));
    world.when("south", { type: "categoryClaimed", ...ofList(world, "south"), claims }, "south");
    const master = world.team.lists.get(onlyList(world.rooms.team));
    const hash = master?.versions[0]?.hash ?? "";
    world.when("south", { type: "listAgreed", ...ofList(world, "south"), hash }, "south");
    collectList(world, "south");
    const list = onlyList(world.rooms.team);
    world.when("team", { type: "listFrozen", at: NOON + 6_000, list, version: 1 }, "lead");
    showList(world, "north");
    showList(world, "south");
    world.when("team", { type: "stepReported", at: NOON + 7_000, exchange: X, step: 1 }, "lead");
    world.when("team", verified(1, { outcome: "partial", ...over(list, "N-1") }), "lead");
    world.plan((draft) => presentPlan(draft, world.planRooms("committee"), X, LEAD));
    for (const side of ["north", "south"] as const) {
      const about = { exchange: onlyExchange(world.rooms.committee), version: 1, hash: HASH };
      const given = { side: side === "north" ? north : south, answer: "accepted" } as const;
      world.when("committee", { type: "exchangeAnswered", at: ++world.at, ...about, ...given }, side);
    }
    const runs = world.rooms.committee.state.room;
    world.plan((draft) => adoptPlan(draft, world.planRooms(), { exchange: X, runs }, LEAD));
    return world;
  };
  const sealOf = (world: World, pseudonym: string): string | undefined =>
    world.team.lists.get(onlyList(world.rooms.team))?.versions[0]?.entries.get(pseudonym)?.seal;

  it("CP13 is not handed over again where the plan moved to, on the lists that are put there anew", () => {
    const world = movedAfterHandover();
    const there = onlyExchange(world.rooms.committee);
    const anew = listId("anew");
    const entries = [entry("N-1"), entry("N-9", sealOf(world, "N-1")), entry("N-2", sealOf(world, "N-2"))];
    world.rooms.committee = listIn(world.rooms.committee, frozenList(anew, entries, there));
    const again = { type: "stepReported", at: NOON + 9_000, exchange: there, step: 1 } as const;
    const found = (step: number, ...names: readonly string[]): RoomEvent =>
      verified(step, { exchange: there, at: NOON + 9_500, outcome: "partial", ...over(anew, ...names) });
    world.rooms.committee = world.rooms.committee
      .when(
        { type: "stepWaived", at: NOON + 8_900, exchange: there, step: 3, side: north, reason: "on" },
        "north",
      )
      .when(
        { type: "stepWaived", at: NOON + 8_901, exchange: there, step: 3, side: south, reason: "on" },
        "south",
      )
      .when({ ...again, step: 3 }, "north");
    world.rooms.committee
      .refuses(found(3, "N-1"), "lead", "Repeated")
      .refuses(found(3, "N-9"), "lead", "Repeated");
    const list = world.rooms.committee.state.lists.get(anew);
    if (list === undefined) throw new Error("no list");
    expect([...executionOf(world.rooms.committee.state, list).handedOver]).toEqual(["N-1"]);
    world.when("committee", found(3, "N-2"), "lead");
    // The team and the talks follow by the pseudonyms that they know.
    progress(world);
    for (const room of ["team", "north", "south"] as const) expect(listStatus(world, room)).toBe("executed");
    expect(JSON.stringify([...world.rooms.south.state.timeline])).not.toContain("N-9");
    expect(() => progress(world)).toThrow("AlreadyDone");
    for (const room of ["team", "committee"] as const satisfies readonly Room[]) world.restart(room);
    world.rooms.committee.refuses(found(3, "N-1"), "lead", "Repeated");
    expect(listStatus(world, "team")).toBe("executed");
  });

  it("CP4 is told of only in talks that were shown the list", () => {
    const world = movedAfterHandover();
    progress(world);
    const list = world.rooms.south.state.lists.get(onlyList(world.rooms.south));
    if (list === undefined) throw new Error("no list");
    expect([...executionOf(world.rooms.south.state, list).handedOver]).toEqual(["N-1"]);
    expect(statusOfList(world.rooms.south.state, list)).toBe("frozen");
  });
});
