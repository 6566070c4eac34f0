import { ok, type Result } from "@parley/kernel";
import { waitsOf } from "../exchange/check-plan.ts";
import type { PlanStep } from "../exchange/plan.ts";
import type { Exchange, RunningPlan } from "../exchange/state.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { SplitPart } from "./events.ts";
import { handedOverByPart } from "./handed-over.ts";
import { markOf, partsOf } from "./marks.ts";
import { numberOf } from "./numbers.ts";
import type { StepProgress } from "./state.ts";

/** Why parts do not make up a step. */
export type SplitProblem =
  | "TooFewParts"
  | "NumberTaken"
  | "CountsDoNotAddUp"
  | "FirstPartIsWhatWasVerified"
  | "DoesNotWaitForIt"
  | "HeldTwice";

/** Whether the step can be divided, into exactly these parts. */
export const checkSplit = (
  room: RoomState,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  parts: readonly SplitPart[],
): Result<null, Objection> => {
  const { mark, count } = markOf(running, step.number);
  if (mark === "verified" || partsOf(running, step.number) !== undefined)
    return refuse({ type: "WrongStatus", status: mark });
  if (parts.length < 2) return problem("TooFewParts");
  const numbers = new Set(parts.map(({ number }) => number));
  if (numbers.size < parts.length || parts.some(({ number }) => running.steps.has(String(number))))
    return problem("NumberTaken");
  const adds = checkCounts(room, exchange, running, step, parts);
  if (!adds.ok) return adds;
  if (mark === "partial" && parts[0]?.count !== count) return problem("FirstPartIsWhatWasVerified");
  const held = parts.flatMap(({ holds }) => holds);
  if (new Set(held).size < held.length) return problem("HeldTwice");
  return held.every((number) => waitsFor(running, number, step.number))
    ? ok(null)
    : problem("DoesNotWaitForIt");
};

const problem = (what: SplitProblem) => refuse({ type: "SplitDoesNotFit", problem: what });

const checkCounts = (
  room: RoomState,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  parts: readonly SplitPart[],
): Result<null, Objection> => {
  const number = numberOf(room, exchange, running, step);
  if (number?.status !== "known") {
    const isCounted = parts.some(({ count }) => count !== undefined);
    return isCounted ? problem("CountsDoNotAddUp") : ok(null);
  }
  const sum = parts.reduce((total, { count }) => total + (count ?? Number.NaN), 0);
  return sum === number.count ? ok(null) : problem("CountsDoNotAddUp");
};

const waitsFor = (running: RunningPlan, waiting: number, step: number): boolean => {
  const known = running.steps.get(String(waiting));
  return known !== undefined && waitsOf(known).includes(step);
};

/**
 * The plan with the parts at its end. The step itself stays, and stands as its parts do; who waited for it waits for
 * all of them, but for those that a part holds. What was verified of it is its first part's.
 */
export const withParts = (running: RunningPlan, step: PlanStep, parts: readonly SplitPart[]): RunningPlan => {
  let { steps, progress } = running;
  for (const { number, deed, count } of parts)
    steps = steps.with(String(number), partOf(step, number, deed, count));
  for (const { number, holds } of parts)
    for (const held of holds) {
      const waiting = steps.get(String(held));
      if (waiting !== undefined) steps = steps.with(String(held), repointed(waiting, step.number, number));
    }
  const [first] = parts;
  const { mark, count, verifiedAt } = markOf(running, step.number);
  const before = progress.get(String(step.number));
  let { handedOver, shownHandedOver } = running;
  if (first !== undefined && mark === "partial" && before !== undefined) {
    progress = progress.with(String(first.number), settledPart(first.number, before, count, verifiedAt));
    handedOver = handedOverByPart(running, step.number, first.number);
    shownHandedOver = shownHandedOver?.map((person) =>
      person.step === step.number ? { ...person, step: first.number } : person,
    );
  }
  const after = {
    ...running,
    handedOver,
    plan: { ...running.plan, steps: [...steps.values()] },
    steps,
    progress,
  };
  return shownHandedOver === undefined ? after : { ...after, shownHandedOver };
};

const partOf = (step: PlanStep, number: number, deed: string, count: number | undefined): PlanStep => ({
  ...step,
  ...{ number, deed },
  ...(step.gives === undefined || count === undefined
    ? {}
    : { gives: { category: step.gives.category, count: { type: "counted", count } } }),
});

const repointed = (waiting: PlanStep, from: number, to: number): PlanStep => ({
  ...waiting,
  ...(waiting.counterStep === from ? { counterStep: to } : {}),
  after: waiting.after.map((other) => (other === from ? to : other)),
  ...(waiting.trigger?.type === "step" && waiting.trigger.step === from
    ? { trigger: { type: "step", step: to } }
    : {}),
});

const settledPart = (
  step: number,
  { findings, lockWaived }: StepProgress,
  count: number | undefined,
  verifiedAt: number | undefined,
): StepProgress => ({
  ...{ step, mark: "verified", accessDenied: false, lockWaived },
  ...(count === undefined ? {} : { count }),
  verifiedAt: verifiedAt ?? findings.at(-1)?.found.at ?? 0,
  ...{ reports: [], findings, waivers: [], explanations: [] },
});
