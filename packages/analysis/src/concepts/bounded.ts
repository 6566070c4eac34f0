import { type Cut, type Frontier, mergeFrontier } from "../frontier/merge.ts";
import { chooseOrder } from "../frontier/watch.ts";
import { type Game, utilitiesOf } from "../game.ts";
import type { Steps } from "../steps.ts";
import { type Incumbent, type Score, searchNear } from "./local-search.ts";
import { evenMix, improveMix, type Mix, productOfGains, smallestGain, supportOf } from "./relax.ts";

/**
 * What a bounded search starts from: the best package met, and a bound on what any package can reach. `cuts`
 * hold for every package at least as good as the incumbent, so the best ones are on the frontier under them.
 */
export type Bounded = {
  readonly incumbent: Incumbent | undefined;
  /** Value of the criterion (own scale) that no package exceeds. */
  readonly bound: number;
  readonly cuts: readonly Cut[];
};

const SHARPNESS = [8, 30, 100, 400, 1500, 5000];
const SWEEPS_PER_SHARPNESS = 12;
const NASH_SWEEPS = 60;
/** A minimum alone has plateaus on which a local search stops; softer ones lead past them. */
const SEARCH_SHARPNESS = [50, 200, 1000];

/**
 * The largest product of gains: relaxes to mixes of options, where the logarithm is concave; with weights
 * w = 1/gain at its optimum, the inequality of means gives, for every package, product(w g) <= (w.g / n)^n, so
 * that a package as good as the incumbent needs w.g >= n (product(w) x incumbent)^(1/n): a linear cut. The
 * same inequality bounds each gain from below once the sum is bounded from above. `start` is an allowed package.
 */
export const boundNash = (game: Game, start?: readonly number[]): Bounded | undefined => {
  const n = game.parties;
  const scales = new Float64Array(n).fill(1);
  // A blunt stand-in mostly finds gains for all; the sharp ones are needed only where gains are scarce.
  let { mix } = relaxSmallest(game, scales, SHARPNESS.slice(0, 1));
  if (mix.gains.some((gain) => gain <= 1e-9)) ({ mix } = relaxSmallest(game, scales));
  if (mix.gains.some((gain) => gain <= 1e-9)) return undefined;
  improveMix(game, mix, productOfGains, NASH_SWEEPS);
  const weights = Float64Array.from(mix.gains, (gain) => 1 / gain);
  const support = supportOf(game, weights);
  const logWeights = weights.reduce((sum, weight) => sum + Math.log(weight), 0);
  const logBound = n * Math.log(support / n) - logWeights;
  const factors = weights.map((weight) => weight / game.unitsPerOne);
  const score: Score = (utilities) => {
    let product = 1;
    for (let p = 0; p < n; p++) {
      const gain = (utilities[p] ?? 0) - (game.reservation[p] ?? 0);
      if (gain <= 0) return Number.NEGATIVE_INFINITY;
      product *= gain * (factors[p] ?? 0);
    }
    // Each factor is near its unit, so that the product neither overflows nor vanishes, and one log suffices.
    return Math.log(product) - logWeights;
  };
  const incumbent = searchNear(game, mix, score, start);
  const cuts: Cut[] = rationalCuts(game);
  if (incumbent) {
    const needed = n * Math.exp((incumbent.score + logWeights) / n);
    cuts.push(gainCut(game, weights, needed));
    const least = leastTerm(support, Math.exp(incumbent.score + logWeights), n);
    weights.forEach((weight, p) => {
      cuts.push(gainCut(game, unit(n, p), least / weight));
    });
  }
  return { incumbent, bound: Math.exp(logBound), cuts };
};

/**
 * The largest smallest `scales[p] * gain[p]`: maximin with scales of 1, Kalai–Smorodinsky with 1 / ideal gain.
 * With a package given, it is the incumbent unless a better one is met.
 */
export const boundSmallest = (game: Game, scales: Float64Array, start?: readonly number[]): Bounded => {
  const n = game.parties;
  const { mix, weights, bound } = relaxSmallest(game, scales);
  let incumbent: Incumbent | undefined;
  if (start) {
    const utilities = utilitiesOf(game, start);
    incumbent = { choice: [...start], utilities, score: smallestOf(game, scales, utilities) };
  }
  for (const sharpness of SEARCH_SHARPNESS) {
    const found = searchNear(game, mix, softly(game, scales, sharpness), start);
    const score = found ? smallestOf(game, scales, found.utilities) : Number.NEGATIVE_INFINITY;
    if (found && score > (incumbent?.score ?? Number.NEGATIVE_INFINITY)) incumbent = { ...found, score };
  }
  const cuts: Cut[] = [];
  if (incumbent) {
    for (const multipliers of [weights, ...weightsWithoutEach(game, scales)])
      cuts.push(gainCut(game, multipliers, incumbent.score * spread(multipliers, scales)));
    scales.forEach((scale, p) => {
      if (scale > 0) cuts.push(gainCut(game, unit(n, p), incumbent.score / scale));
    });
  }
  return { incumbent, bound, cuts };
};

/** The frontier of what can still be as good as the incumbent: complete as far as the criterion goes. */
export function* searchBounded(
  game: Game,
  bounded: Bounded,
  phase: string,
  labelLimit: number,
): Steps<Frontier | undefined> {
  return yield* mergeFrontier(game, { phase, cuts: bounded.cuts, labelLimit, order: chooseOrder(game) });
}

/** Cuts that keep packages at which no party falls below its reservation. */
export const rationalCuts = (game: Game): Cut[] =>
  Array.from(game.reservation, (reservation, p) => ({
    weights: unit(game.parties, p),
    threshold: reservation,
  }));

/** "The weighted sum of gains (own scale) is at least this", as a cut on utilities in units. */
export const gainCut = (game: Game, weights: Float64Array, least: number): Cut => {
  let threshold = least * game.unitsPerOne;
  for (let p = 0; p < game.parties; p++) threshold += (weights[p] ?? 0) * (game.reservation[p] ?? 0);
  return { weights, threshold };
};

/** Smallest scaled gain of a package, on the own scale; parties with scale 0 do not count. */
export const smallestOf = (game: Game, scales: Float64Array, utilities: Float64Array): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < game.parties; p++)
    if ((scales[p] ?? 0) > 0)
      least = Math.min(
        least,
        ((scales[p] ?? 0) * ((utilities[p] ?? 0) - (game.reservation[p] ?? 0))) / game.unitsPerOne,
      );
  return least;
};

const softly =
  (game: Game, scales: Float64Array, sharpness: number): Score =>
  (utilities) => {
    let total = 0;
    for (let p = 0; p < scales.length; p++) {
      const scale = scales[p] ?? 0;
      if (scale === 0) continue;
      const gain = (scale * ((utilities[p] ?? 0) - (game.reservation[p] ?? 0))) / game.unitsPerOne;
      total += Math.exp(-sharpness * gain);
    }
    return -total;
  };

const unit = (n: number, p: number): Float64Array => {
  const weights = new Float64Array(n);
  weights[p] = 1;
  return weights;
};

/** Sharper and sharper stand-ins for the minimum; the best of the bounds met on the way. */
const relaxSmallest = (game: Game, scales: Float64Array, sharpnesses: readonly number[] = SHARPNESS) => {
  const mix: Mix = evenMix(game);
  let bound = Number.POSITIVE_INFINITY;
  let weights = new Float64Array(game.parties);
  for (const sharpness of sharpnesses) {
    const concave = smallestGain(scales, sharpness);
    for (let part = 0; part < 3; part++) {
      improveMix(game, mix, concave, SWEEPS_PER_SHARPNESS / 3);
      const multipliers = new Float64Array(game.parties);
      concave(mix.gains, multipliers);
      const candidate = supportOf(game, multipliers) / spread(multipliers, scales);
      if (candidate >= bound) continue;
      bound = candidate;
      weights = multipliers;
    }
  }
  return { mix, weights, bound };
};

/** Sum of multipliers on the scaled gains: with weights m s, the minimum z gives m.s.g >= z x sum of m. */
const spread = (weights: Float64Array, scales: Float64Array): number => {
  let total = 0;
  for (let p = 0; p < weights.length; p++)
    if ((scales[p] ?? 0) > 0) total += (weights[p] ?? 0) / (scales[p] ?? 1);
  return total;
};

/** Multipliers of the problems with one party left out: weaker at the start, sharper for lopsided labels. */
const weightsWithoutEach = (game: Game, scales: Float64Array): readonly Float64Array[] => {
  const counted = scales.reduce((sum, scale) => sum + (scale > 0 ? 1 : 0), 0);
  if (counted < 3) return [];
  return [...scales.keys()]
    .filter((p) => (scales[p] ?? 0) > 0)
    .map((p) => relaxSmallest(game, scales.with(p, 0), [30, 400, 3000]).weights);
};

/** The least y with y ((S - y)/(n - 1))^(n - 1) >= K: no term of a product K with sum at most S is smaller. */
const leastTerm = (sum: number, product: number, n: number): number => {
  if (n === 1) return product;
  const reach = (y: number) => Math.log(y) + (n - 1) * Math.log((sum - y) / (n - 1));
  let low = 0;
  let high = sum / n;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (reach(middle) >= Math.log(product)) high = middle;
    else low = middle;
  }
  return low;
};
