import type { Span } from "../span.ts";
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

/** A possible attribution with its places in the text, before the filter has judged it. */
export type Found = {
  readonly rule: string;
  readonly cue: Span;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly traits: readonly string[];
  /** The first quotation inside the content, without its marks. */
  readonly quote: Span | null;
  /** How many characters of the content are quoted, without marks. */
  readonly quoted: number;
};

/** What was said, as token ranges, and how it stands to the cue. */
export type Content = { readonly kind: ContentKind; readonly ranges: readonly Range[] };

/** What one verb reports: who, what, and by which order of words. */
export type FoundVerb = {
  readonly rule: string;
  readonly source: Range | null;
  readonly content: Content;
  readonly kind: string;
};
