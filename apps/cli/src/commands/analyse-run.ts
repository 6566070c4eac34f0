import { Worker } from "node:worker_threads";
import { type MilpSolver, type Pulse, runPatiently, type Unresolved } from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import { ok, type Result } from "@parley/kernel";
import { type Progress, startProgress } from "../progress.ts";
import { CommandFailure, EXIT } from "../terminal.ts";
import {
  type PartialStudy,
  type Study,
  type StudyOptions,
  stoppedStudy,
  studyScenario,
  wallClock,
} from "./analyse-study.ts";
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
    const known = createKnown();
    const quick = await Promise.race([tryHere(scenario, options, progress, known), cancelled]);
    return quick ?? (await runInWorker({ scenario, options }, progress, known, cancelled));
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

/** What pulses told until now; a later solution by the same criterion is the better one. */
interface Known {
  readonly add: (partial: PartialStudy | undefined) => void;
  readonly sofar: () => PartialStudy;
}

const createKnown = (): Known => {
  let known: PartialStudy = { solutions: {} };
  return {
    add: (partial) => {
      known = { ...known, ...partial, solutions: { ...known.solutions, ...partial?.solutions } };
    },
    sofar: () => known,
  };
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
  known: Known,
): Promise<Result<Study, Unresolved> | undefined> => {
  const end = wallClock() + FIRST_MOMENTS_MS;
  try {
    const outcome = await runPatiently(studyScenario(scenario, options, askForSolver), {
      clock: wallClock,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      isCancelled: () => wallClock() > end,
      onPulse: (pulse) => {
        known.add(pulse.partial);
        progress.say(sayPulse(pulse));
      },
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
  known: Known,
  cancelled: Promise<never>,
): Promise<Result<Study, Unresolved>> => {
  const worker = new Worker(new URL("./analyse-worker.ts", import.meta.url), { workerData: task });
  const done = new Promise<Result<Study, Unresolved>>((resolve, reject) => {
    worker.on("message", (word: WorkerWord) => {
      if (word.type === "done") return resolve(word.outcome);
      known.add(word.partial);
      progress.say(sayPulse(word));
    });
    worker.on("error", (cause) => reject(explainWorker(cause)));
    worker.on("exit", () => reject(new Error("the analysis ended without a result")));
  });
  const limit = waitUntil(task.options.startedMs + task.options.timeLimitMs + GRACE_MS);
  try {
    const outcome = await Promise.race([done, cancelled, limit.passed]);
    return outcome ?? ok(stoppedHere(task, known.sofar()));
  } finally {
    limit.end();
    await worker.terminate();
  }
};

/** The study ends by itself at its time limit, unless HiGHS holds its thread: then it is ended, this much later. */
const GRACE_MS = 100;

const waitUntil = (endMs: number): { readonly passed: Promise<undefined>; readonly end: () => void } => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), Math.max(0, endMs - wallClock()));
  return { passed: promise, end: () => clearTimeout(timer) };
};

const stoppedHere = ({ scenario, options }: WorkerTask, known: PartialStudy): Study => {
  const study = stoppedStudy(scenario, options, known);
  if (study) return study;
  throw new CommandFailure(
    "The time limit came before what was said had become utilities: give a longer --time-limit.",
    EXIT.notPossibleHere,
  );
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
