import fc from "fast-check";
import {
  type Exchange,
  type ExchangePlan,
  hashEntries,
  type ListEntry,
  type PlanStep,
  type RoomEvent,
  type RoomState,
  type RunningPlan,
} from "../src/index.ts";
import { decide, evolve } from "../src/room/evolve.ts";
import { listId, plan, running, X } from "./doing.ts";
import { device, entry, itemId, NOON, partyId } from "./support.ts";

export const L = listId("l");
export const SEATS = ["lead", "second", "north", "south", "monitor"] as const;
export const SIDES = ["north", "south"] as const;

/** A step by list, so that categories in dispute hold something up. */
const given: ExchangePlan = plan({
  steps: plan().steps.map((step) =>
    step.number === 3 ? { ...step, gives: { category: "captives", count: { type: "byList" } } } : step,
  ),
});
const listed = (names: readonly string[]): readonly ListEntry[] =>
  names.map((pseudonym) => ({ pseudonym, category: "captives" }));
const start = running(given).when(
  {
    ...{ type: "listOpened", at: NOON + 4, list: L, title: "Captives", side: partyId("north") },
    ...{ otherSide: partyId("south"), exchange: X, nameReaders: "ownRooms" },
  },
  "north",
).state;

type Unstamped = RoomEvent extends infer Event
  ? Event extends RoomEvent
    ? Omit<Event, "at">
    : never
  : never;

const side = fc.constantFrom(...SIDES).map(partyId);
const step = fc.constantFrom(1, 2, 3, 4, 5, 6, 11, 12);
const version = fc.integer({ min: 1, max: 3 });
const names = fc.constantFrom(["N-1"], ["N-1", "N-2"]);
const one = <const Type extends string>(type: Type) => fc.constant(type);
const id = fc.constantFrom("a", "b").map(itemId);
const ofStep = { exchange: fc.constant(X), step };
const ofVersion = { list: fc.constant(L), version, side };

/** What anybody might try, so written that much of it may happen. */
const anyAct: fc.Arbitrary<Unstamped> = fc.oneof(
  fc.record({ type: one("stepBegun"), ...ofStep }),
  { arbitrary: fc.record({ type: one("stepReported"), ...ofStep }), weight: 4 },
  {
    arbitrary: fc.record(
      {
        type: one("stepVerified"),
        ...ofStep,
        outcome: fc.constantFrom(...(["verified", "verified", "partial", "failed", "accessDenied"] as const)),
        count: fc.constantFrom(1, 2),
      },
      { requiredKeys: ["type", "exchange", "step", "outcome"] },
    ),
    weight: 6,
  },
  fc.record({ type: one("stepWaived"), ...ofStep, side, reason: one("as agreed") }),
  fc.record({ type: one("stepExplained"), ...ofStep, side, words: one("as we see it") }),
  fc.record(
    { type: one("exchangeSuspended"), exchange: fc.constant(X), suspension: id, side, reason: one("shots") },
    { requiredKeys: ["type", "exchange", "suspension", "reason"] },
  ),
  fc.record({ type: one("exchangeResumed"), exchange: fc.constant(X), suspension: id, reason: one("quiet") }),
  fc.record({
    type: one("splitProposed"),
    ...ofStep,
    split: id,
    side,
    parts: fc.constantFrom(1, 2, 5).map((count) => [
      { number: 11, deed: "one part", count, holds: [2] },
      { number: 12, deed: "the rest", count: 10 - count, holds: [] },
    ]),
  }),
  fc.record({ type: one("splitAgreed"), exchange: fc.constant(X), split: id, side }),
  fc.record({ type: one("entriesListed"), list: fc.constant(L), version, entries: names.map(listed) }),
  names.chain((some) =>
    fc.record({
      ...{ type: one("listSubmitted"), list: fc.constant(L), version, entries: fc.constant(some.length) },
      hash: fc.constant(hashEntries(listed(some))),
    }),
  ) as unknown as fc.Arbitrary<Unstamped>,
  fc.record({
    type: one("entryObjected"),
    ...ofVersion,
    objection: id,
    pseudonym: one("N-1"),
    ground: one("identity"),
  }),
  fc.record({
    ...{ type: one("objectionSettled"), list: fc.constant(L), objection: id, side },
    outcome: fc.constantFrom("withdrawn" as const, "upheld" as const),
  }),
  fc.record({
    ...{ type: one("categoryClaimed"), ...ofVersion },
    claims: fc.array(
      fc.record({
        pseudonym: fc.constantFrom("N-1", "N-2"),
        category: fc.constantFrom("captives", "fallen"),
      }),
      { maxLength: 2 },
    ),
  }),
  names.chain((some) =>
    fc.record({ type: one("listAgreed"), ...ofVersion, hash: fc.constant(hashEntries(listed(some))) }),
  ),
  fc.record({ type: one("listFrozen"), list: fc.constant(L), version }),
);

/** What the right people would do next; much of it is refused for the moment. */
const SENSIBLE: readonly (readonly [string, Unstamped])[] = [
  ...[1, 2, 3, 4, 5, 6, 11, 12].flatMap((number): readonly (readonly [string, Unstamped])[] => {
    const actor = number % 2 === 0 && number < 10 ? "south" : "north";
    return [
      ...Array.from(
        { length: 4 },
        () => [actor, { type: "stepReported", exchange: X, step: number }] as const,
      ),
      ...(["verified", "verified", "verified", "failed", "accessDenied"] as const).map(
        (outcome) => ["monitor", { type: "stepVerified", exchange: X, step: number, outcome }] as const,
      ),
      ["monitor", { type: "stepVerified", exchange: X, step: number, outcome: "partial", count: 1 }],
      [actor, { type: "stepBegun", exchange: X, step: number }],
      ...SIDES.map(
        (name) =>
          [
            name,
            { type: "stepWaived", exchange: X, step: number, side: partyId(name), reason: "on" },
          ] as const,
      ),
    ];
  }),
  ...SIDES.flatMap((name): readonly (readonly [string, Unstamped])[] => [
    ...[1, 5].map((count): readonly [string, Unstamped] => [
      name,
      {
        ...{
          type: "splitProposed",
          exchange: X,
          step: 1,
          split: itemId(`${name} ${count}`),
          side: partyId(name),
        },
        parts: [
          { number: 11, deed: "one part", count, holds: [2] },
          { number: 12, deed: "the rest", count: 10 - count, holds: [] },
        ],
      },
    ]),
    ...SIDES.flatMap((other) =>
      [1, 5].map(
        (count) =>
          [
            name,
            { type: "splitAgreed", exchange: X, split: itemId(`${other} ${count}`), side: partyId(name) },
          ] as const,
      ),
    ),
    [name, { type: "exchangeResumed", exchange: X, suspension: itemId("a"), reason: "quiet" }],
    [name, { type: "exchangeResumed", exchange: X, suspension: itemId("b"), reason: "quiet" }],
  ]),
  ...[1, 1, 1, 1, 1, 2, 2].flatMap((number): readonly (readonly [string, Unstamped])[] => {
    const given = listed(number === 1 ? ["N-1"] : ["N-1", "N-2"]);
    const ofVersion = { list: L, version: number };
    const hash = hashEntries(given);
    return [
      ["north", { type: "entriesListed", ...ofVersion, entries: given }],
      ["north", { type: "listSubmitted", ...ofVersion, entries: given.length, hash }],
      ["south", { type: "listAgreed", ...ofVersion, side: partyId("south"), hash }],
      ["lead", { type: "listFrozen", ...ofVersion }],
      [
        "south",
        {
          ...{ type: "entryObjected", ...ofVersion, side: partyId("south"), objection: itemId("a") },
          ...{ pseudonym: "N-1", ground: "identity" },
        },
      ],
      ...(["withdrawn", "upheld"] as const).map(
        (outcome) =>
          [
            outcome === "withdrawn" ? "south" : "north",
            {
              ...{ type: "objectionSettled" as const, list: L, objection: itemId("a"), outcome },
              side: partyId(outcome === "withdrawn" ? "south" : "north"),
            },
          ] as const,
      ),
      ...["N-1", "N-2"].map(
        (pseudonym) =>
          [
            "south",
            {
              ...{ type: "categoryClaimed" as const, ...ofVersion, side: partyId("south") },
              claims: [{ pseudonym, category: "captives" }],
            },
          ] as const,
      ),
    ];
  }),
];

interface Drawn {
  readonly by: string;
  readonly act: Unstamped;
  /** Where to begin to look for something sensible that may happen; absent: whatever was drawn. */
  readonly from?: number;
}

export const acts: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.oneof(fc.record({ by: fc.constantFrom(...SEATS), act: anyAct }), {
    arbitrary: fc.record({ by: fc.constantFrom(...SEATS), act: anyAct, from: fc.nat(10_000) }),
    weight: 3,
  }),
  { minLength: 10, maxLength: 60 },
);

const chosen = (room: RoomState, { by, act, from }: Drawn, at: number): readonly [string, RoomEvent] => {
  if (from !== undefined)
    for (let tried = 0; tried < 40; tried++) {
      const [seat, sensible] = SENSIBLE[(from + tried * 37) % SENSIBLE.length] ?? [by, act];
      const event = { ...sensible, at } as RoomEvent;
      if (decide(room, event, device(seat)).ok) return [seat, event];
    }
  return [by, { ...act, at } as RoomEvent];
};

export const exchangeIn = (
  room: RoomState,
): { readonly exchange: Exchange; readonly running: RunningPlan } => {
  const exchange = room.exchanges.get(X);
  if (exchange?.running === undefined) throw new Error("not running");
  return { exchange, running: exchange.running };
};

/** Plays the acts, each at a moment of its own, and looks at every state with the one before it. */
export const play = (
  drawn: readonly Drawn[],
  look: (before: RoomState, after: RoomState) => void,
): RoomState => {
  let room = start;
  for (const [i, each] of drawn.entries()) {
    const [by, event] = chosen(room, each, NOON + 10 + i);
    const stamp = { by: device(by), sequence: room.sequence + 1, entry: entry(`act ${i}`) };
    const next = evolve(room, event, stamp);
    look(room, next);
    room = next;
  }
  return room;
};

export const stepsOf = (room: RoomState): readonly PlanStep[] => [...exchangeIn(room).running.steps.values()];

/**
 * Everybody does what leads on, for as long as anything can be done: whoever halted goes on, the list is put, claimed,
 * agreed and frozen anew, both sides waive, each reports, the monitor verifies.
 */
export const playToTheEnd = (from: RoomState): RoomState => {
  let room = from;
  let at = NOON + 1_000;
  const tried = (by: string, act: Unstamped): boolean => {
    const event = { ...act, at: ++at } as RoomEvent;
    if (!decide(room, event, device(by)).ok) return false;
    room = evolve(room, event, { by: device(by), sequence: room.sequence + 1, entry: entry(`end ${at}`) });
    return true;
  };
  const listAnew = (): void => {
    const list = room.lists.get(L);
    const newest = list?.versions.at(-1);
    const isSettled = newest?.frozen !== undefined && newest.entries.size > 0;
    if (isSettled || list === undefined) return;
    const of = { list: L, version: list.versions.length + 1 };
    if (list.collecting.size === 0)
      tried("north", { type: "entriesListed", ...of, entries: listed(["N-1"]) });
    const entries = [...(room.lists.get(L)?.collecting.values() ?? [])];
    const hash = hashEntries(entries);
    tried("north", { type: "listSubmitted", ...of, entries: entries.length, hash });
    tried("south", { type: "listAgreed", ...of, side: partyId("south"), hash });
    tried("lead", { type: "listFrozen", ...of });
  };
  const claimAll = (): void => {
    const newest = room.lists.get(L)?.versions.at(-1);
    for (const { pseudonym } of newest?.entries.values() ?? [])
      for (const name of SIDES) {
        const claims = [{ pseudonym, category: "captives" }];
        const of = { list: L, version: newest?.version ?? 0, side: partyId(name) };
        tried(name, { type: "categoryClaimed", ...of, claims });
      }
  };
  for (const { suspension } of exchangeIn(room).running.suspensions)
    for (const by of SEATS) tried(by, { type: "exchangeResumed", exchange: X, suspension, reason: "on" });
  listAnew();
  claimAll();
  for (let round = 0; round < 12; round++)
    for (const { number, actor } of stepsOf(room)) {
      const of = { exchange: X, step: number };
      const name = actor === partyId("north") ? "north" : "south";
      for (const each of SIDES) tried(each, { type: "stepWaived", ...of, side: partyId(each), reason: "on" });
      tried(name, { type: "stepBegun", ...of });
      tried(name, { type: "stepReported", ...of });
      tried("monitor", { type: "stepVerified", ...of, outcome: "verified" });
    }
  return room;
};
