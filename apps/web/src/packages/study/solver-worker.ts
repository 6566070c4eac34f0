/** Runs in a worker of the browser's: HiGHS, which blocks its thread. It is stopped by ending the worker. */
import { solveNamed } from "@parley/analysis";
import { loadMilpSolver } from "@parley/analysis/highs";
import type { EngineWord, SolverQuestion } from "./messages.ts";

const solver = loadMilpSolver();

const solve = async ({ run, problem, timeLimitMs }: SolverQuestion): Promise<void> => {
  const steps = solveNamed(problem, await solver, () => performance.now(), timeLimitMs);
  for (let next = steps.next(); !next.done; next = steps.next()) {
    const news = next.value.partial;
    if (news === undefined || news.type === "resolved") continue;
    const word: EngineWord = { type: "news", run, news };
    postMessage(word);
  }
  const word: EngineWord = { type: "ended", run, unresolved: null };
  postMessage(word);
};

addEventListener("message", ({ data }: MessageEvent<SolverQuestion>) => void solve(data));
