import type { Span } from "../span.ts";

/** A text in which only white space, quotation marks and dashes were made alike, with the way back. */
type Folded = {
  readonly text: string /** Offset in the original of every folded character, and of the end. */;
  readonly at: readonly number[];
};

const alike = (char: string): string => {
  if (/[“”„‟«»"]/u.test(char)) return '"';
  if (/[‘’‚‛'`]/u.test(char)) return "'";
  if (/[‐‑‒–—―-]/u.test(char)) return "-";
  return /\s/u.test(char) ? " " : char;
};

const fold = (text: string, span: Span): Folded => {
  const at: number[] = [];
  let folded = "";
  for (let i = span.start; i < span.end; i += 1) {
    const char = alike(text.charAt(i));
    if (char === " " && folded.endsWith(" ")) continue;
    folded += char;
    at.push(i);
  }
  return { text: folded, at: [...at, span.end] };
};

/**
 * Where `quoted` stands word for word inside `within`; null where it does not, or stands more than once. A
 * letter that differs is a difference: nothing is repaired.
 */
export const locateVerbatim = (text: string, within: Span, quoted: string): Span | null => {
  const needle = fold(quoted, { start: 0, end: quoted.length }).text.trim();
  const hay = fold(text, within);
  const from = needle === "" ? -1 : hay.text.indexOf(needle);
  if (from < 0 || hay.text.indexOf(needle, from + 1) >= 0) return null;
  const [start, last] = [hay.at[from], hay.at[from + needle.length - 1]];
  if (start === undefined || last === undefined || isInsideWord(hay.text, from, from + needle.length))
    return null;
  return { start, end: last + 1 };
};

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether a match begins or ends in the middle of a word: "war" in "warned" is no quotation. */
const isInsideWord = (text: string, from: number, to: number): boolean => {
  const cuts = (at: number): boolean => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return (from > 0 && cuts(from)) || (to < text.length && cuts(to));
};
