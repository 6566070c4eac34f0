import { waitsOf } from "../exchange/check-plan.ts";
import type { Exchange, PlanAtWork } from "../exchange/state.ts";
import type { RoomState } from "../room/state.ts";
import { markOf, partsOf } from "../steps/marks.ts";
import { curvesOf, foundMoves, plannedMoves, planOrder } from "./curve.ts";
import { type Measure, measuresOf } from "./measures.ts";
import { boundOf, type OrderedPhase, orderPhase, type Task } from "./order-phase.ts";

/** An order of the steps that are still to be done. */
export interface ProposedOrder {
  readonly order: readonly number[];
  /** The largest imbalance after any step of it; with several measures, the largest share of what one moves in all. */
  readonly largest: number;
  /** No order keeps it smaller than this. The order is the best there is where both are the same. */
  readonly atLeast: number;
  readonly isBest: boolean;
  /** Steps whose number is not known yet: they move the balance nowhere. */
  readonly withoutNumber: readonly number[];
}

/**
 * The order of the remaining steps that keeps the largest imbalance smallest, phase after phase and nothing before what
 * it waits for. Each phase begins where the one before it ends, whatever the order within it, so each is settled alone.
 */
export const proposeOrder = (
  room: Pick<RoomState, "lists">,
  exchange: Pick<Exchange, "exchange">,
  work: PlanAtWork,
): ProposedOrder => {
  const measures = measuresOf(work.plan);
  const weighed = measures.ok ? measures.value : [];
  const remaining = planOrder(work.plan).filter(
    (number) => markOf(work, number).mark !== "verified" && partsOf(work, number) === undefined,
  );
  const { moves, withoutNumber } = plannedMoves(room, exchange, work, remaining);
  const deltas = deltasOf(work, weighed, moves);
  const scales = scalesOf(weighed, [...deltas.values()]);
  let balance = balanceNow(work, weighed);
  const phases = phasesOf(work, remaining, deltas, weighed.length).map((tasks) => {
    const start = balance;
    balance = balance.map((value, m) => tasks.reduce((sum, { delta }) => sum + (delta[m] ?? 0), value));
    return { tasks, start };
  });
  // What one phase comes to whatever its order, the others need not stay below.
  const enough = Math.max(0, ...phases.map(({ tasks, start }) => boundOf(tasks, start, scales)));
  let best: OrderedPhase = { order: [], largest: 0, atLeast: 0 };
  for (const { tasks, start } of phases) {
    const next = orderPhase(tasks, start, scales, enough);
    best = {
      order: [...best.order, ...next.order],
      largest: Math.max(best.largest, next.largest),
      atLeast: Math.max(best.atLeast, next.atLeast),
    };
  }
  return { ...best, isBest: best.largest <= best.atLeast, withoutNumber };
};

/** What each step moves every measure's balance by: up where the first side gives, down where the second does. */
const deltasOf = (
  { plan, progress }: PlanAtWork,
  measures: readonly Measure[],
  moves: ReturnType<typeof plannedMoves>["moves"],
): ReadonlyMap<number, readonly number[]> => {
  const sideByCode = new Map(plan.categories.map(({ code, side }) => [code, side]));
  return new Map(
    moves.map(({ step, category, count }) => {
      const left = count - (progress.get(String(step))?.count ?? 0);
      const sign = sideByCode.get(category) === plan.sides[0] ? 1 : -1;
      return [step, measures.map(({ weights }) => sign * (weights.get(category) ?? 0) * left)];
    }),
  );
};

/** One measure is told in its units. Several have no unit in common: each is told as a share of what it moves in all. */
const scalesOf = (
  measures: readonly Measure[],
  deltas: readonly (readonly number[])[],
): readonly number[] => {
  if (measures.length < 2) return measures.map(() => 1);
  return measures.map((_, m) => {
    const moved = deltas.reduce((sum, delta) => sum + Math.abs(delta[m] ?? 0), 0);
    return moved === 0 ? 1 : 1 / moved;
  });
};

const balanceNow = (work: PlanAtWork, measures: readonly Measure[]): readonly number[] => {
  const curves = curvesOf(work.plan, foundMoves(work));
  return measures.map((_, m) => curves[m]?.points.at(-1)?.balance ?? 0);
};

/** The remaining steps of each phase, with those of the same phase that each waits for. */
const phasesOf = (
  work: PlanAtWork,
  remaining: readonly number[],
  deltas: ReadonlyMap<number, readonly number[]>,
  measures: number,
): readonly (readonly Task[])[] => {
  const nothing = Array<number>(measures).fill(0);
  const byPhase = new Map<number, Task[]>();
  const open = new Set(remaining);
  const phaseOf = (number: number): number => work.steps.get(String(number))?.phase ?? 0;
  for (const number of remaining) {
    const step = work.steps.get(String(number));
    if (step === undefined) continue;
    const waits = waitsOf(step)
      .flatMap((other) => partsOf(work, other) ?? [other])
      .filter((other) => open.has(other) && phaseOf(other) === step.phase);
    const task = { number, delta: deltas.get(number) ?? nothing, waits };
    byPhase.set(step.phase, [...(byPhase.get(step.phase) ?? []), task]);
  }
  return [...byPhase].sort(([a], [b]) => a - b).map(([, tasks]) => tasks);
};
