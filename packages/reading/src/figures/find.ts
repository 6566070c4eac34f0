import type { Qualifier } from "../entries.ts";
import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { type Range, spanOf } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isNoFigure } from "./exclusions.ts";
import { numberAt, qualifierBefore, type ReadNumber } from "./number.ts";

/** A figure found in one paragraph, before it is known whose figure it is. */
export type FigureMatch = {
  readonly number: Span;
  readonly low: number;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly counted: Span | null;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
};

const CURRENCY = /^(?:[$€£¥₹₺]|us\$|nz\$|eur|usd|gbp)$/u;

const isCountable = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === "open" ||
    token.tag === "name" ||
    token.tag === "ing" ||
    token.text === "%" ||
    token.text === "-" ||
    (token.tag === "ed" && !token.capital));

/** What is counted: the nouns after the number, with one "of …" where a unit came first. */
const countedAfter = (passage: Passage, from: number): Range | null => {
  let start = from;
  while (
    /^(?:-|of|the|his|her|its|their|those|other|more|additional|people's)$/u.test(
      passage.tokens[start]?.lower ?? "",
    ) &&
    start - from < 3
  )
    start += 1;
  // "4.5 per cent of revenues"
  const isPerCent = passage.tokens[start]?.lower === "per" && passage.tokens[start + 1]?.lower === "cent";
  let to = isPerCent ? start + 2 : start;
  let hasOf = false;
  while (to - start < 12) {
    const token = passage.tokens[to];
    if (isCountable(token)) to += 1;
    else if (!hasOf && token?.lower === "of" && to > start && isCountable(passage.tokens[to + 1])) {
      hasOf = true;
      to += 1;
    } else break;
  }
  // "twelve trucks passed": the verb after the nouns is none of them.
  while (to - start > 1 && /^(?:ed|ing)$/u.test(passage.tokens[to - 1]?.tag ?? "")) to -= 1;
  return to > start ? { from: start, to } : null;
};

const currencyBefore = (passage: Passage, at: number): Range | null => {
  if (!CURRENCY.test(passage.tokens[at - 1]?.lower ?? "")) return null;
  const hasCountry =
    passage.tokens[at - 1]?.text === "$" &&
    /^(?:US|NZ|A|C|HK|U\.S\.)$/u.test(passage.tokens[at - 2]?.text ?? "");
  return { from: hasCountry ? at - 2 : at - 1, to: at };
};

/** "a panel of twelve": the noun before, where none comes after. */
const countedBefore = (passage: Passage, at: number): Range | null => {
  const isOf = passage.tokens[at - 1]?.lower === "of" && passage.tokens[at - 2]?.tag === "open";
  return isOf ? { from: at - 2, to: at - 1 } : null;
};

const qualifierOf = (passage: Passage, number: ReadNumber): Qualifier => {
  if (number.high !== null) return "range";
  if (number.isVague) return "vague";
  const after = passage.tokens
    .slice(number.end, number.end + 3)
    .map((token) => token.lower)
    .join(" ");
  const last = passage.tokens
    .slice(number.end, number.end + 6)
    .map((token) => token.lower)
    .join(" ");
  if (/^(?:[\p{L}-]+ ){0,3}at (?:the )?most\b/u.test(last)) return "up_to";
  if (/^(?:[\p{L}-]+ ){0,3}at (?:the )?least\b/u.test(last)) return "at_least";
  if (/^or (?:more|so|over)/u.test(after)) return after.startsWith("or so") ? "about" : "at_least";
  if (/^or (?:less|fewer)/u.test(after)) return "up_to";
  return qualifierBefore(passage, number.from) ?? "exact";
};

const figureOf = (passage: Passage, number: ReadNumber, sentence: number): FigureMatch => {
  const currency = currencyBefore(passage, number.from);
  const counted = currency ?? countedAfter(passage, number.end) ?? countedBefore(passage, number.from);
  return {
    number: spanOf(passage, { from: number.from, to: number.to }),
    low: number.low,
    high: number.high,
    qualifier: qualifierOf(passage, number),
    counted: counted === null ? null : spanOf(passage, counted),
    sentence,
    rule: number.isVague ? "vague-number" : number.high !== null ? "range" : "number",
    confidence: counted === null ? 0.55 : passage.tokens[number.from]?.kind === "number" ? 0.9 : 0.75,
  };
};

const mayBegin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" ||
    token.tag === "number-word" ||
    /^(?:tens|quarter|third|fifth|tenth|two-thirds|three-quarters)$/u.test(token.lower) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one)-/u.test(token.lower));

/** The figures of one paragraph. `dated` holds the tokens that dates have taken. */
export const figuresIn = (passage: Passage, dated: ReadonlySet<number>): FigureMatch[] => {
  const figures: FigureMatch[] = [];
  passage.sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      if (dated.has(at) || !mayBegin(passage.tokens[at])) continue;
      const number = numberAt(passage, at);
      if (number === null) continue;
      if (!isNoFigure(passage, number)) figures.push(figureOf(passage, number, index));
      at = number.end - 1;
    }
  });
  return figures;
};
