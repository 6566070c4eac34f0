import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";

/** A word that tells of a contact, and who takes part by the words around it. */
export type Cue = {
  readonly range: Range;
  readonly participants: readonly Range[];
  readonly rule: string;
  readonly confidence: number;
  readonly topic: Span | null;
};

export const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** Where a verb with its auxiliaries begins. */
export const groupStart = (passage: Passage, at: number, floor: number): number => {
  let from = at;
  while (
    from > floor &&
    at - from < 6 &&
    (/^(?:be|have|do|modal|adv|neg|to)$/u.test(passage.tokens[from - 1]?.tag ?? "") ||
      /^(?:last|first)$/u.test(lowerAt(passage, from - 1)))
  )
    from -= 1;
  if (/^(?:beg[au]n|started|continued?)$/u.test(lowerAt(passage, from - 1))) from -= 1;
  return from;
};

/** "ready to meet", "refused to meet", "before she meets": they have not met. */
export const isMereReadiness = (passage: Passage, at: number): boolean =>
  lowerAt(passage, at - 1) === "to" &&
  /^(?:ready|willing|unwilling|refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|prepared|able|unable|readiness|willingness|yet)$/u.test(
    lowerAt(passage, at - 2),
  );
