import type { IssueId, PartyId, PreferenceId } from "../ids.ts";
import type { IssueKind, IssueOption } from "../issues/events.ts";
import type { Authorship } from "../room/authorship.ts";
import type { PackagePinned, PreferenceGiven, RuleSet } from "./events.ts";

/** One thing said about what matters to a party, as this room keeps it. */
export interface Preference extends Omit<PreferenceGiven, "type" | "at"> {
  /** Whose preference it is: the author's party, or the one that is estimated. */
  readonly party: PartyId;
  readonly given: Authorship;
  /** Taken back, or said anew in another preference. */
  readonly withdrawn?: Authorship;
  readonly replacedBy?: PreferenceId;
}

export interface PackageRule extends Omit<RuleSet, "type" | "at"> {
  readonly set: Authorship;
  readonly lifted?: Authorship;
}

export interface PinnedPackage extends Omit<PackagePinned, "type" | "at"> {
  readonly pinned: Authorship;
  readonly unpinned?: Authorship;
}

/** Whether a preference still counts. */
export const isLive = ({ withdrawn, replacedBy }: Preference): boolean =>
  withdrawn === undefined && replacedBy === undefined;

/** What preferences and rules of a room may name: its own masters that are open, and what it has before it. */
export interface NegotiatedIssue {
  readonly issue: IssueId;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
}
