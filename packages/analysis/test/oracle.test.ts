import { describe, expect, it } from "vitest";
import { enumerateFrontier, enumeratePackages, quantise, unitsToOwn } from "../src/index.ts";
import { expected, hasScenarios, loadProblem } from "./scenarios.ts";

const SMALL = 10_000;

describe.skipIf(!hasScenarios)("enumeration", () => {
  const keys = Object.keys(expected).filter((key) => (expected[key]?.outcomes ?? Infinity) <= SMALL);

  it.each(keys)("%s has the frontier and the largest sum expected", (key) => {
    const game = quantise(loadProblem(key));
    const frontier = enumerateFrontier(game);
    expect(frontier.length).toBe(expected[key]?.frontier);
    const rational = frontier.filter(({ utilities }) =>
      utilities.every((u, p) => u >= (game.reservation[p] ?? 0)),
    );
    expect(rational.length).toBe(expected[key]?.frontierRational);
    const sums = frontier.map(({ utilities }) => utilities.reduce((a, b) => a + b, 0));
    expect(unitsToOwn(game, Math.max(...sums))).toBeCloseTo(expected[key]?.maxSum ?? Number.NaN, 9);
  });

  it("visits every package once", () => {
    const problem = loadProblem("negolog/domain0");
    const seen = new Set([...enumeratePackages(quantise(problem))].map(({ choice }) => choice.join()));
    expect(seen.size).toBe(27);
  });
});
