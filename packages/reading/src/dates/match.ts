import type { Granularity } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import type { Day } from "./calendar.ts";

/** A date found in the tokens: half-open range, ISO value (null where it needs a report date), rule. */
export type DateMatch = {
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  readonly granularity: Granularity;
  readonly rule: string;
  readonly confidence: number;
};

/** What the rules may know: the report's day, the last year that the text spelt out, the last date that it told. */
export type DateContext = {
  readonly today: Day | null;
  readonly year: number | null;
  readonly last: string | null;
};

/** Tries to read a date that begins at token `at`. */
export type DateRule = (passage: Passage, at: number, context: DateContext) => DateMatch | null;

/** The token at an index, or one that matches nothing. */
export const tokenAt = (passage: Passage, at: number): Token | undefined => passage.tokens[at];
export const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** A plain four-digit year from 1000 to 2199 at `at`, or null. */
export const yearAt = (passage: Passage, at: number): number | null => {
  const token = passage.tokens[at];
  if (token?.kind !== "number" || !/^(?:1\d|20|21)\d\d$/u.test(token.text)) return null;
  return Number(token.text);
};

/** A day of the month at `at`: "14", "14th". */
export const dateAt = (passage: Passage, at: number): number | null => {
  const token = passage.tokens[at];
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.lower ?? "")?.[1];
  const value = Number(match);
  return match !== undefined && value >= 1 && value <= 31 ? value : null;
};

/** Skips a comma before a year: index of the year, or -1. */
export const yearIndex = (passage: Passage, at: number): number => {
  if (yearAt(passage, at) !== null) return at;
  if (lowerAt(passage, at) === "," && yearAt(passage, at + 1) !== null) return at + 1;
  return /^(?:of|in)$/u.test(lowerAt(passage, at)) && yearAt(passage, at + 1) !== null ? at + 1 : -1;
};

/** A date told from the report's: less sure where that is unknown. */
export const relativeMatch = (
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

/** Resolves only where the report's day is known. */
export const whenKnown = (context: DateContext, resolve: (today: Day) => string): string | null =>
  context.today === null ? null : resolve(context.today);
