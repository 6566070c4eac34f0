import { climbFrom } from "../concepts/local-search.ts";
import { mergeFrontier } from "../frontier/merge.ts";
import { type Game, isSeparable, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";
import type { Steps } from "../steps.ts";
import type { Timing } from "./budget.ts";
import { project } from "./project.ts";

/** A package and its utilities in units. */
export type Point = { readonly choice: Choice; readonly utilities: Float64Array };

const WEIGHTINGS = 256;
/** Under constraints each weighting costs a merge of its own: as many as this time allows. */
const UNDER_RULES_MS = 200;

/**
 * Best packages for many positive weightings of the parties: all on the frontier, spread over its convex part. For
 * plain sums each is a pass over the options, and where constraints leave a merge narrow, a merge.
 */
export function* supportedPoints(
  game: Game,
  timing: Timing,
  isNarrow: boolean,
): Steps<readonly Point[], never> {
  const isPlain = isSeparable(game);
  if (!isPlain && (game.blocks.length > 0 || !isNarrow || timing.clock === undefined)) return [];
  const end = (timing.clock?.() ?? 0) + UNDER_RULES_MS;
  const seen = new Map<string, Point>();
  for (let k = 0; k < WEIGHTINGS && (isPlain || (timing.clock?.() ?? 0) < end); k++) {
    const weights = weighting(game.parties, k);
    const choice = isPlain ? bestFor(game, weights) : yield* bestUnderRules(game, weights);
    if (choice) seen.set(choice.join(), { choice, utilities: utilitiesOf(game, choice) });
  }
  return [...seen.values()];
}

const CLIMBS = 8;

/**
 * Packages that no change of one issue betters, by as many weightings of the parties: all that is quickly had where
 * rectangles or wide constraints reach. Others may beat them.
 */
export const climbedPoints = (game: Game): readonly Point[] => {
  const points: Point[] = [];
  for (let k = 0; k < CLIMBS; k++) {
    const weights = weighting(game.parties, k);
    const found = climbFrom(
      game,
      game.sizes.map(() => 0),
      (utilities) => utilities.reduce((sum, units, p) => sum + units * (weights[p] ?? 0), 0),
    );
    if (found) points.push(found);
  }
  return points;
};

function* bestUnderRules(game: Game, weights: Float64Array): Steps<Choice | undefined, never> {
  const best = yield* mergeFrontier(project(game, weights), { phase: "frontier" });
  return best && best.size > 0 ? best.choiceOf(0) : undefined;
}

/** Equal ones first; then whole weights from an additive recurrence on square roots: evenly spread, all positive. */
const weighting = (parties: number, k: number): Float64Array =>
  Float64Array.from({ length: parties }, (_, p) => {
    if (k === 0) return 1;
    const share = ((k + 1) * Math.sqrt(p + 2)) % 1;
    return 1 + Math.round(-FINENESS * Math.log(1 - share * 0.999_999));
  });

const FINENESS = 1000;

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
