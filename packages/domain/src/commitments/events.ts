import type { CommitmentId, ExchangeId, PartyId, RoomId } from "../ids.ts";
import type { DoneBy } from "../sides/done-by.ts";
import type { Verifier } from "../sides/verifier.ts";

/** What somebody has undertaken to do, and how it will be seen to be done. */
export interface CommitmentText {
  /** Where it is agreed, in the words of the document. */
  readonly provision: string;
  readonly obligor: PartyId;
  readonly deed: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly trigger: CommitmentTrigger;
  readonly schedule: Schedule;
  readonly verifier: Verifier;
  /** A named area that is left or returned to, where it is about one. */
  readonly area?: { readonly name: string; readonly movement: "withdrawal" | "return" };
}

/** What its clock runs from: a date, a verified step of an exchange of this room, or something said in words. */
export type CommitmentTrigger =
  | { readonly type: "date"; readonly at: number }
  | { readonly type: "step"; readonly exchange: ExchangeId; readonly step: number }
  | { readonly type: "named"; readonly words: string };

/** Once, again and again, or in stages; every time is counted from the trigger. */
export type Schedule =
  | { readonly type: "once"; readonly dueAfterMs: number }
  | { readonly type: "recurring"; readonly every: "day" | "week"; readonly times: number }
  | { readonly type: "stages"; readonly stages: readonly Stage[] };

export interface Stage {
  readonly name: string;
  readonly dueAfterMs: number;
}

export interface CommitmentMade {
  readonly type: "commitmentMade";
  readonly at: number;
  readonly commitment: CommitmentId;
  readonly text: CommitmentText;
  /** Takes the place of an earlier one of the same side, which keeps its history and falls due no more. */
  readonly replaces?: CommitmentId;
}

interface OfCommitment {
  readonly at: number;
  readonly commitment: CommitmentId;
}

/** What was named as the trigger has come about, as a verifier found. */
export interface CommitmentTriggered extends OfCommitment {
  readonly type: "commitmentTriggered";
  readonly words?: string;
  readonly doneBy?: DoneBy;
}

interface OfOccurrence extends OfCommitment {
  /** 0 for the first or only one. */
  readonly occurrence: number;
}

export interface PerformanceReported extends OfOccurrence {
  readonly type: "performanceReported";
  readonly quantity?: number;
  readonly words?: string;
}

export interface PerformanceVerified extends OfOccurrence {
  readonly type: "performanceVerified";
  readonly outcome: "verified" | "breached" | "accessDenied";
  readonly quantity?: number;
  readonly words?: string;
  readonly doneBy?: DoneBy;
}

/** A side holds that what was reported or found is not so. */
export interface PerformanceDisputed extends OfOccurrence {
  readonly type: "performanceDisputed";
  readonly side: PartyId;
  readonly words: string;
}

/** A side does not insist on it. It is waived when every other side of the room than the obligor says so. */
export interface PerformanceWaived extends OfOccurrence {
  readonly type: "performanceWaived";
  readonly side: PartyId;
  readonly reason: string;
}

export interface CommitmentSuspended extends OfCommitment {
  readonly type: "commitmentSuspended";
  readonly side?: PartyId;
  readonly reason: string;
}

export interface CommitmentResumed extends OfCommitment {
  readonly type: "commitmentResumed";
  readonly side?: PartyId;
  readonly reason: string;
}

/** In the team's room: where a copy stands. */
export interface CommitmentCopied extends OfCommitment {
  readonly type: "commitmentCopied";
  readonly copy: { readonly room: RoomId; readonly commitment: CommitmentId };
}

/** Where a copy stands: how far it has come, as the mediators show it there. Replaces what was shown before. */
export interface PerformancePresented extends OfCommitment {
  readonly type: "performancePresented";
  readonly triggeredAt?: number;
  readonly suspended: boolean;
  readonly occurrences: readonly ShownOccurrence[];
}

export interface ShownOccurrence {
  readonly occurrence: number;
  readonly mark: OccurrenceMark;
  readonly accessDenied: boolean;
  readonly quantity?: number;
}

export type OccurrenceMark = "untouched" | "reported" | "verified" | "disputed" | "breached" | "waived";

export const OCCURRENCE_MARKS = [
  "untouched",
  "reported",
  "verified",
  "disputed",
  "breached",
  "waived",
] as const satisfies readonly OccurrenceMark[];

export type CommitmentEvent =
  | CommitmentMade
  | CommitmentTriggered
  | PerformanceReported
  | PerformanceVerified
  | PerformanceDisputed
  | PerformanceWaived
  | CommitmentSuspended
  | CommitmentResumed
  | CommitmentCopied
  | PerformancePresented;
