import { boundsOfDate, type ReportedDate } from "../record/reported-date.ts";
import type { TimelineLine } from "./timeline-line.ts";

export const atMoment = (moment: number): TimelineLine["when"] => ({
  from: moment,
  to: moment,
  unit: "moment",
});

/** Null where the date is said to be unknown. */
export const onDate = (date: ReportedDate): TimelineLine["when"] => {
  const bounds = boundsOfDate(date);
  return bounds === null ? null : { from: bounds.from, to: bounds.to, unit: bounds.unit };
};
