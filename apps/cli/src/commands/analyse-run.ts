import { Worker } from "node:worker_threads";
import { type MilpSolver, type Pulse, runPatiently, type Unresolved } from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import type { Result } from "@parley/kernel";
import { type Progress, startProgress } from "../progress.ts";
import { CommandFailure, EXIT } from "../terminal.ts";
import { type Study, type StudyOptions, studyScenario, wallClock } from "./analyse-study.ts";
import type { WorkerTask, WorkerWord } from "./analyse-worker.ts";

/** As shells do for a program that Ctrl-C ended. */
const CANCELLED = 130;

/**
 * Runs a study: its first moments here, where most end, and whatever takes longer or wants HiGHS in a worker, which
 * `cancelled` ends at once. Progress goes to standard error.
 */
export const runStudy = async (
  scenario: Scenario,
  options: StudyOptions,
  cancelled: Promise<never>,
): Promise<Result<Study, Unresolved>> => {
  const progress = startProgress();
  progress.say("Looking for packages");
  try {
    const quick = await Promise.race([tryHere(scenario, options, progress), cancelled]);
    return quick ?? (await runInWorker({ scenario, options }, progress, cancelled));
  } finally {
    progress.end();
  }
};

/** From its call on, Ctrl-C refuses what waits for `cancelled` instead of killing the process; `end` undoes that. */
export const watchForCancel = (): { readonly cancelled: Promise<never>; readonly end: () => void } => {
  const { promise, reject } = Promise.withResolvers<never>();
  const cancel = (): void =>
    reject(new CommandFailure("Cancelled: nothing was analysed to its end.", CANCELLED));
  // Whoever waits is told; nobody may be waiting yet.
  promise.catch(() => {});
  process.once("SIGINT", cancel);
  return { cancelled: promise, end: () => process.removeListener("SIGINT", cancel) };
};

const FIRST_MOMENTS_MS = 300;

class SolverWanted extends Error {}

const askForSolver: MilpSolver = {
  solve: () => {
    throw new SolverWanted();
  },
};

const tryHere = async (
  scenario: Scenario,
  options: StudyOptions,
  progress: Progress,
): Promise<Result<Study, Unresolved> | undefined> => {
  const end = wallClock() + FIRST_MOMENTS_MS;
  try {
    const outcome = await runPatiently(studyScenario(scenario, options, askForSolver), {
      clock: wallClock,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      isCancelled: () => wallClock() > end,
      onPulse: (pulse) => progress.say(sayPulse(pulse)),
    });
    return outcome.ok ? outcome.value : undefined;
  } catch (cause) {
    if (cause instanceof SolverWanted) return undefined;
    throw cause;
  }
};

const runInWorker = async (
  task: WorkerTask,
  progress: Progress,
  cancelled: Promise<never>,
): Promise<Result<Study, Unresolved>> => {
  const worker = new Worker(new URL("./analyse-worker.ts", import.meta.url), { workerData: task });
  const done = new Promise<Result<Study, Unresolved>>((resolve, reject) => {
    worker.on("message", (word: WorkerWord) => {
      if (word.type === "done") resolve(word.outcome);
      else progress.say(sayPulse(word));
    });
    worker.on("error", (cause) => reject(explainWorker(cause)));
    worker.on("exit", () => reject(new Error("the analysis ended without a result")));
  });
  try {
    return await Promise.race([done, cancelled]);
  } finally {
    await worker.terminate();
  }
};

const explainWorker = (cause: unknown): unknown => {
  const isMemory =
    cause instanceof Error &&
    (("code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") || cause instanceof RangeError);
  return isMemory
    ? new CommandFailure(
        "The analysis needs more memory than there is: try fewer options, or a shorter --time-limit.",
        EXIT.notPossibleHere,
      )
    : cause;
};

const count = new Intl.NumberFormat("en-US");

const sayPulse = ({ phase, done }: Pick<Pulse, "phase" | "done">): string =>
  `${PHASES[phase] ?? phase}${done > 0 ? `: ${count.format(done)} weighed` : ""}`;

const PHASES: Readonly<Record<string, string>> = {
  nash: "Nash",
  kalaiSmorodinsky: "Kalai–Smorodinsky",
  rational: "frontier above the reservations",
  acceptable: "shares of weightings",
};
