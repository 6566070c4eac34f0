import { boundNash, boundSmallest } from "../concepts/bounded.ts";
import {
  CRITERIA,
  type Criterion,
  type Found,
  type FoundByCriterion,
  rowOf,
  solutionsOnFrontier,
} from "../concepts/criteria.ts";
import type { Frontier } from "../frontier/merge.ts";
import { at, type Game, unitsToOwn } from "../game.ts";
import { frontierOf } from "../milp/epsilon.ts";
import { bestUtilities } from "./project.ts";
import type { Point } from "./supported.ts";

/**
 * Where the time did not suffice for a criterion, the package among the known ones that does best by it: its value
 * is at least the one told, and no package exceeds it by more than its gap. A few milliseconds of search add to both.
 */
export const withBestKnown = (
  game: Game,
  solutions: FoundByCriterion,
  points: readonly Point[],
): FoundByCriterion => {
  if (CRITERIA.every((criterion) => solutions[criterion] !== undefined)) return solutions;
  const known: readonly Point[] = [...Object.values(definedOf(solutions)), ...points];
  const { utilitarian } = solutions;
  const { bounds, met } = search(game, known[0]);
  const all = { ...bounds, ...(utilitarian ? { sum: utilitarian.value + utilitarian.gap } : {}) };
  const found = { ...bestKnown(game, frontierOf(game, [...known, ...met]), all), ...definedOf(solutions) };
  const { maximin, leximin } = found;
  // Both begin with the smallest gain: what no package exceeds by one holds for the other.
  return maximin && leximin && !leximin.exact
    ? { ...found, leximin: upTo(leximin, leximin.value, maximin.value + Math.min(maximin.gap, leximin.gap)) }
    : found;
};

/** Values that no package exceeds, as far as somebody found them out. */
type Bounds = { readonly product?: number; readonly smallest?: number; readonly sum?: number };

/** Rectangles are out of its reach, and under constraints it needs an allowed package to start from. */
const search = (
  game: Game,
  start: Point | undefined,
): { readonly bounds: Bounds; readonly met: readonly Point[] } => {
  if (game.blocks.length > 0 || (game.clauses.length > 0 && start === undefined))
    return { bounds: {}, met: [] };
  const ones = new Float64Array(game.parties).fill(1);
  const smallest = boundSmallest(game, ones, start?.choice);
  const product = boundNash(game, start?.choice);
  return {
    bounds: { smallest: smallest.bound, ...(product ? { product: product.bound } : {}) },
    met: [product, smallest].flatMap((one) => (one?.incumbent ? [one.incumbent] : [])),
  };
};

/** The solutions read off some of the frontier, with what is certain about all of it. */
const bestKnown = (game: Game, known: Frontier, bounds: Bounds = {}): FoundByCriterion => {
  const { nash, maximin, leximin, utilitarian } = solutionsOnFrontier(game, known);
  const mostGains = bestUtilities(game).map((units, p) => units - at(game.reservation, p));
  const sum = Math.min(unitsToOwn(game, largestSum(game)), bounds.sum ?? Number.POSITIVE_INFINITY);
  const gains = sum - unitsToOwn(game, sumOf(game.reservation));
  const { parties } = game;
  // The smallest gain is no larger than the average one, and the product no larger than its power.
  const smallest = Math.min(
    unitsToOwn(game, Math.min(...mostGains)),
    gains / parties,
    bounds.smallest ?? Number.POSITIVE_INFINITY,
  );
  const product = Math.min(
    (Math.max(0, gains) / parties) ** parties,
    bounds.product ?? Number.POSITIVE_INFINITY,
  );
  return {
    nash: nash && nashKnown(game, nash, mostGains, product),
    kalaiSmorodinsky: kalaiKnown(game, known, mostGains, gains),
    maximin: maximin && upTo(maximin, maximin.value, smallest),
    leximin: leximin && upTo(leximin, leximin.value, smallest),
    // A package with the largest sum is on the frontier.
    utilitarian: utilitarian && {
      ...upTo(utilitarian, utilitarian.value, sum),
      exact: utilitarian.value >= sum,
    },
  };
};

/** The solutions that are there. */
export const definedOf = (solutions: FoundByCriterion): { readonly [C in Criterion]?: Found } =>
  Object.fromEntries(Object.entries(solutions).filter(([, found]) => found !== undefined));

const upTo = ({ utilities, choice }: Point, value: number, ceiling: number): Found => ({
  ...{ utilities, choice, value, exact: false },
  ...{ gap: Math.max(0, ceiling - value), ties: undefined },
});

const sumOf = (row: Float64Array): number => row.reduce((sum, units) => sum + units, 0);

const largestSum = ({ parties, tables, blocks }: Game): number => {
  const fromIssues = tables.reduce((total, table) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < table.length; k += parties)
      most = Math.max(most, sumOf(table.subarray(k, k + parties)));
    return total + most;
  }, 0);
  return blocks.reduce((total, { worth }) => total + Math.max(0, sumOf(worth)), fromIssues);
};

/** Whoever could gain nothing has no factor in the product, and who gains nothing here may be such a party. */
const nashKnown = (game: Game, found: Found, mostGains: Float64Array, bound: number): Found => {
  let value = 1;
  let ceiling = 1;
  for (let p = 0; p < game.parties; p++) {
    const gain = unitsToOwn(game, at(found.utilities, p) - at(game.reservation, p));
    const most = unitsToOwn(game, at(mostGains, p));
    value *= gain;
    ceiling *= gain > 0 ? most : Math.max(1, most);
  }
  return upTo(found, value, value > 0 ? Math.min(ceiling, bound) : ceiling);
};

/**
 * The most that a party could gain in rational packages lies between the most in known ones and the most in any:
 * ratios to the latter are no larger than the true ones, and the largest smallest ratio to the former is no smaller.
 */
const kalaiKnown = (
  game: Game,
  known: Frontier,
  mostGains: Float64Array,
  sumOfGains: number,
): Found | undefined => {
  const gainsOf = (utilities: Float64Array) => utilities.map((units, p) => units - at(game.reservation, p));
  const rational = Array.from({ length: known.size }, (_, row) => ({
    utilities: rowOf(known, row),
    choice: known.choiceOf(row),
  })).filter(({ utilities }) => gainsOf(utilities).every((gain) => gain >= 0));
  const [first] = rational;
  if (first === undefined) return undefined;
  const reached = mostGains.map((_, p) =>
    Math.max(...rational.map(({ utilities }) => at(gainsOf(utilities), p))),
  );
  const hasAll = reached.every((gain) => gain > 0);
  const bounded =
    hasAll && game.blocks.length === 0
      ? boundSmallest(
          game,
          reached.map((gain) => game.unitsPerOne / gain),
          first.choice,
        )
      : undefined;
  // The smallest ratio is no larger than that of the sums.
  const ceiling = hasAll ? sumOfGains / unitsToOwn(game, sumOf(reached)) : 1;
  const met = bounded?.incumbent;
  if (met && gainsOf(met.utilities).every((gain) => gain >= 0)) rational.push(met);
  const ratioOf = ({ utilities }: Point) =>
    gainsOf(utilities).reduce(
      (least, gain, p) => (at(mostGains, p) > 0 ? Math.min(least, gain / at(mostGains, p)) : least),
      mostGains.some((most) => most > 0) ? 1 : 0,
    );
  const best = rational.reduce((top, one) => (ratioOf(one) > ratioOf(top) ? one : top), first);
  return upTo(best, ratioOf(best), Math.min(1, ceiling, bounded?.bound ?? 1));
};
