import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFrontier } from "../src/frontier/merge.ts";
import { enumerateFrontier, isAllowed, type Problem, quantise, utilitiesOf } from "../src/index.ts";
import { runNow } from "../src/steps.ts";
import { problems } from "./arbitrary.ts";
import { expected, hasScenarios, loadProblem } from "./scenarios.ts";

const expectOracle = (problem: Problem): void => {
  const game = quantise(problem);
  const merged = runNow(mergeFrontier(game));
  const oracle = enumerateFrontier(game);
  if (!merged) throw new Error("gave up without a limit");
  const rows = Array.from({ length: merged.size }, (_, k) => [
    ...merged.utilities.subarray(k * merged.parties, (k + 1) * merged.parties),
  ]);
  expect(rows).toEqual(oracle.map(({ utilities }) => [...utilities]));
  rows.forEach((row, k) => {
    const choice = merged.choiceOf(k);
    expect(isAllowed(game, choice)).toBe(true);
    expect([...utilitiesOf(game, choice)]).toEqual(row);
  });
};

describe("the Pareto merge", () => {
  for (const parties of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    it(`gives the frontier of enumeration for ${parties} parties, with ties`, () => {
      fc.assert(fc.property(problems({ parties }), expectOracle), { numRuns: 60 });
    });

  it("gives the frontier of enumeration under constraints", () => {
    fc.assert(fc.property(problems({ constraints: true }), expectOracle), { numRuns: 300 });
  });

  it("gives the frontier of enumeration with rectangles, good and bad", () => {
    fc.assert(fc.property(problems({ rectangles: true, constraints: true }), expectOracle), { numRuns: 300 });
  });
});

describe.skipIf(!hasScenarios)("the shared scenarios", () => {
  it.each(Object.keys(expected).filter((key) => expected[key]?.outcomes))(
    "%s has the frontier expected",
    (key) => {
      const game = quantise(loadProblem(key));
      const frontier = runNow(mergeFrontier(game));
      expect(frontier?.size).toBe(expected[key]?.frontier);
    },
  );
});
