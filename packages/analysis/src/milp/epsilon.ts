import { assert } from "@parley/kernel";
import { worstUtilities } from "../analyse/project.ts";
import type { Cut, Frontier } from "../frontier/merge.ts";
import { type Game, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { SOLVER_TOLERANCE, solveSum } from "./concepts.ts";
import type { MilpSolver } from "./port.ts";

/** A frontier found point by point; not complete when time ran out, or when the solver's tolerance may hide some. */
export type Traced = { readonly frontier: Frontier; readonly isComplete: boolean };

/** Of the time that is left, what finding out the second party's range may take. */
const SHARE_FOR_RANGE = 0.3;

/**
 * Two parties, where rectangles or constraints reach too far for a merge: the exact epsilon-constraint method.
 * Each programme maximises the first party's utility, and among equals the second's, with the second's above
 * that of the point before; every answer is re-evaluated in integers.
 */
export function* traceFrontier(
  game: Game,
  solver: MilpSolver,
  secondsLeft: () => number,
): Steps<Traced, { readonly traced: Frontier }> {
  assert(game.parties === 2, "the epsilon-constraint method is for two parties");
  const points: { readonly choice: Choice; readonly utilities: Float64Array }[] = [];
  const isWhole = game.unitsPerOne === 1;
  const step = isWhole ? 1 : Math.max(1, game.unitsPerOne * SOLVER_TOLERANCE);
  const mostOfSecond = isWhole
    ? solveSum(game, Float64Array.of(0, 1), solver, secondsLeft() * SHARE_FOR_RANGE)?.bound
    : undefined;
  let isComplete = false;
  let floor = Number.NEGATIVE_INFINITY;
  while (secondsLeft() > 0) {
    const floors =
      floor === Number.NEGATIVE_INFINITY ? [] : [{ weights: Float64Array.of(0, 1), threshold: floor }];
    const share =
      1 / (1.5 + (mostOfSecond ?? 0) - Math.max(floor / game.unitsPerOne, smallestUtility(game, 1)));
    const solved = isWhole
      ? solveSum(game, Float64Array.of(1, share), solver, secondsLeft(), floors)
      : solveInTurn(game, solver, secondsLeft, floors);
    if (!solved) {
      isComplete = secondsLeft() > 0;
      break;
    }
    const tolerance = isWhole ? share / 2 : SOLVER_TOLERANCE;
    if (solved.bound - solved.value > tolerance + 1e-9 * Math.abs(solved.value)) break;
    points.push({ choice: solved.choice, utilities: utilitiesOf(game, solved.choice) });
    floor = (solved.utilities[1] ?? 0) + step;
    yield { phase: "frontier", done: points.length, partial: { traced: frontierOf(game, points) } };
  }
  return { frontier: frontierOf(game, points), isComplete };
}

/** First the first party's best, then the second's among packages that keep it: for utilities with fractions. */
const solveInTurn = (game: Game, solver: MilpSolver, secondsLeft: () => number, floors: readonly Cut[]) => {
  const first = solveSum(game, Float64Array.of(1, 0), solver, secondsLeft(), floors);
  if (!first) return undefined;
  const kept = { weights: Float64Array.of(1, 0), threshold: first.utilities[0] ?? 0 };
  return solveSum(game, Float64Array.of(0, 1), solver, secondsLeft(), [...floors, kept]) ?? first;
};

/** Distinct non-dominated points of a list, as a frontier. */
export const frontierOf = (
  game: Game,
  points: readonly { readonly choice: Choice; readonly utilities: Float64Array }[],
): Frontier => {
  const n = game.parties;
  const isBeaten = (k: number) =>
    points.some(({ utilities }, j) => {
      const own = points[k]?.utilities ?? utilities;
      const atLeast = utilities.every((units, p) => units >= (own[p] ?? 0));
      return j !== k && atLeast && (j < k || utilities.some((units, p) => units > (own[p] ?? 0)));
    });
  const kept = points.filter((_, k) => !isBeaten(k));
  kept.sort((a, b) => {
    for (let p = 0; p < n; p++) {
      const difference = (b.utilities[p] ?? 0) - (a.utilities[p] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const utilities = new Float64Array(kept.length * n);
  for (const [k, point] of kept.entries()) utilities.set(point.utilities, k * n);
  return { parties: n, size: kept.length, utilities, choiceOf: (k) => kept[k]?.choice ?? [] };
};

/** The least that a party can get, on its own scale; constraints ignored, so perhaps more in truth. */
const smallestUtility = (game: Game, p: number): number => (worstUtilities(game)[p] ?? 0) / game.unitsPerOne;
