import type { CommitmentId, IncidentId, ItemId, PartyId } from "../ids.ts";
import type { DoneBy } from "../sides/done-by.ts";

/** Somebody says that something happened. It is their word until somebody else has found otherwise or the same. */
export interface IncidentAlleged {
  readonly type: "incidentAlleged";
  readonly at: number;
  readonly incident: IncidentId;
  /** The side that alleges it; absent for what observers and monitors bring of themselves. */
  readonly side?: PartyId;
  readonly place: string;
  /** When it is said to have happened. */
  readonly from: number;
  readonly to?: number;
  readonly words: string;
  /** What it would be a breach of. */
  readonly commitment?: CommitmentId;
  /** Of an allegation that is no side's and that was made in another room. */
  readonly doneBy?: DoneBy;
}

/** Something that speaks for or against it. Kept apart from allegation and finding. */
export interface EvidenceAdded {
  readonly type: "evidenceAdded";
  readonly at: number;
  readonly incident: IncidentId;
  readonly evidence: ItemId;
  readonly side?: PartyId;
  readonly kind: EvidenceKind;
  readonly words: string;
  /** Of when it is. */
  readonly asOf?: number;
  readonly doneBy?: DoneBy;
}

export type EvidenceKind = "visit" | "photograph" | "witness" | "document" | "signal" | "other";

export const EVIDENCE_KINDS = [
  "visit",
  "photograph",
  "witness",
  "document",
  "signal",
  "other",
] as const satisfies readonly EvidenceKind[];

export interface InquiryBegan {
  readonly type: "inquiryBegan";
  readonly at: number;
  readonly incident: IncidentId;
  readonly doneBy?: DoneBy;
}

/** What whoever looked into it found, or that they were not let near it. */
export interface IncidentFound {
  readonly type: "incidentFound";
  readonly at: number;
  readonly incident: IncidentId;
  readonly finding: Finding;
  readonly words?: string;
  readonly doneBy?: DoneBy;
}

export type Finding = "substantiated" | "unsubstantiated" | "inconclusive" | "accessDenied";

export const FINDINGS = [
  "substantiated",
  "unsubstantiated",
  "inconclusive",
  "accessDenied",
] as const satisfies readonly Finding[];

/** `verifying` while somebody looks into it, for the first time or again; otherwise what was last found. */
export type IncidentStatus = "alleged" | "verifying" | Finding;

export const INCIDENT_STATUSES = [
  "alleged",
  "verifying",
  ...FINDINGS,
] as const satisfies readonly IncidentStatus[];

/** Where a copy stands: how far it was looked into, as the mediators show it there. Replaces what was shown before. */
export interface IncidentPresented {
  readonly type: "incidentPresented";
  readonly at: number;
  readonly incident: IncidentId;
  readonly status: IncidentStatus;
  /** When that was found. */
  readonly foundAt?: number;
  readonly words?: string;
}

export type IncidentEvent =
  | IncidentAlleged
  | EvidenceAdded
  | InquiryBegan
  | IncidentFound
  | IncidentPresented;
