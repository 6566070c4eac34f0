import { parentPort, workerData } from "node:worker_threads";
import type { Unresolved } from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import { loadMilpSolver } from "@parley/analysis/highs";
import type { Result } from "@parley/kernel";
import { type PartialStudy, type Study, type StudyOptions, studyScenario } from "./analyse-study.ts";

/** What the worker is started with. */
export interface WorkerTask {
  readonly scenario: Scenario;
  readonly options: StudyOptions;
}

/** What it tells: how far it is and what it knows by then, and once, what came out. */
export type WorkerWord =
  | { readonly type: "pulse"; readonly phase: string; readonly done: number; readonly partial?: PartialStudy }
  | { readonly type: "done"; readonly outcome: Result<Study, Unresolved> };

const TELL_EVERY_MS = 100;

/** HiGHS blocks its thread; here it may, and whoever waits ends the worker. */
const work = async ({ scenario, options }: WorkerTask): Promise<void> => {
  const tell = (word: WorkerWord): void => parentPort?.postMessage(word);
  const steps = studyScenario(scenario, options, await loadMilpSolver());
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const next = steps.next();
    if (next.done) return tell({ type: "done", outcome: next.value });
    // What is known is told at once: at the time limit it is all there is.
    if (next.value.partial === undefined && performance.now() < told + TELL_EVERY_MS) continue;
    told = performance.now();
    tell({ type: "pulse", ...next.value });
  }
};

await work(workerData as WorkerTask);
