import type { PlanStep } from "../exchange/plan.ts";
import type { Exchange, RunningPlan } from "../exchange/state.ts";
import type { RoomState } from "../room/state.ts";
import { triggerOf } from "./clocks.ts";
import { type Mark, markOf, partsOf } from "./marks.ts";
import { numberOf } from "./numbers.ts";
import type { StepMark, Suspension } from "./state.ts";

export type StepStatus =
  | "locked"
  | "open"
  | "inProgress"
  | "reported"
  | "verified"
  | "partial"
  | "failed"
  | "suspended";

/** What keeps a step from opening, or from going on. */
export type Hindrance =
  | { readonly type: "counterStep"; readonly step: number; readonly mark: StepMark }
  | { readonly type: "after"; readonly step: number; readonly mark: StepMark }
  /** Its clock runs from the verification of that step, and stands still until then. */
  | { readonly type: "clockStopped"; readonly step: number; readonly mark: StepMark }
  | { readonly type: "categoryDisputed"; readonly category: string; readonly disputed: number }
  | { readonly type: "listAwaited"; readonly category: string }
  | { readonly type: "suspended"; readonly suspension?: Suspension };

export interface Standing {
  readonly step: number;
  readonly status: StepStatus;
  /** What it waits for; both sides together may waive all of it but a suspension. */
  readonly hindrances: readonly Hindrance[];
  /** The verifier was refused access: nothing is known of it, least of all that all is well. */
  readonly accessDenied: boolean;
  readonly lockWaived: boolean;
  /** The step was split: its parts are acted on, not itself. */
  readonly parts?: readonly number[];
}

/** Where a step of a running exchange stands. */
export const standingOf = (
  room: Pick<RoomState, "lists">,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
): Standing => {
  const mark = markOf(running, step.number);
  const parts = partsOf(running, step.number);
  const hindrances = hindrancesOf(room, exchange, running, step, mark);
  return {
    ...{ step: step.number, hindrances, accessDenied: mark.accessDenied, lockWaived: mark.lockWaived },
    status: statusOf(mark, hindrances),
    ...(parts === undefined ? {} : { parts }),
  };
};

/** By what was found first; then by what holds it up. What was begun and is held up now was overtaken by a finding. */
const statusOf = ({ mark }: Mark, hindrances: readonly Hindrance[]): StepStatus => {
  if (mark === "verified" || mark === "partial" || mark === "failed") return mark;
  if (hindrances.some(({ type }) => type === "suspended")) return "suspended";
  if (hindrances.length > 0) return mark === "untouched" ? "locked" : "suspended";
  return mark === "untouched" ? "open" : mark;
};

const hindrancesOf = (
  room: Pick<RoomState, "lists">,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  mark: Mark,
): readonly Hindrance[] => {
  if (mark.mark === "verified") return [];
  const suspended = suspensionsOf(running, step.number);
  if (mark.lockWaived) return suspended;
  return [...suspended, ...waiting(running, step), ...numberless(room, exchange, running, step)];
};

const suspensionsOf = (running: RunningPlan, step: number): readonly Hindrance[] => {
  const shown = running.shownSuspended;
  const isShown = shown !== undefined && (shown.all || shown.steps.includes(step));
  const open = running.suspensions.filter(
    ({ resumed, steps }) => resumed === undefined && (steps === undefined || steps.includes(step)),
  );
  return [
    ...open.map((suspension) => ({ type: "suspended", suspension }) as const),
    ...(isShown ? [{ type: "suspended" } as const] : []),
  ];
};

const waiting = (running: RunningPlan, step: PlanStep): readonly Hindrance[] => {
  const hindrances: Hindrance[] = [];
  const wait = (type: "counterStep" | "after" | "clockStopped", other: number): void => {
    const { mark } = markOf(running, other);
    if (mark !== "verified") hindrances.push({ type, step: other, mark });
  };
  if (step.counterStep !== undefined) wait("counterStep", step.counterStep);
  for (const other of step.after) wait("after", other);
  const trigger = triggerOf(running.plan, step);
  if (trigger?.type === "step") wait("clockStopped", trigger.step);
  return hindrances;
};

const numberless = (
  room: Pick<RoomState, "lists">,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
): readonly Hindrance[] => {
  const number = numberOf(room, exchange, running, step);
  if (number?.status === "disputed")
    return [{ type: "categoryDisputed", category: number.category, disputed: number.disputed }];
  return number?.status === "listAwaited" ? [{ type: "listAwaited", category: number.category }] : [];
};
