import type { Passage } from "../text/passage.ts";
import { type Day, dayOf, dayToIso, isDate, isoToDay, monthToIso, periodToIso } from "./calendar.ts";
import { type DateMatch, type DateRule, dateAt, lowerAt, tokenAt, yearAt, yearIndex } from "./match.ts";
import { partOfPeriod } from "./parts.ts";
import { bareYear, longPeriod, yearSpan } from "./periods.ts";
import { isFullMonth, monthOf, ordinalOf, weekdayIndex } from "./words.ts";
import { yearFor } from "./years.ts";

const dayMatch = (
  from: number,
  to: number,
  year: number | null,
  month: number,
  date: number,
  rule: string,
): DateMatch | null => {
  if (!isDate(year ?? 2000, month, date)) return null;
  const value = year === null ? null : dayToIso(dayOf(year, month, date));
  return { from, to, value, granularity: "day", rule, confidence: year === null ? 0.6 : 0.95 };
};

const isMonthName = (passage: Passage, at: number): boolean =>
  tokenAt(passage, at)?.capital === true && monthOf(lowerAt(passage, at)) > 0;

/** "July 21, 2017", "Sept. 11", "July 21st". */
const monthFirst: DateRule = (passage, at, context) => {
  if (!isMonthName(passage, at)) return null;
  const month = monthOf(lowerAt(passage, at));
  const date = dateAt(passage, at + 1);
  if (date === null || tokenAt(passage, at + 1)?.glued === true) return null;
  const y = yearIndex(passage, at + 2);
  const explicit = y < 0 ? null : yearAt(passage, y);
  const year = explicit ?? yearOfRangeEnd(passage, at + 2) ?? yearFor(passage, at, context, month, date);
  return dayMatch(
    at,
    y < 0 ? at + 2 : y + 1,
    year,
    month,
    date,
    explicit === null ? "month-day" : "month-day-year",
  );
};

/** "January 23 - March 9 2014": the year at the end of the range holds for its beginning. */
const yearOfRangeEnd = (passage: Passage, at: number): number | null => {
  if (!/^(?:-|–|to|through|until|and)$/u.test(lowerAt(passage, at))) return null;
  const date = isMonthName(passage, at + 1) ? at + 2 : at + 1;
  if (dateAt(passage, date) === null) return null;
  const y = yearIndex(passage, date + 1);
  return y < 0 ? null : yearAt(passage, y);
};

/** "21 July 2017", "the 3rd of July", "second of August", "21Jul17". */
const dayFirst: DateRule = (passage, at, context) => {
  const isWritten = lowerAt(passage, at + 1) === "of" && isMonthName(passage, at + 2);
  const date = dateAt(passage, at) ?? (isWritten ? ordinalOf(lowerAt(passage, at)) || null : null);
  if (date === null) return null;
  const isOf = /^(?:of|-|\/)$/u.test(lowerAt(passage, at + 1));
  const m = isOf ? at + 2 : at + 1;
  const compact = compactAt(passage, at);
  if (compact !== null) return compact;
  if (!isMonthName(passage, m)) return null;
  const month = monthOf(lowerAt(passage, m));
  const y = yearIndex(passage, m + 1);
  const explicit = y < 0 ? null : yearAt(passage, y);
  return dayMatch(
    at,
    y < 0 ? m + 1 : y + 1,
    explicit ?? yearFor(passage, at, context, month, date),
    month,
    date,
    explicit === null ? "day-month" : "day-month-year",
  );
};

/** Bylines: "21Apr06". */
const compactAt = (passage: Passage, at: number): DateMatch | null => {
  const next = tokenAt(passage, at + 1);
  const match = /^([a-z]{3,4})(\d{4}|\d{2})$/u.exec(next?.lower ?? "");
  const date = dateAt(passage, at);
  if (match === null || next?.glued !== true || date === null) return null;
  const full = fullYear(match[2] ?? "");
  const month = monthOf(match[1] ?? "");
  return month === 0 || full === null ? null : dayMatch(at, at + 2, full, month, date, "compact-date");
};

/** The year that two or four digits name: "06" is 2006, "87" is 1987. */
const fullYear = (digits: string): number | null => {
  if (digits.length !== 2 && digits.length !== 4) return null;
  const year = Number(digits);
  return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
};

const isDash = (passage: Passage, at: number): boolean => /^(?:-|–|to|and)$/u.test(lowerAt(passage, at));

/** "3-5 May 2024", "May 3-5, 2024": from a day to a day of one month. */
const dayRange: DateRule = (passage, at, context) => {
  const isMonthFirst = isMonthName(passage, at);
  const first = dateAt(passage, isMonthFirst ? at + 1 : at);
  const dash = isMonthFirst ? at + 2 : at + 1;
  const last = dateAt(passage, dash + 1);
  const m = isMonthFirst ? at : dash + 2;
  const isJoined = isMonthFirst ? /^[-–]$/u.test(lowerAt(passage, dash)) : isDash(passage, dash);
  // "Report 11 – 14 March": a number and a day.
  const isNumbered = /^(?:report|no\.|number|update|bulletin|issue|note)$/u.test(lowerAt(passage, at - 1));
  if (first === null || last === null || last <= first || isNumbered || !isJoined || !isMonthName(passage, m))
    return null;
  const month = monthOf(lowerAt(passage, m));
  const end = (isMonthFirst ? dash + 1 : m) + 1;
  const y = yearIndex(passage, end);
  const year = (y < 0 ? null : yearAt(passage, y)) ?? yearFor(passage, at, context, month, last);
  if (!isDate(year ?? 2000, month, last)) return null;
  const value = year === null ? null : periodToIso(dayOf(year, month, first), dayOf(year, month, last));
  return {
    from: at,
    to: y < 0 ? end : y + 1,
    value,
    granularity: "period",
    rule: "day-range",
    confidence: 0.85,
  };
};

/** "mid-2030": of a year, no closer. */
const joinedYear: DateRule = (passage, at) => {
  const year = /^(?:mid|early|late)-((?:1[89]|20|21)\d\d)$/u.exec(lowerAt(passage, at))?.[1];
  return year === undefined
    ? null
    : { from: at, to: at + 1, value: year, granularity: "year", rule: "part-of-year", confidence: 0.8 };
};

/** "mid-November", "Dec-2018", "Dec/2018". */
const joinedMonth: DateRule = (passage, at, context) => {
  const token = tokenAt(passage, at);
  const mid = /^(?:mid|early|late)-([a-z]+)$/u.exec(token?.lower ?? "")?.[1];
  const month =
    mid !== undefined && isFullMonth(mid)
      ? monthOf(mid)
      : isMonthName(passage, at)
        ? monthOf(token?.lower ?? "")
        : 0;
  const written = /^([a-z]{3,9})-((?:1\d|20|21)\d\d)$/u.exec(token?.lower ?? "");
  const named = token?.capital === true ? monthOf(written?.[1] ?? "") : 0;
  if (named > 0)
    return {
      from: at,
      to: at + 1,
      value: monthToIso(Number(written?.[2]), named),
      granularity: "month",
      rule: "month-year",
      confidence: 0.9,
    };
  if (month === 0) return null;
  const y =
    mid === undefined ? (/^[-/]$/u.test(lowerAt(passage, at + 1)) ? at + 2 : -1) : yearIndex(passage, at + 1);
  const explicit = y < 0 ? null : yearAt(passage, y);
  if (mid === undefined && (explicit === null || tokenAt(passage, y)?.glued !== true)) return null;
  const year = explicit ?? yearFor(passage, at, context, month, null);
  return {
    from: at,
    to: explicit === null ? at + 1 : y + 1,
    value: year === null ? null : monthToIso(year, month),
    granularity: "month",
    rule: explicit === null ? "month" : "month-year",
    confidence: explicit === null ? 0.7 : 0.9,
  };
};

/** "2015-12": a year and a month; "2002-03" may be two years, and is left to them. */
const isoMonth: DateRule = (passage, at) => {
  const year = yearAt(passage, at);
  const [dash, month, after] = [1, 2, 3].map((i) => tokenAt(passage, at + i));
  const isJoined = dash?.text === "-" && dash.glued && month?.glued === true && month.text.length === 2;
  const n = Number(month?.text);
  if (year === null || !isJoined || !(n >= 1 && n <= 12) || after?.text === "-" || n > year % 100)
    return null;
  return {
    from: at,
    to: at + 3,
    value: monthToIso(year, n),
    granularity: "month",
    rule: "iso-month",
    confidence: 0.85,
  };
};

/** "October 2023", "October" (of the report's year or the one before). */
const monthOnly: DateRule = (passage, at, context) => {
  if (!isMonthName(passage, at)) return null;
  const month = monthOf(lowerAt(passage, at));
  const y = yearIndex(passage, at + 1);
  const explicit = y < 0 ? null : yearAt(passage, y);
  if (explicit !== null)
    return {
      from: at,
      to: y + 1,
      value: monthToIso(explicit, month),
      granularity: "month",
      rule: "month-year",
      confidence: 0.95,
    };
  const isOf = isOfMonth(passage, at);
  const isTold =
    isOf ||
    /^(?:in|since|until|by|during|early|mid|late|last|from|to|through|of|between|and|before|after|for|as|into|throughout|till|towards)$/u.test(
      lowerAt(passage, at - 1),
    );
  if (!isFullMonth(lowerAt(passage, at)) || !isTold || tokenAt(passage, at + 1)?.tag === "name") return null;
  const year = yearOfMonthRange(passage, at + 1) ?? yearFor(passage, at, context, month, null);
  return {
    from: at,
    to: at + 1,
    value: year === null ? null : monthToIso(year, month),
    granularity: "month",
    rule: isOf ? "month-of" : "month",
    confidence: 0.7,
  };
};

/** "the January agreement": a month before what it dates. */
const isOfMonth = (passage: Passage, at: number): boolean =>
  /^(?:the|an?|its|their|his|her)$/u.test(lowerAt(passage, at - 1)) &&
  tokenAt(passage, at + 1)?.tag === "open";

/** "from April to June 2017": the year at the end holds for the beginning. */
const yearOfMonthRange = (passage: Passage, at: number): number | null => {
  if (!/^(?:-|–|to|through|until|and)$/u.test(lowerAt(passage, at)) || !isMonthName(passage, at + 1))
    return null;
  const y = yearIndex(passage, at + 2);
  return y < 0 ? null : yearAt(passage, y);
};

/** "2024-09-14", "14/09/2024" (day first where the numbers allow only that; otherwise month first as in US). */
const numeric: DateRule = (passage, at) => {
  const [a, s, b, t, c] = [0, 1, 2, 3, 4].map((i) => tokenAt(passage, at + i));
  if (a?.kind !== "number" || b?.kind !== "number" || c?.kind !== "number" || s?.text !== t?.text)
    return null;
  if (!s?.glued || !b.glued || !t?.glued || !c.glued) return null;
  if (s.text === "-" || s.text === "/" || s.text === ".") {
    const day =
      a.text.length === 4
        ? isoToDay(`${a.text}-${b.text.padStart(2, "0")}-${c.text.padStart(2, "0")}`)
        : null;
    if (day !== null) return found(at, at + 5, day, "iso-date");
    const [x, y] = [Number(a.text), Number(b.text)];
    const year = c.text.length === 4 ? Number(c.text) : s.text === "/" ? fullYear(c.text) : null;
    if (year === null || a.text.length > 2) return null;
    if (x > 12 || s.text === ".") return dayMatch(at, at + 5, year, y, x, "day-month-numbers");
    return dayMatch(at, at + 5, year, x, y, "month-day-numbers");
  }
  return null;
};

const found = (from: number, to: number, day: Day, rule: string): DateMatch => ({
  from,
  to,
  value: dayToIso(day),
  granularity: "day",
  rule,
  confidence: 0.97,
});

/** "Friday, July 21, 2017": takes the day of the week along. */
const withWeekday: DateRule = (passage, at, context) => {
  if (weekdayIndex(lowerAt(passage, at)) < 0 || tokenAt(passage, at)?.capital !== true) return null;
  const next = lowerAt(passage, at + 1) === "," ? at + 2 : at + 1;
  const match = monthFirst(passage, next, context) ?? dayFirst(passage, next, context);
  return match === null ? null : { ...match, from: at };
};

/** Rules for dates that stand by themselves, the most telling first. */
export const ABSOLUTE_RULES: readonly DateRule[] = [
  withWeekday,
  dayRange,
  numeric,
  partOfPeriod,
  monthFirst,
  dayFirst,
  isoMonth,
  joinedMonth,
  joinedYear,
  monthOnly,
  longPeriod,
  yearSpan,
  bareYear,
];
