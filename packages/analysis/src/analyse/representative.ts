import { type Criterion, countRational, type Found, type FoundByCriterion } from "../concepts/criteria.ts";
import type { Frontier } from "../frontier/merge.ts";
import { type Game, quantise } from "../game.ts";
import { frontierOf } from "../milp/epsilon.ts";
import { countPackages, type Problem } from "../problem.ts";
import { runNow } from "../steps.ts";
import type { Analysis } from "./analyse.ts";
import { withBestKnown } from "./best-known.ts";
import { climbedPoints, type Point, supportedPoints } from "./supported.ts";

/** Solutions, and what is known of the frontier. */
export type Represented = {
  readonly frontier: Frontier;
  readonly isFrontierExact: boolean;
  readonly solutions: FoundByCriterion;
  readonly method: string;
};

/** Some of the frontier: the solutions found, and best packages for many weightings of the parties. */
export const representative = (
  game: Game,
  solutions: FoundByCriterion,
  supported: readonly Point[],
  method: string,
): Represented => ({
  frontier: knownFrontier(game, solutions, supported),
  isFrontierExact: false,
  solutions: withBestKnown(game, solutions, supported),
  method: `${method}; the frontier by a representative set`,
});

/** Solutions and other packages as one set of outcomes, none of which beats another. */
export const knownFrontier = (
  game: Game,
  solutions: { readonly [C in Criterion]?: Found | undefined },
  supported: readonly Point[],
): Frontier => {
  const found = Object.values(solutions).flatMap((one) => (one ? [one] : []));
  return frontierOf(game, [...found, ...supported]);
};

/**
 * What is known when an analysis is ended from outside, as a worker is whose solver cannot be asked to stop: the
 * solutions that its pulses carried, and a representative set. A few milliseconds.
 */
export const stoppedAnalysis = (
  problem: Problem,
  known: { readonly [C in Criterion]?: Found },
  ms: number,
): Analysis => {
  const game = quantise(problem);
  const { nash, kalaiSmorodinsky, maximin, leximin, utilitarian } = known;
  const solutions = { nash, kalaiSmorodinsky, maximin, leximin, utilitarian };
  const untimed = { clock: undefined, deadlineMs: Number.POSITIVE_INFINITY };
  const supported = runNow(supportedPoints(game, untimed, false));
  const climbed = supported.length > 0 ? [] : climbedPoints(game);
  const found = withBestKnown(game, solutions, [...supported, ...climbed]);
  const outcome = representative(game, found, supported, "stopped at the time limit");
  return {
    problem,
    game,
    packages: countPackages(problem.issues),
    ...outcome,
    rational: countRational(game, outcome.frontier),
    isRationalExact: false,
    ms,
  };
};
