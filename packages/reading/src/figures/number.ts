import type { Qualifier } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { multiplierOf, numeralOf, smallNumberOf } from "../words/numbers.ts";

/** A number read from the tokens: `from` and `to` bound the number word itself, `end` what belongs to it. */
export type ReadNumber = {
  readonly from: number;
  readonly to: number;
  /** After "million", a range's second number and the like. */
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  readonly isVague: boolean;
};

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";
const VAGUE = new Map([
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
]);
const SOME = /^(?:several|few|many)$/u;
const FRACTIONS = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["third", 1 / 3],
  ["fifth", 0.2],
  ["tenth", 0.1],
  ["two-thirds", 2 / 3],
  ["three-quarters", 0.75],
  ["one-third", 1 / 3],
  ["one-quarter", 0.25],
  ["one-half", 0.5],
]);

/** "dozens", "tens of thousands": twice the unit is the least that the word can mean. */
const vagueAt = (passage: Passage, at: number): ReadNumber | null => {
  const first = lowerAt(passage, at);
  const some = SOME.test(lowerAt(passage, at - 1)) ? VAGUE.get(`${first}s`) : undefined;
  // "several hundred", "a few thousand".
  if (some !== undefined)
    return { from: at, to: at + 1, end: at + 1, low: 2 * some, high: null, isVague: true };
  const unit = first === "tens" ? 10 : VAGUE.get(first);
  if (unit === undefined) return null;
  const second = lowerAt(passage, at + 1) === "of" ? VAGUE.get(lowerAt(passage, at + 2)) : undefined;
  if (first === "tens" && second === undefined) return null;
  const to = second === undefined ? at + 1 : at + 3;
  const low = second === undefined ? 2 * unit : (first === "tens" ? 20 : 2 * unit) * second;
  return { from: at, to, end: to, low, high: null, isVague: true };
};

/** "half of the army", "a quarter of citizens". */
const fractionAt = (passage: Passage, at: number): ReadNumber | null => {
  const low = FRACTIONS.get(lowerAt(passage, at));
  if (low === undefined) return null;
  const next = passage.tokens[at + 1];
  const before = lowerAt(passage, at - 1);
  const isOrdinal = low < 0.4 && before !== "a" && before !== "one" && !lowerAt(passage, at).includes("-");
  const isBy = /^(?:by|to|than|nearly|almost|about|over)$/u.test(
    lowerAt(passage, before === "a" ? at - 2 : at - 1),
  );
  const isPart =
    next?.lower === "of" ||
    (next?.tag === "det" && lowerAt(passage, at) === "half") ||
    (isBy && next?.tag !== "open") ||
    (before === "a" && /^(?:nearly|almost|about|over)$/u.test(lowerAt(passage, at - 2)));
  if (isOrdinal || !isPart || /^(?:first|second|third|other|latter|the)$/u.test(before)) return null;
  return { from: at, to: at + 1, end: at + 1, low, high: null, isVague: false };
};

type Simple = { readonly value: number; readonly to: number };

/** "half a million", "a quarter of a million". */
const partOfMillion = (passage: Passage, at: number): Simple | null => {
  const share = FRACTIONS.get(lowerAt(passage, at));
  const a = lowerAt(passage, at + 1) === "of" ? at + 2 : at + 1;
  const unit = /^an?$/u.test(lowerAt(passage, a)) ? multiplierAt(passage, a + 1) : null;
  return share === undefined || unit === null ? null : { value: share * unit, to: a + 2 };
};

/** "1.200 fighters": nobody counts in thousandths. What is measured may be. */
const isPointedCount = (passage: Passage, at: number): boolean => {
  const next = passage.tokens[at + 1];
  return (
    /^[1-9]\d{0,2}\.\d{3}$/u.test(passage.tokens[at]?.text ?? "") &&
    next?.tag === "open" &&
    /[^s]s$|^(?:people|men|women|children|troops|staff|police|cattle|sheep)$/u.test(next.lower) &&
    !MEASURED.test(next.lower)
  );
};
const MEASURED =
  /(?:met(?:er|re)s|lit(?:er|re)s|grams|tons|tonnes|miles|inches|feet|degrees|points|seconds|hours|volts|watts|hectares|acres|barrels|ounces|pounds|euros|dollars|francs|crowns|pence)$/u;

/** One numeral or number word at `at`: "41,100", "twelve". */
const simpleAt = (passage: Passage, at: number): Simple | null => {
  const token = passage.tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") {
    const value = isPointedCount(passage, at) ? Number(token.text.replace(".", "")) : numeralOf(token.text);
    return value === null ? null : { value, to: at + 1 };
  }
  const small = token.kind === "word" ? smallNumberOf(token.lower) : null;
  if (small !== null) return { value: small, to: at + 1 };
  const isOne =
    (token.lower === "hundred" ||
      token.lower === "thousand" ||
      token.lower === "million" ||
      token.lower === "dozen") &&
    lowerAt(passage, at - 1) === "a";
  return isOne ? { value: multiplierOf(token.lower) ?? 1, to: at + 1 } : null;
};

/** "300 m" are metres, "300m" millions. */
const multiplierAt = (passage: Passage, at: number): number | null => {
  const token = passage.tokens[at];
  return token?.kind !== "word" || (token.lower === "m" && !token.glued) ? null : multiplierOf(token.lower);
};

/** Multiplies by "million", "hundred" and the like after the number. */
const multiplied = (passage: Passage, simple: Simple): Simple => {
  let { value, to } = simple;
  for (let hops = 0; hops < 3; hops += 1) {
    const by = multiplierAt(passage, to);
    if (by === null) break;
    value *= by;
    to += 1;
  }
  return { value, to };
};

const isRangeMark = (passage: Passage, at: number): boolean =>
  /^[-–]$/u.test(passage.tokens[at]?.text ?? "") && passage.tokens[at + 1]?.kind === "number";

const CHANGE =
  /^(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|grew|grown|grow|went|gone|up|down|(?:increas|declin|decreas|chang|reduc|shr[aiu]nk)(?:e|es|ed|ing)?|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|jump(?:s|ed)?|surg(?:e|ed)|doubled|tripled)$/u;

/** "rose from 18,000 to 27,500": two figures, not one that lies between them. */
const isChange = (passage: Passage, from: number): boolean => {
  for (let i = from - 1; i >= 0 && from - i <= 4; i -= 1) if (CHANGE.test(lowerAt(passage, i))) return true;
  return false;
};

/** The second number of "2,500 to 5,000", "3-4", "between 20 and 30", where there is one. */
const rangeEnd = (passage: Passage, at: number, from: number): Simple | null => {
  const link = lowerAt(passage, at);
  const before = lowerAt(passage, from - 1);
  const isLinked =
    isRangeMark(passage, at) ||
    (link === "to" && !(before === "from" && isChange(passage, from - 1))) ||
    link === "or" ||
    (link === "and" && (before === "between" || lowerAt(passage, from - 2) === "between"));
  if (!isLinked) return null;
  // "between $30 million and $35 million"
  const isMoney = /^[$€£¥]$/u.test(lowerAt(passage, at + 1));
  const start = isMoney ? at + 2 : at + 1;
  const last = simpleAt(passage, start);
  return last === null ? partOfMillion(passage, start) : multiplied(passage, last);
};

const PARTS = new Map([
  ["quarters", 4],
  ["thirds", 3],
  ["fifths", 5],
  ["tenths", 10],
]);

/** "nine in ten", "one out of five families": a share. */
const ratioAt = (passage: Passage, at: number): ReadNumber | null => {
  const count = smallNumberOf(lowerAt(passage, at));
  const isOutOf = lowerAt(passage, at + 1) === "out" && lowerAt(passage, at + 2) === "of";
  const whole = isOutOf ? at + 3 : lowerAt(passage, at + 1) === "in" ? at + 2 : null;
  const of = whole === null ? null : smallNumberOf(lowerAt(passage, whole));
  return count === null || whole === null || of === null || count >= of || of > 100
    ? null
    : { from: at, to: whole + 1, end: whole + 1, low: count / of, high: null, isVague: false };
};

/** "three quarters of new arrivals". */
const partsAt = (passage: Passage, at: number): ReadNumber | null => {
  const ratio = ratioAt(passage, at);
  if (ratio !== null) return ratio;
  const parts = PARTS.get(lowerAt(passage, at + 1));
  const count = parts === undefined ? null : smallNumberOf(lowerAt(passage, at));
  return parts === undefined || count === null || count >= parts
    ? null
    : { from: at, to: at + 2, end: at + 2, low: count / parts, high: null, isVague: false };
};

/** Digits that a space divides into thousands: "10 000", "1 250 000". Not the parts of a telephone number. */
const spaced = (passage: Passage, at: number): Simple | null => {
  const isGroup = (i: number): boolean =>
    passage.tokens[i]?.kind === "number" &&
    /^\d{3}$/u.test(passage.tokens[i]?.text ?? "") &&
    passage.tokens[i]?.glued === false;
  if (!/^[1-9]\d{0,2}$/u.test(passage.tokens[at]?.text ?? "") || !isGroup(at + 1)) return null;
  let to = at + 1;
  while (isGroup(to) && to - at < 5) to += 1;
  const isAlone =
    passage.tokens[to]?.kind !== "number" &&
    passage.tokens[at - 1]?.kind !== "number" &&
    passage.tokens[at - 1]?.text !== "+";
  const digits = passage.tokens.slice(at, to).map((token) => token.text);
  return isAlone ? { value: Number(digits.join("")), to } : null;
};

/** Reads the number that begins at `at`, or null. Years, times and section numbers are the caller's to rule out. */
export const numberAt = (passage: Passage, at: number): ReadNumber | null => {
  const part = partOfMillion(passage, at);
  if (part !== null)
    return { from: at, to: part.to, end: part.to, low: part.value, high: null, isVague: false };
  const special = vagueAt(passage, at) ?? fractionAt(passage, at) ?? partsAt(passage, at);
  if (special !== null) return special;
  const simple = spaced(passage, at) ?? simpleAt(passage, at);
  if (simple === null) return null;
  const first = multiplied(passage, simple);
  const last = rangeEnd(passage, first.to, at);
  const factor =
    last !== null && first.to === simple.to && last.value > 0 ? scaleOf(passage, first.to + 2) : 1;
  if (last !== null && last.value > first.value * factor) {
    return {
      from: at,
      to: simple.to,
      end: last.to,
      low: first.value * factor,
      high: last.value,
      isVague: false,
    };
  }
  return { from: at, to: simple.to, end: first.to, low: first.value, high: null, isVague: false };
};

/** "2 to 3 million" means two million. */
const scaleOf = (passage: Passage, at: number): number => multiplierAt(passage, at) ?? 1;

const PHRASES: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /(?:at least|no (?:fewer|less) than|not less than|as (?:little|few) as|a minimum of|minimum of)$/u,
    "at_least",
  ],
  [/(?:up to|as (?:many|much) as|at most|no more than|not more than|a maximum of|maximum of)$/u, "up_to"],
  [
    /(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards? of|greater than|surpass(?:ed|ing)?|beyond|topped|passed|larger than)$/u,
    "over",
  ],
  [/(?:less than|fewer than|under|below|nearly|almost|just short of|close to half)$/u, "under"],
  [
    /(?:about|around|approximately|roughly|some|circa|an estimated|estimated|estimated at|estimated cost of|close to|closer to|near|in the region of|or so|estimated to be|~|≈|c\.)$/u,
    "about",
  ],
];
const CURRENCY = /^(?:[$€£¥₹₺]|us\$)$/u;
const NEARLY = /(?:nearly|almost)$/u;

/** The hedge before a number. "Nearly" is an approximation: it does not say that the figure is a bound. */
export const qualifierBefore = (passage: Passage, at: number): Qualifier | null => {
  let from = at;
  for (let i = at - 1; i >= 0 && at - i <= 5; i -= 1) {
    const token = passage.tokens[i];
    if (token === undefined || (token.kind === "mark" && !/^[$€£~≈]$/u.test(token.text))) break;
    from = i;
  }
  // "a quarrel over a $48 million contract": a contract, not what exceeds a figure.
  const isAttribute =
    /^an?$/u.test(lowerAt(passage, at - (CURRENCY.test(lowerAt(passage, at - 1)) ? 2 : 1))) &&
    passage.tokens[at]?.kind === "number";
  if (isAttribute) return null;
  const words = passage.tokens
    .slice(from, at)
    .map((token) => token.lower)
    .join(" ")
    .replace(/(?:(?:^| )(?:us|nz|a|an|another|[$€£]))+$/u, "");
  if (NEARLY.test(words)) return "about";
  const found = PHRASES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  if (found === "over" && isDenied(passage, at)) return "up_to";
  return found === "under" && isDenied(passage, at) ? "at_least" : found;
};

/** "no cell held more than 16": what is more is denied. */
const isDenied = (passage: Passage, at: number): boolean => {
  for (let i = at - 1; i >= 0 && at - i <= 8; i -= 1) {
    const token = passage.tokens[i];
    if (token === undefined || token.kind === "mark" || passage.sentenceStarts.has(i + 1)) return false;
    if (token.tag === "neg" || /^(?:no|none|nobody|neither|never)$/u.test(token.lower)) return true;
  }
  return false;
};
