import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../benchmarks/analysis/instances.ts";
import {
  acceptableAmong,
  acceptableToAll,
  adjustWinner,
  centralProfile,
  checkConsistency,
  compileSheet,
  enumeratePackages,
  frontierShares,
  type Issue,
  type PreferenceSheet,
  quantise,
  rankOrderCentroid,
  runNow,
  type Statement,
  sampleCompatible,
  type Voice,
  winWinMoves,
} from "../src/index.ts";
import { problems } from "./arbitrary.ts";

const binary = (count: number): readonly Issue[] =>
  Array.from({ length: count }, (_, i) => ({ name: `issue ${i}`, options: ["no", "yes"] }));
const yesIsBetter = (count: number): Statement[] =>
  Array.from({ length: count }, (_, issue) => ({ type: "rankOptions", issue, order: [[1], [0]] }));
const sheet = (statements: readonly Statement[]): PreferenceSheet => ({
  party: "north",
  source: "party",
  statements,
});
const compiled = (issues: readonly Issue[], statements: readonly Statement[]) => {
  const result = compileSheet(issues, sheet(statements));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const sampled = (
  issues: readonly Issue[],
  statements: readonly Statement[],
  draws: number,
  seed = 1,
): Voice => {
  const compatible = compiled(issues, statements);
  const sample = runNow(sampleCompatible(compatible, draws, createRandom(seed)));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  return { compatible, sample: sample.value };
};
const meanWeights = ({ sample }: Voice, n: number): number[] =>
  Array.from({ length: n }, (_, i) => {
    let total = 0;
    for (let k = 0; k < sample.draws; k++) total += sample.weights[k * n + i] ?? 0;
    return total / sample.draws;
  });
const ranked = (n: number): Statement => ({
  type: "rankIssues",
  order: Array.from({ length: n }, (_, i) => [i]),
});
const over = (better: number, worse: number): Statement => ({
  type: "prefers",
  better: [
    { issue: better, option: 1 },
    { issue: worse, option: 0 },
  ],
  worse: [
    { issue: better, option: 0 },
    { issue: worse, option: 1 },
  ],
});

describe("drawing compatible weights", () => {
  it.each([10, 30])(
    "a full order of %i issues is drawn exactly, with the rank-order centroid as its mean",
    (n) => {
      const voice = sampled(binary(n), [...yesIsBetter(n), ranked(n)], 40_000);
      expect(voice.sample.method).toBe("exact");
      rankOrderCentroid(n).forEach((weight, i) => {
        expect(Math.abs((meanWeights(voice, n)[i] ?? 0) - weight)).toBeLessThan(
          0.01 * Math.max(weight, 1 / n),
        );
      });
    },
  );

  it("pair exchange finds the same centroid where a tie or a tolerance makes it walk", () => {
    const n = 6;
    // A statement that always holds, but that no ranking expresses, forces the walk.
    const always: Statement = {
      type: "prefers",
      better: Array.from({ length: n }, (_, issue) => ({ issue, option: 1 })),
      worse: Array.from({ length: n }, (_, issue) => ({ issue, option: 0 })),
    };
    const voice = sampled(binary(n), [...yesIsBetter(n), ranked(n), always], 20_000);
    expect(voice.sample.method).toBe("pair exchange");
    expect(voice.sample.effectiveSize).toBeGreaterThan(2000);
    rankOrderCentroid(n).forEach((weight, i) => {
      expect(Math.abs((meanWeights(voice, n)[i] ?? 0) - weight)).toBeLessThan(0.02);
    });
  });

  it("every draw keeps every statement: swaps, points, comparisons, rankings of issues and options", () => {
    const issues: readonly Issue[] = Array.from({ length: 4 }, (_, i) => ({
      name: `${i}`,
      options: ["a", "b", "c"],
    }));
    const orders = Array.from(
      { length: 4 },
      (_, issue): Statement => ({ type: "rankOptions", issue, order: [[2], [1], [0]] }),
    );
    const better = [
      { issue: 0, option: 2 },
      { issue: 1, option: 0 },
    ];
    const worse = [
      { issue: 0, option: 0 },
      { issue: 1, option: 1 },
    ];
    const statements: Statement[] = [
      ...orders,
      { type: "rankIssues", order: [[0], [1], [2, 3]] },
      { type: "prefers", better, worse },
      {
        type: "evenSwap",
        one: [
          { issue: 1, option: 2 },
          { issue: 2, option: 0 },
        ],
        other: [
          { issue: 1, option: 1 },
          { issue: 2, option: 2 },
        ],
      },
    ];
    const { sample } = sampled(issues, statements, 6000);
    for (let k = 0; k < sample.draws; k++) {
      const value = (issue: number, option: number) => sample.contributions[k * 12 + issue * 3 + option] ?? 0;
      const w = sample.weights.subarray(k * 4, k * 4 + 4);
      expect(w.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(w[0]).toBeGreaterThanOrEqual((w[1] ?? 0) - 1e-9);
      expect(Math.abs((w[2] ?? 0) - (w[3] ?? 0))).toBeLessThanOrEqual(0.02 + 1e-9);
      expect(value(0, 2)).toBeGreaterThanOrEqual(value(1, 1) - value(1, 0) - 1e-9);
      const swap = value(1, 2) + value(2, 0) - value(1, 1) - value(2, 2);
      expect(Math.abs(swap)).toBeLessThanOrEqual(0.02 + 1e-9);
      for (let i = 0; i < 4; i++) {
        expect(value(i, 2)).toBeCloseTo(w[i] ?? 0, 9);
        expect(value(i, 2)).toBeGreaterThanOrEqual(value(i, 1));
        expect(value(i, 0)).toBe(0);
      }
    }
  });

  it("refuses to report on fewer than 400 effective draws", () => {
    const compatible = compiled(binary(3), yesIsBetter(3));
    const sample = runNow(sampleCompatible(compatible, 300, createRandom(1)));
    expect(sample).toEqual({ ok: false, error: { type: "TooFewEffectiveDraws", effectiveSize: 300 } });
  });

  it("points bind weights to within half a point", () => {
    const points: Statement = {
      type: "points",
      points: [40, 30, 20, 10].map((p, issue) => ({ issue, points: p })),
    };
    const voice = sampled(binary(4), [...yesIsBetter(4), points], 4000);
    meanWeights(voice, 4).forEach((weight, i) => {
      expect(weight).toBeCloseTo([0.4, 0.3, 0.2, 0.1][i] ?? 0, 2);
    });
  });
});

describe("contradictions", () => {
  const base = yesIsBetter(6);

  it("are shown as the smallest set that conflicts, with ways out", () => {
    // A circle of four and, hidden behind it, a circle of three.
    const told = [over(0, 1), over(1, 2), over(2, 3), over(3, 0), over(3, 4), over(4, 5), over(5, 3)];
    const result = checkConsistency(compiled(binary(6), [...base, ...told]));
    if (result.ok) throw new Error("a circle was not seen");
    expect(result.conflict.isSmallest).toBe(true);
    expect(result.conflict.statements).toEqual([10, 11, 12]);
    for (const way of result.conflict.waysOut) {
      const rest = [...base, ...told].filter((_, k) => !way.includes(k));
      expect(checkConsistency(compiled(binary(6), rest)).ok).toBe(true);
    }
  });

  it("of random comparisons are minimal: without any one statement the others can hold", () => {
    const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 10 }), (pairs) => {
        const told = pairs.map(([a, b]) => over(a, b));
        const result = checkConsistency(compiled(binary(5), [...yesIsBetter(5), ...told]));
        if (result.ok) return;
        const only = result.conflict.statements.map((k) => told[k - 5] ?? over(0, 1));
        expect(checkConsistency(compiled(binary(5), [...yesIsBetter(5), ...only])).ok).toBe(false);
        only.forEach((_, leave) => {
          const rest = only.filter((_, k) => k !== leave);
          expect(checkConsistency(compiled(binary(5), [...yesIsBetter(5), ...rest])).ok).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("name missing option orders, unlike sides, and a red line inside the reservation", () => {
    const named = (statements: readonly Statement[]) => {
      const result = compileSheet(binary(2), sheet(statements));
      return result.ok ? [] : result.error;
    };
    expect(named([])).toEqual([
      { type: "NoOptionOrder", issue: 0 },
      { type: "NoOptionOrder", issue: 1 },
    ]);
    const lopsided: Statement = {
      type: "prefers",
      better: [{ issue: 0, option: 1 }],
      worse: [{ issue: 1, option: 1 }],
    };
    expect(named([...yesIsBetter(2), lopsided])).toEqual([{ type: "UnlikeSides", statement: 2 }]);
    const floor: Statement = {
      type: "noWorseThan",
      package: [
        { issue: 0, option: 0 },
        { issue: 1, option: 1 },
      ],
    };
    const line: Statement = { type: "never", option: { issue: 0, option: 0 } };
    expect(named([...yesIsBetter(2), floor, line])).toEqual([
      { type: "RedLineInReservation", statements: [3, 2] },
    ]);
    const turned: Statement = { type: "rankOptions", issue: 0, order: [[0], [1]] };
    expect(named([...yesIsBetter(2), turned])).toEqual([{ type: "OrdersConflict", statements: [0, 2] }]);
  });
});

describe("shares of compatible weightings", () => {
  const issues = binary(4);
  const floor = (choice: readonly number[]): Statement => ({
    type: "noWorseThan",
    package: choice.map((option, issue) => ({ issue, option })),
  });
  const north = sampled(issues, [...yesIsBetter(4), ranked(4), floor([1, 0, 0, 0])], 4000, 1);
  const noIsBetter = Array.from(
    { length: 4 },
    (_, issue): Statement => ({ type: "rankOptions", issue, order: [[0], [1]] }),
  );
  const south = sampled(issues, [...noIsBetter, { type: "never", option: { issue: 3, option: 1 } }], 4000, 2);

  it("by half-tables are those by looking at every package", () => {
    const all = Array.from({ length: 16 }, (_, k) => [(k >> 3) & 1, (k >> 2) & 1, (k >> 1) & 1, k & 1]);
    const tables = runNow(acceptableToAll(issues, [north, south]));
    const plain = runNow(acceptableAmong(issues, [north, south], all));
    expect([...tables.shares]).toEqual([...plain.shares]);
    expect(tables.shares[0b1000]).toBe(1);
    expect(tables.shares[0b1111]).toBe(0);
    expect(tables.shares[0b0000]).toBe(0);
    const middle = tables.shares[0b0110] ?? 0;
    expect(middle).toBeGreaterThan(0.2);
    expect(middle).toBeLessThan(0.8);
  });

  it("of being on the frontier are 1 for what is best for a side, under every weighting", () => {
    const shares = runNow(frontierShares(issues, [north, south]));
    const share = (choice: readonly number[]) => shares.find((s) => s.choice.join() === choice.join())?.share;
    expect(share([1, 1, 1, 1])).toBe(1);
    expect(share([0, 0, 0, 0])).toBe(1);
    for (const { share: one } of shares) expect(one).toBeLessThanOrEqual(1);
  });

  it("have a central stand-in that puts the best package at 1 and the worst at 0", () => {
    const profile = centralProfile("north", issues, north);
    expect(profile.values.reduce((sum, v) => sum + (v[1] ?? 0), 0)).toBeCloseTo(1, 9);
    expect(profile.values.every((v) => v[0] === 0)).toBe(true);
    expect(profile.reservation).toBeCloseTo(rankOrderCentroid(4)[0] ?? 0, 2);
  });
});

describe("moves from a package", () => {
  it("help somebody and hurt nobody, and none is missed", () => {
    fc.assert(
      fc.property(problems({ constraints: true, rectangles: true }), fc.nat(), (problem, pick) => {
        const game = quantise(problem);
        const all = [...enumeratePackages(game)];
        const from = all[pick % Math.max(1, all.length)];
        if (!from) return;
        const moves = runNow(winWinMoves(game, from.choice));
        const betterWithin3 = all.some(({ choice, utilities }) => {
          const changed = choice.filter((o, i) => o !== from.choice[i]).length;
          const gains = utilities.map((u, p) => u - (from.utilities[p] ?? 0));
          return changed >= 1 && changed <= 3 && gains.every((g) => g >= 0) && gains.some((g) => g > 0);
        });
        expect(moves.length > 0).toBe(betterWithin3);
        for (const move of moves) {
          const to = from.choice.map((o, i) => move.changes.find(({ issue }) => issue === i)?.to ?? o);
          const reached = all.find(({ choice }) => choice.join() === to.join());
          expect(reached?.utilities.map((u, p) => u - (from.utilities[p] ?? 0))).toEqual(move.gains);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("Adjusted Winner", () => {
  it("gives each 72 2/3 in the published example, with one issue divided", () => {
    const result = adjustWinner([10, 40, 10, 38, 2], [38, 20, 30, 10, 2]);
    if (!result.ok) throw new Error(result.error);
    expect(result.value.points[0]).toBeCloseTo(72 + 2 / 3, 9);
    expect(result.value.points[1]).toBeCloseTo(72 + 2 / 3, 9);
    expect(result.value.split?.issue).toBe(1);
  });

  it("is equitable, divides at most one issue, and gives each at least half of its own points", () => {
    const points = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(points, points, (a, b) => {
        const result = adjustWinner(a, b);
        if (!result.ok) throw new Error(result.error);
        const { points: got, firstShare } = result.value;
        expect(got[0]).toBeCloseTo(got[1], 9);
        expect(got[0]).toBeGreaterThanOrEqual(50 - 1e-9);
        expect(firstShare.filter((s) => s > 1e-9 && s < 1 - 1e-9).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("refuses what are no points", () => {
    expect(adjustWinner([1], [1, 2])).toEqual({ ok: false, error: "UnlikeLengths" });
    expect(adjustWinner([-1, 2], [1, 2])).toEqual({ ok: false, error: "NotPoints" });
    expect(adjustWinner([0, 0], [1, 2])).toEqual({ ok: false, error: "NoPoints" });
  });
});
