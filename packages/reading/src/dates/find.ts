import type { DateEntry } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";
import { ABSOLUTE_RULES } from "./absolute.ts";
import { isoToDay } from "./calendar.ts";
import type { DateContext, DateMatch } from "./match.ts";
import { RELATIVE_RULES } from "./relative.ts";

const RULES = [...ABSOLUTE_RULES, ...RELATIVE_RULES];

/** Only these tokens can begin a date; everything else is passed over. */
const mayBegin = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  if (token === undefined) return false;
  if (token.kind === "number" || token.tag === "time" || token.tag === "number-word" || token.text === "[")
    return true;
  if (token.kind !== "word") return false;
  if (token.capital && token.lower.length <= 5) return true;
  if (token.tag === "that")
    return (
      passage.tokens[at + 1]?.tag === "time" ||
      /^(?:day|month|year)$/u.test(passage.tokens[at + 1]?.lower ?? "")
    );
  return /^(?:\d.*|last|this|next|past|previous|coming|following|current|the|a|an|spring|summer|autumn|fall|winter|in|second|third|.*th|mid-.*|early-.*|late-.*|weekend|q[1-4]|h[12]|today|tomorrow|yesterday|tonight|may)$/u.test(
    token.lower,
  );
};

/**
 * Whether later dates without a year are meant in this one's: "On 3 May 2021 …" moves the telling there, "the
 * agreement of 3 May 2021" does not.
 */
const setsYear = (passage: Passage, match: DateMatch): boolean => {
  const year = match.value === null ? Number.NaN : Number(match.value.slice(0, 4));
  if (!/(?:-year|^year)$/u.test(match.rule) || year < 1700 || year > 2150) return false;
  const before = passage.tokens[match.from - 1];
  const isTelling =
    match.rule !== "year" || passage.sentenceStarts.has(match.from - 1) || before === undefined;
  // "the first talks since early October 2029": told from now.
  const isSince = [1, 2].some((back) => passage.tokens[match.from - back]?.lower === "since");
  return (
    isTelling &&
    !isSince &&
    (before === undefined || passage.sentenceStarts.has(match.from) || TELLING.test(before.lower))
  );
};

/** A day, a month or a year; of a season only the year. */
const TOLD = /^\d{4}(?:(?:-[01]\d(?:-\d{2})?)?$|(?=-2\d$))/u;
const isEntryHead = (passage: Passage, match: DateMatch): boolean =>
  match.granularity === "day" &&
  (match.from === 0 ||
    (match.from === 1 && /^(?:mon|tue|wed|thu|fri|sat|sun)/u.test(passage.tokens[0]?.lower ?? ""))) &&
  /^(?:[.:–—-]|--)$/u.test(passage.tokens[match.to]?.text ?? "") &&
  match.to + 1 < passage.tokens.length;

const TELLING = /^(?:in|on|by|early|late|mid|until|from|between|during|around|about|and|,)$/u;

/** The dates of one paragraph as token ranges, left to right, none overlapping. */
export const datesIn = (
  passage: Passage,
  context: DateContext,
): { readonly matches: DateMatch[]; readonly context: DateContext } => {
  const matches: DateMatch[] = [];
  let known = context;
  for (let at = 0; at < passage.tokens.length; at += 1) {
    passage.meter.steps += 1;
    if (!mayBegin(passage, at)) continue;
    for (const rule of RULES) {
      const hit = rule(passage, at, known);
      if (hit === null) continue;
      matches.push(hit);
      const told = TOLD.exec(hit.value ?? "")?.[0];
      // "the January agreement" dates the agreement, not what is told.
      if (told !== undefined && hit.rule !== "month-of") known = { ...known, last: told };
      // "Tue 14 Nov: …" in a log: its "tomorrow" counts from there.
      if (isEntryHead(passage, hit)) known = { ...known, today: isoToDay(hit.value ?? "") ?? known.today };
      if (setsYear(passage, hit)) known = { ...known, year: Number(hit.value?.slice(0, 4)) };
      at = hit.to - 1;
      break;
    }
  }
  return { matches, context: { ...known, today: context.today } };
};

/** A date as an entry. */
export const dateEntry = (passage: Passage, match: DateMatch): DateEntry => ({
  kind: "date",
  span: spanOf(passage, match),
  value: match.value,
  granularity: match.granularity,
  rule: match.rule,
  confidence: match.confidence,
});
