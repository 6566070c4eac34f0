import type { Steps } from "../steps.ts";

/** Time as the caller measures it; without a clock, only pulses are counted and no deadline exists. */
export type Timing = {
  readonly clock: (() => number) | undefined;
  /** On the caller's clock; infinite when there is no limit. */
  readonly deadlineMs: number;
};

/** Seconds until the deadline. */
export const secondsLeft = ({ clock, deadlineMs }: Timing): number =>
  clock === undefined ? Number.POSITIVE_INFINITY : Math.max(0, (deadlineMs - clock()) / 1000);

/** Whether the deadline has passed. */
export const isOver = (timing: Timing): boolean => secondsLeft(timing) <= 0;

/** The solver looks at its clock now and then only: it is never given all that is left. */
const SOLVER_SHARE = 0.8;

/** Seconds for the solver, which cannot be interrupted: at most this share of what is left. */
export const solverSeconds = (timing: Timing, share = 1): number =>
  secondsLeft(timing) * SOLVER_SHARE * share;

const PULSES_PER_MS = 0.8;

/**
 * Runs steps for at most `budgetMs` (and not past the deadline), passing their pulses on. `undefined` when they
 * were not finished; the steps can then be resumed by calling this again.
 */
export function* runFor<T, P>(steps: Steps<T, P>, timing: Timing, budgetMs: number): Steps<T | undefined, P> {
  const end = timing.clock === undefined ? 0 : Math.min(timing.clock() + budgetMs, timing.deadlineMs);
  let pulses = Math.max(1, budgetMs * PULSES_PER_MS);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield next.value;
    const isSpent = timing.clock === undefined ? --pulses <= 0 : timing.clock() >= end;
    if (isSpent) return undefined;
  }
}
