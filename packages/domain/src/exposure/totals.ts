import type { Category, Key } from "../exchange/plan.ts";
import type { Exchange, PlanAtWork } from "../exchange/state.ts";
import type { RoomState } from "../room/state.ts";
import { partsOf } from "../steps/marks.ts";
import { countByList, listsOf, type NumberOf, numberOf, throughKey } from "../steps/numbers.ts";

/** How many of one category, in every way in which it follows from something; the ways stand side by side. */
export interface CategoryTotal {
  readonly category: Category;
  readonly readings: readonly TotalReading[];
  /** Whether all readings that have a number have the same. */
  readonly isConsistent: boolean;
  /** Found to be handed over so far. */
  readonly handedOver: number;
  /** By which steps, in their order. */
  readonly handedOverBy: readonly StepCount[];
}

export interface StepCount {
  readonly step: number;
  readonly count: number;
}

/** One way to a number, with what it follows from. `count` is absent where something in it has no number yet. */
export type TotalReading =
  | { readonly type: "agreed"; readonly count: number }
  | { readonly type: "steps"; readonly terms: readonly StepTerm[]; readonly count?: number }
  | {
      readonly type: "byKey";
      readonly key: Key;
      readonly of: string;
      readonly ofCount: number;
      readonly left: number;
      readonly count: number;
    }
  | { readonly type: "byList"; readonly number: NumberOf; readonly count?: number };

export interface StepTerm {
  readonly step: number;
  readonly phase: number;
  readonly number: NumberOf;
}

export const totalsOf = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
): readonly CategoryTotal[] =>
  work.plan.categories.map((category) => {
    const readings = [
      ...agreedSize(category),
      ...bySteps(room, exchange, work, category),
      ...byKeys(work, category),
      ...byLists(room, exchange, category),
    ];
    const counts = new Set(readings.flatMap(({ count }) => count ?? []));
    const by = handedOverBy(work, category);
    return {
      ...{ category, readings, isConsistent: counts.size < 2 },
      handedOver: by.reduce((sum, { count }) => sum + count, 0),
      handedOverBy: by,
    };
  });

const agreedSize = ({ size }: Category): readonly TotalReading[] =>
  size.type === "counted" ? [{ type: "agreed", count: size.count }] : [];

const bySteps = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
  { code }: Category,
): readonly TotalReading[] => {
  const terms: StepTerm[] = [];
  for (const step of work.steps.values()) {
    // Of a split step the parts are counted.
    if (step.gives?.category !== code || partsOf(work, step.number) !== undefined) continue;
    const number = numberOf(room, exchange, work, step);
    if (number !== undefined) terms.push({ step: step.number, phase: step.phase, number });
  }
  if (terms.length === 0) return [];
  const counts = terms.flatMap(({ number }) => (number.status === "known" ? number.count : []));
  if (counts.length < terms.length) return [{ type: "steps", terms }];
  return [{ type: "steps", terms, count: counts.reduce((sum, count) => sum + count, 0) }];
};

const byKeys = ({ plan }: PlanAtWork, { code }: Category): readonly TotalReading[] =>
  plan.keys.flatMap((key) => {
    const of = key.category === code ? key.for : key.for === code ? key.category : undefined;
    const other = plan.categories.find((category) => category.code === of);
    if (of === undefined || other?.size.type !== "counted") return [];
    const ofCount = other.size.count;
    return [{ type: "byKey", key, of, ofCount, ...throughKey(key, code, ofCount) }];
  });

const byLists = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  { code, size }: Category,
): readonly TotalReading[] => {
  const number = countByList(listsOf(room, exchange), code);
  if (number.status === "listAwaited" && size.type !== "byList") return [];
  return [{ type: "byList", number, ...(number.status === "known" ? { count: number.count } : {}) }];
};

const handedOverBy = (work: PlanAtWork, { code }: Category): readonly StepCount[] =>
  [...work.progress.values()]
    .flatMap(({ step, count = 0 }) => {
      const isCounted =
        work.steps.get(String(step))?.gives?.category === code && partsOf(work, step) === undefined;
      return isCounted && count > 0 ? [{ step, count }] : [];
    })
    .sort((a, b) => a.step - b.step);
