import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../benchmarks/analysis/instances.ts";
import { parseParleyJson, type Scenario } from "../src/files/index.ts";
import {
  acceptableToAll,
  analyse,
  divideBetweenTwo,
  isAllowed,
  quantise,
  reportOf,
  resolveSheets,
  runNow,
  winWinMoves,
} from "../src/index.ts";

const example = (path: string): Scenario => {
  const text = readFileSync(new URL(`../../../examples/${path}`, import.meta.url), "utf8");
  const scenario = parseParleyJson({ name: path, text });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
};

describe("Camp David with hypothetical points", () => {
  const { problem } = example("camp-david-1978/camp-david.json");

  it("gives each side 65.83 by Adjusted Winner, dividing Sinai", () => {
    const result = divideBetweenTwo(problem);
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.points.map((p) => p.toFixed(2))).toEqual(["65.83", "65.83"]);
    expect(problem.issues[result.value.split?.issue ?? -1]?.name).toBe("Sinai");
    expect(result.value.split?.firstShare).toBeCloseTo(1 / 6, 12);
  });

  it("is not divided where the issue to divide is whole, where rules tie issues, or without two parties", () => {
    const whole = {
      ...problem,
      issues: problem.issues.map((issue, k) => ({ ...issue, divisible: k !== 0 })),
    };
    expect(divideBetweenTwo(whole)).toMatchObject({ error: { type: "NotDivisible", issue: 0 } });
    const [one, other] = [
      { issue: 0, option: 0 },
      { issue: 1, option: 0 },
    ];
    const tied = { ...problem, constraints: [{ type: "notBoth" as const, one, other }] };
    expect(divideBetweenTwo(tied)).toMatchObject({ error: { type: "NotAlone" } });
    expect(divideBetweenTwo({ ...problem, parties: problem.parties.slice(1) })).toMatchObject({
      error: { type: "NotTwoParties" },
    });
  });

  it("has no undivided package that gives both 65.83", () => {
    const report = reportOf(runNow(analyse(problem)), { points: true });
    expect(report.packages).toBe("64");
    expect(report.frontier.points?.some(({ utilities }) => Math.min(...utilities) >= 65.83)).toBe(false);
    expect(report.solutions.maximin?.exact).toBe(true);
  });
});

describe("the labour dispute with rankings only", () => {
  const { problem, sheets } = example("labour/tramways.json");
  const resolved = runNow(resolveSheets(problem, sheets, 4000, createRandom(7)));
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  const { voices } = resolved.value;

  it("needs no number from anybody to find packages acceptable to both under every weighting that fits", () => {
    const { shares } = runNow(acceptableToAll(problem.issues, voices));
    expect(shares.length).toBe(4 * 3 ** 4);
    expect(Math.max(...shares)).toBe(1);
    expect(Math.min(...shares)).toBe(0);
  });

  it("singles out packages that keep both rules, acceptable to both on average", () => {
    const analysis = runNow(analyse(resolved.value.problem));
    for (const found of Object.values(analysis.solutions)) {
      expect(found?.exact).toBe(true);
      expect(isAllowed(analysis.game, found?.choice ?? [])).toBe(true);
    }
    analysis.solutions.nash?.utilities.forEach((units, p) => {
      expect(units).toBeGreaterThanOrEqual(analysis.game.reservation[p] ?? 0);
    });
  });

  it("shows training of three days as a move that helps both", () => {
    const game = quantise(resolved.value.problem);
    const moves = runNow(winWinMoves(game, [1, 0, 1, 0, 1]));
    const [first] = moves.filter(({ changes }) => changes.length === 1);
    expect(first?.changes).toEqual([{ issue: 3, from: 0, to: 1 }]);
    expect(first?.gains.every((gain) => gain > 0)).toBe(true);
  });
});
