import type { PlanAtWork } from "../exchange/state.ts";
import type { StepMark } from "./state.ts";

/** What is on record of a step, whether or not it was split. */
export interface Mark {
  readonly mark: StepMark;
  readonly accessDenied: boolean;
  readonly lockWaived: boolean;
  readonly count?: number;
  readonly verifiedAt?: number;
}

const UNTOUCHED: Mark = { mark: "untouched", accessDenied: false, lockWaived: false };

export const markOf = (work: PlanAtWork, step: number): Mark => {
  const parts = partsOf(work, step);
  if (parts === undefined) return work.progress.get(String(step)) ?? UNTOUCHED;
  const marks = parts.map((part) => markOf(work, part));
  const counts = marks.flatMap(({ count }) => count ?? []);
  const isDone = marks.every(({ mark }) => mark === "verified");
  const times = marks.flatMap(({ verifiedAt }) => verifiedAt ?? []);
  return {
    mark: markOfParts(marks.map(({ mark }) => mark)),
    accessDenied: marks.some(({ accessDenied }) => accessDenied),
    lockWaived: false,
    ...(counts.length === 0 ? {} : { count: counts.reduce((sum, count) => sum + count, 0) }),
    ...(isDone ? { verifiedAt: Math.max(...times) } : {}),
  };
};

/** The numbers of the parts into which a step was split. */
export const partsOf = (work: PlanAtWork, step: number): readonly number[] | undefined =>
  work.splits
    .find((split) => split.step === step && split.effective !== undefined)
    ?.parts.map(({ number }) => number);

const markOfParts = (marks: readonly StepMark[]): StepMark => {
  if (marks.every((mark) => mark === "verified")) return "verified";
  if (marks.includes("failed")) return "failed";
  if (marks.includes("verified") || marks.includes("partial")) return "partial";
  return marks.includes("reported") || marks.includes("inProgress") ? "inProgress" : "untouched";
};
