import type { Digest, IssueId, OptionId, PackageId, PartyId, PreferenceId, RuleId } from "../ids.ts";
import type { Choice } from "../positions/events.ts";

/** One issue settled one way. */
export interface Settled {
  readonly issue: IssueId;
  readonly choice: Choice;
}

/** Best first; what stands in one tier is equally important, or equally good. */
export type Tiers<Id> = readonly (readonly Id[])[];

/**
 * One thing that somebody says matters to a party, in the form in which people say it: why it wants something, what
 * comes before what, this rather than that, and numbers only where somebody has them.
 */
export type PreferenceStatement =
  | { readonly type: "interest"; readonly text: string; readonly issue?: IssueId }
  | { readonly type: "issuesRanked"; readonly order: Tiers<IssueId> }
  | { readonly type: "optionsRanked"; readonly issue: IssueId; readonly order: Tiers<OptionId> }
  /** Of an amount: more of it is better, or less. */
  | { readonly type: "amountsRanked"; readonly issue: IssueId; readonly better: "more" | "less" }
  /** Both sides settle the same issues; whatever else is settled is the same on both. */
  | { readonly type: "preferred"; readonly better: readonly Settled[]; readonly worse: readonly Settled[] }
  | { readonly type: "evenSwap"; readonly one: readonly Settled[]; readonly other: readonly Settled[] }
  | {
      readonly type: "issuePoints";
      readonly points: readonly { readonly issue: IssueId; readonly points: number }[];
    }
  | {
      readonly type: "optionPoints";
      readonly issue: IssueId;
      readonly points: readonly { readonly option: OptionId; readonly points: number }[];
    }
  | { readonly type: "redLine"; readonly issue: IssueId; readonly option: OptionId }
  /** Of an amount: never less, or never more, than this. */
  | {
      readonly type: "redLineAmount";
      readonly issue: IssueId;
      readonly never: "less" | "more";
      readonly amount: number;
    }
  | { readonly type: "reservation"; readonly package: readonly Settled[] };

/**
 * A party gives a preference in its caucus, or keeps it in its own room; or one side's own room estimates it of
 * another party. Where issues were shown, it cites exactly what was shown.
 */
export interface PreferenceGiven {
  readonly type: "preferenceGiven";
  readonly at: number;
  readonly preference: PreferenceId;
  readonly statement: PreferenceStatement;
  /** The showing that it answers; absent where this room keeps the issues itself. */
  readonly shown?: Digest;
  /** Of whom it is an estimate; absent where the author's own party says it. */
  readonly estimateOf?: PartyId;
  /** What it is said instead of; that one counts no more. */
  readonly replaces?: PreferenceId;
}

export interface PreferenceWithdrawn {
  readonly type: "preferenceWithdrawn";
  readonly at: number;
  readonly preference: PreferenceId;
}

/** What must hold between options of different issues, whatever anybody wants. */
export type RuleBetweenOptions =
  | { readonly type: "ifThen"; readonly when: OptionOf; readonly must: OptionOf }
  | { readonly type: "notBoth"; readonly one: OptionOf; readonly other: OptionOf }
  | { readonly type: "atLeastOne"; readonly of: readonly OptionOf[] };

export interface OptionOf {
  readonly issue: IssueId;
  readonly option: OptionId;
}

/** A rule that every package must keep, and why. */
export interface RuleSet {
  readonly type: "ruleSet";
  readonly at: number;
  readonly rule: RuleId;
  readonly holds: RuleBetweenOptions;
  readonly words?: string;
}

export interface RuleLifted {
  readonly type: "ruleLifted";
  readonly at: number;
  readonly rule: RuleId;
}

/** A package is kept in sight; one of them is the present draft, from which moves are looked for. */
export interface PackagePinned {
  readonly type: "packagePinned";
  readonly at: number;
  readonly package: PackageId;
  readonly title: string;
  readonly settled: readonly Settled[];
  readonly isDraft: boolean;
}

export interface PackageUnpinned {
  readonly type: "packageUnpinned";
  readonly at: number;
  readonly package: PackageId;
}

export type PreferenceEvent =
  | PreferenceGiven
  | PreferenceWithdrawn
  | RuleSet
  | RuleLifted
  | PackagePinned
  | PackageUnpinned;
