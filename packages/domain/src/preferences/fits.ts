import { ok, type Result } from "@parley/kernel";
import type { IssueId, OptionId } from "../ids.ts";
import { openIssues } from "../issues/order.ts";
import type { Objection } from "../objection.ts";
import { presentedNow } from "../presenting/state.ts";
import { refuse } from "../room/follow.ts";
import type { RoomState } from "../room/state.ts";
import type { OptionOf, PreferenceStatement, RuleBetweenOptions, Settled, Tiers } from "./events.ts";
import type { NegotiatedIssue } from "./state.ts";

type Fits = Result<null, Objection>;
type Issues = readonly NegotiatedIssue[];

/** The issues of this room: its own masters where it keeps any, else what it was shown last. */
export const negotiatedIn = (room: RoomState): Issues =>
  room.issues.size > 0 ? openIssues(room) : (presentedNow(room)?.issues ?? []);

/** Whether a statement names only what is negotiated, and says something. */
export const statementFits = (issues: Issues, statement: PreferenceStatement): Fits => {
  switch (statement.type) {
    case "interest":
      return statement.issue === undefined ? ok(null) : found(issueIn(issues, statement.issue));
    case "issuesRanked":
      return tiersFit(statement.order, new Set(issues.map(({ issue }) => issue)), "issue");
    case "optionsRanked": {
      const issue = issueIn(issues, statement.issue);
      if (!issue.ok) return issue;
      return tiersFit(statement.order, new Set(issue.value.options.map(({ option }) => option)), "option");
    }
    case "amountsRanked":
    case "redLineAmount":
      return amountFits(issues, statement);
    case "preferred":
      return comparisonFits(issues, statement.better, statement.worse);
    case "evenSwap":
      return comparisonFits(issues, statement.one, statement.other);
    case "issuePoints":
      return pointsFit(
        statement.points.map(({ issue, points }) => ({ id: issue, points })),
        new Set(issues.map(({ issue }) => issue)),
        "issue",
      );
    case "optionPoints": {
      const issue = issueIn(issues, statement.issue);
      if (!issue.ok) return issue;
      return pointsFit(
        statement.points.map(({ option, points }) => ({ id: option, points })),
        new Set(issue.value.options.map(({ option }) => option)),
        "option",
      );
    }
    case "redLine":
      return optionFits(issues, statement);
    case "reservation":
      return settledFits(issues, statement.package);
  }
};

/** Whether a rule names options that are on offer, of more than one issue. */
export const ruleFits = (issues: Issues, rule: RuleBetweenOptions): Fits => {
  const named =
    rule.type === "ifThen"
      ? [rule.when, rule.must]
      : rule.type === "notBoth"
        ? [rule.one, rule.other]
        : rule.of;
  if (named.length === 0) return refuse({ type: "NothingChosen" });
  for (const option of named) {
    const fits = optionFits(issues, option);
    if (!fits.ok) return fits;
  }
  const [first] = named;
  if (first !== undefined && named.every(({ issue }) => issue === first.issue))
    return refuse({ type: "SameIssue", issue: first.issue });
  return ok(null);
};

/** Whether every part settles an issue once, with something that it offers. */
export const settledFits = (issues: Issues, settled: readonly Settled[]): Fits => {
  if (settled.length === 0) return refuse({ type: "NothingChosen" });
  const seen = new Set<IssueId>();
  for (const { issue: id, choice } of settled) {
    if (seen.has(id)) return refuse({ type: "Repeated", what: "issue", id });
    seen.add(id);
    if (choice.type === "option") {
      const fits = optionFits(issues, { issue: id, option: choice.option });
      if (!fits.ok) return fits;
      continue;
    }
    const issue = issueIn(issues, id);
    if (!issue.ok) return issue;
    const { kind } = issue.value;
    const isOffered = kind.type === "divisible" && choice.amount >= kind.least && choice.amount <= kind.most;
    if (!isOffered) return refuse({ type: "ChoiceDoesNotFit", issue: id });
  }
  return ok(null);
};

const found = (issue: Result<NegotiatedIssue, Objection>): Fits => (issue.ok ? ok(null) : issue);

const issueIn = (issues: Issues, id: IssueId): Result<NegotiatedIssue, Objection> => {
  const issue = issues.find((each) => each.issue === id);
  return issue === undefined ? refuse({ type: "Unknown", what: "issue", id }) : ok(issue);
};

const optionFits = (issues: Issues, { issue: id, option }: OptionOf): Fits => {
  const issue = issueIn(issues, id);
  if (!issue.ok) return issue;
  return issue.value.options.some((each) => each.option === option)
    ? ok(null)
    : refuse({ type: "Unknown", what: "option", id: option });
};

const amountFits = (
  issues: Issues,
  statement: Extract<PreferenceStatement, { type: "amountsRanked" | "redLineAmount" }>,
): Fits => {
  const issue = issueIn(issues, statement.issue);
  if (!issue.ok) return issue;
  const { kind } = issue.value;
  if (kind.type !== "divisible") return refuse({ type: "ChoiceDoesNotFit", issue: statement.issue });
  if (statement.type === "amountsRanked") return ok(null);
  return statement.amount >= kind.least && statement.amount <= kind.most
    ? ok(null)
    : refuse({ type: "ChoiceDoesNotFit", issue: statement.issue });
};

const tiersFit = <Id extends IssueId | OptionId>(
  order: Tiers<Id>,
  known: ReadonlySet<Id>,
  what: "issue" | "option",
): Fits => {
  const named = order.flat();
  if (named.length === 0) return refuse({ type: "NothingChosen" });
  return namedOnce(named, known, what);
};

const namedOnce = <Id extends string>(
  named: readonly Id[],
  known: ReadonlySet<Id>,
  what: "issue" | "option",
): Fits => {
  const seen = new Set<Id>();
  for (const id of named) {
    if (!known.has(id)) return refuse({ type: "Unknown", what, id });
    if (seen.has(id)) return refuse({ type: "Repeated", what, id });
    seen.add(id);
  }
  return ok(null);
};

const pointsFit = <Id extends IssueId | OptionId>(
  points: readonly { readonly id: Id; readonly points: number }[],
  known: ReadonlySet<Id>,
  what: "issue" | "option",
): Fits =>
  points.every((each) => each.points === 0)
    ? refuse({ type: "NothingChosen" })
    : namedOnce(
        points.map(({ id }) => id),
        known,
        what,
      );

/** Two packages over the same issues that differ. */
const comparisonFits = (issues: Issues, one: readonly Settled[], other: readonly Settled[]): Fits => {
  for (const side of [one, other]) {
    const fits = settledFits(issues, side);
    if (!fits.ok) return fits;
  }
  const issuesOf = (side: readonly Settled[]) =>
    side
      .map(({ issue }) => issue)
      .sort()
      .join();
  if (issuesOf(one) !== issuesOf(other)) return refuse({ type: "SidesDiffer" });
  const differs = one.some(({ issue, choice }) => {
    const there = other.find((each) => each.issue === issue)?.choice;
    return JSON.stringify(there) !== JSON.stringify(choice);
  });
  return differs ? ok(null) : refuse({ type: "NothingChosen" });
};
