import { type Codes, codeEndAt, NO_CODES } from "./codes.ts";
import { numericDateKeys } from "./numeric-dates.ts";

/** One word, number or sign of a text, with its place in it. */
export interface Token {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded: compatibility forms, case and a plural "s" make no difference. */
  readonly word: string;
  /** As written. */
  readonly written: string;
  readonly startsSentence: boolean;
  /** A pseudonym that is known to be one. */
  readonly isCode?: true;
}

// A short code such as "N-12"; a word with inner apostrophes; digits with inner separators; a percent sign. Nothing here
// depends on locale.
const TOKEN =
  /(?<![\p{L}\p{M}\p{Nd}])(?:\p{Lu}{1,4}|\p{Lo})(?:[-‐‑]\p{Nd}+)+(?![\p{L}\p{M}\p{Nd}])|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{Nd}+(?:[.,'’٫٬\u00a0\u202f/-]\p{Nd}+| (?=\p{Nd}{3}(?!\p{Nd}))\p{Nd}{3})*|[%٪]|[.!?…。？！؟\n]+/gu;
const ENDS_SENTENCE = /^[.!?…。？！؟\n]/u;
// Scripts that write no spaces: pairs of characters stand in for words.
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{M}]+$/u;

/** The words, numbers and percent signs of a text, in order; each code that is known is one word. */
export const tokensOf = (text: string, codes: Codes = NO_CODES): readonly Token[] =>
  codes.lengths.length === 0 ? plainTokensOf(text) : withCodes(text, plainTokensOf(text), codes);

const withCodes = (text: string, plain: readonly Token[], codes: Codes): readonly Token[] => {
  const tokens: Token[] = [];
  for (let i = 0; i < plain.length; i++) {
    const first = plain[i];
    if (first === undefined) break;
    const end = codeEndAt(text, first.start, codes);
    let last = i;
    while (end !== undefined && (plain[last]?.end ?? end) < end) last += 1;
    // A code that ends inside a word or number is none: "P1" is not in "P1.5".
    if (end === undefined || plain[last]?.end !== end) {
      tokens.push(first);
      continue;
    }
    const written = text.slice(first.start, end);
    tokens.push({ ...first, end, word: fold(written), written, isCode: true });
    i = last;
  }
  return tokens;
};

const plainTokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let startsSentence = true;
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    if (ENDS_SENTENCE.test(written)) {
      startsSentence = true;
      continue;
    }
    const start = match.index;
    if (UNSPACED.test(written)) tokens.push(...pairsOf(written, start));
    else if (/^\p{Nd}.*[-/]/u.test(written) && numericDateKeys(written).length === 0)
      tokens.push(...partsOf(written, start, startsSentence));
    else tokens.push({ start, end: start + written.length, word: fold(written), written, startsSentence });
    startsSentence = false;
  }
  return tokens;
};

/** One spelling for words that differ in case, compatibility form, apostrophe or a plural "s" only. */
export const fold = (written: string): string => {
  const folded = written.normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll("’", "'");
  const bare = folded.replace(/'s?$/u, "");
  return bare.length > 3 && bare.endsWith("s") && !bare.endsWith("ss") ? bare.slice(0, -1) : bare;
};

/** "10-12" and "50/50" are two numbers, where they are no date. */
const partsOf = (written: string, offset: number, startsSentence: boolean): readonly Token[] =>
  Array.from(written.matchAll(/[^-/]+/g), ({ 0: part, index }) => {
    const start = offset + index;
    return { start, end: start + part.length, word: part, written: part, startsSentence };
  });

const pairsOf = (written: string, offset: number): readonly Token[] => {
  const characters = [...written];
  const tokens: Token[] = [];
  let start = offset;
  characters.forEach((character, i) => {
    const next = characters[i + 1] ?? "";
    const pair = character + next;
    if (next !== "" || characters.length === 1)
      tokens.push({ start, end: start + pair.length, word: pair, written: pair, startsSentence: false });
    start += character.length;
  });
  return tokens;
};
