import type { Constraint, OptionRef, Statement } from "@parley/analysis";
import type { OptionId, Preference, RuleBetweenOptions, Settled, Tiers } from "@parley/domain";
import type { TitledIssue } from "../basis.ts";
import { type StudiedIssue, wayOf } from "./ways.ts";

/** What was said, of the issues that are studied; what names others is left for when they are. */
export const statementsOf = (
  issues: readonly StudiedIssue[],
  statement: Preference["statement"],
): readonly Statement[] => {
  const at = (id: TitledIssue["issue"]): number => issues.findIndex(({ issue }) => issue.issue === id);
  const refs = (settled: readonly Settled[]): readonly OptionRef[] =>
    settled.flatMap(({ issue, choice }) => {
      const ways = issues[at(issue)]?.ways ?? [];
      const option = wayOf(ways, choice);
      return option < 0 ? [] : [{ issue: at(issue), option }];
    });
  const optionIn = (issue: number, option: OptionId): number =>
    wayOf(issues[issue]?.ways ?? [], { type: "option", option });
  switch (statement.type) {
    case "interest":
      return [];
    case "issuesRanked": {
      const order = positionsOf(statement.order, at);
      return order.length === 0 ? [] : [{ type: "rankIssues", order }];
    }
    case "optionsRanked": {
      const issue = at(statement.issue);
      const order = positionsOf(statement.order, (option) => optionIn(issue, option));
      return issue < 0 ? [] : [{ type: "rankOptions", issue, order }];
    }
    case "amountsRanked": {
      const issue = at(statement.issue);
      const rising = (issues[issue]?.ways ?? []).map((_, k) => [k]);
      const order = statement.better === "more" ? rising.toReversed() : rising;
      return issue < 0 ? [] : [{ type: "rankOptions", issue, order }];
    }
    case "preferred": {
      const [better, worse] = [refs(statement.better), refs(statement.worse)];
      return better.length < statement.better.length || worse.length < statement.worse.length
        ? []
        : [{ type: "prefers", better, worse }];
    }
    case "evenSwap": {
      const [one, other] = [refs(statement.one), refs(statement.other)];
      return one.length < statement.one.length || other.length < statement.other.length
        ? []
        : [{ type: "evenSwap", one, other }];
    }
    case "issuePoints": {
      const points = statement.points.flatMap(({ issue, points: p }) =>
        at(issue) < 0 ? [] : [{ issue: at(issue), points: p }],
      );
      return points.some((p) => p.points > 0) ? [{ type: "points", points }] : [];
    }
    case "optionPoints": {
      const issue = at(statement.issue);
      const points = statement.points.map(({ option, points: p }) => ({
        option: optionIn(issue, option),
        points: p,
      }));
      return issue < 0 ? [] : [{ type: "optionPoints", issue, points }];
    }
    case "redLine": {
      const issue = at(statement.issue);
      const option = optionIn(issue, statement.option);
      return option < 0 ? [] : [{ type: "never", option: { issue, option } }];
    }
    case "redLineAmount": {
      const issue = at(statement.issue);
      return (issues[issue]?.ways ?? []).flatMap(({ choice }, option): readonly Statement[] => {
        if (choice.type !== "amount") return [];
        const isBeyond =
          statement.never === "less" ? choice.amount < statement.amount : choice.amount > statement.amount;
        return isBeyond ? [{ type: "never", option: { issue, option } }] : [];
      });
    }
    case "reservation": {
      const picked = refs(statement.package);
      return picked.length < issues.length ? [] : [{ type: "noWorseThan", package: picked }];
    }
  }
};

const positionsOf = <Id>(order: Tiers<Id>, at: (id: Id) => number): readonly (readonly number[])[] =>
  order.map((tier) => tier.map(at).filter((k) => k >= 0)).filter((tier) => tier.length > 0);

/** A rule, where all that it names is studied. */
export const constraintOf = (
  issues: readonly StudiedIssue[],
  rule: RuleBetweenOptions,
): readonly Constraint[] => {
  const ref = ({ issue: id, option }: { issue: TitledIssue["issue"]; option: OptionId }): OptionRef => {
    const issue = issues.findIndex((each) => each.issue.issue === id);
    return { issue, option: wayOf(issues[issue]?.ways ?? [], { type: "option", option }) };
  };
  const isKnown = ({ issue, option }: OptionRef): boolean => issue >= 0 && option >= 0;
  switch (rule.type) {
    case "ifThen": {
      const [when, must] = [ref(rule.when), ref(rule.must)];
      return isKnown(when) && isKnown(must) ? [{ type: "ifThen", when, must }] : [];
    }
    case "notBoth": {
      const [one, other] = [ref(rule.one), ref(rule.other)];
      return isKnown(one) && isKnown(other) ? [{ type: "notBoth", one, other }] : [];
    }
    case "atLeastOne": {
      const of = rule.of.map(ref);
      return of.every(isKnown) ? [{ type: "atLeastOne", of }] : [];
    }
  }
};
