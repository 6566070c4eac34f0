import type { Range } from "../text/phrases.ts";

/** How the content stands to its cue. */
export type ContentKind =
  | "that"
  | "quote"
  | "mixed"
  | "clause"
  | "wh"
  | "infinitive"
  | "phrase"
  | "left-quote"
  | "left-clause"
  | "split";

/**
 * A possible attribution, before the filter has judged it: token ranges inside one passage, the rule that
 * found it, and traits (plain words) that the filter weighs.
 */
export type Candidate = {
  readonly rule: string;
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  readonly traits: readonly string[];
};
