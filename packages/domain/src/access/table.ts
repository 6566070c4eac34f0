import type { ItemId } from "../ids.ts";
import type { RoomState } from "../room/state.ts";
import { daysThrough } from "./day.ts";
import type { AccessMeasure } from "./events.ts";
import type { AccessAgreement, AccessReport } from "./state.ts";

/** One day at one crossing, in one measure: what was agreed beside what each reporter says. Nothing is averaged. */
export interface AccessDay {
  readonly day: string;
  readonly crossing: string;
  readonly measure: AccessMeasure;
  readonly unit: string;
  /** Absent where nothing was agreed for the day. */
  readonly agreed?: number;
  readonly reports: readonly DayReport[];
  readonly status: AccessStatus;
}

/**
 * `met` and `short` where all who reported say so; `rival` where they differ about it; `unknown` where nobody reported,
 * or somebody was refused access and nobody counted; `notAgreed` where there is nothing to hold it against.
 */
export type AccessStatus = "met" | "short" | "rival" | "unknown" | "notAgreed";

export interface DayReport {
  readonly report: AccessReport;
  /** Absent where access was denied. */
  readonly quantity?: number;
  /** What is missing of what was agreed, by this report. */
  readonly shortBy?: number;
}

/** Every day of the span on which something was agreed or reported, oldest first, then by crossing and measure. */
export const accessTable = (
  { accessAgreements, accessReports }: Pick<RoomState, "accessAgreements" | "accessReports">,
  from: string,
  through: string,
): readonly AccessDay[] => {
  const days = new Map<string, { agreed?: AccessAgreement; reports: AccessReport[] }>();
  const at = (day: string, { crossing, measure, unit }: Place) => {
    const key = JSON.stringify([day, crossing, measure, unit]);
    const known = days.get(key) ?? { reports: [] };
    days.set(key, known);
    return known;
  };
  for (const agreement of accessAgreements.values())
    for (const day of agreedDays(agreement, accessAgreements, from, through))
      at(day, agreement).agreed = agreement;
  for (const report of accessReports.values())
    if (report.correctedBy === undefined && report.day >= from && report.day <= through)
      at(report.day, report).reports.push(report);
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { agreed, reports }]) => accessDay(key, agreed, reports));
};

type Place = Pick<AccessAgreement, "crossing" | "measure" | "unit">;

/** An agreement holds until it ends, or until the first day of the one that takes its place. */
const agreedDays = (
  { from, through, replacedBy }: AccessAgreement,
  agreements: RoomState["accessAgreements"],
  first: string,
  last: string,
): readonly string[] => {
  const next: ItemId | undefined = replacedBy;
  const until = next === undefined ? undefined : agreements.get(next)?.from;
  return daysThrough(
    from > first ? from : first,
    through !== undefined && through < last ? through : last,
  ).filter((day) => until === undefined || day < until);
};

const accessDay = (
  key: string,
  agreement: AccessAgreement | undefined,
  reports: readonly AccessReport[],
): AccessDay => {
  const [day, crossing, measure, unit] = JSON.parse(key) as [string, string, AccessMeasure, string];
  const agreed = agreement?.perDay;
  const told = reports.map((report) => dayReport(report, agreed));
  return {
    ...{ day, crossing, measure, unit, reports: told, status: statusOf(agreed, told) },
    ...(agreed === undefined ? {} : { agreed }),
  };
};

const dayReport = (report: AccessReport, agreed: number | undefined): DayReport => {
  if (report.counted.type === "accessDenied") return { report };
  const { quantity } = report.counted;
  return { report, quantity, ...(agreed === undefined ? {} : { shortBy: Math.max(0, agreed - quantity) }) };
};

const statusOf = (agreed: number | undefined, reports: readonly DayReport[]): AccessStatus => {
  if (agreed === undefined) return "notAgreed";
  const verdicts = new Set(reports.flatMap(({ shortBy }) => (shortBy === undefined ? [] : [shortBy > 0])));
  if (verdicts.size === 0) return "unknown";
  if (verdicts.size === 2) return "rival";
  if (verdicts.has(true)) return "short";
  // Whoever was let nowhere near cannot have seen that it was met.
  return reports.some(({ quantity }) => quantity === undefined) ? "rival" : "met";
};
