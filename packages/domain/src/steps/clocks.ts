import type { ExchangePlan, Phase, PlanStep, Trigger } from "../exchange/plan.ts";
import type { RunningPlan } from "../exchange/state.ts";
import { markOf, partsOf } from "./marks.ts";

/** A clock of the plan: standing still until the step that it names is verified, or running since a moment. */
export type Clock =
  | { readonly status: "stopped"; readonly waitsFor: number }
  | { readonly status: "running"; readonly since: number };

/** When a step may begin and is to be done, where its clock runs. */
export interface Window {
  readonly opensAt: number;
  readonly closesAt: number;
  /** By how much its phase was extended. */
  readonly extendedByMs: number;
}

/** What starts a step's clock: its own trigger, or that of its phase. */
export const triggerOf = (plan: ExchangePlan, step: PlanStep): Trigger | undefined =>
  step.trigger ?? phaseOf(plan, step.phase)?.starts;

export const clockOf = (running: RunningPlan, trigger: Trigger): Clock => {
  switch (trigger.type) {
    case "adoption":
      return { status: "running", since: running.adopted.at };
    case "date":
      return { status: "running", since: trigger.at };
    case "step": {
      const { mark, verifiedAt } = markOf(running, trigger.step);
      return mark === "verified" && verifiedAt !== undefined
        ? { status: "running", since: verifiedAt }
        : { status: "stopped", waitsFor: trigger.step };
    }
  }
};

/** The window of a step; none while its clock stands still. */
export const windowOf = (running: RunningPlan, step: PlanStep): Window | undefined => {
  const phase = phaseOf(running.plan, step.phase);
  const trigger = triggerOf(running.plan, step);
  if (phase === undefined || trigger === undefined) return undefined;
  const clock = clockOf(running, trigger);
  if (clock.status === "stopped") return undefined;
  const extendedByMs = extensionOf(running, phase);
  const { opensAfterMs, closesAfterMs } = step.window ?? { opensAfterMs: 0, closesAfterMs: phase.lengthMs };
  return {
    opensAt: clock.since + opensAfterMs,
    closesAt: clock.since + closesAfterMs + (step.window === undefined ? extendedByMs : 0),
    extendedByMs,
  };
};

/** By how much a phase lasts longer, for what was handed over in it beyond what its rule starts from. */
export const extensionOf = (running: RunningPlan, { number, extension }: Phase): number => {
  if (extension === undefined) return 0;
  let given = 0;
  // Of a split step its parts count, not itself.
  for (const step of running.steps.values())
    if (
      step.phase === number &&
      step.gives?.category === extension.category &&
      partsOf(running, step.number) === undefined
    )
      given += running.progress.get(String(step.number))?.count ?? 0;
  const beyond = Math.max(0, given - extension.beyond);
  return Math.floor(beyond / extension.forEach) * extension.lengthMs;
};

const phaseOf = (plan: ExchangePlan, phase: number): Phase | undefined =>
  plan.phases.find(({ number }) => number === phase);
