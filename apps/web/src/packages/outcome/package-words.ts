import { type Choice, CRITERIA, type PartyProfile } from "@parley/analysis";
import { type Catalogue, useWords } from "../../words/catalogue.ts";
import type { StudiedIssue } from "../problem/ways.ts";

export interface PackageWords {
  /** The ways of a package, one line an issue. */
  readonly lines: (choice: Choice) => readonly { readonly issue: string; readonly way: string }[];
  /** What each side gets and gives by it. */
  readonly sides: (choice: Choice) => readonly string[];
  /** What each side gains and gives by the second instead of the first. */
  readonly difference: (first: Choice, second: Choice) => readonly string[];
}

/**
 * Packages in words. Which option of an issue a side prefers is known from its ranking, whatever the weightings, so
 * that these sentences hold under all of them.
 */
export const usePackageWords = (
  issues: readonly StudiedIssue[],
  parties: readonly PartyProfile[],
  names: readonly string[],
): PackageWords => {
  const { packages: words } = useWords();
  const way = (i: number, choice: Choice): string => issues[i]?.ways[choice[i] ?? -1]?.label ?? "";
  const title = (i: number): string => issues[i]?.issue.title ?? "";
  const named = (places: readonly number[], say: (i: number) => string): string => places.map(say).join(", ");
  return {
    lines: (choice) => issues.map(({ issue }, i) => ({ issue: issue.title, way: way(i, choice) })),
    sides: (choice) =>
      parties.map(({ values }, p) => {
        const name = names[p] ?? "";
        const places: { best: number[]; worst: number[]; between: number[] } = {
          best: [],
          worst: [],
          between: [],
        };
        issues.forEach((_, i) => {
          const own = values[i] ?? [];
          const [high, low] = [Math.max(...own), Math.min(...own)];
          const value = own[choice[i] ?? 0] ?? 0;
          if (high === low) return;
          places[value === high ? "best" : value === low ? "worst" : "between"].push(i);
        });
        const say = (i: number): string => `${title(i)} (${way(i, choice)})`;
        const clauses = [
          ...(places.best.length > 0 ? [words.gets(named(places.best, say))] : []),
          ...(places.between.length > 0 ? [words.between(named(places.between, say))] : []),
          ...(places.worst.length > 0 ? [words.gives(named(places.worst, say))] : []),
        ];
        return clauses.length === 0 ? words.indifferent(name) : words.ofSide(name, clauses.join("; "));
      }),
    difference: (first, second) => {
      const changed = issues.map((_, i) => i).filter((i) => first[i] !== second[i]);
      if (changed.length === 0) return [words.same];
      const say = (i: number): string => words.change(title(i), way(i, first), way(i, second));
      return parties.map(({ values }, p) => {
        const name = names[p] ?? "";
        const gain = (i: number): number =>
          (values[i]?.[second[i] ?? 0] ?? 0) - (values[i]?.[first[i] ?? 0] ?? 0);
        const [better, worse] = [changed.filter((i) => gain(i) > 0), changed.filter((i) => gain(i) < 0)];
        if (better.length + worse.length === 0) return words.indifferent(name);
        const clauses = [
          ...(better.length > 0 ? [words.gains(named(better, say))] : []),
          ...(worse.length > 0 ? [words.loses(named(worse, say))] : []),
        ];
        return words.ofSide(name, clauses.join("; "));
      });
    },
  };
};

/** Shares and utilities as whole fives of a hundred: no finer than they are known. */
export const roughly = (share: number): string => String(Math.round(share * 20) * 5);

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Which letter in the plot marks which named solution. */
export const namesOfLetters = ({ letter, name }: Catalogue["packages"]): string =>
  CRITERIA.map((one) => `${letter[one]} ${name[one]}`).join(", ");
