import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../benchmarks/analysis/instances.ts";
import {
  type Constraint,
  compileSheet,
  conflictOfConstraints,
  enumeratePackages,
  type Issue,
  quantise,
  runNow,
  type Statement,
  sampleCompatible,
  suggestComparisons,
  type Voice,
} from "../src/index.ts";

const ISSUES: readonly Issue[] = [3, 2, 3, 2].map((count, i) => ({
  name: `issue ${i}`,
  options: Array.from({ length: count }, (_, o) => `${o}`),
}));
const RANKED: readonly Statement[] = [
  { type: "rankIssues", order: [[0], [1], [2], [3]] },
  ...ISSUES.map(
    ({ options }, issue): Statement => ({
      ...{ type: "rankOptions", issue },
      order: options.map((_, o) => [options.length - 1 - o]),
    }),
  ),
];
const voiceOf = (statements: readonly Statement[]): Voice => {
  const compatible = compileSheet(ISSUES, { party: "north", source: "party", statements });
  if (!compatible.ok) throw new Error(JSON.stringify(compatible.error));
  const sample = runNow(sampleCompatible(compatible.value, 2000, createRandom(3)));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  return { compatible: compatible.value, sample: sample.value };
};

describe("comparisons worth asking", () => {
  const asked = suggestComparisons(ISSUES, voiceOf(RANKED), 3);

  it("settle the same issues on both sides, differ, and are open either way", () => {
    expect(asked.length).toBe(3);
    for (const { one, other, share } of asked) {
      expect(one.map(({ issue }) => issue)).toEqual(other.map(({ issue }) => issue));
      expect(one.every(({ option }, k) => option !== other[k]?.option)).toBe(true);
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.9);
    }
    expect(
      new Set(
        asked.map(({ one }) =>
          one
            .map(({ issue }) => issue)
            .sort()
            .join(),
        ),
      ).size,
    ).toBe(3);
  });

  it("narrow what fits, whichever answer is given", () => {
    const [first] = asked;
    if (first === undefined) throw new Error("nothing asked");
    const spread = (voice: Voice): number => {
      const { sample } = voice;
      let total = 0;
      for (let o = 0; o < sample.options; o++) {
        const own = Array.from(
          { length: sample.draws },
          (_, k) => sample.contributions[k * sample.options + o] ?? 0,
        );
        const mean = own.reduce((sum, x) => sum + x, 0) / own.length;
        total += own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / own.length;
      }
      return total;
    };
    const before = spread(voiceOf(RANKED));
    for (const [better, worse] of [
      [first.one, first.other],
      [first.other, first.one],
    ] as const)
      expect(spread(voiceOf([...RANKED, { type: "prefers", better, worse }]))).toBeLessThan(before);
  });

  it("are none where nothing is open, and never about an option that is out", () => {
    const points: readonly Statement[] = [
      ...RANKED.slice(0, 1),
      { type: "points", points: [20, 7, 5, 1].map((p, issue) => ({ issue, points: p })) },
      ...ISSUES.map(
        ({ options }, issue): Statement => ({
          ...{ type: "optionPoints", issue },
          points: options.map((_, option) => ({ option, points: option })),
        }),
      ),
    ];
    expect(suggestComparisons(ISSUES, voiceOf(points), 3)).toEqual([]);
    const never = voiceOf([...RANKED, { type: "never", option: { issue: 0, option: 2 } }]);
    for (const { one, other } of suggestComparisons(ISSUES, never, 3))
      expect([...one, ...other].some(({ issue, option }) => issue === 0 && option === 2)).toBe(false);
  });
});

describe("rules that cannot all be kept", () => {
  const option = fc.record({ issue: fc.nat(3), option: fc.nat(1) });
  const constraint: fc.Arbitrary<Constraint> = fc.oneof(
    fc.record({ type: fc.constant("ifThen" as const), when: option, must: option }),
    fc.record({ type: fc.constant("notBoth" as const), one: option, other: option }),
    fc.record({
      type: fc.constant("atLeastOne" as const),
      of: fc.array(option, { minLength: 1, maxLength: 3 }),
    }),
  );
  const keeps = (constraints: readonly Constraint[]): boolean => {
    const game = quantise({ issues: ISSUES, parties: [], constraints });
    return enumeratePackages(game).next().done !== true;
  };

  it("are named exactly where no package keeps all, and as few of them as contradict each other", () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 9 }), (constraints) => {
        const conflict = conflictOfConstraints(ISSUES, constraints);
        expect(conflict === undefined).toBe(keeps(constraints));
        if (conflict === undefined) return;
        expect(conflict.isSmallest).toBe(true);
        const chosen = conflict.constraints.flatMap((k) => constraints[k] ?? []);
        expect(keeps(chosen)).toBe(false);
        for (const k of chosen.keys()) expect(keeps(chosen.toSpliced(k, 1))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("are found among rules that contradict each other for sure", () => {
    const never = (issue: number, o: number): Constraint => ({
      ...{ type: "notBoth", one: { issue, option: o }, other: { issue, option: o } },
    });
    expect(conflictOfConstraints(ISSUES, [never(1, 0), never(0, 0), never(1, 1)])).toEqual({
      ...{ constraints: [0, 2], isSmallest: true },
    });
  });
});
