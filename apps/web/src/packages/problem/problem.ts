import { conflictOfConstraints, type PreferenceSheet, type Problem } from "@parley/analysis";
import type { PackageRule, PartyId, Preference } from "@parley/domain";
import type { Basis, SideBasis, TitledIssue } from "../basis.ts";
import { constraintOf, statementsOf } from "./statements.ts";
import { type StudiedIssue, waysOf } from "./ways.ts";

/** What can be studied now, and what is missing for the rest. */
export interface Studied {
  readonly issues: readonly StudiedIssue[];
  readonly sides: readonly { readonly side: SideBasis; readonly isEstimate: boolean }[];
  readonly problem: Problem;
  readonly sheets: readonly PreferenceSheet[];
  /** Issues whose options somebody has not ranked: they are left out of every package. */
  readonly unranked: readonly { readonly issue: TitledIssue; readonly by: readonly PartyId[] }[];
  readonly silent: readonly SideBasis[];
  /** Rules that hold here, each at its constraint's place; and those that name what is not studied. */
  readonly rules: readonly PackageRule[];
  readonly idleRules: readonly PackageRule[];
}

/** The problem that the words of all sides make, over the issues that all who spoke have ranked. */
export const studiedOf = (basis: Basis, estimates: ReadonlySet<PartyId>): Studied => {
  const spoken = basis.sides.map((side) => ({
    side,
    isEstimate: estimates.has(side.party.party) || side.said.length === 0,
  }));
  const sides = spoken.filter((one) => wordsOf(one).some(({ statement }) => statement.type !== "interest"));
  const all = basis.issues.map((issue) => ({ issue, ways: waysOf(issue) }));
  const unranked = all.flatMap(({ issue, ways }) => {
    const by = sides.filter((one) => ways.length > 1 && !isRanked(wordsOf(one), issue, ways.length));
    return by.length === 0 ? [] : [{ issue, by: by.map(({ side }) => side.party.party) }];
  });
  const issues = all.filter(
    ({ issue, ways }) => ways.length > 0 && !unranked.some((out) => out.issue.issue === issue.issue),
  );
  const ruled = basis.rules.map((rule) => ({ rule, constraints: constraintOf(issues, rule.holds) }));
  const constraints = ruled.flatMap((one) => one.constraints);
  const problem: Problem = {
    issues: issues.map(({ issue, ways }) => ({
      name: issue.title,
      options: ways.map(({ label }) => label),
      divisible: issue.kind.type === "divisible",
    })),
    parties: sides.map(({ side }) => ({
      name: side.party.neutralLabel,
      reservation: 0,
      values: issues.map(({ ways }) => ways.map(() => 0)),
      rectangles: [],
    })),
    constraints,
  };
  const sheets = sides.map(
    (one): PreferenceSheet => ({
      party: one.side.party.neutralLabel,
      source: one.isEstimate ? "estimate" : "party",
      statements: wordsOf(one).flatMap(({ statement }) => statementsOf(issues, statement)),
    }),
  );
  const silent = spoken.filter((one) => !sides.includes(one)).map(({ side }) => side);
  const rules = ruled.filter((one) => one.constraints.length > 0).map(({ rule }) => rule);
  const idleRules = basis.rules.filter((rule) => !rules.includes(rule));
  return { issues, sides, problem, sheets, unranked, silent, rules, idleRules };
};

export const wordsOf = ({
  side,
  isEstimate,
}: {
  readonly side: SideBasis;
  readonly isEstimate: boolean;
}): readonly Preference[] => (isEstimate ? side.estimated : side.said);

/** Which preference each statement of a side's sheet came from, by its place there. */
export const sourcesOf = ({ issues, sides }: Studied, party: string): readonly Preference[] =>
  sides
    .filter(({ side }) => side.party.neutralLabel === party)
    .flatMap((one) =>
      wordsOf(one).flatMap((preference) => statementsOf(issues, preference.statement).map(() => preference)),
    );

const isRanked = (said: readonly Preference[], { issue, kind }: TitledIssue, ways: number): boolean =>
  said.some(
    ({ statement }) =>
      (statement.type === "amountsRanked" && statement.issue === issue && kind.type === "divisible") ||
      (statement.type === "optionsRanked" &&
        statement.issue === issue &&
        statement.order.flat().length >= ways) ||
      (statement.type === "optionPoints" && statement.issue === issue && statement.points.length >= ways),
  );

/** Whether something that was said counts among the issues that are studied. */
export const counts = ({ issues }: Studied, { statement }: Preference): boolean =>
  statement.type === "interest" || statementsOf(issues, statement).length > 0;

export interface RulesConflict {
  readonly rules: readonly PackageRule[];
  readonly isSmallest: boolean;
}

/** The fewest rules that no package can keep together; none where some package keeps all. */
export const conflictingRules = ({ problem, rules }: Studied): RulesConflict | null => {
  const found = conflictOfConstraints(problem.issues, problem.constraints);
  if (found === undefined) return null;
  return { rules: found.constraints.flatMap((k) => rules[k] ?? []), isSmallest: found.isSmallest };
};
