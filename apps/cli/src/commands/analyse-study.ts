import {
  type AnalyseOptions,
  acceptableAmong,
  analyse,
  CRITERIA,
  type Criterion,
  divideBetweenTwo,
  type MilpSolver,
  type PartialAnalysis,
  type PreferenceSheet,
  type Problem,
  type Report,
  redLinesOf,
  reportOf,
  resolveSheets,
  runNow,
  type Steps,
  seededRandom,
  stoppedAnalysis,
  type Unresolved,
  type Voice,
  withRedLines,
} from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import { ok, type Result } from "@parley/kernel";

/** What the command found out, as plain data that may cross from a worker. */
export interface Study {
  readonly report: TimedReport;
  /** Per party, from where its gains are measured. */
  readonly reservations: readonly number[];
  /** Only where somebody spoke in rankings: how far the solutions hold over all weightings that fit. */
  readonly robustness: Robustness | null;
  /** Only where two parties have issues that can be shared out. */
  readonly adjustedWinner: Division | null;
}

/** What Adjusted Winner gives each party of its 100 points: per issue, the parties' shares. */
export interface Division {
  readonly points: readonly number[];
  readonly shares: { readonly [issue: string]: readonly number[] };
  /** The one issue that is divided, if any. */
  readonly split: string | null;
}

/** `ms`: best of the runs that fit into a moment; `firstMs`: the first one, with its code still interpreted. */
export type TimedReport = Report & { readonly firstMs: number };

/** How many weightings were drawn, how sure their shares are, and each solution's share. */
export interface Robustness {
  readonly draws: number;
  /** Of the party whose draws are worth least. */
  readonly effectiveDraws: number;
  /** Half of a 95 % interval around a share of one half. */
  readonly margin: number;
  /** Share of compatible weightings under which the solution is acceptable to all; never a probability. */
  readonly acceptableToAll: { readonly [C in Criterion]?: number };
  /** Options left out because somebody said never. */
  readonly redLines: readonly { readonly issue: string; readonly option: string }[];
}

/** How the study is to be done; the clock's origin is shared by everybody who takes part. */
export interface StudyOptions {
  readonly points: boolean;
  readonly startedMs: number;
  readonly timeLimitMs: number;
  /** Whether a short analysis of numbers is run again for a moment, for the time it takes once warm. */
  readonly timedWarm: boolean;
}

/** Milliseconds since 1970, finer than a millisecond, and the same in every thread. */
export const wallClock = (): number => performance.timeOrigin + performance.now();

/** What is known on the way; `central` once, when what was said has become utilities. */
export type PartialStudy = PartialAnalysis & { readonly central?: Problem };

/** A study under way: the pulses are the engine's own. */
export type StudySteps = Steps<Result<Study, Unresolved>, PartialStudy>;

const DRAWS = 4_000;
/** Any fixed number: the same file gives the same answer. */
const SEED = 20_240_914;

/** Turns rankings into utilities where there are any, analyses, and says how far the answer holds. */
export function* studyScenario(scenario: Scenario, options: StudyOptions, milp: MilpSolver): StudySteps {
  const { sheets } = scenario;
  const problem = withRedLines(scenario.problem, sheets);
  if (sheets.length === 0) {
    const report = yield* reportOn(problem, options, milp);
    return ok({
      report,
      reservations: reservationsOf(problem),
      robustness: null,
      adjustedWinner: divisionOf(problem),
    });
  }
  const resolved = yield* withoutPartial(resolveSheets(problem, sheets, DRAWS, seededRandom(SEED)));
  if (!resolved.ok) return resolved;
  const { problem: central, voices } = resolved.value;
  yield { phase: "resolved", done: 0, partial: { solutions: {}, central } };
  const report = yield* reportOn(central, { ...options, timedWarm: false }, milp);
  const robustness = yield* robustnessOf(central, voices, report);
  return ok({
    report,
    reservations: reservationsOf(central),
    robustness: { ...robustness, redLines: redLineNames(problem, sheets) },
    adjustedWinner: null,
  });
}

function* reportOn(
  problem: Problem,
  { points, startedMs, timeLimitMs, timedWarm }: StudyOptions,
  milp: MilpSolver,
): Steps<TimedReport, PartialAnalysis> {
  const left = Math.max(0, startedMs + timeLimitMs - wallClock());
  const settings: AnalyseOptions = { clock: wallClock, timeLimitMs: left, milp };
  const analysis = yield* analyse(problem, settings);
  const firstMs = wallClock() - startedMs;
  const isAgain = timedWarm && firstMs < ONCE_ABOVE_MS;
  const againMs = isAgain ? bestOfAgain(problem, Math.min(AGAIN_MS, timeLimitMs - firstMs)) : firstMs;
  return { ...reportOf(analysis, { points }), ms: Math.min(firstMs, againMs), firstMs };
}

/** An analysis that took longer is not run again. */
const ONCE_ABOVE_MS = 250;
/** For how long a short one is run again and again, so that its time is not that of code still being compiled. */
const AGAIN_MS = 80;
/** And at least so often, or for so many times as long, where other work takes the processor's time. */
const AGAIN_AT_LEAST = 40;
const AGAIN_TIMES = 4;

const bestOfAgain = (problem: Problem, forMs: number): number => {
  let best = Number.POSITIVE_INFINITY;
  const started = performance.now();
  const isEnough = (runs: number, ms: number): boolean =>
    ms >= forMs * AGAIN_TIMES || (ms >= forMs && runs >= AGAIN_AT_LEAST);
  for (let runs = 0; ; runs++) {
    const before = performance.now();
    if (isEnough(runs, before - started)) break;
    runNow(analyse(problem));
    best = Math.min(best, performance.now() - before);
  }
  return best;
};

/** What a study that was ended from outside had found out until then. */
export const stoppedStudy = (
  scenario: Scenario,
  { points, startedMs }: StudyOptions,
  { solutions, central }: PartialStudy,
): Study | undefined => {
  const problem = central ?? (scenario.sheets.length === 0 ? scenario.problem : undefined);
  if (problem === undefined) return undefined;
  const ms = wallClock() - startedMs;
  const report = reportOf(stoppedAnalysis(problem, solutions, ms), { points });
  return {
    report: { ...report, firstMs: ms },
    reservations: reservationsOf(problem),
    robustness: null,
    adjustedWinner: null,
  };
};

function* robustnessOf(
  { issues }: Problem,
  voices: readonly Voice[],
  { solutions }: Report,
): Steps<Omit<Robustness, "redLines">, PartialAnalysis> {
  const found = CRITERIA.flatMap((criterion) => {
    const solution = solutions[criterion];
    if (solution === null) return [];
    return [
      { criterion, choice: issues.map(({ name, options }) => options.indexOf(solution.choice[name] ?? "")) },
    ];
  });
  const { shares, draws, margin } = yield* withoutPartial(
    acceptableAmong(
      issues,
      voices,
      found.map(({ choice }) => choice),
    ),
  );
  const acceptable = found.map(({ criterion }, k) => [criterion, shares[k] ?? 0] as const);
  return {
    draws,
    effectiveDraws: Math.min(...voices.map(({ sample }) => Math.round(sample.effectiveSize))),
    margin,
    acceptableToAll: Object.fromEntries(acceptable),
  };
}

/** Steps that never carry partial solutions, among those that may. */
function* withoutPartial<T>(steps: Steps<T>): Steps<T, PartialAnalysis> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { phase: next.value.phase, done: next.value.done };
  }
}

const redLineNames = ({ issues }: Problem, sheets: readonly PreferenceSheet[]): Robustness["redLines"] =>
  redLinesOf(sheets).map(({ issue, option }) => ({
    issue: issues[issue]?.name ?? "",
    option: issues[issue]?.options[option] ?? "",
  }));

const reservationsOf = ({ parties }: Problem): readonly number[] =>
  parties.map(({ reservation }) => reservation);

const divisionOf = (problem: Problem): Division | null => {
  const divided = divideBetweenTwo(problem);
  if (!divided.ok) return null;
  const { points, firstShare, split } = divided.value;
  return {
    points,
    shares: Object.fromEntries(
      problem.issues.map(({ name }, k) => [name, [firstShare[k] ?? 0, 1 - (firstShare[k] ?? 0)]]),
    ),
    split: split ? (problem.issues[split.issue]?.name ?? null) : null,
  };
};
