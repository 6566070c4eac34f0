import type { DateEntry } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";
import { ABSOLUTE_RULES } from "./absolute.ts";
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
  return (
    isTelling &&
    (before === undefined || passage.sentenceStarts.has(match.from) || TELLING.test(before.lower))
  );
};

const TELLING = /^(?:in|on|by|early|late|mid|since|until|from|between|during|around|about|and|,)$/u;

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
      if (setsYear(passage, hit)) known = { ...known, year: Number(hit.value?.slice(0, 4)) };
      at = hit.to - 1;
      break;
    }
  }
  return { matches, context: { ...known } };
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
