import type { Passage } from "../text/passage.ts";
import { dayOf, periodToIso } from "./calendar.ts";
import { type DateMatch, type DateRule, lowerAt, tokenAt, yearAt, yearIndex } from "./match.ts";
import { decadeOf, ordinalOf, seasonOf } from "./words.ts";

const QUANTITY = new Set(
  "about around over than nearly almost approximately roughly some least most to".split(" "),
);
const COUNTED =
  /^(?:tons?|tonnes?|people|men|women|children|troops|soldiers|kg|kilograms?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|dollars?|euros?|pounds?|percent|per|%|civilians?|casualties|deaths?|injuries|warheads?|rounds?|trucks?|houses|homes|families|refugees|prisoners|hostages|captives|litres?|liters?|barrels?|mw|kw|mm|million|billion|thousand|year|years|fans|visitors|artisans|students|participants|members|copies|votes|signatures|hectares|acres|square|of)$/u;

/** A bare year. "2000 tons" and "about 1900 people" are numbers. */
export const bareYear: DateRule = (passage, at) => {
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
  if (
    /^(?:resolution|resolutions|article|flight|no\.?|section|act|law|order|route|number|room|paragraph|page|#)$/u.test(
      before,
    )
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
export const yearSpan: DateRule = (passage, at) => {
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

/** "1960s", "the sixties", "the 20th century", "spring of 1990". */
export const longPeriod: DateRule = (passage, at) => {
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
