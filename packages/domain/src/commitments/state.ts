import type { CommitmentId, PartyId, RoomId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { DoneBy } from "../sides/done-by.ts";
import type { Table } from "../tables/table.ts";
import type { CommitmentText, OccurrenceMark, PerformanceVerified } from "./events.ts";

export interface Commitment {
  readonly commitment: CommitmentId;
  readonly text: CommitmentText;
  readonly made: Authorship;
  /** For a trigger in words: when it was found to have come about. */
  readonly triggered?: Authorship;
  readonly triggerDoneBy?: DoneBy;
  /** Where a copy stands: the moment that the mediators gave. */
  readonly shownTriggeredAt?: number;
  readonly shownSuspended: boolean;
  /** By number; those of which nothing is on record are absent. */
  readonly occurrences: Table<string, Occurrence>;
  readonly suspensions: readonly CommitmentSuspension[];
  readonly copies: readonly CommitmentCopy[];
  readonly replaces?: CommitmentId;
  readonly replacedBy?: CommitmentId;
}

export interface Occurrence {
  readonly occurrence: number;
  readonly mark: OccurrenceMark;
  readonly accessDenied: boolean;
  readonly quantity?: number;
  readonly reports: readonly PerformanceReport[];
  readonly findings: readonly PerformanceFinding[];
  readonly disputes: readonly PerformanceDispute[];
  readonly waivers: readonly {
    readonly side: PartyId;
    readonly reason: string;
    readonly waived: Authorship;
  }[];
}

export interface PerformanceReport {
  readonly quantity?: number;
  readonly words?: string;
  readonly side: PartyId;
  readonly recorded: boolean;
  readonly reported: Authorship;
}

export interface PerformanceFinding {
  readonly outcome: PerformanceVerified["outcome"];
  readonly quantity?: number;
  readonly words?: string;
  readonly found: Authorship;
  readonly doneBy?: DoneBy;
}

export interface PerformanceDispute {
  readonly side: PartyId;
  readonly words: string;
  readonly recorded: boolean;
  readonly disputed: Authorship;
}

export interface CommitmentSuspension {
  readonly side?: PartyId;
  readonly reason: string;
  readonly suspended: Authorship;
  readonly resumed?: { readonly reason: string; readonly by: Authorship };
}

export interface CommitmentCopy {
  readonly room: RoomId;
  readonly commitment: CommitmentId;
  readonly copied: Authorship;
}
