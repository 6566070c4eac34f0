/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The day of a calendar date; months count from 1. Years 1000 to 9999. */
export const dayOf = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;

/** Year, month (from 1) and day of the month. */
export const partsOf = (
  day: Day,
): { readonly year: number; readonly month: number; readonly date: number } => {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
};

/** Days in a month (from 1). */
export const monthLength = (year: number, month: number): number =>
  partsOf(dayOf(year, month + 1, 1) - 1).date;

/** Whether the three numbers name a day. */
export const isDate = (year: number, month: number, date: number): boolean =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);

/** ISO 8601: "2024-09-14". */
export const dayToIso = (day: Day): string => {
  const { year, month, date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

/** ISO 8601 month: "2024-09". */
export const monthToIso = (year: number, month: number): string => {
  const { year: y, month: m } = partsOf(dayOf(year, month, 1));
  return `${pad(y, 4)}-${pad(m, 2)}`;
};

/** ISO 8601 interval of two days, both inclusive. */
export const periodToIso = (from: Day, to: Day): string => `${dayToIso(from)}/${dayToIso(to)}`;

/** Reads `YYYY-MM-DD`, or null where it names no day. */
export const isoToDay = (iso: string): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  const [year, month, date] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return isDate(year, month, date) ? dayOf(year, month, date) : null;
};

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** Adds months and keeps the day of the month where the month has it. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = partsOf(day);
  const first = partsOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(date, monthLength(first.year, first.month)));
};

/** Reports tell what was: the last such weekday, the report's own day included. */
export const lastWeekday = (today: Day, weekday: number): Day =>
  today - ((weekdayOf(today) - weekday + 7) % 7);
