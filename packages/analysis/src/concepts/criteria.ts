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
  const { smallest, sums } = measureRows(game, frontier);
  const { products, ratios, ideal } = measureRational(game, frontier, smallest);
  const nash = topOf(products, RELATIVE_TIE);
  const kalai = topOf(ratios, RELATIVE_TIE);
  const maximin = topOf(smallest, 0);
  const utilitarian = topOf(sums, 0);
  const leximin = { value: maximin.value, rows: leximinAmong(game, frontier, maximin.rows) };
  const exactNash = { value: nash.value, rows: largestProducts(game, frontier, nash.rows, ideal) };
  return {
    nash: found(game, frontier, exactNash, exactNash.value),
    kalaiSmorodinsky: found(game, frontier, kalai, kalai.value),
    maximin: found(game, frontier, maximin, maximin.value / game.unitsPerOne),
    leximin: found(game, frontier, leximin, leximin.value / game.unitsPerOne),
    utilitarian: found(game, frontier, utilitarian, utilitarian.value / game.unitsPerOne),
  };
};

/** How many rows of the frontier leave no party below its reservation. */
export const countRational = (game: Game, frontier: Frontier): number => {
  const { smallest } = measureRows(game, frontier);
  let count = 0;
  for (let row = 0; row < smallest.length; row++) if ((smallest[row] ?? 0) >= 0) count++;
  return count;
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

// The passes below are plain loops over typed arrays: on small scenarios they run before any of it is compiled.

/** Per row, the smallest gain and the sum of utilities, in units. */
const measureRows = ({ parties, reservation }: Game, { size, utilities }: Frontier) => {
  const smallest = new Float64Array(size);
  const sums = new Float64Array(size);
  let k = 0;
  for (let row = 0; row < size; row++) {
    let least = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let p = 0; p < parties; p++) {
      const utility = utilities[k++] ?? 0;
      const gain = utility - (reservation[p] ?? 0);
      if (gain < least) least = gain;
      sum += utility;
    }
    smallest[row] = least;
    sums[row] = sum;
  }
  return { smallest, sums };
};

/**
 * Per row, the product of gains and the smallest ratio of gain to `ideal`, the best rational gain per party; no
 * number where some party is below its reservation.
 */
const measureRational = (
  { parties, reservation, unitsPerOne }: Game,
  { size, utilities }: Frontier,
  smallest: Float64Array,
) => {
  const ideal = new Float64Array(parties);
  for (let row = 0; row < size; row++) {
    if ((smallest[row] ?? 0) < 0) continue;
    for (let p = 0; p < parties; p++) {
      const gain = (utilities[row * parties + p] ?? 0) - (reservation[p] ?? 0);
      if (gain > (ideal[p] ?? 0)) ideal[p] = gain;
    }
  }
  const products = new Float64Array(size).fill(Number.NaN);
  const ratios = new Float64Array(size).fill(Number.NaN);
  for (let row = 0; row < size; row++) {
    if ((smallest[row] ?? 0) < 0) continue;
    let product = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let p = 0; p < parties; p++) {
      const most = ideal[p] ?? 0;
      if (most <= 0) continue;
      const gain = (utilities[row * parties + p] ?? 0) - (reservation[p] ?? 0);
      product *= gain / unitsPerOne;
      if (gain / most < least) least = gain / most;
    }
    products[row] = product;
    ratios[row] = least === Number.POSITIVE_INFINITY ? 0 : least;
  }
  return { products, ratios, ideal };
};

type Best = { readonly value: number; readonly rows: readonly number[] };

/** The rows with the largest score, or within `relative` of it; rows whose score is no number do not count. */
const topOf = (scores: Float64Array, relative: number): Best => {
  let top = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score > top) top = score;
  }
  const least = top - Math.abs(top) * relative;
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) if ((scores[row] ?? 0) >= least) rows.push(row);
  return { value: top, rows };
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

/** Of rows whose products are nearly the same, those whose product is largest, compared exactly. */
const largestProducts = (
  { parties, reservation }: Game,
  { utilities }: Frontier,
  rows: readonly number[],
  ideal: Float64Array,
): readonly number[] => {
  if (rows.length < 2) return rows;
  const gainsOf = (row: number): readonly number[] => {
    const gains: number[] = [];
    for (let p = 0; p < parties; p++)
      if ((ideal[p] ?? 0) > 0) gains.push((utilities[row * parties + p] ?? 0) - (reservation[p] ?? 0));
    return gains;
  };
  let ties: number[] = [];
  for (const row of rows) {
    const order = ties.length === 0 ? 1 : compareProducts(gainsOf(row), gainsOf(ties[0] ?? 0));
    if (order > 0) ties = [row];
    else if (order === 0) ties.push(row);
  }
  return ties;
};

/** Of rows that tie on the smallest gain, those with the lexicographically largest sorted gains. */
const leximinAmong = (
  { parties, reservation }: Game,
  { utilities }: Frontier,
  rows: readonly number[],
): readonly number[] => {
  if (rows.length < 2) return rows;
  const sortedGains = (row: number) =>
    utilities
      .slice(row * parties, (row + 1) * parties)
      .map((utility, p) => utility - (reservation[p] ?? 0))
      .sort();
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
  return ties;
};

const compareSorted = (a: Float64Array, b: Float64Array): number => {
  for (let p = 0; p < a.length; p++) {
    const difference = (a[p] ?? 0) - (b[p] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
