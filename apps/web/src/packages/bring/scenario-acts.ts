import {
  type Constraint,
  constraintRefs,
  type Issue,
  type OptionRef,
  type PartialPackage,
  type PartyProfile,
  type Statement,
  type Tiers,
} from "@parley/analysis";
import type { Scenario } from "@parley/analysis/files";
import type { Intended } from "@parley/client";
import type {
  IssueId,
  NewIssue,
  OptionId,
  OptionOf,
  PartyId,
  PreferenceId,
  PreferenceStatement,
  RuleBetweenOptions,
  RuleId,
  Settled,
} from "@parley/domain";
import { assert } from "@parley/kernel";

/** Draws ids for the team's room. */
export interface DrawIds {
  readonly issue: () => IssueId;
  readonly option: () => OptionId;
  readonly preference: () => PreferenceId;
  readonly rule: () => RuleId;
}

/** What a scenario's numbers are called in a mediation. */
export interface ScenarioWords {
  /** The unit of an issue that is shared out: so many per cent of the way to its second option. */
  readonly unitOf: (second: string) => string;
  /** A reservation given as a number, in words: no statement holds it. */
  readonly reservationIs: (value: string) => string;
}

/** Parties whose reservation the file gives as a number. */
export const withReservation = ({ problem }: Scenario): readonly string[] =>
  problem.parties.filter(({ reservation }) => reservation !== 0).map(({ name }) => name);

/**
 * The acts that put a scenario into the team's room: its issues, its rules, and what it says of each party as the
 * team's estimate, since no party said it here.
 */
export const actsOfScenario = (
  { problem, sheets }: Scenario,
  parties: ReadonlyMap<string, PartyId>,
  draw: DrawIds,
  say: ScenarioWords,
): readonly Intended[] => {
  // Rules name options: an issue that one speaks of is not shared out.
  const ruled = new Set(problem.constraints.flatMap(constraintRefs).map(({ issue }) => issue));
  const issues = problem.issues.map((issue, i) => newIssue(issue, draw, ruled.has(i) ? null : say.unitOf));
  const estimates = problem.parties.flatMap((profile): readonly Intended[] => {
    const party = parties.get(profile.name);
    if (party === undefined) return [];
    const sheet = sheets.find((one) => one.party === profile.name);
    const said =
      sheet === undefined
        ? statementsOfValues(issues, profile)
        : sheet.statements.map((one) => worded(issues, one));
    const kept: readonly PreferenceStatement[] =
      profile.reservation === 0
        ? []
        : [{ type: "interest", text: say.reservationIs(String(profile.reservation)) }];
    return inOrder([...said, ...kept]).map((statement) => ({
      ...{ type: "preferenceGiven", preference: draw.preference(), statement, estimateOf: party },
    }));
  });
  const rules = problem.constraints.map(
    (constraint): Intended => ({
      ...{ type: "ruleSet", rule: draw.rule(), holds: ruleOf(issues, constraint) },
    }),
  );
  return [{ type: "issuesAdded", issues }, ...rules, ...estimates];
};

const SHARES = { least: 0, most: 100, step: 1 } as const;

/** What can be shared out between two options is an amount: so many per cent of the way to the second. */
const newIssue = (
  { name, options, divisible }: Issue,
  draw: DrawIds,
  unitOf: ScenarioWords["unitOf"] | null,
): NewIssue =>
  divisible === true && unitOf !== null && options.length === 2
    ? {
        ...{ issue: draw.issue(), title: name, options: [] },
        kind: { type: "divisible", unit: unitOf(options[1] ?? ""), ...SHARES },
      }
    : {
        ...{ issue: draw.issue(), title: name, kind: { type: "options" } },
        options: options.map((label) => ({ option: draw.option(), label })),
      };

const FIRST: readonly PreferenceStatement["type"][] = ["interest", "issuesRanked"];

/** Rankings of issues come first: comparisons and points rest on them. */
const inOrder = (said: readonly PreferenceStatement[]): readonly PreferenceStatement[] => [
  ...said.filter(({ type }) => FIRST.includes(type)),
  ...said.filter(({ type }) => !FIRST.includes(type)),
];

/** Numbers as what they say: how the issues rank, points for each, and points for their options. */
const statementsOfValues = (
  issues: readonly NewIssue[],
  { values }: PartyProfile,
): readonly PreferenceStatement[] => {
  const ranges = values.map((own) => Math.max(...own) - Math.min(...own));
  const distinct = [...new Set(ranges)].sort((a, b) => b - a);
  const order = distinct.map((range) =>
    issues.filter((_, i) => ranges[i] === range).map(({ issue }) => issue),
  );
  const largest = Math.max(...ranges, 0);
  return [
    { type: "issuesRanked", order },
    ...(largest === 0
      ? []
      : [
          {
            ...{ type: "issuePoints" as const },
            points: issues.map(({ issue }, i) => ({ issue, points: rounded(ranges[i] ?? 0) })),
          },
        ]),
    ...issues.map((issue, i) => ofOptions(issue, values[i] ?? [])),
  ];
};

const ofOptions = ({ issue, kind, options }: NewIssue, own: readonly number[]): PreferenceStatement => {
  if (kind.type === "divisible")
    return { type: "amountsRanked", issue, better: (own[1] ?? 0) >= (own[0] ?? 0) ? "more" : "less" };
  const least = Math.min(...own);
  if (own.every((value) => value === least))
    return { type: "optionsRanked", issue, order: [options.map(({ option }) => option)] };
  const points = options.map(({ option }, o) => ({ option, points: rounded((own[o] ?? 0) - least) }));
  return { type: "optionPoints", issue, points };
};

const DECIMALS = 1e6;
const rounded = (points: number): number => Math.round(points * DECIMALS) / DECIMALS;

const worded = (issues: readonly NewIssue[], statement: Statement): PreferenceStatement => {
  const settled = (picked: PartialPackage): readonly Settled[] => picked.map((ref) => settledBy(issues, ref));
  const idAt = (i: number): IssueId => issueAt(issues, i).issue;
  switch (statement.type) {
    case "rankIssues":
      return { type: "issuesRanked", order: named(statement.order, idAt) };
    case "rankOptions":
      return ranked(issueAt(issues, statement.issue), statement.order);
    case "prefers":
      return { type: "preferred", better: settled(statement.better), worse: settled(statement.worse) };
    case "evenSwap":
      return { type: "evenSwap", one: settled(statement.one), other: settled(statement.other) };
    case "points":
      return {
        type: "issuePoints",
        points: statement.points.map(({ issue, points }) => ({ issue: idAt(issue), points })),
      };
    case "optionPoints": {
      const issue = issueAt(issues, statement.issue);
      const own = issue.options.map(
        (_, o) => statement.points.find(({ option }) => option === o)?.points ?? 0,
      );
      return ofOptions(issue, own);
    }
    case "never":
      return never(issues, statement.option);
    case "noWorseThan":
      return { type: "reservation", package: settled(statement.package) };
  }
};

const ranked = ({ issue, kind, options }: NewIssue, order: Tiers): PreferenceStatement =>
  kind.type === "divisible"
    ? { type: "amountsRanked", issue, better: order[0]?.includes(1) === true ? "more" : "less" }
    : { type: "optionsRanked", issue, order: named(order, (o) => optionAt(options, o)) };

const never = (issues: readonly NewIssue[], ref: OptionRef): PreferenceStatement => {
  const { issue, choice } = settledBy(issues, ref);
  if (choice.type === "option") return { type: "redLine", issue, option: choice.option };
  // Nothing of the way to the option that is out.
  return ref.option === 1
    ? { type: "redLineAmount", issue, never: "more", amount: SHARES.most - SHARES.step }
    : { type: "redLineAmount", issue, never: "less", amount: SHARES.step };
};

const settledBy = (issues: readonly NewIssue[], { issue: i, option: o }: OptionRef): Settled => {
  const { issue, kind, options } = issueAt(issues, i);
  if (kind.type === "divisible")
    return { issue, choice: { type: "amount", amount: o === 1 ? SHARES.most : SHARES.least } };
  return { issue, choice: { type: "option", option: optionAt(options, o) } };
};

const named = <Id>(order: Tiers, at: (position: number) => Id): readonly (readonly Id[])[] =>
  order.map((tier) => tier.map(at)).filter((tier) => tier.length > 0);

const ruleOf = (issues: readonly NewIssue[], constraint: Constraint): RuleBetweenOptions => {
  const option = ({ issue: i, option: o }: OptionRef): OptionOf => {
    const { issue, options } = issueAt(issues, i);
    return { issue, option: optionAt(options, o) };
  };
  switch (constraint.type) {
    case "ifThen":
      return { type: "ifThen", when: option(constraint.when), must: option(constraint.must) };
    case "notBoth":
      return { type: "notBoth", one: option(constraint.one), other: option(constraint.other) };
    case "atLeastOne":
      return { type: "atLeastOne", of: constraint.of.map(option) };
  }
};

const issueAt = (issues: readonly NewIssue[], position: number): NewIssue => {
  const issue = issues[position];
  assert(issue, "a scenario that was read names an issue that it does not have");
  return issue;
};

const optionAt = (options: NewIssue["options"], position: number): OptionId => {
  const option = options[position];
  assert(option, "a scenario that was read names an option that it does not have");
  return option.option;
};
