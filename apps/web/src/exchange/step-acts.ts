import type { Intended, RoomView } from "@parley/client";
import {
  type Exchange,
  type ItemId,
  type PartyId,
  type PlanStep,
  type RunningPlan,
  type Split,
  type Suspension,
  standingOf,
  windowOf,
} from "@parley/domain";
import type { ActName } from "../app/acts.ts";
import type { May } from "./use-may.ts";

/** What this seat can do at a step now, and for whom. */
export type StepAct =
  | { readonly type: "begin" | "report"; readonly side: PartyId }
  | { readonly type: "verify" }
  | { readonly type: "explain" | "waive" | "split"; readonly sides: readonly PartyId[] }
  | { readonly type: "suspend"; readonly sides: readonly PartyId[]; readonly asMediators: boolean }
  | { readonly type: "resume"; readonly suspension: Suspension }
  | { readonly type: "agreeSplit"; readonly split: Split; readonly side: PartyId };

export type StepActType = StepAct["type"];

/** What each is called in the table of acts, with the key that it has there. */
export const STEP_ACTS = {
  ...{ begin: "begin", report: "report", verify: "verify", explain: "explain", waive: "waive" },
  ...{ suspend: "suspend", resume: "resume", split: "divide", agreeSplit: "agreeDivision" },
} as const satisfies Readonly<Record<StepActType, ActName>>;

/** Stands where a form will put what a person writes; it is never sent. */
const ANY = "-";
const NO_ITEM = "AAAAAAAAAAAAAAAAAAAAAA" as ItemId;

export const actsAt = (
  may: May,
  { state }: RoomView,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  now: number,
): readonly StepAct[] => {
  const id = exchange.exchange;
  const of = { exchange: id, step: step.number };
  const { sides } = running.plan;
  const standing = standingOf(state, exchange, running, step);
  if (standing.parts !== undefined) return [];
  const isSettled = standing.status === "verified";
  const opensAt = windowOf(running, step)?.opensAt ?? 0;
  const isHeldUp = standing.hindrances.some(({ type }) => type !== "suspended") || now < opensAt;
  const forSides = (act: (side: PartyId) => Intended): readonly PartyId[] =>
    sides.filter((side) => may(act(side)));
  const found = (["verified", "partial", "failed", "accessDenied"] as const).some((outcome) =>
    may({ type: "stepVerified", ...of, outcome }),
  );
  const explaining = forSides((side) => ({ type: "stepExplained", ...of, side, words: ANY }));
  const waiving =
    isHeldUp && !standing.lockWaived && !isSettled
      ? forSides((side) => ({ type: "stepWaived", ...of, side, reason: ANY }))
      : [];
  const dividing = isSettled
    ? []
    : forSides((side) => ({ type: "splitProposed", ...of, side, split: NO_ITEM, parts: anyParts(running) }));
  return [
    ...(may({ type: "stepBegun", ...of }) ? [{ type: "begin", side: step.actor } as const] : []),
    ...(may({ type: "stepReported", ...of }) ? [{ type: "report", side: step.actor } as const] : []),
    ...(found ? [{ type: "verify" } as const] : []),
    ...agreeing(may, id, running, step),
    ...(explaining.length === 0 || isSettled ? [] : [{ type: "explain", sides: explaining } as const]),
    ...(waiving.length === 0 ? [] : [{ type: "waive", sides: waiving } as const]),
    ...(dividing.length === 0 ? [] : [{ type: "split", sides: dividing } as const]),
    ...(isSettled ? [] : suspending(may, id, running, [step.number])),
    ...resuming(may, id, running, step.number),
  ];
};

const anyParts = (running: RunningPlan) => {
  const [one, other] = freeNumbers(running, 2);
  return [one, other].map((number) => ({ number: number ?? 1, deed: ANY, holds: [] }));
};

/** Numbers that no step has yet, above all that are there. */
export const freeNumbers = (running: RunningPlan, count: number): readonly number[] => {
  const highest = Math.max(0, ...[...running.steps.values()].map(({ number }) => number));
  return Array.from({ length: count }, (_, at) => highest + 1 + at);
};

/** Suspending some steps, or all of them. */
export const suspending = (
  may: May,
  exchange: Exchange["exchange"],
  { plan }: RunningPlan,
  steps: readonly number[] | undefined,
): readonly StepAct[] => {
  const probe = {
    ...{ type: "exchangeSuspended" as const, exchange, suspension: NO_ITEM, reason: ANY },
    ...(steps === undefined ? {} : { steps }),
  };
  const sides = plan.sides.filter((side) => may({ ...probe, side }));
  const asMediators = may(probe);
  return sides.length > 0 || asMediators ? [{ type: "suspend", sides, asMediators }] : [];
};

/** What is suspended and this seat may resume: at a step, or altogether. */
export const resuming = (
  may: May,
  exchange: Exchange["exchange"],
  { suspensions }: RunningPlan,
  step: number | undefined,
): readonly StepAct[] =>
  suspensions
    .filter(({ resumed }) => resumed === undefined)
    .filter(({ steps }) => (step === undefined ? true : steps?.includes(step) === true))
    .filter(({ suspension }) => may({ type: "exchangeResumed", exchange, suspension, reason: ANY }))
    .map((suspension) => ({ type: "resume", suspension }));

const agreeing = (
  may: May,
  exchange: Exchange["exchange"],
  { splits, plan }: RunningPlan,
  { number }: PlanStep,
): readonly StepAct[] =>
  splits.flatMap((split) => {
    const { split: id } = split;
    if (split.step !== number || split.effective !== undefined || id === undefined) return [];
    const side = plan.sides.find((each) => may({ type: "splitAgreed", exchange, split: id, side: each }));
    return side === undefined ? [] : [{ type: "agreeSplit", split, side }];
  });
