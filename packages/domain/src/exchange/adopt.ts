import { ok, type Result } from "@parley/kernel";
import type { Objection } from "../objection.ts";
import type { Authorship } from "../room/authorship.ts";
import { refuse } from "../room/follow.ts";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { StepProgress } from "../steps/state.ts";
import { Table } from "../tables/table.ts";
import type { ExchangePlan, PlanStep } from "./plan.ts";
import type { Exchange, PlanAtWork, PlanVersion, RunningPlan } from "./state.ts";

/**
 * The version in force. A later version takes over from an earlier one with everything that was done under it. A step
 * that is under way or done stands in the new text as it stood in the old; one that failed, or that nobody has touched,
 * may be written anew, and then begins anew.
 */
export const adopted = (
  exchange: Exchange,
  { version, hash, plan }: PlanVersion,
  by: Authorship,
): Result<RunningPlan, Objection> => {
  const { running } = exchange;
  const begun = { version, hash, adopted: by, plan, steps: stepsByNumber(plan) };
  if (running === undefined)
    return ok({ ...begun, progress: Table.empty(), suspensions: [], splits: [], handedOver: Table.empty() });
  let progress = Table.empty<string, StepProgress>();
  for (const [key, known] of running.progress) {
    const isSame = canonicalJson(begun.steps.get(key)) === canonicalJson(running.steps.get(key));
    if (isSame) progress = progress.with(key, known);
    else if (known.mark !== "untouched" && known.mark !== "failed")
      return refuse({ type: "StepUnderway", step: known.step });
  }
  const splits = running.splits.filter((split) =>
    split.parts.every(({ number }) => begun.steps.has(String(number))),
  );
  const { suspensions, handedOver, shownHandedOver } = running;
  const before = shownHandedOver === undefined ? {} : { shownHandedOver };
  return ok({ ...begun, progress, suspensions, splits, handedOver, ...before });
};

/** A plan of which nothing has been done. */
export const untouched = (plan: ExchangePlan): PlanAtWork => ({
  ...{ plan, steps: stepsByNumber(plan), progress: Table.empty(), splits: [] },
});

const stepsByNumber = (plan: ExchangePlan): Table<string, PlanStep> =>
  plan.steps.reduce((table, step) => table.with(String(step.number), step), Table.empty<string, PlanStep>());
