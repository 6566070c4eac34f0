import type { CheckNote } from "../conveyance/events.ts";
import type { Digest, IssueId, OptionId, PresentationId, RoomId } from "../ids.ts";
import type { IssueKind, IssueOption } from "../issues/events.ts";

/** An issue as one room is shown it: a copy of its own, with ids of that room. */
export interface PresentedIssue {
  readonly issue: IssueId;
  readonly title: string;
  readonly parent?: IssueId;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
}

/** In the room that is shown it: the whole list, and a hash over exactly this. Nothing points to a master. */
export interface IssuesPresented {
  readonly type: "issuesPresented";
  readonly at: number;
  readonly presentation: PresentationId;
  readonly issues: readonly PresentedIssue[];
  readonly hash: Digest;
}

/**
 * In a delegation's room: the list that its own people were shown elsewhere, copied whole with its ids, so that
 * what is prepared here can be said there.
 */
export interface IssuesImported {
  readonly type: "issuesImported";
  readonly at: number;
  readonly presentation: PresentationId;
  readonly from: RoomId;
  readonly issues: readonly PresentedIssue[];
  readonly hash: Digest;
}

/** Which copy stands for which master in one room. */
export interface Copied {
  readonly master: IssueId;
  readonly copy: IssueId;
  readonly options: readonly { readonly master: OptionId; readonly copy: OptionId }[];
}

/** In the team's room: what was shown to one room, with the mapping that no other room holds. */
export interface PresentingRegistered {
  readonly type: "presentingRegistered";
  readonly at: number;
  /** What was shown at the same moment to several rooms has the same id here. */
  readonly presenting: PresentationId;
  /** The room that keeps the masters: this one, or the co-mediators'. */
  readonly masters: RoomId;
  /** How far that room had come: the masters were shown as they stood then. */
  readonly version: number;
  readonly room: RoomId;
  /** The showing as that room knows it. */
  readonly presentation: PresentationId;
  readonly hash: Digest;
  readonly copies: readonly Copied[];
  /** What the outgoing check found in these words. */
  readonly findings: readonly CheckNote[];
  readonly reason?: string;
}

export type PresentingEvent = IssuesPresented | IssuesImported | PresentingRegistered;
