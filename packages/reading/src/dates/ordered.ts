import type { Granularity } from "../entries.ts";
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
import { isFullMonth, monthOf, seasonOf, weekdayIndex } from "./words.ts";
import { isAhead } from "./years.ts";

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

/** Monday of the week of a day. */
const mondayOf = (day: Day): Day => day - weekdayOf(day);

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
  if (unit === "quarter") {
    const first = dayOf(year, 3 * (Math.floor((month - 1) / 3) + order) + 1, 1);
    return [periodToIso(first, addMonths(first, 3) - 1), "period"];
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
  if (order > 0) return dayToIso(last + 7);
  // Nobody calls yesterday "last Wednesday": that is the week before.
  if (order < 0) return dayToIso(today - last <= 1 ? last - 7 : last);
  return dayToIso(mondayOf(today) + day);
};

/** "last week", "this year", "next Tuesday", "last October", "this past week", "last summer". */
export const ordered: DateRule = (passage, at, context) => {
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

/** "in the spring", "until the autumn": the one of this year, or of the next where it is over and the words look ahead. */
export const nearSeason: DateRule = (passage, at, context) => {
  const code = seasonOf(lowerAt(passage, at + 1));
  const isTold = /^(?:in|by|for|until|before|after|since|during|through)$/u.test(lowerAt(passage, at - 1));
  if (code === null || lowerAt(passage, at) !== "the" || !isTold || lowerAt(passage, at + 2) === "of")
    return null;
  if (passage.tokens[at + 2]?.tag === "open" || passage.tokens[at + 1]?.capital === true) return null;
  const value = whenKnown(context, (today) => {
    const { year, month } = partsOf(today);
    const begins = 3 * (code - 20);
    return `${year + (begins + 2 < month && isAhead(passage, at) ? 1 : begins > month && !isAhead(passage, at) ? -1 : 0)}-${code}`;
  });
  return match(at, at + 2, value, "season", "near-season", 0.6);
};

/** "over the weekend". */
export const weekend: DateRule = (passage, at, context) => {
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
