import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { opposed } from "../../../benchmarks/analysis/instances.ts";
import { solveLarge } from "../src/analyse/large.ts";
import { isAllowed } from "../src/game.ts";
import {
  analyse,
  CRITERIA,
  type Criterion,
  type MilpSolver,
  mergeFrontier,
  type Problem,
  quantise,
  reportOf,
  runNow,
  runPatiently,
  solutionsOnFrontier,
  stoppedAnalysis,
  utilitiesOf,
} from "../src/index.ts";
import { loadMilpSolver } from "../src/milp/highs.ts";
import { problems } from "./arbitrary.ts";
import { expected, hasScenarios, loadProblem } from "./scenarios.ts";

let milp: MilpSolver;
beforeAll(async () => {
  milp = await loadMilpSolver();
});

const report = (problem: Problem) => reportOf(runNow(analyse(problem)), { points: true });
const rows = (problem: Problem) =>
  report(problem).frontier.points?.map(({ utilities }) => utilities.map((u) => Math.round(u * 1e6)));

describe.skipIf(!hasScenarios)("the report", () => {
  it("has the shape and the values that the command line prints", () => {
    const json = JSON.parse(JSON.stringify(report(loadProblem("negmas/anac/y2012/SupermarketB"))));
    expect(json.packages).toBe("112896");
    expect(json.parties).toEqual(["Supermarket-B-prof1", "Supermarket-B-prof2"]);
    expect(json.frontier).toMatchObject({ exact: true, size: 39 });
    expect(json.frontier.points).toHaveLength(39);
    expect(json.rational).toBe(39);
    expect(Object.keys(json.solutions)).toEqual([
      "nash",
      "kalaiSmorodinsky",
      "maximin",
      "leximin",
      "utilitarian",
    ]);
    for (const solution of Object.values(json.solutions))
      expect(solution).toMatchObject({
        exact: true,
        gap: 0,
        utilities: [expect.any(Number), expect.any(Number)],
      });
    expect(Object.keys(json.solutions.nash.choice)).toHaveLength(6);
    expect(json.solutions.maximin.value).toBe(0.5);
  });

  it.each(Object.keys(expected).filter((key) => expected[key]?.outcomes))(
    "%s has the rational points expected",
    (key) => {
      const json = report(loadProblem(key));
      expect([json.frontier.size, json.rational]).toEqual([
        expected[key]?.frontier,
        expected[key]?.frontierRational,
      ]);
    },
  );

  it.each(
    Object.keys(expected).filter((key) => expected[key]?.outcomes === undefined && !key.includes("30")),
  )("%s has the exact frontier of its rectangles", (key) => {
    const points = report(loadProblem(key)).frontier.points?.map(({ utilities }) => utilities);
    expect(points?.reverse()).toEqual(expected[key]?.exactFrontierRaw);
  });
});

describe("ways of asking", () => {
  it("are pulses that end in a cancelled run, with no result", async () => {
    let pulses = 0;
    const outcome = await runPatiently(analyse(opposed({ parties: 3, issues: 12, options: 8 }, 1)), {
      breathe: () => Promise.resolve(),
      clock: () => pulses,
      onPulse: () => {
        pulses++;
      },
      isCancelled: () => pulses >= 3,
    });
    expect(outcome).toEqual({ ok: false, error: "Cancelled" });
    expect(pulses).toBe(3);
  });

  it("return what is known at a time limit, marked as not exact, with partial solutions on the way", () => {
    let now = 0;
    const steps = analyse(opposed({ parties: 6, issues: 20, options: 5 }, 1), {
      clock: () => {
        now += 1;
        return now;
      },
      timeLimitMs: 900,
    });
    const partial: string[] = [];
    for (;;) {
      const next = steps.next();
      if (next.done) {
        const json = reportOf(next.value, { points: true });
        expect(json.frontier.exact).toBe(false);
        expect(json.frontier.points?.length).toBe(json.frontier.size);
        expect(json.solutions.nash).toMatchObject({ exact: true, gap: 0 });
        break;
      }
      partial.push(...Object.keys(next.value.partial?.solutions ?? {}));
    }
    expect(new Set(partial)).toContain("nash");
  });
});

describe("an analysis ended from outside", () => {
  it("keeps the solutions that its pulses carried, marked as they were, and a representative frontier", () => {
    const problem = opposed({ parties: 6, issues: 20, options: 5 }, 1);
    const steps = analyse(problem, { milp });
    let known: Parameters<typeof stoppedAnalysis>[1] = {};
    while (known.nash === undefined || known.utilitarian === undefined) {
      const next = steps.next();
      if (next.done) throw new Error("ended by itself");
      known = { ...known, ...next.value.partial?.solutions };
    }
    const json = reportOf(stoppedAnalysis(problem, known, 7), { points: true });
    expect(json).toMatchObject({ rationalExact: false, ms: 7, frontier: { exact: false } });
    expect(json.method).toContain("stopped at the time limit");
    // Nothing was looked for yet by these: the best of what is known.
    const { maximin, leximin, kalaiSmorodinsky } = json.solutions;
    for (const solution of [maximin, leximin, kalaiSmorodinsky]) {
      expect(solution).toMatchObject({ exact: false, ties: null });
      expect(solution?.gap).toBeLessThan(1);
    }
    expect(json.solutions.utilitarian).toMatchObject({ exact: true, gap: 0 });
    expect(json.frontier.points?.length).toBe(json.frontier.size);
    expect(json.frontier.size).toBeGreaterThan(10);
  });
});

describe("an analysis that had no time at all", () => {
  it("names by every criterion an allowed package with its own utilities, and a gap that covers the truth", () => {
    let ratios = 0;
    fc.assert(
      fc.property(problems({ constraints: true, rectangles: true }), (problem) => {
        const { game, solutions } = stoppedAnalysis(problem, {}, 1);
        const frontier = runNow(mergeFrontier(game));
        if (!frontier) throw new Error("gave up without a limit");
        const exact = solutionsOnFrontier(game, frontier);
        for (const criterion of CRITERIA) {
          const [found, truth] = [solutions[criterion], exact[criterion]];
          if (found === undefined) continue;
          expect(found.exact && found.gap > 0).toBe(false);
          expect(isAllowed(game, found.choice)).toBe(true);
          expect(found.utilities).toEqual(utilitiesOf(game, found.choice));
          const slack = 1e-9 * Math.max(1, Math.abs(truth?.value ?? 0));
          expect(found.value).toBeLessThanOrEqual((truth?.value ?? Number.NaN) + slack);
          expect(found.value + found.gap).toBeGreaterThanOrEqual((truth?.value ?? Number.NaN) - slack);
        }
        if (problem.constraints.length === 0) expect(solutions.maximin).toBeDefined();
        if (solutions.kalaiSmorodinsky) {
          ratios++;
          const { utilities } = solutions.kalaiSmorodinsky;
          expect(utilities.every((units, p) => units >= (game.reservation[p] ?? 0))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(ratios).toBeGreaterThan(20);
  });
});

describe("the search per criterion", () => {
  it("leaves nobody below what it could live with, not even a party that can gain nothing and so has no say", () => {
    const box = (from: number, to: number) => [
      { issue: 0, from: 0, to: from },
      { issue: 1, from: 0, to },
    ];
    const problem: Problem = {
      issues: [2, 4].map((size, i) => ({
        name: `${i}`,
        options: Array.from({ length: size }, (_, o) => `${o}`),
      })),
      parties: [
        {
          name: "upper",
          reservation: 6,
          values: [
            [0, 4],
            [0, 0, 2, 0],
          ],
          rectangles: [],
        },
        {
          ...{
            name: "lower",
            reservation: 0,
            values: [
              [0, 0],
              [0, 0, 0, 0],
            ],
          },
          rectangles: [box(1, 2), box(0, 2)].map((ranges) => ({ utility: 1, ranges })),
        },
      ],
      constraints: [],
    };
    const timing = { clock: undefined, deadlineMs: Number.POSITIVE_INFINITY };
    const { kalaiSmorodinsky } = runNow(
      solveLarge({ game: quantise(problem), timing, milp, isNarrow: true }),
    );
    // Of upper's 6 there is one package only; without its say, lower would have twice what it can have there.
    expect(kalaiSmorodinsky?.utilities[0] ?? 6).toBe(6);
  });

  it("agrees with the frontier, and where it is not exact its gap covers the truth", () => {
    fc.assert(
      fc.property(problems({ constraints: true, rectangles: true }), (problem) => {
        const game = quantise(problem);
        const frontier = runNow(mergeFrontier(game));
        if (!frontier) throw new Error("gave up without a limit");
        const exact = solutionsOnFrontier(game, frontier);
        const timing = { clock: undefined, deadlineMs: Number.POSITIVE_INFINITY };
        const found = runNow(solveLarge({ game, timing, milp, isNarrow: true }));
        for (const criterion of [
          "maximin",
          "kalaiSmorodinsky",
          "nash",
          "utilitarian",
        ] satisfies Criterion[]) {
          const [one, truth] = [found[criterion], exact[criterion]];
          if (one === undefined || truth === undefined) continue;
          const slack = 1e-6 * Math.max(1, Math.abs(truth.value));
          expect(one.value).toBeLessThanOrEqual(truth.value + slack);
          if (one.exact) expect(Math.abs(one.value - truth.value)).toBeLessThanOrEqual(slack);
          else expect(one.value + one.gap).toBeGreaterThanOrEqual(truth.value - slack);
        }
        if (found.leximin?.exact)
          expect([...found.leximin.utilities].sort()).toEqual([...(exact.leximin?.utilities ?? [])].sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe("metamorphic", () => {
  const sorted = (points: readonly (readonly number[])[] | undefined) =>
    (points ?? []).map((p) => p.join()).sort();

  it("does not depend on the order of issues, options or parties", () => {
    fc.assert(
      fc.property(problems({}), (problem) => {
        const turned: Problem = {
          issues: problem.issues.toReversed().map((i) => ({ ...i, options: i.options.toReversed() })),
          parties: problem.parties
            .toReversed()
            .map((p) => ({ ...p, values: p.values.toReversed().map((v) => v.toReversed()) })),
          constraints: [],
        };
        expect(sorted(rows(turned)?.map((r) => r.toReversed()))).toEqual(sorted(rows(problem)));
      }),
      { numRuns: 100 },
    );
  });

  it("scales with a party, and singles out the same gains relative to it", () => {
    fc.assert(
      fc.property(problems({}), fc.nat(8), (problem, pick) => {
        const chosen = pick % problem.parties.length;
        const parties = problem.parties.map((p, k) =>
          k === chosen
            ? { ...p, reservation: p.reservation * 4, values: p.values.map((v) => v.map((x) => x * 4)) }
            : p,
        );
        const before = report(problem);
        const after = report({ ...problem, parties });
        expect(after.frontier.size).toBe(before.frontier.size);
        expect(after.solutions.kalaiSmorodinsky?.value ?? -1).toBeCloseTo(
          before.solutions.kalaiSmorodinsky?.value ?? -1,
          9,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("is not moved by an option that is worse for everybody", () => {
    fc.assert(
      fc.property(problems({}), (problem) => {
        const [first, ...others] = problem.issues;
        if (!first) return;
        const worse: Problem = {
          ...problem,
          issues: [{ ...first, options: [...first.options, "worse"] }, ...others],
          parties: problem.parties.map((p) => ({
            ...p,
            values: p.values.map((v, i) => (i === 0 ? [...v, Math.min(...v) - 1] : v)),
          })),
        };
        expect(rows(worse)).toEqual(rows(problem));
      }),
      { numRuns: 100 },
    );
  });
});
