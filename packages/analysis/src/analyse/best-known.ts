import { boundSmallest } from "../concepts/bounded.ts";
import {
  CRITERIA,
  type Criterion,
  type Found,
  type FoundByCriterion,
  rowOf,
  solutionsOnFrontier,
} from "../concepts/criteria.ts";
import type { Frontier } from "../frontier/merge.ts";
import { at, type Game, unitsToOwn, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";
import { bestUtilities } from "./project.ts";

/**
 * Where the time did not suffice for a criterion, the package among the known ones that does best by it: its value
 * is at least the one told, and no package exceeds it by more than its gap.
 */
export const withBestKnown = (game: Game, solutions: FoundByCriterion, known: Frontier): FoundByCriterion => {
  if (CRITERIA.every((criterion) => solutions[criterion] !== undefined)) return solutions;
  return { ...bestKnown(game, known, true), ...definedOf(solutions) };
};

/**
 * The solutions read off some of the frontier, with what is certain about all of it. `searches`: a few milliseconds
 * more may narrow that.
 */
export const bestKnown = (game: Game, known: Frontier, searches = false): FoundByCriterion => {
  const { nash, maximin, leximin, utilitarian } = solutionsOnFrontier(game, known);
  const most = bestUtilities(game);
  const mostGains = most.map((units, p) => units - at(game.reservation, p));
  const smallest = unitsToOwn(game, Math.min(...mostGains));
  return {
    nash: nash && nashKnown(game, nash, mostGains),
    kalaiSmorodinsky: kalaiKnown(game, known, mostGains, searches),
    maximin: maximin && upTo(maximin, maximin.value, smallest),
    leximin: leximin && upTo(leximin, leximin.value, smallest),
    utilitarian: utilitarian && upTo(utilitarian, utilitarian.value, unitsToOwn(game, largestSum(game))),
  };
};

/** The solutions that are there. */
export const definedOf = (solutions: FoundByCriterion): { readonly [C in Criterion]?: Found } =>
  Object.fromEntries(Object.entries(solutions).filter(([, found]) => found !== undefined));

const upTo = (
  { utilities, choice }: Pick<Found, "utilities" | "choice">,
  value: number,
  ceiling: number,
): Found => ({ utilities, choice, value, exact: false, gap: Math.max(0, ceiling - value), ties: undefined });

const largestSum = ({ parties, tables, blocks }: Game): number => {
  const sumOf = (row: Float64Array) => row.reduce((sum, units) => sum + units, 0);
  const fromIssues = tables.reduce((total, table) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < table.length; k += parties)
      most = Math.max(most, sumOf(table.subarray(k, k + parties)));
    return total + most;
  }, 0);
  return blocks.reduce((total, { worth }) => total + Math.max(0, sumOf(worth)), fromIssues);
};

/** A party that could gain nothing has no factor in the product; whether one could is not known while it gains nothing. */
const nashKnown = (game: Game, found: Found, mostGains: Float64Array): Found => {
  let value = 1;
  let ceiling = 1;
  for (let p = 0; p < game.parties; p++) {
    const gain = unitsToOwn(game, at(found.utilities, p) - at(game.reservation, p));
    const most = unitsToOwn(game, at(mostGains, p));
    value *= gain;
    ceiling *= gain > 0 ? most : Math.max(1, most);
  }
  return upTo(found, value, ceiling);
};

/**
 * The most that a party could gain in rational packages lies between the most among known ones and the most in any:
 * ratios to the latter are no larger than the true ones, and the largest smallest ratio to the former is no smaller.
 */
const kalaiKnown = (
  game: Game,
  known: Frontier,
  mostGains: Float64Array,
  searches: boolean,
): Found | undefined => {
  const gainsOf = (utilities: Float64Array) => utilities.map((units, p) => units - at(game.reservation, p));
  const rational: { readonly utilities: Float64Array; readonly choice: Choice }[] = [];
  const reached = new Float64Array(game.parties);
  const consider = (utilities: Float64Array, choice: Choice) => {
    const gains = gainsOf(utilities);
    if (gains.some((gain) => gain < 0)) return;
    gains.forEach((gain, p) => {
      reached[p] = Math.max(at(reached, p), gain);
    });
    rational.push({ utilities, choice });
  };
  for (let row = 0; row < known.size; row++) consider(rowOf(known, row), known.choiceOf(row));
  const scales = reached.map((gain) => (gain > 0 ? game.unitsPerOne / gain : 0));
  const bounded =
    searches && game.blocks.length === 0 && rational.length > 0 && scales.every((scale) => scale > 0)
      ? boundSmallest(game, scales, rational[0]?.choice)
      : undefined;
  if (bounded?.incumbent) consider(utilitiesOf(game, bounded.incumbent.choice), bounded.incumbent.choice);
  const ratioOf = (utilities: Float64Array) =>
    gainsOf(utilities).reduce(
      (least, gain, p) => (at(mostGains, p) > 0 ? Math.min(least, gain / at(mostGains, p)) : least),
      1,
    );
  let best: Found | undefined;
  for (const one of rational) {
    const value = ratioOf(one.utilities);
    if (best === undefined || value > best.value) best = upTo(one, value, Math.min(1, bounded?.bound ?? 1));
  }
  return best;
};
