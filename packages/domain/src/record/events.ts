import type { Digest, IssueId, PartyId, RecordEntryId, ReportId } from "../ids.ts";
import type { Form } from "../items/terms.ts";
import type { Bound } from "./bound.ts";
import type { ReportedDate } from "./reported-date.ts";

/** Who is behind words: a name, an office, somebody whom nobody names, a document. */
export type SourceClass = "named" | "role" | "anonymous" | "document";

/**
 * One voice between the words and us. The report's own voice is said so: it is never the absence of a source.
 * `unnamed`: it is said that somebody said it, but not who.
 */
export type Voice =
  | { readonly type: "reportsOwnVoice" }
  | { readonly type: "unnamed" }
  | {
      readonly type: "source";
      /** As the words name it. */
      readonly name: string;
      readonly sourceClass: SourceClass;
      readonly party?: PartyId;
    };

/** Exact words at their place in a report: UTF-16 offsets into its text as read. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What an entry rests on. */
export type Basis =
  | { readonly type: "passages"; readonly report: ReportId; readonly passages: readonly Passage[] }
  /** Without a report: what somebody was told, for instance on the telephone. */
  | { readonly type: "heard"; readonly words: string }
  /** A row of a file that somebody brought in. */
  | { readonly type: "imported"; readonly file: string };

/** What a speaker does by a statement. */
export type Claim = "claims" | "denies" | "demands" | "offers" | "accepts" | "refuses" | "undertakes";

export const CLAIMS = [
  "claims",
  "denies",
  "demands",
  "offers",
  "accepts",
  "refuses",
  "undertakes",
] as const satisfies readonly Claim[];

export type Manner = "meeting" | "call" | "message" | "channel" | "contact";

export const MANNERS = [
  "meeting",
  "call",
  "message",
  "channel",
  "contact",
] as const satisfies readonly Manner[];

export type FrameKind = "resolution" | "mandate" | "accord" | "proceedings" | "other";

export const FRAME_KINDS = [
  "resolution",
  "mandate",
  "accord",
  "proceedings",
  "other",
] as const satisfies readonly FrameKind[];

/** Somebody or something as it was reported, and the party where we know which. */
export interface Participant {
  readonly name: string;
  readonly party?: PartyId;
}

export interface Statement {
  readonly type: "statement";
  readonly form: Form;
  readonly claim: Claim;
  /** Whose words they are, where it is a party of this mediation. */
  readonly speaker?: PartyId;
  /** Parties that they are about. */
  readonly about: readonly PartyId[];
}

export interface Figure {
  readonly type: "figure";
  /** What is counted: "people killed". Figures of one measure stand side by side. */
  readonly measure: string;
  readonly bound: Bound;
  readonly unit: string;
  /** Where, of whom, over which time. */
  readonly scope?: string;
  /** The date for which it is given; never the date of an event, and said to be unknown where it is. */
  readonly asOf: ReportedDate;
  readonly method?: string;
  /** Hashtag and attributes of the humanitarian exchange language: "#affected+killed". */
  readonly hxl?: string;
}

export interface Contact {
  readonly type: "contact";
  readonly manner: Manner;
  readonly who: readonly Participant[];
  /** Those who carried it between them. */
  readonly through: readonly Participant[];
  readonly where?: string;
  readonly when: ReportedDate;
  readonly subject?: string;
}

/** Something that the talks refer to: a resolution, a mandate, an earlier accord. */
export interface Frame {
  readonly type: "frame";
  readonly kind: FrameKind;
  readonly title: string;
  readonly date: ReportedDate;
  /** Which one it could be, where that is not said. None of them is asserted. */
  readonly candidates: readonly string[];
}

export type RecordContent = Statement | Figure | Contact | Frame;

/** A person's own entry, or one that the reader suggested and a person accepted. */
export type EntryOrigin =
  | { readonly type: "person" }
  | {
      readonly type: "reader";
      readonly rule: string;
      /** From 0 to 1. */
      readonly confidence: number;
      /** Whether the person changed what was suggested. */
      readonly edited: boolean;
    };

/** What an entry says, and on what. */
export interface EntryWords {
  readonly basis: Basis;
  /** From the outermost voice to whoever is said to have said it first. Never empty. */
  readonly voices: readonly Voice[];
  readonly content: RecordContent;
  readonly issues: readonly IssueId[];
  /** The recorder's own remark: a doubt, a reading. No part of what was reported. */
  readonly note?: string;
}

export interface ReportAdded {
  readonly type: "reportAdded";
  readonly at: number;
  readonly report: ReportId;
  readonly title: string;
  readonly outlet?: string;
  readonly date: ReportedDate;
  readonly mediaType: string;
  /** SHA-256 of the bytes that were opened. */
  readonly digest: Digest;
  /** How many entries its text takes, this one among them. */
  readonly parts: number;
  readonly text: string;
}

/** The next stretch of a long report's text. */
export interface ReportContinued {
  readonly type: "reportContinued";
  readonly at: number;
  readonly report: ReportId;
  /** Counted from 1; the first part stands in `reportAdded`. */
  readonly part: number;
  readonly text: string;
}

/** Title, outlet or date were wrong; the text never changes. */
export interface ReportDescribed {
  readonly type: "reportDescribed";
  readonly at: number;
  readonly report: ReportId;
  readonly title: string;
  readonly outlet?: string;
  readonly date: ReportedDate;
}

export interface ReportWithdrawn {
  readonly type: "reportWithdrawn";
  readonly at: number;
  readonly report: ReportId;
  readonly why?: string;
}

/** It stands again, as it was: withdrawing it was the mistake. */
export interface ReportRestored {
  readonly type: "reportRestored";
  readonly at: number;
  readonly report: ReportId;
}

export interface RecordEntered extends EntryWords {
  readonly type: "recordEntered";
  readonly at: number;
  readonly entry: RecordEntryId;
  /** A candidate waits for somebody to confirm it and is shown as one. */
  readonly standing: "candidate" | "confirmed";
  readonly origin: EntryOrigin;
}

/** The entry says this from here on; what it said before stays in its history. */
export interface RecordCorrected extends EntryWords {
  readonly type: "recordCorrected";
  readonly at: number;
  readonly entry: RecordEntryId;
  readonly why?: string;
}

export interface RecordConfirmed {
  readonly type: "recordConfirmed";
  readonly at: number;
  readonly entry: RecordEntryId;
}

/** It is a candidate again: confirming it was the mistake. */
export interface RecordDoubted {
  readonly type: "recordDoubted";
  readonly at: number;
  readonly entry: RecordEntryId;
}

export interface RecordWithdrawn {
  readonly type: "recordWithdrawn";
  readonly at: number;
  readonly entry: RecordEntryId;
  readonly why?: string;
}

/** It stands again, as it was: withdrawing it was the mistake. */
export interface RecordRestored {
  readonly type: "recordRestored";
  readonly at: number;
  readonly entry: RecordEntryId;
}

export type RecordEvent =
  | ReportAdded
  | ReportContinued
  | ReportDescribed
  | ReportWithdrawn
  | ReportRestored
  | RecordEntered
  | RecordCorrected
  | RecordConfirmed
  | RecordDoubted
  | RecordWithdrawn
  | RecordRestored;
