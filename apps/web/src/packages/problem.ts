import type { Choice, Constraint, OptionRef, PreferenceSheet, Problem, Statement } from "@parley/analysis";
import type { OptionId, PartyId, Preference, RuleBetweenOptions, Settled, Tiers } from "@parley/domain";
import type { Basis, SideBasis, TitledIssue } from "./basis.ts";

/** One way in which an issue can be settled in a package: an option, or one of a few amounts. */
export interface Way {
  readonly label: string;
  readonly choice: Settled["choice"];
}

export interface StudiedIssue {
  readonly issue: TitledIssue;
  readonly ways: readonly Way[];
}

/** What can be studied now, and what is missing for the rest. */
export interface Studied {
  readonly issues: readonly StudiedIssue[];
  readonly sides: readonly { readonly side: SideBasis; readonly isEstimate: boolean }[];
  readonly problem: Problem;
  readonly sheets: readonly PreferenceSheet[];
  /** Issues whose options somebody has not ranked: they are left out of every package. */
  readonly unranked: readonly { readonly issue: TitledIssue; readonly by: readonly PartyId[] }[];
  readonly silent: readonly SideBasis[];
}

const MOST_AMOUNTS = 9;

/** The amounts that are looked at of what is divisible: all steps where they are few, else some evenly taken. */
export const waysOf = ({ kind, options }: TitledIssue): readonly Way[] => {
  if (kind.type === "options")
    return options.map(({ option, label }) => ({ label, choice: { type: "option", option } }));
  const steps = Math.max(1, Math.floor((kind.most - kind.least) / kind.step));
  const count = Math.min(steps, MOST_AMOUNTS - 1);
  return Array.from({ length: count + 1 }, (_, k) => {
    const amount = kind.least + Math.round((k * steps) / count) * kind.step;
    return { label: `${Number(amount.toPrecision(12))} ${kind.unit}`, choice: { type: "amount", amount } };
  });
};

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
  const constraints = basis.rules.flatMap(({ holds }) => constraintOf(issues, holds));
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
  return { issues, sides, problem, sheets, unranked, silent };
};

export const wordsOf = ({
  side,
  isEstimate,
}: {
  readonly side: SideBasis;
  readonly isEstimate: boolean;
}): readonly Preference[] => (isEstimate ? side.estimated : side.said);

/** A package as positions; nothing where it leaves one of the issues open. */
export const choiceOf = (
  issues: readonly StudiedIssue[],
  settled: readonly Settled[],
): Choice | undefined => {
  const choice = issues.map(({ issue, ways }) => {
    const own = settled.find((each) => each.issue === issue.issue);
    return own === undefined ? -1 : wayOf(ways, own.choice);
  });
  return choice.every((way) => way >= 0) ? choice : undefined;
};

export const settledOf = (issues: readonly StudiedIssue[], choice: Choice): readonly Settled[] =>
  issues.flatMap(({ issue, ways }, i) => {
    const way = ways[choice[i] ?? -1];
    return way === undefined ? [] : [{ issue: issue.issue, choice: way.choice }];
  });

const wayOf = (ways: readonly Way[], choice: Settled["choice"]): number => {
  if (choice.type === "option")
    return ways.findIndex((way) => way.choice.type === "option" && way.choice.option === choice.option);
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  ways.forEach((way, k) => {
    const distance =
      way.choice.type === "amount" ? Math.abs(way.choice.amount - choice.amount) : Number.POSITIVE_INFINITY;
    if (distance < least) {
      least = distance;
      nearest = k;
    }
  });
  return nearest;
};

const isRanked = (said: readonly Preference[], { issue, kind }: TitledIssue, ways: number): boolean =>
  said.some(
    ({ statement }) =>
      (statement.type === "amountsRanked" && statement.issue === issue && kind.type === "divisible") ||
      (statement.type === "optionsRanked" &&
        statement.issue === issue &&
        statement.order.flat().length >= ways) ||
      (statement.type === "optionPoints" && statement.issue === issue && statement.points.length >= ways),
  );

const statementsOf = (
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

const constraintOf = (issues: readonly StudiedIssue[], rule: RuleBetweenOptions): readonly Constraint[] => {
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

/** Which preference each statement of a side's sheet came from, by its place there. */
export const sourcesOf = ({ issues, sides }: Studied, party: string): readonly Preference[] =>
  sides
    .filter(({ side }) => side.party.neutralLabel === party)
    .flatMap((one) =>
      wordsOf(one).flatMap((preference) => statementsOf(issues, preference.statement).map(() => preference)),
    );
