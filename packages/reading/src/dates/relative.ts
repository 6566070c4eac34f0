import type { Granularity } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { numeralOf, smallNumberOf } from "../words/numbers.ts";
import {
  addMonths,
  type Day,
  dayOf,
  dayToIso,
  lastWeekday,
  monthToIso,
  partsOf,
  periodToIso,
  weekdayOf,
} from "./calendar.ts";
import { type DateRule, lowerAt, relativeMatch as match, tokenAt, whenKnown } from "./match.ts";
import { narrated } from "./narrated.ts";
import { nearSeason, ordered, weekend } from "./ordered.ts";
import { ordinalOf, weekdayIndex } from "./words.ts";
import { isAhead } from "./years.ts";

const weekday: DateRule = (passage, at, context) => {
  const day = weekdayIndex(lowerAt(passage, at));
  if (day < 0 || tokenAt(passage, at)?.capital !== true) return null;
  // A feast: it has a date of its own, in each calendar another.
  if (/^(?:easter|good|palm|ash|black|whit|holy|maundy)$/u.test(lowerAt(passage, at - 1))) return null;
  const value = whenKnown(context, (today) => {
    const last = lastWeekday(today, day);
    return dayToIso(last !== today && isAhead(passage, at) ? last + 7 : last);
  });
  return match(at, at + 1, value, "day", "weekday", 0.8);
};

/** "Tuesday of last week", "next week Wednesday" is left to the week. */
const weekdayOfWeek: DateRule = (passage, at, context) => {
  const day = weekdayIndex(lowerAt(passage, at));
  const order = /^(?:last|this|next)$/u.exec(lowerAt(passage, at + 2))?.[0];
  if (
    day < 0 ||
    lowerAt(passage, at + 1) !== "of" ||
    order === undefined ||
    lowerAt(passage, at + 3) !== "week"
  )
    return null;
  const weeks = order === "last" ? -1 : order === "next" ? 1 : 0;
  const value = whenKnown(context, (today) => dayToIso(today - weekdayOf(today) + 7 * weeks + day));
  return match(at, at + 4, value, "day", "weekday-of-week", 0.85);
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

/** "the past 30 days", "the last two weeks": up to the report's day; "the next 30 days" from it. */
const pastPeriod: DateRule = (passage, at, context) => {
  const ahead = /^(?:next|coming)$/u.test(lowerAt(passage, at + 1));
  if (
    lowerAt(passage, at) !== "the" ||
    !(ahead || /^(?:past|last|previous)$/u.test(lowerAt(passage, at + 1)))
  )
    return null;
  const count = countAt(passage, at + 2);
  const unit = count === null ? null : UNIT.exec(lowerAt(passage, count.to))?.[1];
  if (count === null || unit === undefined || unit === null) return null;
  const value = whenKnown(context, (today) => {
    const days = unit === "day" ? count.value : unit === "week" ? 7 * count.value : 0;
    const months = unit === "month" ? count.value : unit === "year" ? 12 * count.value : 120 * count.value;
    if (ahead)
      return periodToIso(today, days > 0 ? today + days : addMonths(today, Math.min(months, 12_000)));
    return periodToIso(days > 0 ? today - days : addMonths(today, -Math.min(months, 12_000)), today);
  });
  return match(at, count.to + 1, value, "period", "past-period", 0.7);
};

/** "will end in two weeks": only where the words look ahead, since prices rise "in two weeks" too. */
const within: DateRule = (passage, at, context) => {
  if (lowerAt(passage, at) !== "in" || !isAhead(passage, at)) return null;
  const count = countAt(passage, at + 1);
  const unit = count === null ? null : UNIT.exec(lowerAt(passage, count.to))?.[1];
  if (count === null || unit === undefined || unit === null || lowerAt(passage, count.to + 1) === "of")
    return null;
  const resolved = context.today === null ? null : shift(context.today, count.value, unit);
  return match(at, count.to + 1, resolved?.[0] ?? null, resolved?.[1] ?? "day", "within", 0.6);
};

/** "on the 18th": of this month or the one before; of the next where the words look ahead. */
const dayAlone: DateRule = (passage, at, context) => {
  const date = /^\d/u.test(lowerAt(passage, at + 1)) ? ordinalOf(lowerAt(passage, at + 1)) : 0;
  const next = tokenAt(passage, at + 2);
  const isAlone = next === undefined || next.kind === "mark" || /^(?:conj|adv|be|modal|sub)$/u.test(next.tag);
  const isOn = /^(?:on|by|until|since|before|after)$/u.test(lowerAt(passage, at - 1));
  if (lowerAt(passage, at) !== "the" || !isOn || !isAlone || date < 1 || date > 31) return null;
  const value = whenKnown(context, (today) => {
    const { year, month } = partsOf(today);
    const day = dayOf(year, month, date);
    if (isAhead(passage, at)) return dayToIso(day >= today ? day : addMonths(day, 1));
    return dayToIso(day <= today ? day : addMonths(day, -1));
  });
  return match(at, at + 2, value, "day", "day-of-month", 0.6);
};

/** "the year before", "the day before": counted from the report's day. */
const before: DateRule = (passage, at, context) => {
  const unit = UNIT.exec(lowerAt(passage, at + 1))?.[1];
  if (lowerAt(passage, at) !== "the" || unit === undefined || lowerAt(passage, at + 2) !== "before")
    return null;
  const value = whenKnown(context, (today) => {
    const monday = today - weekdayOf(today) - 7;
    return unit === "week" ? periodToIso(monday, monday + 6) : shift(today, -1, unit)[0];
  });
  const granularity = unit === "year" ? "year" : unit === "week" ? "week" : "day";
  return match(at, at + 3, value, granularity, "before", 0.5);
};

/** Rules for dates that are told from the report's own date. */
export const RELATIVE_RULES: readonly DateRule[] = [
  narrated,
  near,
  ordered,
  ago,
  pastPeriod,
  within,
  dayAlone,
  before,
  weekdayOfWeek,
  weekday,
  weekend,
  nearSeason,
];
