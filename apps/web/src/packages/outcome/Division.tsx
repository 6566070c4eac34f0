import type { AdjustedWinner, PartyProfile } from "@parley/analysis";
import { useMemo } from "react";
import { useWords } from "../../words/catalogue.ts";
import type { Studied } from "../problem/problem.ts";
import { dividedOf } from "./division.ts";
import { percent, roughly } from "./package-words.ts";
import type { Packages } from "./use-packages.ts";

/** Adjusted Winner, where two sides could share out an issue: who gets what, and the one issue that is split. */
export const Division = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { studied, names, study } = packages;
  const { parties } = study.state;
  const divided = useMemo(
    () => (parties === null || parties.length !== 2 ? null : dividedOf(studied, parties)),
    [studied, parties],
  );
  const isDivisible = studied.issues.some(({ issue }) => issue.kind.type === "divisible");
  if (divided === null || parties === null || !isDivisible) return null;
  const { outcome, isStated } = divided;
  const say = (points: number): string => (isStated ? points.toFixed(2) : roughly(points / 100));
  return (
    <section className="card stack" aria-label={words.divisionTitle}>
      <h2>{words.divisionTitle}</h2>
      <p className="small quiet">
        {words.divisionDefinition} {isStated ? words.divisionStated : words.divisionAverage}
      </p>
      {outcome.ok ? (
        <>
          <p>
            {names
              .map((name, p) => words.ofHundred(name, say(outcome.value.points[p === 0 ? 0 : 1])))
              .join(" ")}
          </p>
          <Shares studied={studied} names={names} parties={parties} winner={outcome.value} />
        </>
      ) : (
        <p>
          {outcome.error.type === "NotDivisible"
            ? words.cannotSplit(studied.issues[outcome.error.issue]?.issue.title ?? "")
            : words.noDivision[outcome.error.type]}
        </p>
      )}
    </section>
  );
};

const Shares = ({
  studied,
  names: [first = "", second = ""],
  parties,
  winner: { firstShare, split },
}: {
  readonly studied: Studied;
  readonly names: readonly string[];
  readonly parties: readonly PartyProfile[];
  readonly winner: AdjustedWinner;
}) => {
  const { packages: words } = useWords();
  const best = (p: number, i: number): number => {
    const own = parties[p]?.values[i] ?? [];
    return own.indexOf(Math.max(...own));
  };
  const way = (p: number, i: number): string => studied.issues[i]?.ways[best(p, i)]?.label ?? "";
  return (
    <ul>
      {studied.issues.map(({ issue, ways }, i) => {
        const share = firstShare[i] ?? 0;
        if (best(0, i) === best(1, i))
          return <li key={issue.issue}>{words.agreedAlready(issue.title, way(0, i))}</li>;
        if (split?.issue !== i)
          return (
            <li key={issue.issue}>
              {words.wins(issue.title, share > 0.5 ? first : second, way(share > 0.5 ? 0 : 1, i))}
            </li>
          );
        const [mine, theirs] = [ways[best(0, i)]?.choice, ways[best(1, i)]?.choice];
        const amount =
          mine?.type === "amount" && theirs?.type === "amount" && issue.kind.type === "divisible"
            ? `${Math.round(100 * (theirs.amount + share * (mine.amount - theirs.amount))) / 100} ${issue.kind.unit}`
            : "";
        return (
          <li key={issue.issue}>
            {words.isSplit(issue.title, first, percent(share), second, percent(1 - share), amount)}
          </li>
        );
      })}
    </ul>
  );
};
