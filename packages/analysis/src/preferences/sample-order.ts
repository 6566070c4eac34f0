import type { Compatible } from "./compile.ts";
import type { Random } from "./sample.ts";

/**
 * Issues from heaviest to lightest, where ranking is all that binds weights; `undefined` where something else
 * does. Issues that cannot matter (all options equal) have weight 0 and break the pattern when ranked.
 */
export const exactChain = ({ rows, shapes }: Compatible): readonly number[] | undefined => {
  const below = new Map<number, number>();
  const above = new Set<number>();
  for (const { coefficients, slack } of rows) {
    const touched = coefficients.flatMap((part, issue) =>
      part ? [{ issue, factor: part[0] ?? 0, part }] : [],
    );
    const [a, b] = touched;
    if (slack !== 0 || touched.length !== 2 || !a || !b) return undefined;
    if ([a, b].some(({ part, factor }) => Math.abs(factor) !== 1 || part.some((value) => value !== factor)))
      return undefined;
    if (a.factor === b.factor) return undefined;
    if ([a, b].some(({ issue }) => (shapes[issue]?.steps ?? 0) === 0)) return undefined;
    const [heavy, light] = a.factor > 0 ? [a.issue, b.issue] : [b.issue, a.issue];
    // A step worth less than the whole issue is a comparison of packages, not of issues.
    if ((below.get(heavy) ?? light) !== light || (above.has(light) && below.get(heavy) !== light))
      return undefined;
    below.set(heavy, light);
    above.add(light);
  }
  const tops = [...below.keys()].filter((issue) => !above.has(issue));
  if (tops.length > 1 || (tops.length === 0 && below.size > 0)) return undefined;
  const chain: number[] = [];
  for (let issue = tops[0]; issue !== undefined; issue = below.get(issue)) chain.push(issue);
  return chain;
};

/**
 * One exact draw: weights even over the simplex (normalised exponentials), those of the chain sorted into its
 * order (by symmetry every order is equally likely); steps of each issue even over theirs.
 */
export const sampleChain = ({ shapes }: Compatible, chain: readonly number[], random: Random) => {
  const weights = new Float64Array(shapes.length);
  let total = 0;
  shapes.forEach(({ steps }, issue) => {
    if (steps === 0) return;
    weights[issue] = exponential(random);
    total += weights[issue] ?? 0;
  });
  for (let issue = 0; issue < weights.length; issue++) weights[issue] = (weights[issue] ?? 0) / (total || 1);
  const sorted = Float64Array.from(chain, (issue) => weights[issue] ?? 0).sort();
  chain.forEach((issue, rank) => {
    weights[issue] = sorted[sorted.length - 1 - rank] ?? 0;
  });
  return { weights, steps: shapes.map(({ steps }) => simplexPoint(steps, random)) };
};

const simplexPoint = (size: number, random: Random): Float64Array => {
  const point = new Float64Array(size);
  let total = 0;
  for (let k = 0; k < size; k++) {
    const value = size === 1 ? 1 : exponential(random);
    point[k] = value;
    total += value;
  }
  for (let k = 0; k < size; k++) point[k] = (point[k] ?? 0) / total;
  return point;
};

const exponential = (random: Random): number => -Math.log(1 - random());
