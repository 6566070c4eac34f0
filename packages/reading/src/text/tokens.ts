import type { Meter } from "../meter.ts";
import { type Tag, tagOf } from "../words/closed-class.ts";
import { isAbbreviation } from "./abbreviations.ts";

/** What a token is made of. */
export type TokenKind = "word" | "number" | "mark";

/** One word, number or mark of the text, with its place (UTF-16 units) and its grammatical class. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  readonly tag: Tag;
  /** Whether the first letter is a capital. */
  readonly capital: boolean;
  /** Whether the token touches the one before it. */
  readonly glued: boolean;
};

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 160 ||
  code === 0x202f ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;

/** Width of the character at `at`: 2 for a well-formed surrogate pair. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  return at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

const isWordPartAt = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) || isLetterAt(text, at);

/** A longer run of letters or digits is no word: it is cut, so that no rule meets a giant. */
const LONGEST_TOKEN = 256;

/** Letters, digits and what may stand between them inside one word: O'Neill, Scud-B, hostage-prisoner. */
const wordEnd = (text: string, start: number): number => {
  let at = start;
  const limit = Math.min(text.length, start + LONGEST_TOKEN);
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isWordPartAt(text, at)) at += widthAt(text, at);
    else if ((isHyphen(code) || isApostrophe(code)) && isWordPartAt(text, at + 1)) at += 1;
    else if (code === 46 && at - start > 2 && isAddressPart(text, at + 1)) at += 1;
    else break;
  }
  return acronymEnd(text, start, at);
};

/** The letter of "Linton F. Marl" or "A. agreed": a capital with its stop, then a space and a letter. "I" ends sentences too often. */
const isInitial = (text: string, start: number): boolean => {
  const [letter, next] = [text.charCodeAt(start), text.charCodeAt(start + 3)];
  if (letter < 65 || letter > 90 || letter === 73 || text.charCodeAt(start + 2) !== 32) return false;
  // "Saw A. at ten": somebody who is only called by a letter.
  return (text.charCodeAt(start - 1) === 32 && next >= 65 && next <= 90) || (next >= 97 && next <= 122);
};

/** The part of a web address after a full stop: two small letters or more. */
const isAddressPart = (text: string, at: number): boolean => {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return a >= 97 && a <= 122 && b >= 97 && b <= 122;
};

/** U.S., a.m., D.C.: single letters each with a full stop. */
const acronymEnd = (text: string, start: number, end: number): number => {
  if (end - start !== 1 || text.charCodeAt(end) !== 46) return end;
  if (!isLetterAt(text, end + 1)) return isInitial(text, start) ? end + 1 : end;
  let at = end;
  while (text.charCodeAt(at) === 46 && isLetterAt(text, at + 1)) {
    const after = at + 1 + widthAt(text, at + 1); // a letter outside the basic plane is two units wide
    if (isWordPartAt(text, after)) break;
    at = after;
  }
  if (at === end) return end;
  return text.charCodeAt(at) === 46 ? at + 1 : at;
};

/** Digits with the separators inside one number: 41,100 and 2.5 and 1 000 is left apart. */
const numberEnd = (text: string, start: number): number => {
  let at = start;
  const limit = Math.min(text.length, start + LONGEST_TOKEN);
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if ((code === 44 || code === 46 || code === 58) && isDigit(text.charCodeAt(at + 1))) at += 1;
    else break;
  }
  return at;
};

/** Runs of one mark that mean one thing: "...", "--". */
const markEnd = (text: string, start: number): number => {
  const code = text.charCodeAt(start);
  let at = start + widthAt(text, start);
  if (code === 45 || code === 46) while (text.charCodeAt(at) === code) at += 1;
  return at;
};

const CLITIC = /^(.+)(['’](?:s|re|ve|ll|d|m))$/iu;
const NEGATION = /^(.+)(n['’]t)$/iu;
/** Longer than any word that carries an ending; keeps the patterns above from scanning giants. */
const LONGEST_INFLECTED = 64;

const createToken = (text: string, start: number, end: number, kind: TokenKind, glued: boolean): Token => {
  const own = text.slice(start, end);
  const lower = own.toLowerCase().replaceAll("’", "'");
  const capital = kind === "word" && UPPER.test(own.slice(0, widthAt(own, 0)));
  return { start, end, text: own, lower, kind, tag: tagOf(lower, kind, capital), capital, glued };
};

const pushWord = (tokens: Token[], text: string, start: number, end: number, glued: boolean): void => {
  const own = text.slice(start, end);
  const hasApostrophe = own.includes("'") || own.includes("’");
  const parts =
    hasApostrophe && own.length <= LONGEST_INFLECTED ? (CLITIC.exec(own) ?? NEGATION.exec(own)) : null;
  const stem = parts?.[1];
  if (stem === undefined) {
    tokens.push(createToken(text, start, end, "word", glued));
    return;
  }
  tokens.push(createToken(text, start, start + stem.length, "word", glued));
  tokens.push(createToken(text, start + stem.length, end, "word", true));
};

/** Where the token that begins at `start` ends, and what it is. */
const tokenAt = (text: string, start: number): { readonly end: number; readonly kind: TokenKind } => {
  if (isDigit(text.charCodeAt(start))) {
    const end = numberEnd(text, start);
    const suffix = /^(?:st|nd|rd|th|s)(?![\p{L}\d])/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    return suffix > 0 ? { end: end + suffix, kind: "word" } : { end, kind: "number" };
  }
  if (!isLetterAt(text, start)) return { end: markEnd(text, start), kind: "mark" };
  const end = wordEnd(text, start);
  const isShort = end - start <= 6 && text.charCodeAt(end) === 46;
  return { end: isShort && isAbbreviation(text.slice(start, end)) ? end + 1 : end, kind: "word" };
};

/** Divides a stretch of the text into tokens, in one pass. */
export const tokenize = (text: string, from: number, to: number, meter: Meter): Token[] => {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = from; at < to; ) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const { end, kind } = tokenAt(text, at);
    if (kind === "word") pushWord(tokens, text, at, end, at === last);
    else tokens.push(createToken(text, at, end, kind, at === last));
    at = end;
    last = end;
  }
  meter.steps += to - from;
  return tokens;
};
