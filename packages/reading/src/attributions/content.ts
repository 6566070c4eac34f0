import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { POSITION_VERBS } from "../words/position-verbs.ts";
import { NOUN_LIKE, REPORTING_VERBS } from "../words/reporting-verbs.ts";
import type { Content } from "./candidate.ts";
import { hasVerb, isFiniteForm } from "./clauses.ts";

/** Whether a clause break with a speaker of its own begins after the comma at `at`. */
const isNewReport = (passage: Passage, at: number, to: number): boolean => {
  for (let i = at + 1; i < Math.min(to, at + 14); i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined || token.kind === "mark") return false;
    const cue = REPORTING_VERBS.get(token.lower);
    if (cue !== undefined && !token.capital && (cue.group === "say" || cue.group === "tell") && i > at + 1)
      return true;
  }
  return false;
};

/** ", the regional government has announced.": the whole sentence so far is somebody else's word. */
export const isVouchedFor = (passage: Passage, from: number, to: number): boolean => {
  for (let i = from + 1; i < Math.min(to, from + 9); i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined || token.kind === "mark") return false;
    const cue = REPORTING_VERBS.get(token.lower);
    if (cue === undefined || token.capital || (cue.group !== "say" && cue.group !== "tell")) continue;
    const next = passage.tokens[i + 1];
    const isWhen = next?.tag === "time" || (next?.tag === "prep" && passage.tokens[i + 2]?.tag === "time");
    return cue.form !== "ing" && (i + 1 >= to || next?.text === "." || isWhen);
  }
  return false;
};

/** ", calls on all sides": the next deed in a list, not part of what the one before it was about. */
const isListedDeed = (passage: Passage, at: number): boolean => {
  const verb = POSITION_VERBS.get(passage.tokens[at]?.lower ?? "");
  const isTold = verb !== undefined && (verb.form === "present" || verb.form === "past");
  const next = passage.tokens[at + 1];
  return (
    isTold && (next?.tag === "det" || next?.tag === "to" || /^(?:on|upon|for|that)$/u.test(next?.lower ?? ""))
  );
};

/** "… and reiterates", "… and urged": what the same speaker says or asks next. */
export const isFurtherDeed = (token: Token | undefined): boolean => {
  if (token === undefined || token.capital || NOUN_LIKE.has(token.lower)) return false;
  const said = REPORTING_VERBS.get(token.lower);
  const isTelling = said !== undefined && said.group !== "think" && said.group !== "show";
  const cue = isTelling ? said : POSITION_VERBS.get(token.lower);
  return (
    (cue?.form === "present" || cue?.form === "past") &&
    !/^(?:wants?|ordered|orders?|offers?|turn(?:s|ed)|ruled|rules)$/u.test(token.lower)
  );
};

const isBreak = (passage: Passage, at: number, to: number): boolean => {
  const token = passage.tokens[at];
  const next = passage.tokens[at + 1];
  if (token?.text === ";") return true;
  if (token?.tag === "conj" && isFurtherDeed(next)) return true;
  if (token?.text !== "," || next === undefined) return false;
  if (next.lower === "according") return true;
  if (next.tag === "ing" && REPORTING_VERBS.get(next.lower)?.group === "say") return true;
  if (isListedDeed(passage, at + 1) || isVouchedFor(passage, at + 1, to)) return true;
  if (next.tag === "conj" && isFurtherDeed(passage.tokens[at + 2])) return true;
  if (next.lower === "but") return passage.tokens[at + 2]?.tag !== "that";
  return (next.tag === "conj" || next.tag === "sub") && isNewReport(passage, at + 1, to);
};

/** End of what is said from `from` on: the end of the sentence, or where somebody else begins to speak. */
export const contentEnd = (passage: Passage, from: number, to: number): number => {
  const quote = passage.quoteAt[from] ?? -1;
  for (let i = from + 1; i < to; i += 1) {
    passage.meter.steps += 1;
    if ((passage.quoteAt[i] ?? -1) !== -1 && passage.quoteAt[i] !== quote) continue;
    const isEarly = /^[,;]$/u.test(passage.tokens[i]?.text ?? "") ? i <= from : i <= from + 1;
    if (!isEarly && passage.quoteAt[i] === quote && isBreak(passage, i, to)) return i;
  }
  return to;
};

const ADDRESSEE_END = new Set(["that", ",", ":", '"', "“", "‘", "''", "``"]);

/** Steps over whom it was told, when and where: "told reporters in Oslo on Monday". */
export const skipAddressee = (passage: Passage, from: number, to: number): number => {
  for (let i = from; i < Math.min(to, from + 24); i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined) break;
    if (ADDRESSEE_END.has(token.text)) return i;
    if (token.tag === "sub" || (token.tag === "to" && i > from)) return i;
    // "told an interviewer she regrets it".
    if (i > from && /^(?:he|she|they|it|we)$/u.test(token.lower)) return i;
    if (i > from && isFiniteForm(token) && token.tag !== "open") return clauseStartBefore(passage, i, from);
    if (token.text === "." || token.text === ";") return i;
  }
  return from;
};

/** "told Ada he would": the clause begins at the last pronoun or determiner before its verb. */
const clauseStartBefore = (passage: Passage, verb: number, from: number): number => {
  for (let i = verb - 1; i > from; i -= 1) {
    const token = passage.tokens[i];
    if (token?.tag === "pron" || token?.tag === "det" || token?.tag === "poss-det") return i;
  }
  return Math.min(from + 1, verb);
};

const isPrepositional = (token: Token | undefined): boolean =>
  token?.tag === "prep" || token?.tag === "time" || token?.tag === "adv" || token?.tag === "number";

/** Steps over "on Monday", "in a statement" between the cue and "that" or a quotation. */
const skipCircumstance = (passage: Passage, from: number, to: number): number => {
  if (!isPrepositional(passage.tokens[from]) && passage.tokens[from]?.tag !== "to") return from;
  for (let i = from; i < Math.min(to, from + 16); i += 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined) break;
    if ((token.tag === "that" && passage.tokens[i + 1]?.kind === "word") || isQuoteOpen(passage, i)) return i;
    if (
      (token.text === "," || token.text === ":") &&
      (passage.tokens[i + 1]?.tag === "that" || isQuoteOpen(passage, i + 1))
    )
      return i;
    if (
      token.text === "," ||
      token.text === ";" ||
      token.tag === "sub" ||
      token.tag === "be" ||
      token.tag === "modal" ||
      token.tag === "have"
    )
      return from;
  }
  return from;
};

const isQuoteOpen = (passage: Passage, at: number): boolean => {
  return passage.quoteFrom.has(at);
};

const quoteEnd = (passage: Passage, at: number): number => {
  return (passage.quoteFrom.get(at)?.close ?? at) + 1;
};

const rightQuote = (passage: Passage, at: number, to: number): Content => {
  const end = quoteEnd(passage, at);
  const after = passage.tokens[end];
  const isWhole =
    end >= to ||
    after === undefined ||
    after.kind === "mark" ||
    after.tag === "prep" ||
    after.tag === "conj" ||
    after.tag === "time";
  const first = passage.tokens[at + 1];
  if (isWhole && (first?.capital === true || end >= to - 1))
    return { kind: "quote", ranges: [{ from: at, to: end }] };
  return { kind: "mixed", ranges: [{ from: at, to: Math.max(end, contentEnd(passage, at, to)) }] };
};

/** "said Monday it would", "said on 3 May the road was shut": the time between the cue and the clause. */
const skipWhen = (passage: Passage, start: number, to: number): number => {
  const isLate = /^(?:late|early)$/u.test(passage.tokens[start]?.lower ?? "");
  const from = isLate ? start + 1 : start;
  let at =
    passage.tokens[from]?.tag === "prep" && /^(?:time|number)$/u.test(passage.tokens[from + 1]?.tag ?? "")
      ? from + 1
      : from;
  if (passage.tokens[at]?.tag !== "time" && passage.tokens[at + 1]?.tag !== "time") return start;
  while (at < to && /^(?:time|number)$/u.test(passage.tokens[at]?.tag ?? "")) at += 1;
  const next = passage.tokens[at]?.tag ?? "mark";
  return /^(?:det|poss-det|pron|name|open|that|number|number-word|ing)$/u.test(next) &&
    passage.tokens[from]?.tag !== "number"
    ? at
    : from;
};

/** ", however," between the cue and what is said. */
const skipParenthesis = (passage: Passage, at: number, to: number): number => {
  if (passage.tokens[at]?.text !== ",") return at;
  const close = [2, 3, 4, 5, 6, 7].find((step) => passage.tokens[at + step]?.text === ",");
  const isLong = close !== undefined && close > 3 && passage.tokens[at + close + 1]?.tag !== "that";
  const end = close === undefined || isLong ? at : at + close + 1;
  const isAdverb = passage.tokens[at + 1]?.tag === "adv" || passage.tokens[at + 1]?.tag === "prep";
  return isAdverb && end < to ? end : at;
};

/** "in the strongest terms", "with concern": how it was said. */
const skipManner = (passage: Passage, from: number, to: number): number => {
  if (!/^(?:in|with)$/u.test(passage.tokens[from]?.lower ?? "")) return from;
  for (let i = from + 1; i < Math.min(to - 1, from + 6); i += 1) {
    if (MANNER.test(passage.tokens[i]?.lower ?? "")) return i + 1;
    if (!/^(?:det|open|ed|adv)$/u.test(passage.tokens[i]?.tag ?? "")) return from;
  }
  return from;
};
const MANNER = /^(?:terms|concern|alarm|satisfaction|regret|appreciation|interest|words)$/u;

/** "at least 30", "up to ten", "over 345": a hedge that opens a noun phrase. */
const isHedge = (passage: Passage, at: number): boolean => {
  const isNumber = (i: number): boolean => /^number/u.test(passage.tokens[i]?.tag ?? "");
  return isNumber(at + 1) || isNumber(at + 2) || isNumber(at + 3);
};

/** "said again that", but not "said there would be a deal". */
const isMereAdverb = (passage: Passage, at: number): boolean =>
  passage.tokens[at]?.tag === "adv" &&
  passage.tokens[at + 1]?.text !== "," &&
  !(passage.tokens[at]?.lower === "there" && /^(?:be|have|modal)$/u.test(passage.tokens[at + 1]?.tag ?? ""));

/** What follows a cue that ends before `from`. `isTold` says that a person comes first. */
export const contentAfter = (passage: Passage, from: number, to: number, isTold: boolean): Content | null => {
  let at = isTold ? skipAddressee(passage, from, to) : from;
  while (at < to && isMereAdverb(passage, at)) at += 1;
  at = skipCircumstance(passage, skipManner(passage, skipParenthesis(passage, at, to), to), to);
  const token = passage.tokens[at];
  if (token === undefined || at >= to) return null;
  if (/^[,:]$/u.test(token.text) || token.text === "--") {
    const next = at + 1;
    if (isQuoteOpen(passage, next) && next < to) return rightQuote(passage, next, to);
    if (token.text === ":" && isOwnReport(passage, next)) return null;
    if (token.text === ":" && next < to && hasVerb(passage, next, to))
      return { kind: "clause", ranges: [{ from: next, to }] };
    if (isTold && token.text === "," && passage.tokens[next]?.tag === "pron" && hasVerb(passage, next, to))
      return { kind: "clause", ranges: [{ from: next, to: contentEnd(passage, next, to) }] };
    if (token.text === "," && passage.tokens[next]?.tag === "that")
      return { kind: "that", ranges: [{ from: next, to: contentEnd(passage, next, to) }] };
    return null;
  }
  if (isQuoteOpen(passage, at)) return rightQuote(passage, at, to);
  return plainContent(passage, skipWhen(passage, at, to), to);
};

/** "Haulers disagreed: they said that …": what comes after the colon says itself who says it. */
const isOwnReport = (passage: Passage, at: number): boolean => {
  const cue = REPORTING_VERBS.get(passage.tokens[at + 1]?.lower ?? "");
  return passage.tokens[at]?.tag === "pron" && (cue?.group === "say" || cue?.group === "tell");
};

/** Prepositions with which a clause may begin: "said in the east nothing had changed". */
const HEDGES = new Set(["at", "up", "over", "about", "around", "under", "between", "as", "from"]);
const CLAUSE_OPENERS = new Set(["in", "after", "despite", "under", "without", "before", "during"]);

const plainContent = (passage: Passage, at: number, to: number): Content | null => {
  const token = passage.tokens[at];
  const next = passage.tokens[at + 1];
  if (token === undefined) return null;
  const ranges = (): Range[] => [{ from: at, to: contentEnd(passage, at, to) }];
  if (token.tag === "that" && (next?.tag !== "be" || next.lower === "'s"))
    // "said that in 2028 as well": a pronoun, where no verb follows.
    return next?.tag === "prep" && !hasVerb(passage, at, to) ? null : { kind: "that", ranges: ranges() };
  if (token.tag === "sub" || token.tag === "wh") {
    if (/^(?:because|since|unless|when|once|where)$/u.test(token.lower)) return null;
    return { kind: "wh", ranges: ranges() };
  }
  // "denied this on Monday", "confirmed it in a statement": when and how is no part of it.
  if (/^(?:this|it|these|those|both)$/u.test(token.lower) && next?.tag === "prep")
    return { kind: "phrase", ranges: [{ from: at, to: at + 1 }] };
  if (token.tag === "to")
    return next !== undefined && isVerbal(next) ? { kind: "infinitive", ranges: ranges() } : null;
  if (token.kind === "mark" && !/^[$€£([“"‘'#]$/u.test(token.text)) return null;
  if (token.tag === "conj" || token.tag === "ed") return null;
  const end = contentEnd(passage, at, to);
  const isClause = hasVerb(passage, at, end);
  const hasComma = [2, 3, 4, 5].some((step) => passage.tokens[at + step]?.text === ",");
  if (
    token.tag === "time" ||
    (token.tag === "prep" &&
      !(
        isClause &&
        (CLAUSE_OPENERS.has(token.lower) || hasComma || (HEDGES.has(token.lower) && isHedge(passage, at)))
      ))
  )
    return null;
  return { kind: isClause ? "clause" : "phrase", ranges: [{ from: at, to: end }] };
};

const isVerbal = (token: Token): boolean =>
  token.tag === "be" ||
  token.tag === "have" ||
  token.tag === "do" ||
  token.tag === "open" ||
  token.tag === "verb" ||
  token.tag === "adv" ||
  token.tag === "neg";
