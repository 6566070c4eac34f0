import { err, ok, type Result } from "@parley/kernel";
import type { Steps } from "../steps.ts";
import type { Compatible } from "./compile.ts";
import { type Conflict, checkConsistency } from "./conflict.ts";
import { effectiveSize } from "./effective-size.ts";
import { exactChain, sampleChain } from "./sample-order.ts";
import { createWalk, readWalk, stepWalk } from "./sample-pairs.ts";

/** Numbers in [0, 1): the only source of chance, passed in, so that a run can be repeated. */
export type Random = () => number;

/**
 * Utilities drawn from all that are compatible. `contributions` holds, per draw, one number per option of every
 * issue (issue after issue): weight x worth of the option, so that the best package has 1 and the worst 0.
 */
export type Sample = {
  readonly draws: number;
  readonly options: number;
  readonly contributions: Float64Array;
  /** Per draw, the issue weights. */
  readonly weights: Float64Array;
  readonly method: "exact" | "pair exchange";
  /** Worth as many independent draws, in the coordinate that mixes worst. */
  readonly effectiveSize: number;
};

export type SampleRefusal =
  | { readonly type: "Contradiction"; readonly conflict: Conflict }
  | { readonly type: "TooFewEffectiveDraws"; readonly effectiveSize: number };

/** Below this many effective draws no share is reported: its range would be wider than it is worth. */
export const LEAST_EFFECTIVE_DRAWS = 400;

const DRAWS_PER_PULSE = 256;

/**
 * Draws utilities evenly from those compatible: exactly where only rankings bind, otherwise by moves that
 * exchange weight between two issues (or steps) at a time within the interval that every statement leaves.
 */
export function* sampleCompatible(
  compatible: Compatible,
  draws: number,
  random: Random,
): Steps<Result<Sample, SampleRefusal>> {
  const consistent = checkConsistency(compatible);
  if (!consistent.ok) return err({ type: "Contradiction", conflict: consistent.conflict });
  const issues = compatible.shapes.length;
  const options = compatible.issues.reduce((sum, issue) => sum + issue.options.length, 0);
  const contributions = new Float64Array(draws * options);
  const weights = new Float64Array(draws * issues);
  const chain = exactChain(compatible);
  const walk = chain ? undefined : createWalk(compatible, consistent.inside, random);
  for (let draw = 0; draw < draws; draw++) {
    if (walk) stepWalk(walk);
    const point = walk ? readWalk(walk) : sampleChain(compatible, chain ?? [], random);
    weights.set(point.weights, draw * issues);
    writeContributions(compatible, point.weights, point.steps, contributions, draw * options);
    if (draw % DRAWS_PER_PULSE === DRAWS_PER_PULSE - 1) yield { phase: "sampling", done: draw + 1 };
  }
  const effective = walk ? effectiveSize(contributions, options) : draws;
  if (effective < LEAST_EFFECTIVE_DRAWS)
    return err({ type: "TooFewEffectiveDraws", effectiveSize: effective });
  const method = walk ? "pair exchange" : "exact";
  return ok({ draws, options, contributions, weights, method, effectiveSize: effective });
}

const writeContributions = (
  { issues, shapes }: Compatible,
  weights: Float64Array,
  steps: readonly Float64Array[],
  into: Float64Array,
  offset: number,
): void => {
  let at = offset;
  for (let i = 0; i < issues.length; i++) {
    const shape = shapes[i];
    const own = steps[i];
    for (const heights of shape?.heights ?? []) {
      let worth = 0;
      for (let j = 0; j < heights.length; j++) worth += (heights[j] ?? 0) * (own?.[j] ?? 0);
      into[at++] = worth * (weights[i] ?? 0);
    }
  }
};
