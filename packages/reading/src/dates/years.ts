import type { Passage } from "../text/passage.ts";
import { REPORTING_VERBS } from "../words/reporting-verbs.ts";
import { type Day, dayOf, isDate, partsOf } from "./calendar.ts";
import { type DateContext, lowerAt } from "./match.ts";

/** No further back than this does a word that looks ahead govern a date. */
const REACH = 16;
const AHEAD =
  /^(?:will|'ll|shall|would|should|must|scheduled|due|expected|expects?|plans?|planned|planning|upcoming|forthcoming|until|till|deadline|starting|postponed|undertook|undertakes?|intends?)$/u;
/** "agreed to meet on Tuesday". */
const INTENT =
  /^(?:agreed|promised?|promises|pledged?|offered|vowed|invited|propos(?:e[sd]?|ing)|threaten(?:s|ed)|hoping|hoped?|wants?|aims?|undertook|undertaken|hopes|wants|demand(?:s|ed)?|call(?:s|ed)|asked|appeal(?:s|ed)|urge[sd]?|answer|reply)$/u;
/** "may leave on Thursday". */
const MAY = /^(?:may|might|could|can)$/u;
/** After these a date that has not come yet is meant where an infinitive leads up to it: "to reply by Monday". */
const LIMIT = /^(?:by|before|until|till)$/u;
const BACK = /^(?:since|last)$/u;

const isSaying = (passage: Passage, at: number): boolean => {
  const cue = REPORTING_VERBS.get(lowerAt(passage, at));
  return cue !== undefined && cue.form === "past" && (cue.group === "say" || cue.group === "tell");
};

/** Whether the words before a date look ahead: "will meet on Friday", but not "will meet, he said on Friday". */
export const isAhead = (passage: Passage, at: number): boolean => {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    passage.meter.steps += 1;
    const lower = lowerAt(passage, i);
    // "have agreed to talk, according to a letter of Tuesday": where it was told is another clause.
    if (lower === "according") return false;
    if (AHEAD.test(lower)) return true;
    if (MAY.test(lower) && passage.tokens[i]?.capital === false && passage.tokens[i + 1]?.tag !== "have")
      return true;
    // "promised an answer by Friday".
    if (INTENT.test(lower) && LIMIT.test(lowerAt(passage, at - 1))) return true;
    if (lower === ";" || passage.sentenceStarts.has(i) || (isSaying(passage, i) && at - i <= 3)) return false;
    if (lower === "to" && INTENT.test(lowerAt(passage, i - 1))) return true;
    // "appealed to all present to keep the peace on Saturday".
    if (/^(?:appealed|appeals|urge[sd]?|asked|call(?:s|ed))$/u.test(lower) && hasDeed(passage, i + 1, at))
      return true;
    const isToDo = lower === "to" && /^(?:open|be|do|have|verb)$/u.test(passage.tokens[i + 1]?.tag ?? "");
    if (isToDo && (LIMIT.test(lowerAt(passage, at - 1)) || passage.tokens[i - 1]?.tag === "be")) return true;
  }
  return false;
};

const hasDeed = (passage: Passage, from: number, to: number): boolean => {
  for (let i = from + 1; i < to - 1; i += 1)
    if (lowerAt(passage, i) === "to" && /^(?:open|be|have|verb)$/u.test(passage.tokens[i + 1]?.tag ?? ""))
      return true;
  return false;
};

/** A date without a year that lies this near ahead may be meant although the words look back. */
const NEAR_AHEAD_DAYS = 60;

const JUST_GONE_DAYS = 31;

/** The year that a month, or a day of it, is meant in where the text does not say. */
export const yearFor = (
  passage: Passage,
  at: number,
  context: DateContext,
  month: number,
  date: number | null,
): number | null => {
  const { today } = context;
  if (today === null) return context.year;
  const { year, month: thisMonth } = partsOf(today);
  if (context.year !== null && context.year < year) return context.year;
  if (date === null && month === thisMonth) return year;
  const dayIn = (y: number): Day => dayOf(y, month, date !== null && isDate(y, month, date) ? date : 15);
  const comes = dayIn(year) >= today ? year : year + 1;
  const toCome = dayIn(comes) - today;
  const gone = today - dayIn(comes - 1);
  if (BACK.test(lowerAt(passage, at - 1)) && toCome > 0) return comes - 1;
  const isNear = toCome <= NEAR_AHEAD_DAYS && gone > 4 * toCome;
  // "Is to run from 23 January", said on the 28th: it has just begun.
  const isJustGone = gone <= JUST_GONE_DAYS && toCome > 300;
  return (isAhead(passage, at) && !isJustGone) || isNear ? comes : comes - 1;
};
