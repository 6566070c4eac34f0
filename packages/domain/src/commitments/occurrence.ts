import { ok, type Result } from "@parley/kernel";
import type { Objection } from "../objection.ts";
import type { Authorship } from "../room/authorship.ts";
import { refuse } from "../room/follow.ts";
import { withDoer } from "../sides/done-by.ts";
import type { PerformanceVerified } from "./events.ts";
import type { Commitment, Occurrence } from "./state.ts";

export const occurrenceOf = ({ occurrences }: Commitment, number: number): Occurrence =>
  occurrences.get(String(number)) ?? {
    ...{ occurrence: number, mark: "untouched", accessDenied: false },
    ...{ reports: [], findings: [], disputes: [], waivers: [] },
  };

/**
 * What a finding makes of an occurrence. Performance is found of what was reported, or found again; that nothing was
 * done, or that nobody was let in to see, of whatever its clock asks for.
 */
export const foundOccurrence = (
  occurrence: Occurrence,
  { outcome, quantity, words, doneBy, at }: PerformanceVerified,
  by: Authorship,
  from: number | undefined,
): Result<Occurrence, Objection> => {
  const { mark } = occurrence;
  if (mark === "waived") return refuse({ type: "WrongStatus", status: mark });
  if (mark === "untouched" && outcome === "verified") return refuse({ type: "WrongStatus", status: mark });
  if (from === undefined) return refuse({ type: "ClockStopped" });
  if (at < from) return refuse({ type: "TooEarly", opensAt: from, at });
  const finding = {
    ...{ outcome, found: by },
    ...(quantity === undefined ? {} : { quantity }),
    ...(words === undefined ? {} : { words }),
    ...withDoer(doneBy),
  };
  const findings = [...occurrence.findings, finding];
  if (outcome === "accessDenied") return ok({ ...occurrence, findings, accessDenied: true });
  const { quantity: _, ...rest } = occurrence;
  return ok({
    ...rest,
    ...{ findings, mark: outcome, accessDenied: false },
    ...(quantity === undefined ? {} : { quantity }),
  });
};
