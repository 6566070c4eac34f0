import type { Finding } from "@parley/domain";

/** A stretch of words, and whether it was found to be said in confidence elsewhere. */
export interface FoundPart {
  readonly start: number;
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts words where findings begin and end; findings that overlap become one stretch. */
export const foundParts = (
  words: string,
  findings: readonly Pick<Finding, "start" | "end">[],
): readonly FoundPart[] => {
  const parts: FoundPart[] = [];
  let at = 0;
  const push = (end: number, isFound: boolean): void => {
    if (end > at) parts.push({ start: at, text: words.slice(at, end), isFound });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...findings].sort((a, b) => a.start - b.start)) {
    push(Math.min(start, words.length), false);
    push(Math.min(end, words.length), true);
  }
  push(words.length, false);
  return parts;
};
