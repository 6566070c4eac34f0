import type { Choice } from "@parley/analysis";
import type { Settled } from "@parley/domain";
import type { TitledIssue } from "../basis.ts";

/** One way in which an issue can be settled in a package: an option, or one of a few amounts. */
export interface Way {
  readonly label: string;
  readonly choice: Settled["choice"];
}

export interface StudiedIssue {
  readonly issue: TitledIssue;
  readonly ways: readonly Way[];
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

export const wayOf = (ways: readonly Way[], choice: Settled["choice"]): number => {
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
