import type { Meter } from "../meter.ts";
import type { Span } from "../span.ts";
import { type Quote, quotesOf } from "./quotes.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Token, tokenize } from "./tokens.ts";

/** One paragraph made ready for the rules: tokens, quotations, sentences. */
export type Passage = {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
  /** For each token the index of the outermost quotation that holds it (marks included), or -1. */
  readonly quoteAt: readonly number[];
  /** The quotation that opens at a token index, where one does. */
  readonly quoteFrom: ReadonlyMap<number, Quote>;
  /** The quotation that closes at a token index, where one does. */
  readonly quoteTo: ReadonlyMap<number, Quote>;
  readonly sentences: readonly Sentence[];
  /** Token indices at which sentences begin. */
  readonly sentenceStarts: ReadonlySet<number>;
  readonly meter: Meter;
};

/** Index of the outermost quotation for every token, filled without looking at a token twice. */
const outermostQuotes = (quotes: readonly Quote[], length: number): number[] => {
  const at = new Array<number>(length).fill(-1);
  let done = 0;
  quotes.forEach((quote, index) => {
    for (let i = Math.max(quote.open, done); i <= quote.close; i += 1) at[i] = index;
    done = Math.max(done, quote.close + 1);
  });
  return at;
};

/** Prepares one paragraph of the text. */
export const createPassage = (text: string, span: Span, meter: Meter): Passage => {
  const tokens = tokenize(text, span.start, span.end, meter);
  const quotes = quotesOf(tokens);
  const closing = new Set(quotes.filter((quote) => quote.isClosed).map((quote) => quote.close));
  const sentences = sentencesOf(tokens, closing);
  meter.steps += 4 * tokens.length;
  return {
    text,
    span,
    tokens,
    quotes,
    quoteAt: outermostQuotes(quotes, tokens.length),
    quoteFrom: new Map(quotes.map((quote) => [quote.open, quote])),
    quoteTo: new Map(quotes.filter((quote) => quote.isClosed).map((quote) => [quote.close, quote])),
    sentences,
    sentenceStarts: new Set(sentences.map((sentence) => sentence.from)),
    meter,
  };
};
