import { ok, type Result } from "@parley/kernel";
import type { RunningPlan } from "../exchange/state.ts";
import type { Objection } from "../objection.ts";
import type { Authorship } from "../room/authorship.ts";
import { refuse } from "../room/follow.ts";
import type { ProgressPresented, ShownStep } from "./events.ts";
import { handedOverAsShown } from "./handed-over.ts";
import { partsOf } from "./marks.ts";
import { withParts } from "./split.ts";
import type { StepProgress } from "./state.ts";

/** What separate talks are shown of the exchange: it stands as shown, with what was said of it there kept beside. */
export const presented = (
  before: RunningPlan,
  event: ProgressPresented,
  by: Authorship,
): Result<RunningPlan, Objection> => {
  if (event.version !== before.version) return refuse({ type: "Superseded", by: before.version });
  let running = before;
  for (const { step, parts } of event.splits) {
    if (partsOf(running, step) !== undefined) continue;
    const known = running.steps.get(String(step));
    const taken = parts.find(({ number }) => running.steps.has(String(number)));
    if (known === undefined || taken !== undefined)
      return refuse({ type: "Unknown", what: "step", id: String(taken?.number ?? step) });
    const split = { step, parts, agreements: [], effective: by };
    running = { ...withParts(running, known, parts), splits: [...running.splits, split] };
  }
  for (const shown of event.steps) {
    if (!running.steps.has(String(shown.step)))
      return refuse({ type: "Unknown", what: "step", id: String(shown.step) });
    const progress = shownProgress(running.progress.get(String(shown.step)), shown, by);
    running = { ...running, progress: running.progress.with(String(shown.step), progress) };
  }
  if (event.handedOver !== undefined)
    running = {
      ...{ ...running, shownHandedOver: event.handedOver },
      handedOver: handedOverAsShown(running, event.handedOver),
    };
  return ok({ ...running, shownSuspended: event.suspended });
};

const shownProgress = (
  known: StepProgress | undefined,
  { step, mark, accessDenied, lockWaived, count, verifiedAt }: ShownStep,
  by: Authorship,
): StepProgress => ({
  ...{ step, mark, accessDenied, lockWaived, shown: by },
  ...(count === undefined ? {} : { count }),
  ...(verifiedAt === undefined ? {} : { verifiedAt }),
  ...(known?.begun === undefined ? {} : { begun: known.begun }),
  ...{ reports: known?.reports ?? [], findings: known?.findings ?? [] },
  ...{ waivers: known?.waivers ?? [], explanations: known?.explanations ?? [] },
});
