import type { Game } from "../game.ts";

/**
 * The game of a single party whose utility is the weighted sum of the given game's: its frontier is the one
 * largest sum, found by the same merge under the same constraints and rectangles. Weights must be whole.
 */
export const project = (game: Game, weights: Float64Array): Game => ({
  ...game,
  parties: 1,
  tables: game.tables.map((table, i) =>
    Float64Array.from({ length: game.sizes[i] ?? 0 }, (_, o) =>
      weigh(weights, table.subarray(o * game.parties, (o + 1) * game.parties)),
    ),
  ),
  reservation: Float64Array.of(0),
  blocks: game.blocks.map(({ ranges, worth }) => ({ ranges, worth: Float64Array.of(weigh(weights, worth)) })),
});

/** The worst that each party can get, in units; constraints ignored, so perhaps better in truth. */
export const worstUtilities = (game: Game): Float64Array => {
  const worst = new Float64Array(game.parties);
  for (let p = 0; p < game.parties; p++) {
    for (const table of game.tables) {
      let least = Number.POSITIVE_INFINITY;
      for (let k = p; k < table.length; k += game.parties) least = Math.min(least, table[k] ?? 0);
      worst[p] = (worst[p] ?? 0) + least;
    }
    for (const { worth } of game.blocks) worst[p] = (worst[p] ?? 0) + Math.min(0, worth[p] ?? 0);
  }
  return worst;
};

const weigh = (weights: Float64Array, values: Float64Array): number => {
  let total = 0;
  for (let p = 0; p < weights.length; p++) total += (weights[p] ?? 0) * (values[p] ?? 0);
  return total;
};
