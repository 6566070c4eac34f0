import type { Frontier } from "../frontier/merge.ts";
import type { Game } from "../game.ts";
import type { Choice } from "../problem.ts";

/**
 * The criteria by which one package is singled out; none of them is "the fair one". Gains are measured from
 * the reservation as stated; a package is rational when no party is below its own.
 *
 * - `nash`: largest product of gains among rational packages.
 * - `kalaiSmorodinsky` (discrete): largest smallest ratio of gain to best rational gain, among rational ones.
 * - `maximin`: largest smallest gain. `leximin`: maximin, then the next smallest, and so on.
 * - `utilitarian`: largest sum of utilities.
 *
 * A party whose best rational gain is 0 has no say in the first two: its gain is 0 in every rational package.
 */
export type Criterion = "nash" | "kalaiSmorodinsky" | "maximin" | "leximin" | "utilitarian";

/** All criteria, in the order in which results list them. */
export const CRITERIA: readonly Criterion[] = [
  "nash",
  "kalaiSmorodinsky",
  "maximin",
  "leximin",
  "utilitarian",
];

/** A package singled out by a criterion, with everything needed to check it. Utilities are in units. */
export type Found = {
  readonly utilities: Float64Array;
  readonly choice: Choice;
  /** Value of the criterion on the parties' own scale; the ratio for Kalai–Smorodinsky. */
  readonly value: number;
  readonly exact: boolean;
  /** How much larger the criterion's value could still be; 0 when exact. */
  readonly gap: number;
  /**
   * Every utility vector with the same value, this one first; in falling order of the first party's utility,
   * then the second's, and so on. `undefined` when ties were not searched for.
   */
  readonly ties: readonly { readonly utilities: Float64Array; readonly choice: Choice }[] | undefined;
};

export type FoundByCriterion = { readonly [C in Criterion]: Found | undefined };

const RELATIVE_TIE = 1e-12;

/** The solutions read off a frontier; exact when the frontier is. `undefined`: no rational package exists. */
export const solutionsOnFrontier = (game: Game, frontier: Frontier): FoundByCriterion => {
  const rational = rationalRows(game, frontier);
  const all = Array.from({ length: frontier.size }, (_, k) => k);
  const maximin = best(all, (row) => smallestGain(game, frontier, row), isExactly);
  return {
    nash: nashOnFrontier(game, frontier, rational),
    kalaiSmorodinsky: kalaiOnFrontier(game, frontier, rational),
    maximin: found(game, frontier, maximin, maximin.value / game.unitsPerOne),
    leximin: leximinOf(game, frontier, maximin.rows),
    utilitarian: utilitarianOnFrontier(game, frontier, all),
  };
};

/** Rows of the frontier at which no party is below its reservation. */
export const rationalRows = (game: Game, frontier: Frontier): readonly number[] => {
  const rows: number[] = [];
  for (let row = 0; row < frontier.size; row++) if (smallestGain(game, frontier, row) >= 0) rows.push(row);
  return rows;
};

/** Best rational gain per party, in units: the ideal that Kalai–Smorodinsky measures against. */
export const idealGains = (game: Game, frontier: Frontier, rational: readonly number[]): Float64Array => {
  const ideal = new Float64Array(game.parties);
  for (const row of rational)
    for (let p = 0; p < game.parties; p++) ideal[p] = Math.max(ideal[p] ?? 0, gain(game, frontier, row, p));
  return ideal;
};

/** The utilities of a row of the frontier. */
export const rowOf = (frontier: Frontier, row: number): Float64Array =>
  frontier.utilities.slice(row * frontier.parties, (row + 1) * frontier.parties);

/** Exact comparison of two products of gains; doubles only where gains are fractions of units. */
export const compareProducts = (a: readonly number[], b: readonly number[]): number => {
  if (![...a, ...b].every(Number.isInteger)) {
    const product = (gains: readonly number[]) => gains.reduce((sum, g) => sum + Math.log(g), 0);
    const difference = product(a) - product(b);
    return Math.abs(difference) < RELATIVE_TIE ? 0 : difference;
  }
  const product = (gains: readonly number[]) => gains.reduce((total, g) => total * BigInt(g), 1n);
  const [left, right] = [product(a), product(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

const gain = (game: Game, frontier: Frontier, row: number, p: number): number =>
  (frontier.utilities[row * frontier.parties + p] ?? 0) - (game.reservation[p] ?? 0);

const smallestGain = (game: Game, frontier: Frontier, row: number): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < game.parties; p++) least = Math.min(least, gain(game, frontier, row, p));
  return least;
};

type Best = { readonly value: number; readonly rows: readonly number[] };

const isExactly = (value: number, top: number): boolean => value === top;
const isNearly = (value: number, top: number): boolean => value >= top - Math.abs(top) * RELATIVE_TIE;

const best = (
  rows: readonly number[],
  score: (row: number) => number,
  isTie: (value: number, top: number) => boolean,
): Best => {
  const scores = new Float64Array(rows.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < rows.length; k++) {
    const value = score(rows[k] ?? 0);
    scores[k] = value;
    if (value > top) top = value;
  }
  return { value: top, rows: rows.filter((_, k) => isTie(scores[k] ?? 0, top)) };
};

const found = (game: Game, frontier: Frontier, { rows }: Best, value: number): Found | undefined => {
  const ties = rows.map((row) => {
    let choice: Choice | undefined;
    return {
      utilities: rowOf(frontier, row),
      get choice(): Choice {
        choice ??= frontier.choiceOf(row);
        return choice;
      },
    };
  });
  const [first] = ties;
  return first && game.parties > 0
    ? { utilities: first.utilities, choice: first.choice, value, exact: true, gap: 0, ties }
    : undefined;
};

const nashOnFrontier = (game: Game, frontier: Frontier, rational: readonly number[]): Found | undefined => {
  const ideal = idealGains(game, frontier, rational);
  const product = (row: number) => {
    let value = 1;
    for (let p = 0; p < game.parties; p++)
      if ((ideal[p] ?? 0) > 0) value *= gain(game, frontier, row, p) / game.unitsPerOne;
    return value;
  };
  const near = best(rational, product, isNearly);
  const gainsOf = (row: number) =>
    Array.from(ideal, (_, p) => gain(game, frontier, row, p)).filter((_, p) => (ideal[p] ?? 0) > 0);
  let ties: number[] = [];
  for (const row of near.rows) {
    const order = ties.length === 0 ? 1 : compareProducts(gainsOf(row), gainsOf(ties[0] ?? 0));
    if (order > 0) ties = [row];
    else if (order === 0) ties.push(row);
  }
  return found(game, frontier, { value: near.value, rows: ties }, near.value);
};

const kalaiOnFrontier = (game: Game, frontier: Frontier, rational: readonly number[]): Found | undefined => {
  const ideal = idealGains(game, frontier, rational);
  const smallestRatio = (row: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let p = 0; p < game.parties; p++)
      if ((ideal[p] ?? 0) > 0) least = Math.min(least, gain(game, frontier, row, p) / (ideal[p] ?? 1));
    return least === Number.POSITIVE_INFINITY ? 0 : least;
  };
  const top = best(rational, smallestRatio, isNearly);
  return found(game, frontier, top, top.value);
};

const utilitarianOnFrontier = (game: Game, frontier: Frontier, all: readonly number[]): Found | undefined => {
  const sum = (row: number) => {
    let total = 0;
    for (let p = 0; p < game.parties; p++) total += frontier.utilities[row * game.parties + p] ?? 0;
    return total;
  };
  const top = best(all, sum, isExactly);
  return found(game, frontier, top, top.value / game.unitsPerOne);
};

/** Of rows that tie on the smallest gain, those with the lexicographically largest sorted gains. */
const leximinOf = (game: Game, frontier: Frontier, rows: readonly number[]): Found | undefined => {
  const sortedGains = (row: number) =>
    Float64Array.from({ length: game.parties }, (_, p) => gain(game, frontier, row, p)).sort();
  let ties: number[] = [];
  let top: Float64Array | undefined;
  for (const row of rows) {
    const gains = sortedGains(row);
    const order = top === undefined ? 1 : compareSorted(gains, top);
    if (order > 0) {
      ties = [row];
      top = gains;
    } else if (order === 0) ties.push(row);
  }
  return found(game, frontier, { value: 0, rows: ties }, (top?.[0] ?? 0) / game.unitsPerOne);
};

const compareSorted = (a: Float64Array, b: Float64Array): number => {
  for (let p = 0; p < a.length; p++) {
    const difference = (a[p] ?? 0) - (b[p] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
