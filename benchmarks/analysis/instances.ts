import type { Constraint, Problem } from "../../packages/analysis/src/index.ts";

/** A small seeded generator (mulberry32), so that a bar's instance is the same on every machine. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export type Shape = { readonly parties: number; readonly issues: number; readonly options: number };

/**
 * "opp": on every issue the options run from one end to the other, parties pull in opposite directions and
 * weigh issues differently; values bend a little. This gives large frontiers, as real talks do.
 */
export const opposed = ({ parties, issues, options }: Shape, seed: number, reservation = 0): Problem => {
  const random = createRandom(seed);
  return assemble({ parties, issues, options }, reservation, (party) => {
    const weights = Array.from({ length: issues }, () => 0.1 + random());
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => {
      const bend = 0.5 + 1.5 * random();
      const upwards = party % 2 === 0;
      return Array.from({ length: options }, (_, option) => {
        const share = option / (options - 1);
        return (weight / total) * (upwards ? share : 1 - share) ** bend;
      });
    });
  });
};

/** Random if/then constraints between different issues. */
export const implications = (
  { issues, options }: Shape,
  count: number,
  seed: number,
): readonly Constraint[] => {
  const random = createRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, () => {
    const one = pick(issues);
    const other = (one + 1 + pick(issues - 1)) % issues;
    return {
      type: "ifThen",
      when: { issue: one, option: pick(options) },
      must: { issue: other, option: pick(options) },
    };
  });
};

const assemble = (
  { parties, issues, options }: Shape,
  reservation: number,
  valuesOf: (party: number) => readonly (readonly number[])[],
): Problem => ({
  issues: Array.from({ length: issues }, (_, i) => ({
    name: `issue ${i + 1}`,
    options: Array.from({ length: options }, (_, o) => `option ${o + 1}`),
  })),
  parties: Array.from({ length: parties }, (_, p) => ({
    name: `party ${p + 1}`,
    reservation,
    values: valuesOf(p),
    rectangles: [],
  })),
  constraints: [],
});
