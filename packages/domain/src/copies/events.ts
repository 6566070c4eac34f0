import type { CommitmentId, EntryHash, ExchangeId, IncidentId, ItemId, NameListId, RoomId } from "../ids.ts";

/** What a mediating team keeps a master of while others have copies with ids of their own. */
export type CopyKind = "exchange" | "list" | "commitment" | "incident";

export type CopiedId = ExchangeId | NameListId | CommitmentId | IncidentId;

/**
 * In the team's room: a master and its copy in another room have been brought together, and how. Each act that went
 * either way is named by its entry, so that none is carried twice and none is forgotten.
 */
export interface CopyFollowed {
  readonly type: "copyFollowed";
  readonly at: number;
  readonly of: CopyKind;
  readonly master: CopiedId;
  readonly copy: { readonly room: RoomId; readonly id: CopiedId };
  /** Entries of the copy's room whose acts are on record here. */
  readonly recorded: readonly EntryHash[];
  /** Entries of this room whose acts the copy's room was shown. */
  readonly shown: readonly EntryHash[];
  /** Objections, proofs, suspensions, splits and evidence: which id there stands for which here. */
  readonly ids: readonly PairOfIds[];
}

export interface PairOfIds {
  readonly master: ItemId;
  readonly copy: ItemId;
}

/** In the team's room: which agreement or report on access in another room stands for which here. */
export interface AccessCopied {
  readonly type: "accessCopied";
  readonly at: number;
  readonly room: RoomId;
  readonly ids: readonly PairOfIds[];
}

export type CopyEvent = CopyFollowed | AccessCopied;
