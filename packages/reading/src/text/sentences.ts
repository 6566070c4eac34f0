import { isTitle } from "./abbreviations.ts";
import type { Token } from "./tokens.ts";

/** A sentence as a half-open range of token indices inside its paragraph. */
export type Sentence = { readonly from: number; readonly to: number };

/** A sentence with more tokens than this is cut: lists and tables, not prose. */
export const LONGEST_SENTENCE = 250;

const TERMINAL = /^(?:[.!?…؟。！？।۔]|\.{2,})$/u;
const CLOSER = /^[)\]}”»"'’」』]$/u;
const isPlainCapital = (token: Token): boolean =>
  token.capital && token.tag !== "name" && token.tag !== "time";

/** Whether a full stop after a word that carries one (U.S., Inc.) may also end the sentence. */
const endsByAbbreviation = (token: Token, next: Token): boolean => {
  if (!token.text.endsWith(".") || token.kind !== "word" || isTitle(token.lower)) return false;
  return isPlainCapital(next) && next.lower !== "i";
};

/** Whether the word after a terminal mark can begin a sentence. */
const mayBegin = (next: Token, mark: Token): boolean => {
  if (next.kind === "mark") return !/^[,;:)\]]$/u.test(next.text);
  if (next.kind === "number") return !next.glued;
  if (next.glued && mark.text === ".") return next.capital;
  const isCaseless = next.lower === next.text.toUpperCase();
  return next.capital || isCaseless || mark.text !== "." ? next.capital || isCaseless : false;
};

/** Index after the terminal mark at `at` and the quotation marks and brackets that close with it. */
const afterClosers = (tokens: readonly Token[], at: number, closing: ReadonlySet<number>): number => {
  let end = at + 1;
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    const isCloser = closing.has(end) || (token.glued && /^[)\]}]$/u.test(token.text));
    if (!isCloser || !CLOSER.test(token.text)) break;
    end += 1;
  }
  return end;
};

/**
 * Divides a paragraph into sentences. Rules of our own rather than `Intl.Segmenter`, whose data differ from
 * engine to engine: the same report must read the same everywhere.
 */
export const sentencesOf = (tokens: readonly Token[], closing: ReadonlySet<number>): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) sentences.push({ from, to });
    from = to;
  };
  tokens.forEach((token, at) => {
    if (at < from) return;
    const end = TERMINAL.test(token.text) ? afterClosers(tokens, at, closing) : at + 1;
    const next = tokens[end];
    if (next === undefined) return;
    if (TERMINAL.test(token.text) ? mayBegin(next, token) : endsByAbbreviation(token, next)) cut(end);
    else if (at - from >= LONGEST_SENTENCE) cut(at + 1);
  });
  cut(tokens.length);
  return sentences;
};
