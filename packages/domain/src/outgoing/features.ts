import { type Codes, NO_CODES } from "./codes.ts";
import { datesOf } from "./dates.ts";
import { numbersOf } from "./numbers.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What can give a text away, by kind: keys that are equal where two texts share it. */
export interface Features {
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberFeature[];
  readonly dates: readonly Feature[];
  /** Words that the text itself marks as names. */
  readonly names: readonly Feature[];
  /** Each content word. */
  readonly words: readonly Feature[];
  /** Three content words in a row, whatever small words stand between them. */
  readonly phrases: readonly Feature[];
}

/** A key and where it stands: UTF-16 offsets. */
export interface Feature {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export interface NumberFeature extends Feature {
  /** The key together with what is counted. */
  readonly counted: string;
  /** Too common by itself: only "two weeks" matches "two weeks", never "two" alone. */
  readonly weak: boolean;
}

/** Content words in a row that make a phrase. */
const PHRASE_WORDS = 3;
/** Numbers in words below this match only together with what they count. */
const TELLING_FROM = 4;

export const featuresOf = (text: string, codes: Codes = NO_CODES): Features => {
  const tokens = tokensOf(text, codes);
  const dates = datesOf(tokens);
  const dated = new Set(dates.flatMap(({ from, to }) => range(from, to)));
  const content = tokens.filter((token) => /[\p{L}]/u.test(token.word) && !STOP_WORDS.has(token.word));
  return {
    tokens,
    numbers: numbersOf(tokens, (index) => dated.has(index)).map((number) => ({
      ...span(tokens, number.from, number.to),
      key: String(number.value),
      counted: `${number.value} ${number.unit}`,
      weak: !number.digits && number.value < TELLING_FROM,
    })),
    dates: dates.flatMap(({ keys, from, to }) => keys.map((key) => ({ ...span(tokens, from, to), key }))),
    names: namesOf(tokens),
    words: content.map(({ word, start, end }) => ({ key: word, start, end })),
    phrases: phrasesOf(content),
  };
};

const phrasesOf = (content: readonly Token[]): readonly Feature[] => {
  const phrases: Feature[] = [];
  for (let i = 0; i + PHRASE_WORDS <= content.length; i++) {
    const words = content.slice(i, i + PHRASE_WORDS);
    const key = words.map(({ word }) => word).join(" ");
    phrases.push({ key, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  }
  return phrases;
};

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ACRONYM = /^[\p{Lu}\p{Nd}]{2,}$/u;

/** Words with a capital inside a sentence, runs of such words from its start; acronyms and codes anywhere. */
const namesOf = (tokens: readonly Token[]): readonly Feature[] =>
  tokens
    .filter((token, i) => {
      if (token.isCode) return true;
      if (!CAPITAL.test(token.written) || token.written.length < 2 || STOP_WORDS.has(token.word))
        return false;
      if (!token.startsSentence || ACRONYM.test(token.written)) return true;
      const next = tokens[i + 1];
      return next !== undefined && !next.startsSentence && CAPITAL.test(next.written);
    })
    .map(({ word, start, end }) => ({ key: word, start, end }));

const span = (
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
