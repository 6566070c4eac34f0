import { ok, type Result } from "@parley/kernel";
import type { PlanStep } from "../exchange/plan.ts";
import type { Exchange, RunningPlan } from "../exchange/state.ts";
import { agreedCategory, frozenVersion } from "../lists/state.ts";
import type { Objection } from "../objection.ts";
import type { Authorship } from "../room/authorship.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { ListedPerson, StepVerified } from "./events.ts";
import { checkOnce } from "./handed-over.ts";
import { markOf, partsOf } from "./marks.ts";
import { numberOf } from "./numbers.ts";
import { standingOf } from "./standing.ts";
import type { StepFinding, StepProgress } from "./state.ts";

/**
 * How many the finding says were handed over, where it may be made: of what was reported, or, that nothing came of it,
 * of what was open. What was found once may be found otherwise later.
 */
export const checkFinding = (
  room: RoomState,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  event: StepVerified,
): Result<number | undefined, Objection> => {
  const parts = partsOf(running, step.number);
  if (parts !== undefined) return refuse({ type: "WasSplit", parts });
  const { mark } = markOf(running, step.number);
  const { outcome } = event;
  if (mark === "untouched" || mark === "inProgress") {
    const { status } = standingOf(room, exchange, running, step);
    const isNothing = outcome === "failed" || outcome === "accessDenied";
    if (!isNothing || (status !== "open" && status !== "inProgress"))
      return refuse({ type: "WrongStatus", status });
  }
  const entries = checkEntries(room, exchange, running, step, event);
  return entries.ok ? countFound(room, exchange, running, step, event) : entries;
};

const countFound = (
  room: RoomState,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  { outcome, count }: StepVerified,
): Result<number | undefined, Objection> => {
  const number = numberOf(room, exchange, running, step);
  if (number === undefined || outcome === "failed" || outcome === "accessDenied")
    return count === undefined ? ok(undefined) : refuse({ type: "CountDiffers", expected: 0 });
  const expected = number.status === "known" ? number.count : undefined;
  if (outcome === "verified" && expected !== undefined)
    return count === undefined || count === expected
      ? ok(expected)
      : refuse({ type: "CountDiffers", expected });
  if (count === undefined) return refuse({ type: "CountNeeded" });
  return outcome === "partial" && expected !== undefined && count >= expected
    ? refuse({ type: "CountDiffers", expected })
    : ok(count);
};

/** Whoever is said to have been handed over is on a list in force, in the category that both sides agreed, and once. */
const checkEntries = (
  room: RoomState,
  exchange: Exchange,
  running: RunningPlan,
  step: PlanStep,
  { handedOver = [], misidentified = [], outcome, count }: StepVerified,
): Result<null, Objection> => {
  const isHandedOver = outcome === "verified" || outcome === "partial";
  if (handedOver.length > 0 && !isHandedOver) return refuse({ type: "CountDiffers", expected: 0 });
  if (count !== undefined && handedOver.length > count)
    return refuse({ type: "CountDiffers", expected: count });
  for (const each of [...handedOver, ...misidentified]) {
    const list = room.lists.get(each.list);
    const entry = list === undefined ? undefined : frozenVersion(list)?.entries.get(each.entry);
    if (list === undefined || entry === undefined || list.exchange !== exchange.exchange)
      return refuse({ type: "Unknown", what: "entry", id: each.entry });
  }
  for (const each of handedOver) {
    const list = room.lists.get(each.list);
    const entry = list === undefined ? undefined : frozenVersion(list)?.entries.get(each.entry);
    const agreed = list === undefined || entry === undefined ? undefined : agreedCategory(list, entry);
    if (agreed === undefined || agreed !== step.gives?.category)
      return refuse({ type: "CategoryNotAgreed", pseudonym: each.entry });
  }
  return checkOnce(room, running, step.number, handedOver);
};

/** What a finding makes of a step. A verifier who was let nowhere leaves it as reported, and marked so. */
export const found = (
  progress: StepProgress,
  event: StepVerified,
  { count, handedOver }: { readonly count: number | undefined; readonly handedOver: readonly ListedPerson[] },
  by: Authorship,
): StepProgress => {
  const { outcome, misidentified = [], words } = event;
  const finding: StepFinding = {
    ...{ outcome, handedOver, misidentified, found: by },
    ...(count === undefined ? {} : { count }),
    ...(words === undefined ? {} : { words }),
  };
  const findings = [...progress.findings, finding];
  if (outcome === "accessDenied") return { ...progress, findings, accessDenied: true };
  const { count: _, verifiedAt: __, ...rest } = progress;
  return {
    ...rest,
    ...{ findings, mark: outcome, accessDenied: false },
    ...(count === undefined ? {} : { count }),
    ...(outcome === "verified" ? { verifiedAt: by.at } : {}),
  };
};
