import type { Issue, PartyProfile } from "../problem.ts";
import type { Sample } from "./sample.ts";
import type { Voice } from "./shares.ts";
import { utilityIn } from "./shares.ts";

/**
 * The profile of the average compatible utilities: one stand-in for all of them, for plots and first packages,
 * and always to be shown beside the shares. For a full ranking of issues it tends to the rank-order centroid
 * (Barron and Barrett 1996). The reservation is the average worth of the best "no worse than" package; red
 * lines are no utilities and stay with whoever judges acceptability.
 */
export const centralProfile = (name: string, issues: readonly Issue[], voice: Voice): PartyProfile => {
  const means = meanContributions(voice.sample);
  let offset = 0;
  const values = issues.map((issue) => {
    const own = [...means.slice(offset, offset + issue.options.length)];
    offset += issue.options.length;
    return own;
  });
  return { name, reservation: meanBar(issues, voice), values, rectangles: [] };
};

/** Rank-order centroid weights: rank r of n has the average of 1/r, 1/(r + 1), …, 1/n, divided by n. */
export const rankOrderCentroid = (n: number): Float64Array => {
  const weights = new Float64Array(n);
  let tail = 0;
  for (let rank = n; rank >= 1; rank--) {
    tail += 1 / rank;
    weights[rank - 1] = tail / n;
  }
  return weights;
};

const meanContributions = ({ contributions, draws, options }: Sample): Float64Array => {
  const means = new Float64Array(options);
  for (let draw = 0; draw < draws; draw++)
    for (let o = 0; o < options; o++)
      means[o] = (means[o] ?? 0) + (contributions[draw * options + o] ?? 0) / draws;
  return means;
};

const meanBar = (issues: readonly Issue[], voice: Voice): number => {
  const { noWorseThan } = voice.compatible;
  if (noWorseThan.length === 0) return 0;
  let total = 0;
  for (let draw = 0; draw < voice.sample.draws; draw++)
    total += Math.max(...noWorseThan.map((choice) => utilityIn(issues, voice, draw, choice)));
  return total / voice.sample.draws;
};
