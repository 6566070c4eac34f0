import {
  type AdjustedWinner,
  type DivisionFault,
  divideBetweenTwo,
  type PartyProfile,
} from "@parley/analysis";
import type { Result } from "@parley/kernel";
import { type Studied, wordsOf } from "../problem/problem.ts";

/** Adjusted Winner for the two sides, and whether it rests on points that both gave. */
export interface Divided {
  readonly outcome: Result<AdjustedWinner, DivisionFault>;
  readonly isStated: boolean;
}

/**
 * The two sides' points over the issues: as both gave them, else as the average weighting has them. Which way a side
 * would settle an issue follows from its ranking either way.
 */
export const dividedOf = (studied: Studied, parties: readonly PartyProfile[]): Divided => {
  const stated = studied.sides.map((side) => pointsOf(studied, side));
  const isStated = stated.every((points) => points !== null);
  const profiles = isStated
    ? parties.map((party, p) => ({ ...party, values: scaled(party.values, stated[p] ?? []) }))
    : parties;
  const { problem, sheets } = studied;
  const hasRedLines = sheets.some(({ statements }) => statements.some(({ type }) => type === "never"));
  const outcome: Divided["outcome"] = hasRedLines
    ? { ok: false, error: { type: "NotAlone" } }
    : divideBetweenTwo({ ...problem, parties: profiles });
  return { outcome, isStated };
};

/** Points that a side gave for every issue that is studied. */
const pointsOf = (studied: Studied, side: Studied["sides"][number]): readonly number[] | null => {
  const given = wordsOf(side).flatMap(({ statement }) =>
    statement.type === "issuePoints" ? [statement.points] : [],
  );
  const last = given.at(-1);
  if (last === undefined) return null;
  const points = studied.issues.map(({ issue }) => last.find((one) => one.issue === issue.issue)?.points);
  return points.every((own) => own !== undefined) ? points : null;
};

const scaled = (values: PartyProfile["values"], points: readonly number[]): PartyProfile["values"] =>
  values.map((own, i) => {
    const [low, high] = [Math.min(...own), Math.max(...own)];
    const worth = points[i] ?? 0;
    return high > low ? own.map((value) => ((value - low) / (high - low)) * worth) : own.map(() => 0);
  });
