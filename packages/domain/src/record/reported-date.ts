import { err, ok, type Result } from "@parley/kernel";

/**
 * When something was, as far as it is known. `known` keeps the unit to which it is known ("2023-10" is a month) and
 * a period both its ends; `unknown` is said so. `asReported` keeps the report's own expression ("recently").
 */
export type ReportedDate =
  | { readonly type: "unknown"; readonly asReported?: string }
  | { readonly type: "known"; readonly value: ReportedTime; readonly asReported?: string };

/**
 * ISO 8601 of the unit that is known: `2023`, `2023-10`, `2023-10-07`, `2023-10-07T18:30Z`, or a period of two of
 * these, `2023-10-07/2023-11`.
 */
export type ReportedTime = string;

export type TimeUnit = "year" | "month" | "day" | "minute";

/** The moments that a reported time spans, from the first to just before the last; UTC where no zone is known. */
export interface TimeBounds {
  readonly from: number;
  readonly to: number;
  /** The coarser unit of its two ends. */
  readonly unit: TimeUnit;
  readonly isPeriod: boolean;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})Z)?)?)?$/;
const MINUTE = 60_000;
const UNITS: readonly TimeUnit[] = ["minute", "day", "month", "year"];

export const parseReportedTime = (text: string): Result<ReportedTime, "NotATime"> =>
  boundsOfTime(text) === null ? err("NotATime") : ok(text);

/** The span of a reported time; null where the text is none. */
export const boundsOfTime = (text: ReportedTime): TimeBounds | null => {
  const [first = "", second, ...more] = text.split("/");
  const from = pointFrom(first);
  if (from === null || more.length > 0) return null;
  if (second === undefined) return { ...from, isPeriod: false };
  const to = pointFrom(second);
  if (to === null || to.from < from.from || to.to <= from.to) return null;
  const unit = UNITS[Math.max(UNITS.indexOf(from.unit), UNITS.indexOf(to.unit))] ?? "year";
  return { from: from.from, to: to.to, unit, isPeriod: true };
};

/** The span of a date; null where it is unknown. */
export const boundsOfDate = (date: ReportedDate): TimeBounds | null =>
  date.type === "known" ? boundsOfTime(date.value) : null;

const pointFrom = (text: string): Omit<TimeBounds, "isPeriod"> | null => {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute] = match.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined || year < 1) return null;
  if (month === undefined) return { from: utc(year), to: utc(year + 1), unit: "year" };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { from: utc(year, month), to: utc(year, month + 1), unit: "month" };
  const from = utc(year, month, day);
  if (day < 1 || from >= utc(year, month + 1)) return null;
  if (hour === undefined || minute === undefined) return { from, to: utc(year, month, day + 1), unit: "day" };
  if (hour > 23 || minute > 59) return null;
  const at = from + (hour * 60 + minute) * MINUTE;
  return { from: at, to: at + MINUTE, unit: "minute" };
};

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
const utc = (year: number, month = 1, day = 1): number => new Date(0).setUTCFullYear(year, month - 1, day);
