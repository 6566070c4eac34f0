import type { Game } from "../game.ts";

/**
 * A concave criterion of the parties' gains (own scale), by its gradient. It may also be told how sharp to be.
 */
export type Concave = (gains: Float64Array, gradient: Float64Array) => void;

/** A mix of options per issue, and the gains it yields: a point of the convex hull of all packages. */
export type Mix = { readonly shares: readonly Float64Array[]; readonly gains: Float64Array };

const LINE_SEARCH_STEPS = 18;
/** Shares that move by less than this in a whole sweep have settled. */
const SETTLED_STEP = 1e-6;

/** The even mix: every option of an issue has the same share. */
export const evenMix = (game: Game): Mix => {
  const shares = game.sizes.map((size) => new Float64Array(size).fill(1 / size));
  const gains = Float64Array.from(game.reservation, (r) => -r / game.unitsPerOne);
  game.tables.forEach((table, i) => {
    const size = game.sizes[i] ?? 1;
    for (let k = 0; k < table.length; k++) {
      const p = k % game.parties;
      gains[p] = (gains[p] ?? 0) + (table[k] ?? 0) / size / game.unitsPerOne;
    }
  });
  return { shares, gains };
};

/**
 * Improves the mix in place: per issue, shifts share from the worst option in use to the best one as far as an
 * exact line search says (block-coordinate pairwise Frank–Wolfe). `sweeps` passes over the issues.
 */
export const improveMix = (game: Game, mix: Mix, concave: Concave, sweeps: number): void => {
  const { parties: n } = game;
  const gradient = new Float64Array(n);
  const direction = new Float64Array(n);
  const trial = new Float64Array(n);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let largestStep = 0;
    for (let i = 0; i < game.sizes.length; i++) {
      const table = game.tables[i] ?? direction;
      const shares = mix.shares[i] ?? direction;
      concave(mix.gains, gradient);
      const { top, bottom } = extremes(table, shares, gradient, n);
      if (top === bottom) continue;
      for (let p = 0; p < n; p++)
        direction[p] = ((table[top * n + p] ?? 0) - (table[bottom * n + p] ?? 0)) / game.unitsPerOne;
      const step = lineSearch(mix.gains, direction, shares[bottom] ?? 0, concave, gradient, trial);
      if (step <= 0) continue;
      largestStep = Math.max(largestStep, step);
      shares[top] = (shares[top] ?? 0) + step;
      shares[bottom] = Math.max(0, (shares[bottom] ?? 0) - step);
      for (let p = 0; p < n; p++) mix.gains[p] = (mix.gains[p] ?? 0) + step * (direction[p] ?? 0);
    }
    if (largestStep < SETTLED_STEP) return;
  }
};

/** The largest weighted sum of gains (own scale) over all packages, constraints ignored: a valid bound. */
export const supportOf = (game: Game, weights: Float64Array): number => {
  const { parties: n } = game;
  let total = 0;
  for (let i = 0; i < game.tables.length; i++) {
    const table = game.tables[i] ?? weights;
    let most = Number.NEGATIVE_INFINITY;
    for (let o = 0; o < (game.sizes[i] ?? 0); o++) {
      let value = 0;
      for (let p = 0; p < n; p++) value += (weights[p] ?? 0) * (table[o * n + p] ?? 0);
      if (value > most) most = value;
    }
    total += most;
  }
  for (let p = 0; p < n; p++) total -= (weights[p] ?? 0) * (game.reservation[p] ?? 0);
  return total / game.unitsPerOne;
};

/** Product of gains, by its logarithm; only where all gains are positive. */
export const productOfGains: Concave = (gains, gradient) => {
  for (let p = 0; p < gains.length; p++) gradient[p] = 1 / Math.max(gains[p] ?? 0, 1e-12);
};

/** A smooth stand-in for the smallest of `scales[p] * gain[p]`: the larger `sharpness`, the closer. */
export const smallestGain =
  (scales: Float64Array, sharpness: number): Concave =>
  (gains, gradient) => {
    let least = Number.POSITIVE_INFINITY;
    for (let p = 0; p < gains.length; p++) least = Math.min(least, (gains[p] ?? 0) * (scales[p] ?? 0));
    let total = 0;
    for (let p = 0; p < gains.length; p++) {
      const pull = Math.exp(-sharpness * ((gains[p] ?? 0) * (scales[p] ?? 0) - least));
      gradient[p] = pull;
      total += pull;
    }
    for (let p = 0; p < gains.length; p++) gradient[p] = ((gradient[p] ?? 0) / total) * (scales[p] ?? 0);
  };

const extremes = (table: Float64Array, shares: Float64Array, gradient: Float64Array, n: number) => {
  let top = 0;
  let bottom = 0;
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let o = 0; o < shares.length; o++) {
    let value = 0;
    for (let p = 0; p < n; p++) value += (gradient[p] ?? 0) * (table[o * n + p] ?? 0);
    if (value > most) {
      most = value;
      top = o;
    }
    if ((shares[o] ?? 0) > 0 && value < least) {
      least = value;
      bottom = o;
    }
  }
  return { top, bottom };
};

const lineSearch = (
  gains: Float64Array,
  direction: Float64Array,
  longest: number,
  concave: Concave,
  gradient: Float64Array,
  trial: Float64Array,
): number => {
  const slope = (step: number): number => {
    for (let p = 0; p < gains.length; p++) trial[p] = (gains[p] ?? 0) + step * (direction[p] ?? 0);
    concave(trial, gradient);
    let total = 0;
    for (let p = 0; p < gains.length; p++) total += (gradient[p] ?? 0) * (direction[p] ?? 0);
    return total;
  };
  if (slope(longest) >= 0) return longest;
  let low = 0;
  let high = longest;
  for (let k = 0; k < LINE_SEARCH_STEPS; k++) {
    const middle = (low + high) / 2;
    if (slope(middle) >= 0) low = middle;
    else high = middle;
  }
  return low;
};
