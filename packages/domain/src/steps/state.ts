import type { ItemId, PartyId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { ListedEntry, ListedPerson, SplitPart, StepVerified } from "./events.ts";

/** How far a step came by what was done and found; whether it may go on follows from the steps that it waits for. */
export type StepMark = "untouched" | "inProgress" | "reported" | "verified" | "partial" | "failed";

export const STEP_MARKS = [
  "untouched",
  "inProgress",
  "reported",
  "verified",
  "partial",
  "failed",
] as const satisfies readonly StepMark[];

/** What is on record of one step. */
export interface StepProgress {
  readonly step: number;
  readonly mark: StepMark;
  /** The verifier was last refused access: nothing is known, and nothing follows from it. */
  readonly accessDenied: boolean;
  /** How many were found to be handed over. */
  readonly count?: number;
  /** When it was verified: relative clocks run from here. */
  readonly verifiedAt?: number;
  /** Both sides waived what it waits for. */
  readonly lockWaived: boolean;
  readonly begun?: Authorship;
  readonly reports: readonly StepReport[];
  readonly findings: readonly StepFinding[];
  readonly waivers: readonly StepWaiver[];
  /** Each side's own, in the order in which they were given. */
  readonly explanations: readonly StepExplanation[];
  /** In separate talks: when the mediators last showed it. */
  readonly shown?: Authorship;
}

export interface StepReport {
  readonly count?: number;
  readonly words?: string;
  readonly side: PartyId;
  readonly recorded: boolean;
  readonly reported: Authorship;
}

export interface StepFinding {
  readonly outcome: StepVerified["outcome"];
  readonly count?: number;
  readonly handedOver: readonly ListedPerson[];
  readonly misidentified: readonly ListedEntry[];
  readonly words?: string;
  readonly found: Authorship;
}

export interface StepWaiver {
  readonly side: PartyId;
  readonly reason: string;
  readonly recorded: boolean;
  readonly waived: Authorship;
}

export interface StepExplanation {
  readonly side: PartyId;
  readonly words: string;
  readonly recorded: boolean;
  readonly explained: Authorship;
}

export interface Suspension {
  readonly suspension: ItemId;
  /** Absent: all steps. */
  readonly steps?: readonly number[];
  readonly side?: PartyId;
  readonly reason: string;
  readonly suspended: Authorship;
  readonly resumed?: { readonly reason: string; readonly by: Authorship };
}

export interface Split {
  /** Absent for one that separate talks were shown as done. */
  readonly split?: ItemId;
  readonly step: number;
  readonly parts: readonly SplitPart[];
  readonly agreements: readonly { readonly side: PartyId; readonly agreed: Authorship }[];
  /** In force from the moment at which both sides agreed to exactly these parts. */
  readonly effective?: Authorship;
}
