import type { Span } from "./span.ts";

/** Who is behind what is said: a name, an office, somebody who is not named, a document, or nobody at all. */
export type SourceClass = "named" | "role" | "anonymous" | "document" | "none";

/** What every suggestion carries: the rule that found it and how sure it is, from 0 to 1. */
export type Evidence = { readonly rule: string; readonly confidence: number };

/**
 * The source that stands for an entry: the spans of its narrowest attribution (empty where the report says
 * that somebody said it, but not who), or null for the report's own voice.
 */
export type Voice = readonly Span[] | null;

/** Somebody said or claimed something. The spans of `source` are empty where nobody is named. */
export type AttributionEntry = Evidence & {
  readonly kind: "attribution";
  readonly source: readonly Span[];
  readonly cue: Span;
  readonly content: readonly Span[];
  /** The first verbatim quotation in the content, without its marks. */
  readonly quote: Span | null;
  readonly speech: "direct" | "indirect" | "mixed";
  readonly sourceClass: SourceClass;
};

/** How a number is hedged. `vague` is a number word such as "dozens". */
export type Qualifier = "exact" | "about" | "over" | "under" | "at_least" | "up_to" | "range" | "vague";

/**
 * A number and what it counts. An exact number has `high` null; a bounded or vague one keeps its bound in
 * `low` (and in `high` for a range): no midpoint is ever made up.
 */
export type FigureEntry = Evidence & {
  readonly kind: "figure";
  readonly number: Span;
  readonly low: number;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly counted: Span | null;
  readonly source: Span | null;
  /** The date for which the number is given (ISO 8601, any granularity), apart from any event's date. */
  readonly asOf: string | null;
  readonly attributedTo: Voice;
};

/** The unit to which a date is known. */
export type Granularity = "day" | "week" | "month" | "year" | "decade" | "century" | "season" | "period";

/**
 * A date in the text. `value` is ISO 8601 at its granularity ("2023-10"), `from/to` for a period, or null
 * where it depends on a report date that nobody gave.
 */
export type DateEntry = Evidence & {
  readonly kind: "date";
  readonly span: Span;
  readonly value: string | null;
  readonly granularity: Granularity;
};

/** Some people met or talked. */
export type ContactEntry = Evidence & {
  readonly kind: "contact";
  readonly cue: Span;
  readonly participants: readonly Span[];
  readonly place: Span | null;
  readonly time: Span | null;
  readonly topic: Span | null;
  readonly attributedTo: Voice;
};

/** A party demands, offers, refuses or undertakes something. */
export type PositionEntry = Evidence & {
  readonly kind: "position";
  readonly party: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly attributedTo: Voice;
};

/** A person, body or place. `name` is the mediation's own name for it where the party list knows it. */
export type ActorEntry = Evidence & {
  readonly kind: "actor";
  readonly span: Span;
  readonly name: string;
  /** The id that the given party list has for this actor, or null. */
  readonly party: string | null;
};

/** One suggestion, for a person to confirm. */
export type Entry = AttributionEntry | FigureEntry | DateEntry | ContactEntry | PositionEntry | ActorEntry;

/** A suggestion of one kind. */
export type EntryOf<K extends Entry["kind"]> = Extract<Entry, { readonly kind: K }>;

/** A party or other actor that the mediation knows, with every form of its name. */
export type KnownActor = { readonly id: string; readonly names: readonly string[] };

/** What the reader may know besides the text. */
export type ReadingOptions = {
  /** The report's date, `YYYY-MM-DD`; without it the reader looks for one at the head of the text. */
  readonly date?: string | undefined;
  /** The mediation's parties and other actors. */
  readonly actors?: readonly KnownActor[] | undefined;
  /** Attributions less sure than this are left out; the default is where the filter was balanced. */
  readonly minimumConfidence?: number | undefined;
};

/** A read report. */
export type Reading = {
  /** The report's date as given or found, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** The headline, where the text has the shape of a report. */
  readonly headline: string | null;
  readonly entries: readonly Entry[];
};
