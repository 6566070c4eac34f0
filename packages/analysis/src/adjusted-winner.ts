import { err, ok, type Result } from "@parley/kernel";
import type { Problem } from "./problem.ts";

/** What two parties' points over divisible issues lead to. */
export type AdjustedWinner = {
  /** Per issue, the share (0 to 1) that goes to the first party; the rest goes to the second. */
  readonly firstShare: readonly number[];
  /** Points each party receives of its own 100; equal, unless points make that impossible. */
  readonly points: readonly [number, number];
  /** The issue that is divided, if one must be; all others go whole to one side. */
  readonly split: { readonly issue: number; readonly firstShare: number } | undefined;
};

export type PointsFault = "UnlikeLengths" | "NotPoints" | "NoPoints";

/** Why a problem cannot be divided so; the issue, where one stands in the way, by position. */
export type DivisionFault =
  | { readonly type: "NotTwoParties" | "NotAlone" | "NothingDivisible" | "NothingContested" }
  | { readonly type: "NotDivisible"; readonly issue: number };

/**
 * Adjusted Winner for a problem of two parties whose issues stand each for itself. A party's points for an issue are
 * what lies between its worst and its best option there; whoever receives an issue has it settled its own way.
 * Issues that both would settle alike are left out. Refused where the issue to be divided is not divisible.
 */
export const divideBetweenTwo = (problem: Problem): Result<AdjustedWinner, DivisionFault> => {
  const [first, second, ...more] = problem.parties;
  if (!first || !second || more.length > 0) return err({ type: "NotTwoParties" });
  const isAlone = problem.constraints.length === 0 && [first, second].every((p) => p.rectangles.length === 0);
  if (!isAlone) return err({ type: "NotAlone" });
  if (!problem.issues.some(({ divisible }) => divisible === true)) return err({ type: "NothingDivisible" });
  const pointsOf = ({ values }: typeof first): readonly number[] =>
    values.map((own, issue) =>
      bestOf(first.values[issue]) === bestOf(second.values[issue]) ? 0 : Math.max(...own) - Math.min(...own),
    );
  const divided = adjustWinner(pointsOf(first), pointsOf(second));
  if (!divided.ok) return err({ type: "NothingContested" });
  const { split } = divided.value;
  return split && problem.issues[split.issue]?.divisible !== true
    ? err({ type: "NotDivisible", issue: split.issue })
    : divided;
};

const bestOf = (values: readonly number[] = []): number => values.indexOf(Math.max(...values));

/**
 * Adjusted Winner (Brams and Taylor 1996) for two parties: every issue first goes to whoever gives it more
 * points (ties to the second party), then issues pass from the one who is ahead to the other, in rising ratio of the
 * two parties' points, until both have the same; at most one issue is divided. Points are scaled to a sum of
 * 100 per party.
 */
export const adjustWinner = (
  first: readonly number[],
  second: readonly number[],
): Result<AdjustedWinner, PointsFault> => {
  if (first.length !== second.length) return err("UnlikeLengths");
  if (![...first, ...second].every((p) => Number.isFinite(p) && p >= 0)) return err("NotPoints");
  const sums = [first, second].map((points) => points.reduce((sum, p) => sum + p, 0));
  const [sumA = 0, sumB = 0] = sums;
  if (sumA <= 0 || sumB <= 0) return err("NoPoints");
  const a = first.map((p) => (100 * p) / sumA);
  const b = second.map((p) => (100 * p) / sumB);
  const share = a.map((p, i): number => (p > (b[i] ?? 0) ? 1 : 0));
  const total = (points: readonly number[], own: (i: number) => number) =>
    points.reduce((sum, p, i) => sum + p * own(i), 0);
  let aHas = total(a, (i) => share[i] ?? 0);
  let bHas = total(b, (i) => 1 - (share[i] ?? 0));
  const aLeads = aHas > bHas;
  const [giver, taker] = aLeads ? [a, b] : [b, a];
  const given = [...a.keys()].filter((i) => share[i] === (aLeads ? 1 : 0));
  const ratio = (i: number) => ((taker[i] ?? 0) === 0 ? Infinity : (giver[i] ?? 0) / (taker[i] ?? 0));
  given.sort((i, j) => ratio(i) - ratio(j) || i - j);
  let split: AdjustedWinner["split"];
  for (const issue of given) {
    const ahead = Math.abs(aHas - bHas);
    const worth = (a[issue] ?? 0) + (b[issue] ?? 0);
    if (ahead <= 1e-12 || worth === 0) break;
    const moved = Math.min(1, ahead / worth);
    share[issue] = aLeads ? 1 - moved : moved;
    aHas = total(a, (i) => share[i] ?? 0);
    bHas = total(b, (i) => 1 - (share[i] ?? 0));
    if (moved < 1 - 1e-12) {
      split = { issue, firstShare: share[issue] ?? 0 };
      break;
    }
  }
  return ok({ firstShare: share, points: [aHas, bHas], split });
};
