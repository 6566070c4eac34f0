import type { Span } from "@parley/reading";
import { moveEdge } from "./move-edge.ts";

/** Words that are selected by keys: from where they were begun to where the selection has come. */
export interface Caret {
  readonly anchor: Span;
  readonly head: Span;
}

/** How far a key goes. */
export type CaretStep = "word" | "sentence";

/** From the first of both to the last. */
export const spanOfCaret = ({ anchor, head }: Caret): Span => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

export const caretAt = (span: Span): Caret => ({ anchor: span, head: span });

/**
 * The next word or sentence. Without `isExtending` it alone is selected; with it, everything from where the selection
 * began. At an end of the text it stays.
 */
export const moveCaret = (
  text: string,
  caret: Caret | null,
  step: CaretStep,
  way: -1 | 1,
  isExtending: boolean,
): Caret | null => {
  const unitAt = step === "word" ? wordAt : sentenceAt;
  if (caret === null) {
    const first = unitAt(text, 0);
    return first === null ? null : caretAt(first);
  }
  const { head } = caret;
  const isWider = isExtending && step === "sentence" && !isWhole(text, head);
  // The first step by sentences takes in the rest of the one in which it begins.
  const next = isWider
    ? sentenceAt(text, head.start)
    : way > 0
      ? unitAt(text, head.end)
      : unitBefore(text, head.start, step);
  if (next === null) return isExtending ? caret : caretAt(head);
  return isExtending ? { anchor: caret.anchor, head: next } : caretAt(next);
};

const isWhole = (text: string, { start, end }: Span): boolean => {
  const sentence = sentenceAt(text, start);
  return sentence !== null && sentence.start === start && sentence.end === end;
};

const isPart = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? "");

/** The word that holds a place, or the next after it. */
export const wordAt = (text: string, place: number): Span | null => {
  let start = place;
  while (start < text.length && !isPart(text, start)) start += 1;
  if (start === text.length) return null;
  if (start === place) while (start > 0 && isPart(text, start - 1)) start -= 1;
  return moveEdge(text, { start, end: start }, "end", 1);
};

const unitBefore = (text: string, place: number, step: CaretStep): Span | null => {
  let at = place - 1;
  while (at >= 0 && !isPart(text, at)) at -= 1;
  if (at < 0) return null;
  return step === "word" ? wordAt(text, at) : sentenceAt(text, at);
};

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence that holds a place, or the next after it, without the space around it. */
export const sentenceAt = (text: string, place: number): Span | null => {
  let at = place;
  while (at < text.length && !isPart(text, at)) at += 1;
  if (at === text.length) return null;
  const lineStart = text.lastIndexOf("\n", at) + 1;
  const lineEnd = text.indexOf("\n", at);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const found = sentences.segment(line).containing(at - lineStart);
  if (found === undefined) return null;
  const start = lineStart + found.index + (found.segment.length - found.segment.trimStart().length);
  return { start, end: start + found.segment.trim().length };
};
