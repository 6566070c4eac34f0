import { smallestOf } from "../concepts/bounded.ts";
import type { Cut } from "../frontier/merge.ts";
import { type Game, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";
import {
  atLeast,
  choiceIn,
  type Expression,
  type Formulation,
  formulate,
  modelOf,
  valuesFor,
} from "./formulate.ts";
import type { MilpRow, MilpSolver } from "./port.ts";

/** A package that the solver found, re-evaluated in integers, and its bound on the criterion (own scale). */
export type Solved = {
  readonly choice: Choice;
  readonly utilities: Float64Array;
  readonly value: number;
  readonly bound: number;
};

/** The solver's own tolerance on the own scale: within it, a bound and a value count as equal. */
export const SOLVER_TOLERANCE = 1e-6;

const TANGENT_ROUNDS = 24;

/** The largest smallest `scales[p] * gain[p]`. `start` is a package to begin from. */
export const solveSmallest = (
  game: Game,
  scales: Float64Array,
  solver: MilpSolver,
  timeLimitS: number,
  start?: Choice,
  floors: readonly Cut[] = [],
): Solved | undefined => {
  const base = formulate(game, 1);
  const z = base.extraAt;
  const rows = base.utilities.flatMap((utility, p) => {
    const scale = scales[p] ?? 0;
    if (scale === 0) return [];
    const least = (scale * (game.reservation[p] ?? 0)) / game.unitsPerOne;
    return [atLeast(scaled(utility, scale), least, [{ column: z, coefficient: -1 }])];
  });
  const goal: Expression = { columns: [z], coefficients: [1], constant: 0 };
  const first = start && valuesFor(base, start, [smallestOf(game, scales, utilitiesOf(game, start))]);
  return solve(base, goal, [...rows, ...floorRows(base, floors)], solver, timeLimitS, first, (utilities) =>
    smallestOf(game, scales, utilities),
  );
};

/** The largest weighted sum of utilities (own scale) under floors. */
export const solveSum = (
  game: Game,
  weights: Float64Array,
  solver: MilpSolver,
  timeLimitS: number,
  floors: readonly Cut[] = [],
): Solved | undefined => {
  const base = formulate(game);
  return solve(
    base,
    sumOf(base, weights),
    floorRows(base, floors),
    solver,
    timeLimitS,
    undefined,
    (utilities) =>
      utilities.reduce((total, units, p) => total + ((weights[p] ?? 0) * units) / game.unitsPerOne, 0),
  );
};

/**
 * The largest product of gains by tangents of the logarithm: each round's optimum is an upper bound, and its
 * package a new tangent point; ends when the bound meets the best package, or after a number of rounds.
 */
export const solveProduct = (
  game: Game,
  solver: MilpSolver,
  secondsLeft: () => number,
  start: Choice,
): Solved | undefined => {
  const n = game.parties;
  const base = formulate(game, n);
  const goal: Expression = {
    columns: Array.from({ length: n }, (_, p) => base.extraAt + p),
    coefficients: new Array<number>(n).fill(1),
    constant: 0,
  };
  const rows: MilpRow[] = [];
  let best: Solved | undefined;
  let bound = Number.POSITIVE_INFINITY;
  let point: Choice = start;
  for (let round = 0; round < TANGENT_ROUNDS && secondsLeft() > 0; round++) {
    const utilities = utilitiesOf(game, point);
    const gains = gainsOf(game, utilities);
    if (gains.every((gain) => gain > 0)) {
      const value = gains.reduce((total, gain) => total + Math.log(gain), 0);
      if (best === undefined || value > best.value) best = { choice: point, utilities, value, bound };
    }
    gains.forEach((gain, p) => {
      for (const spread of round === 0 ? [0.4, 0.7, 1, 1.4, 2] : [1])
        rows.push(tangent(base, p, Math.max(gain, 1e-4) * spread));
    });
    const solved = solve(base, goal, rows, solver, secondsLeft(), undefined, () => 0);
    if (!solved) break;
    bound = Math.min(bound, solved.bound);
    if (best && bound - best.value < 1e-9) break;
    if (solved.choice.every((option, i) => option === point[i])) break;
    point = solved.choice;
  }
  return best && { ...best, value: Math.exp(best.value), bound: Math.exp(Math.max(bound, best.value)) };
};

/** Rows that keep every cut: weighted utilities at or above a threshold in units. */
export const floorRows = (base: Formulation, floors: readonly Cut[]): readonly MilpRow[] =>
  floors.map(({ weights, threshold }) => atLeast(sumOf(base, weights), threshold / base.game.unitsPerOne));

const solve = (
  base: Formulation,
  goal: Expression,
  rows: readonly MilpRow[],
  solver: MilpSolver,
  timeLimitS: number,
  start: Float64Array | undefined,
  criterion: (utilities: Float64Array) => number,
): Solved | undefined => {
  const outcome = solver.solve(modelOf(base, goal, rows), { timeLimitS, ...(start ? { start } : {}) });
  if (outcome.status === "infeasible" || outcome.values === undefined) return undefined;
  const choice = choiceIn(base, outcome.values);
  const utilities = utilitiesOf(base.game, choice);
  return { choice, utilities, value: criterion(utilities), bound: outcome.bound + goal.constant };
};

const sumOf = (base: Formulation, weights: Float64Array): Expression => {
  const byColumn = new Map<number, number>();
  base.utilities.forEach((utility, p) => {
    utility.columns.forEach((column, k) => {
      const add = (weights[p] ?? 0) * (utility.coefficients[k] ?? 0);
      if (add !== 0) byColumn.set(column, (byColumn.get(column) ?? 0) + add);
    });
  });
  return { columns: [...byColumn.keys()], coefficients: [...byColumn.values()], constant: 0 };
};

const scaled = (expression: Expression, factor: number): Expression => ({
  columns: expression.columns,
  coefficients: expression.coefficients.map((coefficient) => coefficient * factor),
  constant: expression.constant * factor,
});

const gainsOf = (game: Game, utilities: Float64Array): readonly number[] =>
  Array.from(utilities, (units, p) => (units - (game.reservation[p] ?? 0)) / game.unitsPerOne);

/** t_p <= log a + (gain - a) / a: the logarithm lies below each of its tangents. */
const tangent = (base: Formulation, p: number, a: number): MilpRow => {
  const utility = base.utilities[p];
  const reservation = (base.game.reservation[p] ?? 0) / base.game.unitsPerOne;
  const line = scaled(utility ?? { columns: [], coefficients: [], constant: 0 }, 1 / a);
  return atLeast(line, 1 - Math.log(a) + reservation / a, [{ column: base.extraAt + p, coefficient: -1 }]);
};
