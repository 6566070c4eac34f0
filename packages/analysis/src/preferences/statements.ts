import type { OptionRef } from "../problem.ts";

/** Options of some issues, one each; the issues left out are the same on both sides of a comparison. */
export type PartialPackage = readonly OptionRef[];

/** Best first; those in one tier are equally good. Positions of issues, or of options of one issue. */
export type Tiers = readonly (readonly number[])[];

/** One thing a party said about what matters to it, in the form in which people say it. */
export type Statement =
  | { readonly type: "rankIssues"; readonly order: Tiers }
  | { readonly type: "rankOptions"; readonly issue: number; readonly order: Tiers }
  | { readonly type: "prefers"; readonly better: PartialPackage; readonly worse: PartialPackage }
  | { readonly type: "evenSwap"; readonly one: PartialPackage; readonly other: PartialPackage }
  | {
      readonly type: "points";
      readonly points: readonly { readonly issue: number; readonly points: number }[];
    }
  | {
      readonly type: "optionPoints";
      readonly issue: number;
      readonly points: readonly { readonly option: number; readonly points: number }[];
    }
  | { readonly type: "never"; readonly option: OptionRef }
  | { readonly type: "noWorseThan"; readonly package: PartialPackage };

/** What is known of one party's preferences. */
export type PreferenceSheet = {
  readonly party: string;
  /** Whether the party said it, or the mediators estimate it. */
  readonly source: "party" | "estimate";
  readonly statements: readonly Statement[];
};
