import type { RoomState } from "../room/state.ts";
import type { AccessAgreement, AccessReport } from "./state.ts";

/** What was agreed for the day, crossing and measure of a report: by the agreement that was made last. */
export const agreementOn = (
  { accessAgreements }: Pick<RoomState, "accessAgreements">,
  { crossing, measure, unit, day }: Pick<AccessReport, "crossing" | "measure" | "unit" | "day">,
): AccessAgreement | undefined =>
  [...accessAgreements.values()].findLast((agreed) => {
    if (agreed.crossing !== crossing || agreed.measure !== measure || agreed.unit !== unit) return false;
    const next = agreed.replacedBy === undefined ? undefined : accessAgreements.get(agreed.replacedBy);
    const isEnded = agreed.through !== undefined && agreed.through < day;
    return agreed.from <= day && !isEnded && (next === undefined || day < next.from);
  });
