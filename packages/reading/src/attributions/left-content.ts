import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Content } from "./candidate.ts";
import { hasVerb } from "./clauses.ts";

/** The quotation whose closing mark stands at `at`, extended to the whole of what it quotes. */
const quoteClosingAt = (passage: Passage, at: number): Range | null => {
  const quote = passage.quotes[passage.quoteAt[at] ?? -1];
  if (quote === undefined || !quote.isClosed) return null;
  if (quote.close === at) return { from: quote.open, to: quote.close + 1 };
  const inner = passage.quoteTo.get(at);
  return inner === undefined ? null : { from: inner.open, to: inner.close + 1 };
};

const isSentenceStart = (passage: Passage, at: number, sentence: Sentence): boolean =>
  at <= sentence.from || passage.tokens[at - 1]?.text === ":";

/** Words that open a clause and are no part of what is said. */
const CONNECTIVES = new Set(
  "however but and meanwhile moreover also furthermore additionally still yet so".split(" "),
);

const skipConnectives = (passage: Passage, from: number, to: number): number => {
  let at = from;
  while (
    at < to &&
    (CONNECTIVES.has(passage.tokens[at]?.lower ?? "") || (at > from && passage.tokens[at]?.text === ","))
  )
    at += 1;
  return at;
};

/** Where the clause that ends before `to` begins: the sentence's start, or after a semicolon. */
const clauseStart = (passage: Passage, to: number, floor: number): number => {
  for (let i = to - 1; i > floor; i -= 1) {
    passage.meter.steps += 1;
    if (passage.tokens[i]?.text === ";" && passage.quoteAt[i] === passage.quoteAt[to - 1]) return i + 1;
  }
  return floor;
};

/**
 * What stands to the left of a speaker at `at`: a quotation with or without a comma, or the sentence so far
 * where a comma divides it from the speaker. `isInserted` says that a comma follows too ("The plan, she
 * said, is dead"): then the part before needs no verb of its own.
 */
export const contentBefore = (
  passage: Passage,
  at: number,
  sentence: Sentence,
  isInserted: boolean,
): Content | null => {
  const floor = sentence.from;
  const before = passage.tokens[at - 1];
  if (before === undefined) return null;
  const isComma = before.text === "," || before.text === "--" || before.text === "—";
  const quote = quoteClosingAt(passage, isComma ? at - 2 : at - 1);
  // `"… for orders." He denied …`: what ended with its own full stop was said by another.
  const isPast = at <= floor && quote !== null && passage.tokens[quote.to - 2]?.text === ".";
  if (quote !== null && quote.to <= at && !isPast) return leftQuote(passage, quote, floor);
  if (!isComma || at - 1 <= floor) return null;
  const from = skipConnectives(passage, clauseStart(passage, at - 1, floor), at - 1);
  const inner = passage.quoteAt[at] ?? -1;
  const start = inner >= 0 ? Math.max(from, (passage.quotes[inner]?.open ?? 0) + 1) : from;
  return start < at - 1 &&
    (isInserted || hasVerb(passage, start, at - 1) || hasNumber(passage, start, at - 1))
    ? { kind: "left-clause", ranges: [{ from: start, to: at - 1 }] }
    : null;
};

/** "Measles: 1,938 cases since January, says the ministry". */
const hasNumber = (passage: Passage, from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 30); i += 1)
    if (passage.tokens[i]?.tag === "number" && passage.tokens[i + 1]?.tag === "open") return true;
  return false;
};

/** A quotation that is only the end of a clause takes the clause with it. */
const leftQuote = (passage: Passage, quote: Range, floor: number): Content => {
  if (quote.from <= floor || isSentenceStart(passage, quote.from, { from: floor, to: quote.to })) {
    return { kind: "left-quote", ranges: [quote] };
  }
  const isSmall = passage.tokens[quote.from + 1]?.capital !== true;
  const from = skipConnectives(passage, clauseStart(passage, quote.from, floor), quote.from);
  return isSmall || !hasVerb(passage, quote.from, quote.to)
    ? { kind: "left-clause", ranges: [{ from, to: quote.to }] }
    : { kind: "left-quote", ranges: [quote] };
};
