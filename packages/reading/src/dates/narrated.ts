import type { Granularity } from "../entries.ts";
import { smallNumberOf } from "../words/numbers.ts";
import { addMonths, type Day, dayToIso, isoToDay, monthToIso, partsOf } from "./calendar.ts";
import { type DateMatch, type DateRule, lowerAt, relativeMatch, tokenAt } from "./match.ts";
import { isFullMonth, monthOf } from "./words.ts";

/** The day on which a value begins. */
const startOf = (value: string): Day | null => isoToDay(`${value}-01-01`.slice(0, 10));

/** A day, month or year moved by so many units, known no closer than either of them. */
const moved = (value: string, count: number, unit: string): readonly [string, Granularity] | null => {
  const start = startOf(value);
  if (start === null) return null;
  const { year } = partsOf(start);
  if (unit === "year") return [String(year + count), "year"];
  if (value.length === 4) return null;
  if (unit === "month") {
    const month = partsOf(addMonths(start, count));
    return [monthToIso(month.year, month.month), "month"];
  }
  return value.length < 10 ? null : [dayToIso(start + count * (unit === "week" ? 7 : 1)), "day"];
};

const UNIT = /^(day|week|month|year)s?$/u;
const NEXT = /^(?:next|following)$/u;
const BEFORE = /^(?:previous|preceding)$/u;

type Step = { readonly count: number; readonly unit: string; readonly to: number };

/** "three days later", "a week earlier". */
const stepAt = (passage: Parameters<DateRule>[0], at: number): Step | null => {
  const first = lowerAt(passage, at);
  const unit = UNIT.exec(lowerAt(passage, at + 1))?.[1];
  const side = lowerAt(passage, at + 2);
  if (unit === undefined) return null;
  if (side === "later" || side === "earlier") {
    const count = /^an?$/u.test(first)
      ? 1
      : (smallNumberOf(first) ?? (/^\d{1,3}$/u.test(first) ? Number(first) : null));
    return count === null ? null : { count: side === "later" ? count : -count, unit, to: at + 3 };
  }
  if (first !== "the" || unit !== "day") return null;
  return side === "after" || side === "before"
    ? { count: side === "after" ? 1 : -1, unit, to: at + 3 }
    : null;
};

/** "the next day", "the previous month", "the same day", "that month". */
const orderAt = (passage: Parameters<DateRule>[0], at: number): Step | null => {
  const first = lowerAt(passage, at);
  const word = lowerAt(passage, at + 1);
  if (first === "that" && /^(?:day|month|year)$/u.test(word)) return { count: 0, unit: word, to: at + 2 };
  const unit = /^(?:day|month|year)$/u.exec(lowerAt(passage, at + 2))?.[0];
  if (first !== "the" || unit === undefined) return null;
  const count = NEXT.test(word) ? 1 : BEFORE.test(word) ? -1 : word === "same" ? 0 : null;
  return count === null ? null : { count, unit, to: at + 3 };
};

/** "that October": in the year that was told of last. */
const thatMonth = (passage: Parameters<DateRule>[0], at: number, last: string): DateMatch | null => {
  const name = lowerAt(passage, at + 1);
  if (lowerAt(passage, at) !== "that" || !isFullMonth(name) || tokenAt(passage, at + 1)?.capital !== true)
    return null;
  return relativeMatch(
    at,
    at + 2,
    `${last.slice(0, 4)}-${String(monthOf(name)).padStart(2, "0")}`,
    "month",
    "that-month",
    0.7,
  );
};

/** Dates told from the last one: "three days later", "the day before", "the same day", "that October". */
export const narrated: DateRule = (passage, at, context) => {
  const { last } = context;
  if (last === null) return null;
  const named = thatMonth(passage, at, last);
  if (named !== null) return named;
  const step = stepAt(passage, at) ?? orderAt(passage, at);
  const value = step === null ? null : moved(last, step.count, step.unit);
  return step === null || value === null
    ? null
    : relativeMatch(at, step.to, value[0], value[1], "told-from-last", 0.6);
};
