import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRandom, opposed } from "../../../benchmarks/analysis/instances.ts";
import { parseParleyJson } from "../src/files/index.ts";
import {
  betterOf,
  dominates,
  type NamedSolution,
  type Problem,
  runNow,
  type StudyNews,
  type StudyWish,
  solveNamed,
  study,
} from "../src/index.ts";
import { loadMilpSolver } from "../src/milp/highs.ts";

const labour = () => {
  const text = readFileSync(new URL("../../../examples/labour/tramways.json", import.meta.url), "utf8");
  const scenario = parseParleyJson({ name: "tramways.json", text });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
};

const allNews = (wish: StudyWish, milliseconds = 0): readonly StudyNews[] => {
  let now = 0;
  const clock = () => {
    now += milliseconds;
    return now;
  };
  const steps = study(wish, createRandom(1), clock);
  const heard: StudyNews[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) {
      expect(next.value.ok).toBe(true);
      return heard;
    }
    if (next.value.partial) heard.push(next.value.partial);
  }
};

/** Where a study would go on for long: what it tells until it tells this. */
const newsUntil = (type: StudyNews["type"], problem: Problem): readonly StudyNews[] => {
  const wish = { sheets: [], draft: undefined, watched: [], draws: 400, timeLimitMs: 60_000 };
  const heard: StudyNews[] = [];
  const steps = study({ ...wish, problem }, createRandom(1), () => performance.now());
  for (let next = steps.next(); !next.done; next = steps.next()) {
    if (next.value.partial) heard.push(next.value.partial);
    if (next.value.partial?.type === type) break;
  }
  return heard;
};

describe("a study of what was said in rankings", () => {
  const { problem, sheets } = labour();
  const draft = [1, 0, 1, 0, 1];
  const heard = allNews({
    problem,
    sheets,
    draft,
    watched: [[3, 0, 0, 0, 2]],
    draws: 1000,
    timeLimitMs: 60_000,
  });
  const of = <Type extends StudyNews["type"]>(type: Type) =>
    heard.filter((news): news is Extract<StudyNews, { type: Type }> => news.type === type);

  it("comes in the order in which it is wanted", () => {
    expect(heard.map(({ type }) => type)).toEqual([
      "resolved",
      "moves",
      "solutions",
      "frontier",
      "standings",
      "onFrontier",
    ]);
  });

  it("finds the move that helps both under every weighting", () => {
    const [first] = of("moves")[0]?.moves.filter(({ changes }) => changes.length === 1) ?? [];
    expect(first).toMatchObject({ changes: [{ issue: 3, from: 0, to: 1 }], helps: [true, true], share: 1 });
  });

  it("says of each solution, of the draft and of what is watched how it stands", () => {
    const [standings] = of("standings");
    const solutions = Object.values(of("solutions")[0]?.solutions ?? {});
    expect(solutions).toHaveLength(5);
    const keys = new Set(standings?.packages.map((choice) => choice.join()));
    for (const { choice } of solutions) expect(keys).toContain(choice.join());
    expect(keys).toContain(draft.join());
    expect(keys).toContain("3,0,0,0,2");
    const atDraft = standings?.packages.findIndex((choice) => choice.join() === draft.join()) ?? -1;
    expect(of("onFrontier")[0]?.shares[atDraft]).toEqual({ share: 0, decided: 200 });
  });

  it("names what contradicts itself instead", () => {
    const [union] = sheets;
    const over = (better: number, worse: number) => ({
      type: "prefers" as const,
      better: [{ issue: 3, option: better }],
      worse: [{ issue: 3, option: worse }],
    });
    const torn = union ? [{ ...union, statements: [...union.statements, over(0, 2)] }] : [];
    const wish = { problem, sheets: torn, draft: undefined, watched: [], draws: 1000, timeLimitMs: 1000 };
    expect(runNow(study(wish, createRandom(1), () => 0))).toMatchObject({
      ok: false,
      error: { party: "Tramworkers' Union", type: "Refused", refusal: { type: "Contradiction" } },
    });
  });
});

describe("a study of many parties and issues", () => {
  it("has solutions long before it ends, and a thread with a solver narrows their gaps", async () => {
    const problem: Problem = opposed({ parties: 5, issues: 9, options: 5 }, 2);
    const heard = allNews(
      { problem, sheets: [], draft: undefined, watched: [], draws: 400, timeLimitMs: 1500 },
      1,
    );
    const first = heard.findIndex(({ type }) => type === "solutions");
    expect(first).toBeLessThan(heard.findIndex(({ type }) => type === "frontier"));
    const milp = await loadMilpSolver();
    const steps = solveNamed(problem, milp, () => performance.now(), 20_000);
    const found: { nash?: NamedSolution; maximin?: NamedSolution } = {};
    for (let next = steps.next(); !next.done; next = steps.next())
      if (next.value.partial?.type === "solutions") Object.assign(found, next.value.partial.solutions);
    expect(found.nash?.exact).toBe(true);
    expect(found.maximin?.gap).toBeLessThan(1e-5);
  });

  it("shows outcomes that are known, marked as not all, and how solutions stand, long before the frontier is there", () => {
    const problem: Problem = opposed({ parties: 7, issues: 12, options: 5 }, 3);
    const heard = newsUntil("standings", problem);
    const known = heard.find((news) => news.type === "frontier");
    if (known === undefined) throw new Error("no outcome was told");
    expect(known.isExact).toBe(false);
    expect(known.listed).toBeGreaterThan(50);
    // None of them beats another.
    const rows = Array.from({ length: known.listed }, (_, k) => known.utilities.subarray(k * 7, (k + 1) * 7));
    for (const a of rows) for (const b of rows) expect(dominates(a, b)).toBe(false);
  });

  it("shows outcomes that keep all rules where there are some", () => {
    const free: Problem = opposed({ parties: 6, issues: 12, options: 5 }, 4);
    const problem: Problem = {
      ...free,
      constraints: [{ type: "notBoth", one: { issue: 0, option: 0 }, other: { issue: 5, option: 2 } }],
    };
    const known = newsUntil("frontier", problem).find((news) => news.type === "frontier");
    if (known === undefined) throw new Error("no outcome was told");
    expect(known.listed).toBeGreaterThan(0);
    for (let k = 0; k < known.listed; k++) {
      const choice = known.choices.subarray(k * 12, (k + 1) * 12);
      expect(choice[0] === 0 && choice[5] === 2).toBe(false);
    }
  });

  it("keeps of two answers the better one, with the tighter of both bounds", () => {
    const solution = (value: number, gap: number, exact = false): NamedSolution => ({
      ...{ choice: [value], utilities: [], ties: undefined },
      ...{ value, gap, exact },
    });
    expect(betterOf(undefined, solution(1, 1))).toEqual(solution(1, 1));
    expect(betterOf(solution(3, 0, true), solution(2, 5)).exact).toBe(true);
    expect(betterOf(solution(2, 5), solution(3, 0, true)).value).toBe(3);
    expect(betterOf(solution(2, 1.5), solution(3, 4))).toMatchObject({ value: 3, gap: 0.5 });
    expect(betterOf(solution(3, 4), solution(2, 1.5))).toMatchObject({ value: 3, gap: 0.5 });
    expect(betterOf(solution(3, 4), solution(3, 1)).gap).toBe(1);
  });
});
