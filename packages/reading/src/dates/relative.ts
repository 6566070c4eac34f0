import type { Granularity } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { numeralOf, smallNumberOf } from "../words/numbers.ts";
import { addMonths, type Day, dayToIso, lastWeekday, monthToIso, partsOf, periodToIso } from "./calendar.ts";
import { type DateRule, lowerAt, relativeMatch as match, tokenAt, whenKnown } from "./match.ts";
import { ordered, weekend } from "./ordered.ts";
import { weekdayIndex } from "./words.ts";

const FUTURE = /^(?:will|shall|would|scheduled|due|expected|plans?|planned|upcoming|next|coming)$/u;

const isAhead = (passage: Passage, at: number): boolean => {
  for (let i = Math.max(0, at - 8); i < at; i += 1) if (FUTURE.test(lowerAt(passage, i))) return true;
  return false;
};

const weekday: DateRule = (passage, at, context) => {
  const day = weekdayIndex(lowerAt(passage, at));
  if (day < 0 || tokenAt(passage, at)?.capital !== true) return null;
  const value = whenKnown(context, (today) => {
    const last = lastWeekday(today, day);
    return dayToIso(last !== today && isAhead(passage, at) ? last + 7 : last);
  });
  return match(at, at + 1, value, "day", "weekday", 0.8);
};

const NEAR = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

/** "last night", "this morning". */
const partOfDay = (passage: Passage, at: number): number | null => {
  const [first, second] = [lowerAt(passage, at), lowerAt(passage, at + 1)];
  if (first === "last" && second === "night") return -1;
  return first === "this" && /^(?:morning|afternoon|evening)$/u.test(second) ? 0 : null;
};

const near: DateRule = (passage, at, context) => {
  const part = partOfDay(passage, at);
  if (part !== null)
    return match(
      at,
      at + 2,
      whenKnown(context, (today) => dayToIso(today + part)),
      "day",
      "part-of-day",
      0.75,
    );
  const offset = NEAR.get(lowerAt(passage, at));
  return offset === undefined
    ? null
    : match(
        at,
        at + 1,
        whenKnown(context, (today) => dayToIso(today + offset)),
        "day",
        "near-day",
        0.85,
      );
};

const UNIT = /^(day|week|month|year|decade)s?$/u;

const shift = (today: Day, count: number, unit: string): readonly [string, Granularity] => {
  if (unit === "day") return [dayToIso(today + count), "day"];
  if (unit === "week") return [dayToIso(today + 7 * count), "day"];
  if (unit === "month") {
    const { year, month } = partsOf(addMonths(today, count));
    return [monthToIso(year, month), "month"];
  }
  return [String(partsOf(today).year + count * (unit === "decade" ? 10 : 1)), "year"];
};

const countAt = (passage: Passage, at: number): { readonly value: number; readonly to: number } | null => {
  const isBracketed = lowerAt(passage, at) === "[";
  const start = isBracketed ? at + 1 : at;
  const lower = lowerAt(passage, start);
  const to = isBracketed && lowerAt(passage, start + 1) === "]" ? start + 2 : start + 1;
  const value =
    lower === "a" || lower === "an"
      ? 1
      : (smallNumberOf(lower) ?? (tokenAt(passage, start)?.kind === "number" ? numeralOf(lower) : null));
  return value === null || value > 5_000 || value % 1 !== 0 ? null : { value, to };
};

/** "seventeen years ago", "a decade ago", "two weeks earlier". */
const ago: DateRule = (passage, at, context) => {
  const count = countAt(passage, at);
  const unit = count === null ? null : UNIT.exec(lowerAt(passage, count.to))?.[1];
  if (count === null || unit === undefined || unit === null) return null;
  const word = lowerAt(passage, count.to + 1);
  if (word !== "ago") return null;
  const resolved = context.today === null ? null : shift(context.today, -count.value, unit);
  return match(at, count.to + 2, resolved?.[0] ?? null, resolved?.[1] ?? "day", "ago", 0.85);
};

/** "the past 30 days", "the last two weeks": up to the report's day. */
const pastPeriod: DateRule = (passage, at, context) => {
  if (lowerAt(passage, at) !== "the" || !/^(?:past|last|previous)$/u.test(lowerAt(passage, at + 1)))
    return null;
  const count = countAt(passage, at + 2);
  const unit = count === null ? null : UNIT.exec(lowerAt(passage, count.to))?.[1];
  if (count === null || unit === undefined || unit === null) return null;
  const value = whenKnown(context, (today) => {
    const days = unit === "day" ? count.value : unit === "week" ? 7 * count.value : 0;
    const months = unit === "month" ? count.value : unit === "year" ? 12 * count.value : 120 * count.value;
    return periodToIso(days > 0 ? today - days : addMonths(today, -Math.min(months, 12_000)), today);
  });
  return match(at, count.to + 1, value, "period", "past-period", 0.7);
};

/** "the year before", "the day before": counted from the report's day. */
const before: DateRule = (passage, at, context) => {
  const unit = UNIT.exec(lowerAt(passage, at + 1))?.[1];
  if (lowerAt(passage, at) !== "the" || unit === undefined || lowerAt(passage, at + 2) !== "before")
    return null;
  return match(
    at,
    at + 3,
    whenKnown(context, (today) => shift(today, -1, unit)[0]),
    unit === "year" ? "year" : "day",
    "before",
    0.5,
  );
};

/** Rules for dates that are told from the report's own date. */
export const RELATIVE_RULES: readonly DateRule[] = [near, ordered, ago, pastPeriod, before, weekday, weekend];
