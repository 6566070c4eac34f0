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
export const worstUtilities = (game: Game): Float64Array => extremes(game, Math.min);

/** The best that each party can get, in units; constraints ignored, so perhaps worse in truth. */
export const bestUtilities = (game: Game): Float64Array => extremes(game, Math.max);

const extremes = (game: Game, further: (a: number, b: number) => number): Float64Array => {
  const { parties, tables, blocks } = game;
  const ends = new Float64Array(parties);
  for (let p = 0; p < parties; p++) {
    for (const table of tables) {
      let end = table[p] ?? 0;
      for (let k = p; k < table.length; k += parties) end = further(end, table[k] ?? 0);
      ends[p] = (ends[p] ?? 0) + end;
    }
    for (const { worth } of blocks) ends[p] = (ends[p] ?? 0) + further(0, worth[p] ?? 0);
  }
  return ends;
};

const weigh = (weights: Float64Array, values: Float64Array): number => {
  let total = 0;
  for (let p = 0; p < weights.length; p++) total += (weights[p] ?? 0) * (values[p] ?? 0);
  return total;
};
