import type { Meter } from "../meter.ts";
import type { Span } from "../span.ts";

/** A paragraph longer than this is cut at a space: no rule looks further, and memory stays bounded. */
export const LONGEST_PARAGRAPH = 20_000;
/** Lines longer than this were not wrapped to a page, so each is a paragraph. */
const LONGEST_WRAPPED_LINE = 120;

type Gap = Span & { readonly lines: number };

/** Every run of white space that holds a line end. */
const gapsOf = (text: string): Gap[] => {
  const gaps: Gap[] = [];
  // Old files end their lines with a carriage return alone.
  const mark = text.includes("\n") ? "\n" : "\r";
  for (let at = text.indexOf(mark); at >= 0; ) {
    let end = at;
    let lines = 0;
    while (end < text.length && /\s/u.test(text.charAt(end))) {
      if (text.charAt(end) === mark) lines += 1;
      end += 1;
    }
    gaps.push({ start: at, end, lines });
    at = text.indexOf(mark, end);
  }
  return gaps;
};

/** Blank lines divide paragraphs; where there are none, line ends do, unless the lines were wrapped. */
const dividersOf = (text: string): Gap[] => {
  const gaps = gapsOf(text);
  const blank = gaps.filter((gap) => gap.lines > 1);
  if (blank.length > 0) return blank;
  const isUnwrapped = gaps.some((gap, i) => gap.start - (gaps[i - 1]?.end ?? 0) > LONGEST_WRAPPED_LINE);
  return isUnwrapped ? gaps : [];
};

const pushPieces = (pieces: Span[], text: string, start: number, end: number): void => {
  let from = start;
  while (end - from > LONGEST_PARAGRAPH) {
    const space = text.lastIndexOf(" ", from + LONGEST_PARAGRAPH);
    let cut = space > from + LONGEST_PARAGRAPH / 2 ? space : from + LONGEST_PARAGRAPH;
    // Never between the two halves of one character.
    if ((text.charCodeAt(cut) & 0xfc00) === 0xdc00) cut += 1;
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  if (from < end) pieces.push({ start: from, end });
};

/** The paragraphs of a text in order, without the white space between them. */
export const paragraphsOf = (text: string, meter: Meter): Span[] => {
  const pieces: Span[] = [];
  let from = 0;
  for (const gap of dividersOf(text)) {
    pushPieces(pieces, text, from, gap.start);
    from = gap.end;
  }
  pushPieces(pieces, text, from, text.length);
  meter.steps += 2 * text.length;
  return pieces;
};
