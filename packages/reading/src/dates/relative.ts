import type { Granularity } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { numeralOf, smallNumberOf } from "../words/numbers.ts";
import {
  addMonths,
  type Day,
  dayOf,
  dayToIso,
  monthToIso,
  partsOf,
  periodToIso,
  weekdayOf,
} from "./calendar.ts";
import { type DateContext, type DateMatch, type DateRule, lowerAt, tokenAt } from "./match.ts";
import { isFullMonth, monthOf, seasonOf, weekdayIndex } from "./words.ts";

const match = (
  from: number,
  to: number,
  value: string | null,
  granularity: Granularity,
  rule: string,
  confidence: number,
): DateMatch => ({
  from,
  to,
  value,
  granularity,
  rule,
  confidence: value === null ? Math.min(confidence, 0.5) : confidence,
});

const whenKnown = (context: DateContext, resolve: (today: Day) => string): string | null =>
  context.today === null ? null : resolve(context.today);

/** Monday of the week of a day. */
const mondayOf = (day: Day): Day => day - weekdayOf(day);

/** Reports tell what was: the last such weekday, the report's own day included. */
const lastWeekday = (today: Day, weekday: number): Day => today - ((weekdayOf(today) - weekday + 7) % 7);

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

const near: DateRule = (passage, at, context) => {
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

const ORDER = new Map([
  ["last", -1],
  ["previous", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
]);

const unitValue = (today: Day, unit: string, order: number): readonly [string, Granularity] | null => {
  const { year, month } = partsOf(today);
  if (unit === "week") {
    const monday = mondayOf(today) + 7 * order;
    return [periodToIso(monday, monday + 6), "week"];
  }
  if (unit === "weekend") {
    // "This weekend" in a report is mostly the one that has just been.
    const saturday =
      order > 0 ? mondayOf(today) + 5 : weekdayOf(today) >= 5 ? mondayOf(today) + 5 : mondayOf(today) - 2;
    return [periodToIso(saturday, saturday + 1), "period"];
  }
  if (unit === "month") return [monthToIso(year, month + order), "month"];
  if (unit === "year") return [String(year + order), "year"];
  if (unit === "decade")
    return [
      periodToIso(
        dayOf(Math.floor(year / 10 + order) * 10, 1, 1),
        dayOf(Math.floor(year / 10 + order) * 10 + 9, 12, 31),
      ),
      "decade",
    ];
  return null;
};

/** "last October": the most recent one that is over; "next October": the first to come. */
const orderedMonth = (today: Day, month: number, order: number): string => {
  const now = partsOf(today);
  if (order < 0) return monthToIso(month < now.month ? now.year : now.year - 1, month);
  if (order > 0) return monthToIso(month > now.month ? now.year : now.year + 1, month);
  return monthToIso(now.year, month);
};

const orderedWeekday = (today: Day, day: number, order: number): string => {
  const last = lastWeekday(today, day);
  if (order > 0) return dayToIso(last === today ? today + 7 : last + 7);
  if (order < 0) return dayToIso(last === today ? today - 7 : last);
  return dayToIso(mondayOf(today) + day);
};

/** "last week", "this year", "next Tuesday", "last October", "this past week", "last summer". */
const ordered: DateRule = (passage, at, context) => {
  const isThisPast = lowerAt(passage, at) === "this" && /^(?:past|coming)$/u.test(lowerAt(passage, at + 1));
  const head = isThisPast ? at + 1 : at;
  const order = ORDER.get(lowerAt(passage, head));
  const unit = lowerAt(passage, head + 1);
  if (order === undefined || unit === "") return null;
  const to = head + 2;
  if (isThisPast && unit === "week")
    return match(
      at,
      to,
      whenKnown(context, (today) => unitValue(today, "week", -1)?.[0] ?? ""),
      "week",
      "ordered-unit",
      0.7,
    );
  const weekdayAt = weekdayIndex(unit);
  if (weekdayAt >= 0)
    return match(
      at,
      to,
      whenKnown(context, (today) => orderedWeekday(today, weekdayAt, order)),
      "day",
      "ordered-weekday",
      0.8,
    );
  if (isFullMonth(unit) && tokenAt(passage, head + 1)?.capital === true) {
    return match(
      at,
      to,
      whenKnown(context, (today) => orderedMonth(today, monthOf(unit), order)),
      "month",
      "ordered-month",
      0.9,
    );
  }
  const code = seasonOf(unit);
  if (code !== null && tokenAt(passage, head + 1)?.capital === false) {
    return match(
      at,
      to,
      whenKnown(context, (today) => `${partsOf(today).year + Math.min(order, 0)}-${code}`),
      "season",
      "ordered-season",
      0.6,
    );
  }
  // "This years festival" lacks its apostrophe, not its meaning.
  const name = order === 0 && unit === "years" ? "year" : unit;
  const granularity = unitValue(0, name, order)?.[1];
  if (granularity === undefined) return null;
  return match(
    at,
    to,
    whenKnown(context, (today) => unitValue(today, name, order)?.[0] ?? ""),
    granularity,
    "ordered-unit",
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

/** "over the weekend". */
const weekend: DateRule = (passage, at, context) => {
  if (lowerAt(passage, at) !== "weekend" || lowerAt(passage, at - 1) !== "the") return null;
  return match(
    at,
    at + 1,
    whenKnown(context, (today) => unitValue(today, "weekend", 0)?.[0] ?? ""),
    "period",
    "weekend",
    0.7,
  );
};

/** Rules for dates that are told from the report's own date. */
export const RELATIVE_RULES: readonly DateRule[] = [ordered, ago, pastPeriod, before, near, weekday, weekend];
