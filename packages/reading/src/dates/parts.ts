import type { Granularity } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import {
  addMonths,
  type Day,
  dayOf,
  monthLength,
  monthToIso,
  partsOf,
  periodToIso,
  weekdayOf,
} from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  type DateRule,
  lowerAt,
  tokenAt,
  yearAt,
  yearIndex,
} from "./match.ts";
import { monthOf, ordinalOf } from "./words.ts";
import { yearFor } from "./years.ts";

type Part = { readonly value: string | null; readonly granularity: Granularity };

const period = (year: number, month: number, from: number, to: number): Part => ({
  value: periodToIso(dayOf(year, month, from), dayOf(year, month, to)),
  granularity: "period",
});

const quarter = (year: number, n: number): Part => ({
  value: periodToIso(dayOf(year, 3 * n - 2, 1), dayOf(year, 3 * n + 1, 1) - 1),
  granularity: "period",
});

const halfYear = (year: number, n: number): Part => ({
  value: periodToIso(dayOf(year, n === 1 ? 1 : 7, 1), dayOf(year, n === 1 ? 6 : 12, n === 1 ? 30 : 31)),
  granularity: "period",
});

/** A week counts from the first of its month, the last one back from its end: a calendar's rows differ by place. */
const ofMonth = (year: number, month: number, order: number, unit: string): Part | null => {
  const length = monthLength(year, month);
  if (unit === "week" && order === -1) return period(year, month, length - 6, length);
  if (unit === "week" && order <= 4) return period(year, month, 7 * order - 6, 7 * order);
  if (unit === "half" && order === 1) return period(year, month, 1, 15);
  if (unit === "half" && order === 2) return period(year, month, 16, length);
  return unit === "edge" ? { value: monthToIso(year, month), granularity: "month" } : null;
};

const ofYear = (year: number, order: number, unit: string): Part | null => {
  if (unit === "quarter" && order >= 1 && order <= 4) return quarter(year, order);
  if (unit === "half" && (order === 1 || order === 2)) return halfYear(year, order);
  return unit === "edge" ? { value: String(year), granularity: "year" } : null;
};

type Head = { readonly order: number; readonly unit: string; readonly to: number };

/** "the last week of", "the first half of", "the end of". */
const headAt = (passage: Passage, at: number): Head | null => {
  const start = lowerAt(passage, at) === "the" ? at + 1 : at;
  const [first, second] = [lowerAt(passage, start), lowerAt(passage, start + 1)];
  if (/^(?:end|beginning|start|middle)$/u.test(first) && second === "of" && start > at)
    return { order: 0, unit: "edge", to: start + 2 };
  const order = /^(?:last|final)$/u.test(first) ? -1 : ordinalOf(first);
  const isUnit = /^(?:week|half|quarter)$/u.test(second);
  return order !== 0 && isUnit && /^(?:of|in)$/u.test(lowerAt(passage, start + 2))
    ? { order, unit: second, to: start + 3 }
    : null;
};

/** "Q3 2026", "H1 of 2026", "2026-Q3". */
const coded = (passage: Passage, at: number): DateMatch | null => {
  const first = yearAt(passage, at);
  const dash = first !== null && /^[-–/]$/u.test(lowerAt(passage, at + 1)) ? 2 : 1;
  const code = /^([qh])([1-4])$/u.exec(lowerAt(passage, first === null ? at : at + dash));
  const y = first === null ? yearIndex(passage, at + 1) : at + dash;
  const year = first ?? (y < 0 ? null : yearAt(passage, y));
  if (code === null || year === null) return null;
  const part = ofYear(year, Number(code[2]), code[1] === "q" ? "quarter" : "half");
  return part === null ? null : { from: at, to: y + 1, ...part, rule: "part-of-year", confidence: 0.85 };
};

const monthPart = (passage: Passage, at: number, head: Head, context: DateContext): DateMatch | null => {
  const month = tokenAt(passage, head.to)?.capital === true ? monthOf(lowerAt(passage, head.to)) : 0;
  if (month === 0) return null;
  const y = yearIndex(passage, head.to + 1);
  const year = (y < 0 ? null : yearAt(passage, y)) ?? yearFor(passage, at, context, month, null);
  const part: Part | null =
    year === null ? { value: null, granularity: "period" } : ofMonth(year, month, head.order, head.unit);
  const to = y < 0 ? head.to + 1 : y + 1;
  return part === null ? null : { from: at, to, ...part, rule: "part-of-month", confidence: 0.75 };
};

const yearPart = (passage: Passage, at: number, head: Head, context: DateContext): DateMatch | null => {
  const first = lowerAt(passage, head.to);
  const isNamed = /^(?:this|last|next)$/u.test(first) && lowerAt(passage, head.to + 1) === "year";
  const now = context.today === null ? null : partsOf(context.today).year;
  const shift = first === "last" ? -1 : first === "next" ? 1 : 0;
  const year = isNamed ? (now === null ? null : now + shift) : yearAt(passage, head.to);
  if (year === null) return null;
  const part = ofYear(year, head.order, head.unit);
  const to = head.to + (isNamed ? 2 : 1);
  return part === null ? null : { from: at, to, ...part, rule: "part-of-year", confidence: 0.8 };
};

/** "the second week of that month": of the one told last. */
const toldPart = (passage: Passage, at: number, head: Head, { last }: DateContext): DateMatch | null => {
  const isThat = lowerAt(passage, head.to) === "that" && lowerAt(passage, head.to + 1) === "month";
  if (!isThat || last === null || last.length < 7) return null;
  const part = ofMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7)), head.order, head.unit);
  return part === null
    ? null
    : { from: at, to: head.to + 2, ...part, rule: "part-of-month", confidence: 0.6 };
};

const SHIFTS = new Map([
  ["the", 0],
  ["this", 0],
  ["next", 1],
  ["last", -1],
]);

/** "the end of the month": this one; "the beginning of next week". */
const currentPart = (passage: Passage, at: number, head: Head, { today }: DateContext): DateMatch | null => {
  const unit = /^(?:week|month|year)$/u.exec(lowerAt(passage, head.to + 1))?.[0];
  const shift = SHIFTS.get(lowerAt(passage, head.to));
  if (head.unit !== "edge" || unit === undefined || shift === undefined) return null;
  const granularity = unit === "year" ? "year" : unit === "week" ? "week" : "month";
  const value = today === null ? null : shiftedTo(today, unit, shift);
  return { from: at, to: head.to + 2, value, granularity, rule: `part-of-${granularity}`, confidence: 0.7 };
};

const shiftedTo = (today: Day, unit: string, shift: number): string => {
  const monday = today - weekdayOf(today) + 7 * shift;
  if (unit === "week") return periodToIso(monday, monday + 6);
  const { year, month } = partsOf(addMonths(today, (unit === "year" ? 12 : 1) * shift));
  return unit === "year" ? String(year) : monthToIso(year, month);
};

/** "the last week of January", "the first half of 2026", "the third quarter of this year", "Q3 2026". */
export const partOfPeriod: DateRule = (passage, at, context) => {
  const head = headAt(passage, at);
  if (head === null) return coded(passage, at);
  return (
    monthPart(passage, at, head, context) ??
    yearPart(passage, at, head, context) ??
    currentPart(passage, at, head, context) ??
    toldPart(passage, at, head, context)
  );
};
