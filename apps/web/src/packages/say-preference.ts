import type { Preference, RuleBetweenOptions, Settled } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import type { TitledIssue } from "./basis.ts";

export interface PreferenceWords {
  readonly preference: (preference: Preference) => string;
  readonly rule: (rule: RuleBetweenOptions) => string;
  readonly settled: (settled: readonly Settled[]) => string;
}

/** What was said, in words, by the titles and labels of these issues. */
export const usePreferenceWords = (issues: readonly TitledIssue[]): PreferenceWords => {
  const { packages: words, room } = useWords();
  const find = (id: string): TitledIssue | undefined => issues.find(({ issue }) => issue === id);
  const title = (id: string): string => find(id)?.title ?? room.gone;
  const label = (id: string, option: string): string =>
    find(id)?.options.find((each) => each.option === option)?.label ?? room.gone;
  const unit = (id: string): string => {
    const kind = find(id)?.kind;
    return kind?.type === "divisible" ? ` ${kind.unit}` : "";
  };
  const settled = (all: readonly Settled[]): string =>
    all
      .map(({ issue, choice }) =>
        choice.type === "option"
          ? `${title(issue)}: ${label(issue, choice.option)}`
          : `${title(issue)}: ${choice.amount}${unit(issue)}`,
      )
      .join(", ");
  const tiers = (order: readonly (readonly string[])[], name: (id: string) => string): string =>
    order.map((tier) => tier.map(name).join(" = ")).join(" › ");
  return {
    settled,
    preference: ({ statement }) => {
      switch (statement.type) {
        case "interest":
          return statement.issue === undefined
            ? statement.text
            : `${title(statement.issue)}: ${statement.text}`;
        case "issuesRanked":
          return tiers(statement.order, title);
        case "optionsRanked":
          return `${title(statement.issue)}: ${tiers(statement.order, (id) => label(statement.issue, id))}`;
        case "amountsRanked":
          return statement.better === "more"
            ? words.more(title(statement.issue))
            : words.less(title(statement.issue));
        case "preferred":
          return words.rather(settled(statement.better), settled(statement.worse));
        case "evenSwap":
          return words.even(settled(statement.one), settled(statement.other));
        case "issuePoints":
          return statement.points.map(({ issue, points }) => `${title(issue)} ${points}`).join(", ");
        case "optionPoints":
          return `${title(statement.issue)}: ${statement.points
            .map(({ option, points }) => `${label(statement.issue, option)} ${points}`)
            .join(", ")}`;
        case "redLine":
          return `${title(statement.issue)}: ${label(statement.issue, statement.option)}`;
        case "redLineAmount": {
          const amount = `${statement.amount}${unit(statement.issue)}`;
          return statement.never === "less"
            ? words.neverLess(title(statement.issue), amount)
            : words.neverMore(title(statement.issue), amount);
        }
        case "reservation":
          return settled(statement.package);
      }
    },
    rule: (rule) => {
      const say = ({ issue, option }: { readonly issue: string; readonly option: string }): string =>
        `${title(issue)}: ${label(issue, option)}`;
      switch (rule.type) {
        case "ifThen":
          return words.sayIfThen(say(rule.when), say(rule.must));
        case "notBoth":
          return words.sayNotBoth(say(rule.one), say(rule.other));
        case "atLeastOne":
          return words.sayAtLeastOne(rule.of.map(say).join(", "));
      }
    },
  };
};
