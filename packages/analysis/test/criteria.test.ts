import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solutionsOnFrontier } from "../src/concepts/criteria.ts";
import { mergeFrontier } from "../src/frontier/merge.ts";
import { enumeratePackages, type Problem, quantise, unitsToOwn } from "../src/index.ts";
import { runNow } from "../src/steps.ts";
import { problems } from "./arbitrary.ts";
import { expected, hasScenarios, loadProblem } from "./scenarios.ts";

const solve = (problem: Problem) => {
  const game = quantise(problem);
  const frontier = runNow(mergeFrontier(game));
  if (!frontier) throw new Error("gave up without a limit");
  return { game, solutions: solutionsOnFrontier(game, frontier) };
};

describe.skipIf(!hasScenarios)("the named solutions", () => {
  const keys = Object.keys(expected).filter((key) => expected[key]?.outcomes);
  it.each(keys)("%s has the values expected", (key) => {
    const want = expected[key];
    const { game, solutions } = solve(loadProblem(key));
    expect(solutions.nash?.value).toBeCloseTo(want?.maxNashProduct ?? 0, 8);
    expect(solutions.maximin?.value).toBeCloseTo(want?.maxMinGain ?? 0, 8);
    expect(solutions.kalaiSmorodinsky?.value).toBeCloseTo(want?.maxMinIdealRatio ?? 0, 8);
    expect(solutions.utilitarian?.value).toBeCloseTo(want?.maxSum ?? 0, 8);
    const gains = Array.from(solutions.leximin?.utilities ?? [], (u, p) =>
      unitsToOwn(game, u - (game.reservation[p] ?? 0)),
    ).sort((a, b) => a - b);
    expect(gains.length).toBe(want?.leximinGainsSorted.length);
    gains.forEach((gain, k) => {
      expect(gain).toBeCloseTo(want?.leximinGainsSorted[k] ?? 0, 8);
    });
  });
});

describe("the named solutions of random problems", () => {
  it("reach the best value over all packages, by enumeration", () => {
    fc.assert(
      fc.property(problems({ constraints: true, rectangles: true }), (problem) => {
        const { game, solutions } = solve(problem);
        const all = [...enumeratePackages(game)].map(({ utilities }) =>
          Array.from(utilities, (u, p) => u - (game.reservation[p] ?? 0)),
        );
        const rational = all.filter((gains) => gains.every((g) => g >= 0));
        const ideal = problem.parties.map((_, p) => Math.max(0, ...rational.map((gains) => gains[p] ?? 0)));
        const min = (gains: readonly number[]) => Math.min(...gains);
        if (all.length === 0) {
          expect(solutions.maximin).toBeUndefined();
          return;
        }
        expect((solutions.maximin?.value ?? 0) * game.unitsPerOne).toBeCloseTo(Math.max(...all.map(min)), 3);
        if (rational.length === 0) {
          expect(solutions.nash).toBeUndefined();
          expect(solutions.kalaiSmorodinsky).toBeUndefined();
          return;
        }
        const counted = ideal.map((g) => g > 0);
        const product = (gains: readonly number[]) =>
          gains.reduce((total, g, p) => (counted[p] ? (total * g) / game.unitsPerOne : total), 1);
        const top = Math.max(...rational.map(product));
        expect((solutions.nash?.value ?? 0) / (top || 1)).toBeCloseTo(top === 0 ? 0 : 1, 9);
        if (counted.some(Boolean)) {
          const ratio = (gains: readonly number[]) =>
            min(gains.map((g, p) => (counted[p] ? g / (ideal[p] ?? 1) : 1e9)));
          expect(solutions.kalaiSmorodinsky?.value).toBeCloseTo(Math.max(...rational.map(ratio)), 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
