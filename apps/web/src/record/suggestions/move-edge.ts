import type { Span } from "@parley/reading";

const isPart = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? "");

/** The next place after `at` where a word ends. */
const wordEndAfter = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && !isPart(text, next)) next += 1;
  while (next < text.length && isPart(text, next)) next += 1;
  return next;
};

/** The last place before `at` where a word begins. */
const wordStartBefore = (text: string, at: number): number => {
  let next = at;
  while (next > 0 && !isPart(text, next - 1)) next -= 1;
  while (next > 0 && isPart(text, next - 1)) next -= 1;
  return next;
};

/** Moves one end of a stretch by a word; at least a word stays. */
export const moveEdge = (text: string, { start, end }: Span, edge: "start" | "end", way: -1 | 1): Span => {
  if (edge === "start") {
    const moved = way < 0 ? wordStartBefore(text, start) : startAfter(text, start);
    return moved < end && text.slice(moved, end).trim() !== "" ? { start: moved, end } : { start, end };
  }
  const moved = way > 0 ? wordEndAfter(text, end) : endBefore(text, end);
  return moved > start && text.slice(start, moved).trim() !== "" ? { start, end: moved } : { start, end };
};

const startAfter = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && isPart(text, next)) next += 1;
  while (next < text.length && !isPart(text, next)) next += 1;
  return next;
};

const endBefore = (text: string, at: number): number => {
  let next = at;
  while (next > 0 && isPart(text, next - 1)) next -= 1;
  while (next > 0 && !isPart(text, next - 1)) next -= 1;
  return next;
};
