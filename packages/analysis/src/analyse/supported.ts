import { type Game, isSeparable, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";

const WEIGHTINGS = 256;

/**
 * Best packages for many positive weightings of the parties: all on the frontier, spread over its convex part.
 * Only for plain sums, where each is a pass over the options; deterministic.
 */
export const supportedPoints = (
  game: Game,
): readonly { readonly choice: Choice; readonly utilities: Float64Array }[] => {
  if (!isSeparable(game)) return [];
  const seen = new Set<string>();
  const points: { choice: Choice; utilities: Float64Array }[] = [];
  for (let k = 0; k < WEIGHTINGS; k++) {
    const choice = bestFor(game, weighting(game.parties, k));
    const key = choice.join();
    if (seen.has(key)) continue;
    seen.add(key);
    points.push({ choice, utilities: utilitiesOf(game, choice) });
  }
  return points;
};

/** Weights from an additive recurrence on square roots: evenly spread without randomness; all positive. */
const weighting = (parties: number, k: number): Float64Array =>
  Float64Array.from({ length: parties }, (_, p) => {
    const share = ((k + 1) * Math.sqrt(p + 2)) % 1;
    return 1e-6 - Math.log(1 - share * 0.999_999);
  });

const bestFor = (game: Game, weights: Float64Array): Choice =>
  game.tables.map((table, i) => {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let o = 0; o < (game.sizes[i] ?? 0); o++) {
      let value = 0;
      for (let p = 0; p < game.parties; p++) value += (weights[p] ?? 0) * (table[o * game.parties + p] ?? 0);
      if (value > most) {
        most = value;
        best = o;
      }
    }
    return best;
  });
