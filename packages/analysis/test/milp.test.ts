import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { solutionsOnFrontier } from "../src/concepts/criteria.ts";
import { mergeFrontier } from "../src/frontier/merge.ts";
import { enumerateFrontier, quantise } from "../src/index.ts";
import { solveSmallest, solveSum } from "../src/milp/concepts.ts";
import { traceFrontier } from "../src/milp/epsilon.ts";
import { loadMilpSolver } from "../src/milp/highs.ts";
import type { MilpSolver } from "../src/milp/port.ts";
import { runNow } from "../src/steps.ts";
import { problems } from "./arbitrary.ts";
import { expected, hasScenarios, loadProblem } from "./scenarios.ts";

let solver: MilpSolver;
beforeAll(async () => {
  solver = await loadMilpSolver();
});
const patient = () => 60;

describe("HiGHS behind the port", () => {
  it("finds the largest smallest gain and the largest sum, re-evaluated in integers", () => {
    fc.assert(
      fc.property(problems({ constraints: true, rectangles: true }), (problem) => {
        const game = quantise(problem);
        const frontier = runNow(mergeFrontier(game));
        if (!frontier) throw new Error("gave up without a limit");
        const exact = solutionsOnFrontier(game, frontier);
        const ones = new Float64Array(game.parties).fill(1);
        const smallest = solveSmallest(game, ones, solver, 10);
        const sum = solveSum(game, ones, solver, 10);
        expect(smallest === undefined).toBe(exact.maximin === undefined);
        expect(smallest?.value ?? 0).toBeCloseTo(exact.maximin?.value ?? 0, 5);
        expect(sum?.value ?? 0).toBeCloseTo(exact.utilitarian?.value ?? 0, 5);
      }),
      { numRuns: 25 },
    );
  });

  it("traces the frontier of two parties with rectangles", () => {
    fc.assert(
      fc.property(problems({ parties: 2, constraints: true, rectangles: true }), (problem) => {
        const game = quantise(problem);
        const { frontier, isComplete } = runNow(traceFrontier(game, solver, patient));
        expect(isComplete).toBe(true);
        expect(frontier.size).toBe(enumerateFrontier(game).length);
      }),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(!hasScenarios)("the nonlinear scenarios", () => {
  it.each(["negmas/anac/y2014/10issues", "negmas/other/S-1NIKFRT-1"])("%s has the exact frontier", (key) => {
    const game = quantise(loadProblem(key));
    const { frontier, isComplete } = runNow(traceFrontier(game, solver, patient));
    const rows = Array.from({ length: frontier.size }, (_, k) => [
      ...frontier.utilities.slice(2 * k, 2 * k + 2),
    ]);
    expect(isComplete).toBe(true);
    expect(rows.reverse()).toEqual(expected[key]?.exactFrontierRaw);
  });
});
