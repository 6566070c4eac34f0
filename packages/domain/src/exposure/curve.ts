import type { ExchangePlan, PlanStep } from "../exchange/plan.ts";
import type { Exchange, PlanAtWork } from "../exchange/state.ts";
import type { RoomState } from "../room/state.ts";
import { partsOf } from "../steps/marks.ts";
import { numberOf } from "../steps/numbers.ts";
import { type Measure, measuresOf } from "./measures.ts";

/** How far apart both sides are, in one measure, after each of a number of steps. */
export interface ExposureCurve {
  readonly measure: Measure;
  readonly points: readonly ExposurePoint[];
  /** The largest imbalance of all points, in units. */
  readonly largest: number;
}

export interface ExposurePoint {
  readonly step: number;
  /** When it was found; absent for what is only planned. */
  readonly at?: number;
  /** What each side has given by then, in units, in the order of the plan's sides. What one gave, the other received. */
  readonly given: readonly [number, number];
  /** What the first side has given beyond the second: below nothing where it is the other way round. */
  readonly balance: number;
}

/** A step hands over so many, by plan or by finding. */
export interface Move {
  readonly step: number;
  readonly category: string;
  /** Below nothing where a later finding took something back. */
  readonly count: number;
  readonly at?: number;
}

/** The curves of what happens in this order: one for each measure of the plan. */
export const curvesOf = (plan: ExchangePlan, moves: readonly Move[]): readonly ExposureCurve[] => {
  const measures = measuresOf(plan);
  if (!measures.ok) return [];
  const sideByCode = new Map(plan.categories.map(({ code, side }) => [code, side]));
  return measures.value.map((measure) => {
    let [one, other] = [0, 0];
    const points: ExposurePoint[] = [];
    for (const { step, category, count, at } of moves) {
      const weight = measure.weights.get(category);
      if (weight === undefined) continue;
      if (sideByCode.get(category) === plan.sides[0]) one += weight * count;
      else other += weight * count;
      points.push({
        ...{ step, given: [one, other], balance: one - other },
        ...(at === undefined ? {} : { at }),
      });
    }
    return { measure, points, largest: largestOf(points) };
  });
};

const largestOf = (points: readonly ExposurePoint[]): number =>
  points.reduce((largest, { balance }) => Math.max(largest, Math.abs(balance)), 0);

/** What the steps of a plan hand over in the given order, and which of them have no number to show yet. */
export const plannedMoves = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
  order: readonly number[],
): { readonly moves: readonly Move[]; readonly withoutNumber: readonly number[] } => {
  const moves: Move[] = [];
  const withoutNumber: number[] = [];
  for (const number of order) {
    const step = work.steps.get(String(number));
    if (step?.gives === undefined || partsOf(work, number) !== undefined) continue;
    const many = numberOf(room, exchange, work, step);
    if (many?.status === "known")
      moves.push({ step: number, category: step.gives.category, count: many.count });
    else withoutNumber.push(number);
  }
  return { moves, withoutNumber };
};

/** What was found to be handed over, in the order in which it was found; a later finding corrects an earlier one. */
export const foundMoves = (work: PlanAtWork): readonly Move[] => {
  const moves: (Move & { readonly sequence: number })[] = [];
  for (const { step, findings, count, verifiedAt, shown } of work.progress.values()) {
    const category = work.steps.get(String(step))?.gives?.category;
    if (category === undefined || partsOf(work, step) !== undefined) continue;
    let last = 0;
    for (const { count: found, outcome, found: by } of findings) {
      if (outcome === "accessDenied" || (found ?? 0) === last) continue;
      moves.push({ step, category, count: (found ?? 0) - last, at: by.at, sequence: by.sequence });
      last = found ?? 0;
    }
    if (shown !== undefined && (count ?? 0) !== last)
      moves.push({
        ...{ step, category, count: (count ?? 0) - last },
        ...{ at: verifiedAt ?? shown.at, sequence: shown.sequence },
      });
  }
  return moves
    .sort((a, b) => a.sequence - b.sequence || (a.at ?? 0) - (b.at ?? 0) || a.step - b.step)
    .map(({ sequence: _, ...move }) => move);
};

/** The steps as the plan has them: phase after phase, each in the order of its text, none before what it waits for. */
export const planOrder = (plan: ExchangePlan): readonly number[] => {
  const byNumber = new Map(plan.steps.map((step) => [step.number, step]));
  const order: number[] = [];
  const placed = new Set<number>();
  const place = (step: PlanStep): void => {
    if (placed.has(step.number)) return;
    placed.add(step.number);
    for (const other of [step.counterStep, ...step.after]) {
      const known = other === undefined ? undefined : byNumber.get(other);
      if (known !== undefined) place(known);
    }
    order.push(step.number);
  };
  for (const step of plan.steps.toSorted((a, b) => a.phase - b.phase)) place(step);
  return order;
};
