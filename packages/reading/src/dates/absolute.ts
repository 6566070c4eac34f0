import type { Passage } from "../text/passage.ts";
import { type Day, dayOf, dayToIso, isDate, isoToDay, monthToIso, partsOf, periodToIso } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  type DateRule,
  dateAt,
  lowerAt,
  tokenAt,
  yearAt,
} from "./match.ts";
import { decadeOf, isFullMonth, monthOf, ordinalOf, seasonOf, weekdayIndex } from "./words.ts";

/** A date without a year lies no further ahead of its report than this; otherwise it is last year's. */
const FURTHEST_AHEAD_DAYS = 270;

const yearFor = (context: DateContext, month: number, date: number): number | null => {
  if (context.today === null) return context.year;
  const { year } = partsOf(context.today);
  if (context.year !== null && Math.abs(context.year - year) > 1) return context.year;
  return dayOf(year, month, date) - context.today > FURTHEST_AHEAD_DAYS ? year - 1 : year;
};

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

/** Skips a comma before a year: index of the year, or -1. */
const yearIndex = (passage: Passage, at: number): number => {
  if (yearAt(passage, at) !== null) return at;
  if (lowerAt(passage, at) === "," && yearAt(passage, at + 1) !== null) return at + 1;
  return lowerAt(passage, at) === "of" && yearAt(passage, at + 1) !== null ? at + 1 : -1;
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
  const year = explicit ?? yearOfRangeEnd(passage, at + 2) ?? yearFor(context, month, date);
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

/** "21 July 2017", "the 3rd of July", "21Jul17". */
const dayFirst: DateRule = (passage, at, context) => {
  const date = dateAt(passage, at);
  if (date === null) return compactAt(passage, at);
  const isOf = lowerAt(passage, at + 1) === "of" || lowerAt(passage, at + 1) === "-";
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
    explicit ?? yearFor(context, month, date),
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
  const year = Number(match[2]);
  const full = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
  const month = monthOf(match[1] ?? "");
  return month === 0 ? null : dayMatch(at, at + 2, full, month, date, "compact-date");
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
  const isTold = /^(?:in|since|until|by|during|early|mid|late|last|from|to|through|of)$/u.test(
    lowerAt(passage, at - 1),
  );
  if (!isFullMonth(lowerAt(passage, at)) || !isTold || tokenAt(passage, at + 1)?.tag === "name") return null;
  const year = context.today === null ? context.year : monthYear(context, month);
  return {
    from: at,
    to: at + 1,
    value: year === null ? null : monthToIso(year, month),
    granularity: "month",
    rule: "month",
    confidence: 0.7,
  };
};

const monthYear = (context: DateContext, month: number): number | null => yearFor(context, month, 1);

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
    const [x, y, year] = [Number(a.text), Number(b.text), Number(c.text)];
    if (c.text.length !== 4) return null;
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

const QUANTITY = new Set(
  "about around over than nearly almost approximately roughly some least most to".split(" "),
);
const COUNTED =
  /^(?:tons?|tonnes?|people|men|women|children|troops|soldiers|kg|kilograms?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|dollars?|euros?|pounds?|percent|per|%|civilians?|casualties|deaths?|injuries|warheads?|rounds?|trucks?|houses|homes|families|refugees|prisoners|hostages|captives|litres?|liters?|barrels?|mw|kw|mm|million|billion|thousand|year|years|fans|visitors|artisans|students|participants|members|copies|votes|signatures|hectares|acres|square|of)$/u;

/** A bare year. "2000 tons" and "about 1900 people" are numbers. */
const bareYear: DateRule = (passage, at) => {
  const year = yearAt(passage, at);
  const token = tokenAt(passage, at);
  const next = tokenAt(passage, at + 1);
  const before = lowerAt(passage, at - 1);
  if (year === null || token === undefined || year < 1700 || year > 2150) return null;
  if (
    /^[$€£#/]$/u.test(before) ||
    (token.glued && /^[-.:/$€£(]$/u.test(before) === false && tokenAt(passage, at - 1)?.kind !== "mark")
  )
    return null;
  const isCounting = COUNTED.test(next?.lower ?? "") && next?.lower !== "of";
  const isRange = /^[-–]$/u.test(next?.text ?? "") && yearAt(passage, at + 2) !== null;
  if (isCounting || (!isRange && QUANTITY.has(before) && !/^(?:to|around|about)$/u.test(before))) return null;
  if ((before === "about" || before === "around") && next?.tag === "open") return null;
  if (next?.glued === true && next.kind === "word") return null;
  return { from: at, to: at + 1, value: String(year), granularity: "year", rule: "year", confidence: 0.9 };
};

/** "2002-03": two years. */
const yearSpan: DateRule = (passage, at) => {
  const year = yearAt(passage, at);
  const [dash, end, after] = [1, 2, 3].map((i) => tokenAt(passage, at + i));
  if (
    year === null ||
    year < 1700 ||
    !/^[-–/]$/u.test(dash?.text ?? "") ||
    end?.kind !== "number" ||
    !end.glued ||
    end.text.length !== 2 ||
    after?.text === "-"
  )
    return null;
  const last = Math.floor(year / 100) * 100 + Number(end.text);
  return last <= year
    ? null
    : {
        from: at,
        to: at + 3,
        value: `${year}/${last}`,
        granularity: "period",
        rule: "years",
        confidence: 0.85,
      };
};

/** "1960s", "the sixties", "the 20th century", "spring of 1990". */
const longPeriod: DateRule = (passage, at) => {
  const isThe = lowerAt(passage, at) === "the";
  const word = lowerAt(passage, isThe ? at + 1 : at);
  const decade = decadeOf(word);
  if (
    decade !== null &&
    (!isThe || !/^\d/u.test(word)) &&
    !/^\p{L}/u.test(isThe ? "" : word.replace(/^(?:early|mid|late)-/u, ""))
  ) {
    return {
      from: at,
      to: at + (isThe ? 2 : 1),
      value: periodToIso(dayOf(decade, 1, 1), dayOf(decade + 9, 12, 31)),
      granularity: "decade",
      rule: "decade",
      confidence: 0.9,
    };
  }
  const century = ordinalOf(word);
  if (isThe && century > 9 && century < 23 && lowerAt(passage, at + 2) === "century") {
    return {
      from: at,
      to: at + 3,
      value: periodToIso(dayOf((century - 1) * 100, 1, 1), dayOf(century * 100 - 1, 12, 31)),
      granularity: "century",
      rule: "century",
      confidence: 0.85,
    };
  }
  return isThe ? null : season(passage, at);
};

const season = (passage: Passage, at: number): DateMatch | null => {
  const code = seasonOf(lowerAt(passage, at));
  const y = yearIndex(passage, at + 1);
  const year = y < 0 ? null : yearAt(passage, y);
  return code === null || year === null
    ? null
    : {
        from: at,
        to: y + 1,
        value: `${year}-${code}`,
        granularity: "season",
        rule: "season",
        confidence: 0.8,
      };
};

/** Rules for dates that stand by themselves, the most telling first. */
export const ABSOLUTE_RULES: readonly DateRule[] = [
  withWeekday,
  numeric,
  monthFirst,
  dayFirst,
  monthOnly,
  longPeriod,
  yearSpan,
  bareYear,
];
