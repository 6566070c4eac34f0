import { ok, type Result } from "@parley/kernel";
import type { Objection } from "../objection.ts";
import { refuse } from "../room/follow.ts";
import { timesOf } from "./due.ts";
import type { PerformancePresented } from "./events.ts";
import { occurrenceOf } from "./occurrence.ts";
import type { Commitment } from "./state.ts";

/** A copy as the mediators show it, with what was said of it in its own room kept beside. */
export const shown = (
  commitment: Commitment,
  { triggeredAt, suspended, occurrences: all }: PerformancePresented,
): Result<Commitment, Objection> => {
  let { occurrences } = commitment;
  for (const { occurrence, mark, accessDenied, quantity } of all) {
    if (occurrence >= timesOf(commitment))
      return refuse({ type: "Unknown", what: "commitment", id: commitment.commitment });
    const { quantity: _, ...known } = occurrenceOf(commitment, occurrence);
    const next = { ...known, mark, accessDenied, ...(quantity === undefined ? {} : { quantity }) };
    occurrences = occurrences.with(String(occurrence), next);
  }
  return ok({
    ...commitment,
    ...{ occurrences, shownSuspended: suspended },
    ...(triggeredAt === undefined ? {} : { shownTriggeredAt: triggeredAt }),
  });
};
