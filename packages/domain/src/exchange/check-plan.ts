import { ok, type Result } from "@parley/kernel";
import { measuresOf } from "../exposure/measures.ts";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { ExchangePlan, PlanStep, Trigger } from "./plan.ts";

/** Why a plan does not hold together, and at which number or code. */
export type PlanProblem =
  | "TwoSidesNeeded"
  | "NoSteps"
  | "RepeatedCode"
  | "RepeatedNumber"
  | "UnknownCategory"
  | "UnknownPhase"
  | "UnknownStep"
  | "NotASide"
  | "NotTheActorsCategory"
  | "KeyOfOneSide"
  | "KeysContradict"
  | "CounterStepOfOneSide"
  | "WaitsForALaterPhase"
  | "WaitsForItself"
  | "WindowEndsBeforeItBegins"
  | "VerifiesItself"
  | "NoKey";

/** Whether every reference in the plan leads somewhere, nothing waits for itself, and nobody verifies their own deed. */
export const checkPlan = (room: RoomState, plan: ExchangePlan): Result<null, Objection> => {
  const [one, other] = plan.sides;
  if (one === undefined || other === undefined || one === other) return problem("TwoSidesNeeded", "");
  for (const side of plan.sides)
    if (!room.parties.has(side)) return refuse({ type: "Unknown", what: "party", id: side });
  if (plan.steps.length === 0) return problem("NoSteps", "");
  const index = indexOf(plan);
  return first([
    () => checkCategories(plan),
    () => checkPhases(plan, index),
    ...plan.steps.map((step) => () => checkStep(plan, index, step)),
    () => checkOrder(plan, index),
  ]);
};

const problem = (what: PlanProblem, where: string | number) =>
  refuse({ type: "PlanDoesNotHold", problem: what, where: String(where) });

const first = (checks: readonly (() => Result<null, Objection>)[]): Result<null, Objection> => {
  for (const check of checks) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  return ok(null);
};

const checkCategories = ({ sides, categories, keys }: ExchangePlan): Result<null, Objection> => {
  const sideByCode = new Map(categories.map(({ code, side }) => [code, side]));
  if (sideByCode.size < categories.length) return problem("RepeatedCode", repeated(categories));
  for (const { code, side } of categories) if (!sides.includes(side)) return problem("NotASide", code);
  const pairs = new Set<string>();
  for (const key of keys) {
    const [giver, taker] = [sideByCode.get(key.category), sideByCode.get(key.for)];
    if (giver === undefined) return problem("UnknownCategory", key.category);
    if (taker === undefined) return problem("UnknownCategory", key.for);
    if (giver === taker) return problem("KeyOfOneSide", key.category);
    const pair = [key.category, key.for].sort().join("\n");
    if (pairs.has(pair)) return problem("RepeatedCode", key.category);
    pairs.add(pair);
  }
  return measuresOf({ categories, keys }).ok ? ok(null) : problem("KeysContradict", "");
};

const repeated = (categories: ExchangePlan["categories"]): string =>
  categories.find(({ code }, i) => categories.findIndex((other) => other.code === code) < i)?.code ?? "";

interface Index {
  readonly steps: ReadonlyMap<number, PlanStep>;
  readonly phases: ReadonlySet<number>;
}

/** The plan's steps and phases by number. */
const indexOf = (plan: ExchangePlan): Index => ({
  steps: new Map(plan.steps.map((step) => [step.number, step])),
  phases: new Set(plan.phases.map(({ number }) => number)),
});

const checkPhases = (plan: ExchangePlan, { steps, phases }: Index): Result<null, Objection> => {
  if (phases.size < plan.phases.length) return problem("RepeatedNumber", "");
  if (steps.size < plan.steps.length) return problem("RepeatedNumber", "");
  for (const { number, starts, extension } of plan.phases) {
    if (starts.type === "step" && !steps.has(starts.step)) return problem("UnknownStep", starts.step);
    if (extension !== undefined && !plan.categories.some(({ code }) => code === extension.category))
      return problem("UnknownCategory", extension.category);
    if (starts.type === "step" && (steps.get(starts.step)?.phase ?? number) >= number)
      return problem("WaitsForItself", starts.step);
  }
  return ok(null);
};

const checkStep = (plan: ExchangePlan, { steps, phases }: Index, step: PlanStep): Result<null, Objection> => {
  const { number, actor, gives, counterStep, verifier, window } = step;
  if (!plan.sides.includes(actor)) return problem("NotASide", number);
  if (!phases.has(step.phase)) return problem("UnknownPhase", number);
  for (const other of waitsOf(step)) {
    const known = steps.get(other);
    if (known === undefined) return problem("UnknownStep", number);
    if (known.phase > step.phase) return problem("WaitsForALaterPhase", number);
  }
  if (verifier.type === "party" && verifier.party === actor) return problem("VerifiesItself", number);
  if (window !== undefined && window.closesAfterMs < window.opensAfterMs)
    return problem("WindowEndsBeforeItBegins", number);
  const counter = counterStep === undefined ? undefined : steps.get(counterStep);
  if (counter !== undefined && counter.actor === actor) return problem("CounterStepOfOneSide", number);
  if (gives === undefined) return ok(null);
  const category = plan.categories.find(({ code }) => code === gives.category);
  if (category === undefined) return problem("UnknownCategory", number);
  if (category.side !== actor) return problem("NotTheActorsCategory", number);
  return gives.count.type === "byKey" ? checkByKey(plan, steps, step, gives.count.step) : ok(null);
};

const checkByKey = (
  plan: ExchangePlan,
  steps: Index["steps"],
  { number, gives }: PlanStep,
  of: number,
): Result<null, Objection> => {
  const other = steps.get(of)?.gives;
  if (other === undefined || other.count.type === "byKey") return problem("UnknownStep", number);
  const hasKey = plan.keys.some(
    (key) =>
      (key.category === gives?.category && key.for === other.category) ||
      (key.for === gives?.category && key.category === other.category),
  );
  return hasKey ? ok(null) : problem("NoKey", number);
};

/** The steps that must be verified before this one may open. */
export const waitsOf = (step: PlanStep): readonly number[] => [
  ...(step.counterStep === undefined ? [] : [step.counterStep]),
  ...step.after,
  ...stepOf(step.trigger),
];

const stepOf = (trigger: Trigger | undefined): readonly number[] =>
  trigger?.type === "step" ? [trigger.step] : [];

/** Every step can come about: following what steps wait for, their phases' starts included, never leads in a circle. */
const checkOrder = (plan: ExchangePlan, { steps }: Index): Result<null, Objection> => {
  const startOf = new Map(plan.phases.map(({ number, starts }) => [number, stepOf(starts)]));
  const state = new Map<number, "entered" | "left">();
  const circle = (number: number): number | undefined => {
    if (state.get(number) === "left") return undefined;
    if (state.get(number) === "entered") return number;
    state.set(number, "entered");
    const step = steps.get(number);
    const waits = step === undefined ? [] : [...waitsOf(step), ...(startOf.get(step.phase) ?? [])];
    for (const other of waits) {
      const found = circle(other);
      if (found !== undefined) return found;
    }
    state.set(number, "left");
    return undefined;
  };
  for (const number of steps.keys()) {
    const found = circle(number);
    if (found !== undefined) return problem("WaitsForItself", found);
  }
  return ok(null);
};
