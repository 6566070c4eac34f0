import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Exchange,
  type ExchangePlan,
  hashEntries,
  type ListEntry,
  markOf,
  numberOf,
  type PlanStep,
  personOf,
  type RoomEvent,
  type RoomState,
  type RunningPlan,
  standingOf,
  windowOf,
} from "../src/index.ts";
import { decide, evolve } from "../src/room/evolve.ts";
import { listId, plan, running, X } from "./doing.ts";
import { device, entry, itemId, NOON, partyId } from "./support.ts";

const L = listId("l");
const SEATS = ["lead", "second", "north", "south", "monitor"] as const;
const SIDES = ["north", "south"] as const;

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

const acts: fc.Arbitrary<readonly Drawn[]> = fc.array(
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

const exchangeIn = (room: RoomState): { readonly exchange: Exchange; readonly running: RunningPlan } => {
  const exchange = room.exchanges.get(X);
  if (exchange?.running === undefined) throw new Error("not running");
  return { exchange, running: exchange.running };
};

/** Plays the acts, each at a moment of its own, and looks at every state with the one before it. */
const play = (drawn: readonly Drawn[], look: (before: RoomState, after: RoomState) => void): RoomState => {
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

const stepsOf = (room: RoomState): readonly PlanStep[] => [...exchangeIn(room).running.steps.values()];

describe("whatever all seats do", () => {
  it("RM2 goes far enough to be worth looking at: much is verified, divided, frozen, waived and suspended", () => {
    const seen = new Map<string, number>();
    const note = (what: string, is: boolean): void => {
      if (is) seen.set(what, (seen.get(what) ?? 0) + 1);
    };
    for (const drawn of fc.sample(acts, { numRuns: 400, seed: 7 })) {
      const after = play(drawn, () => {});
      const { exchange, running: work } = exchangeIn(after);
      note("step 2 verified", markOf(work, 2).mark === "verified");
      note(
        "divided",
        work.splits.some(({ effective }) => effective !== undefined),
      );
      note(
        "waived",
        [...work.progress.values()].some(({ lockWaived }) => lockWaived),
      );
      note(
        "failed",
        [...work.progress.values()].some(({ mark }) => mark === "failed"),
      );
      note("suspended", work.suspensions.length > 0);
      const versions = after.lists.get(L)?.versions ?? [];
      note(
        "frozen",
        versions.some(({ frozen }) => frozen !== undefined),
      );
      const byList = work.steps.get("3");
      note("numbered", byList !== undefined && numberOf(after, exchange, work, byList)?.status === "known");
    }
    for (const what of ["step 2 verified", "divided", "waived", "failed", "suspended", "frozen", "numbered"])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });

  it("PR7 no step is begun before its counter-step is verified, unless both sides have waived it", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        play(drawn, (before, after) => {
          const [earlier, later] = [exchangeIn(before).running, exchangeIn(after).running];
          for (const each of stepsOf(before)) {
            const isTouched = markOf(later, each.number).mark !== "untouched";
            if (markOf(earlier, each.number).mark !== "untouched" || !isTouched) continue;
            if (later.splits.some((split) => split.step === each.number && split.effective !== undefined))
              continue;
            const { lockWaived, waivers } = later.progress.get(String(each.number)) ?? {
              lockWaived: false,
              waivers: [],
            };
            const counter = each.counterStep;
            if (lockWaived) expect(new Set(waivers.map((waiver) => waiver.side)).size).toBe(2);
            else if (counter !== undefined) expect(markOf(earlier, counter).mark).toBe("verified");
          }
        });
      }),
    );
  });

  it("PR8 no relative clock runs before the step that it names is verified", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const { running: work } = exchangeIn(play(drawn, () => {}));
        const second = markOf(work, 2);
        for (const each of work.steps.values())
          if (each.phase === 2) {
            const window = windowOf(work, each);
            expect(window === undefined).toBe(second.mark !== "verified");
            if (window !== undefined) expect(window.opensAt).toBe(second.verifiedAt);
          }
      }),
    );
  });

  it("PR9 nobody verifies what they reported, no side verifies its own deed, and refused access settles nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, (before, next) => {
          for (const { step: number, findings, mark } of exchangeIn(next).running.progress.values()) {
            const known = exchangeIn(before).running.progress.get(String(number));
            const isNew = known !== undefined && findings.length > known.findings.length;
            if (isNew && findings.at(-1)?.outcome === "accessDenied") expect(mark).toBe(known.mark);
          }
        });
        for (const { step: number, findings, reports } of exchangeIn(after).running.progress.values())
          for (const { found } of findings) {
            const actor = exchangeIn(after).running.steps.get(String(number))?.actor;
            expect(personOf(after, found.by)?.seat.party).not.toBe(actor);
            expect(reports.map(({ reported }) => reported.person)).not.toContain(found.person);
          }
      }),
    );
  });

  it("PR10 no number follows from a category that both sides do not share, and no key stands beside a pseudonym or name", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        const byList = work.steps.get("3");
        const number = byList === undefined ? undefined : numberOf(after, exchange, work, byList);
        const frozen = after.lists.get(L)?.versions.findLast((each) => each.frozen !== undefined);
        const isShared = [...(frozen?.entries.values() ?? [])].every(
          ({ categories }) => categories.length === 2 && categories[0]?.category === categories[1]?.category,
        );
        if (number?.status === "known") expect(frozen !== undefined && isShared).toBe(true);
        const told = JSON.stringify([...after.lists.values()]);
        for (const word of ["forCount", "weight", "keys", "prisoners"]) expect(told).not.toContain(word);
      }),
    );
  });

  it("PR11 a frozen list stays as both sides agreed it; only a version that both agree takes its place", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        play(drawn, (before, after) => {
          for (const { version: number, entries, frozen, hash, agreements } of after.lists.get(L)?.versions ??
            []) {
            if (frozen === undefined) continue;
            expect(hashEntries(entries.values())).toBe(hash);
            expect(agreements.map((agreement) => agreement.side)).toEqual([partyId("south")]);
            const earlier = before.lists.get(L)?.versions.find((each) => each.version === number);
            expect(earlier?.hash).toBe(hash);
          }
        });
      }),
    );
  });

  it("PR13 whoever only sees to it authors no terms: monitors answer, waive, divide, claim and suspend nothing", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        const authors = [
          ...exchange.versions.flatMap(({ presented, answers }) => [
            presented,
            ...answers.map((each) => each.answered),
          ]),
          ...[...work.progress.values()].flatMap(({ waivers }) => waivers.map(({ waived }) => waived)),
          ...work.splits.flatMap(({ agreements }) => agreements.map(({ agreed }) => agreed)),
          ...work.suspensions.map(({ suspended }) => suspended),
          ...[...after.lists.values()].flatMap(({ versions }) => versions.map(({ submitted }) => submitted)),
        ];
        for (const { by } of authors) expect(personOf(after, by)?.seat.role).not.toBe("monitor");
      }),
    );
  });

  it("ST12 there is always a way on: in every state that is reached, some seat can take each step further", () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const after = play(drawn, () => {});
        const { exchange, running: work } = exchangeIn(after);
        for (const each of work.steps.values()) {
          const { status, parts } = standingOf(after, exchange, work, each);
          if (status === "verified" || parts !== undefined) continue;
          const ways = waysOn(each, work);
          const isPossible = ways.some((event) =>
            SEATS.some((seat) => decide(after, event, device(seat)).ok),
          );
          expect(isPossible, `step ${each.number} is ${status} for good`).toBe(true);
        }
      }),
    );
  });
});

const waysOn = ({ number, actor }: PlanStep, work: RunningPlan): readonly RoomEvent[] => [
  { type: "stepBegun", at: NOON + 999, exchange: X, step: number },
  { type: "stepReported", at: NOON + 999, exchange: X, step: number },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "verified" },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "verified", count: 1 },
  { type: "stepVerified", at: NOON + 999, exchange: X, step: number, outcome: "failed" },
  ...SIDES.map(
    (name): RoomEvent => ({
      ...{ type: "stepWaived", at: NOON + 999, exchange: X, step: number, side: partyId(name), reason: "on" },
    }),
  ),
  // A step that waits moves when what it waits for does; what is suspended, when it is resumed.
  ...work.suspensions.map(
    ({ suspension }): RoomEvent => ({
      ...{ type: "exchangeResumed", at: NOON + 999, exchange: X, suspension, reason: `for ${actor}` },
    }),
  ),
];
