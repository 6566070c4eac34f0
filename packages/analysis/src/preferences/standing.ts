import { mergeFrontier } from "../frontier/merge.ts";
import { type Game, utilitiesOf } from "../game.ts";
import type { Choice, Constraint, Issue, Problem } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { barOf, commonDraws, crossesRedLine, gameOfDraw, utilityIn, type Voice } from "./shares.ts";
import type { PreferenceSheet } from "./statements.ts";

/** How a package stands under the weightings that fit what was said. */
export type Standing = {
  /** Share of weightings under which it is acceptable to every party; never a probability of agreement. */
  readonly acceptableToAll: number;
  readonly acceptableTo: readonly number[];
  /** Per party, where its utility lies in nine of ten weightings. */
  readonly ranges: readonly { readonly low: number; readonly high: number }[];
};

const LOW_RANK = 0.05;
const HIGH_RANK = 0.95;
const DRAWS_PER_PULSE = 64;

/** The standing of each package, in the order given. */
export function* standingAmong(
  issues: readonly Issue[],
  voices: readonly Voice[],
  packages: readonly Choice[],
): Steps<readonly Standing[]> {
  const draws = commonDraws(voices);
  const tallies = packages.map(() => ({
    all: 0,
    each: voices.map(() => 0),
    utilities: voices.map(() => new Float64Array(draws)),
  }));
  for (let draw = 0; draw < draws; draw++) {
    const bars = voices.map((voice) => barOf(issues, voice, draw));
    packages.forEach((choice, k) => {
      const tally = tallies[k];
      if (!tally) return;
      let isForAll = true;
      voices.forEach((voice, v) => {
        const utility = utilityIn(issues, voice, draw, choice);
        const utilities = tally.utilities[v];
        if (utilities) utilities[draw] = utility;
        const isFine = !crossesRedLine(voice, choice) && utility >= (bars[v] ?? 0);
        if (isFine) tally.each[v] = (tally.each[v] ?? 0) + 1;
        else isForAll = false;
      });
      if (isForAll) tally.all++;
    });
    if (draw % DRAWS_PER_PULSE === DRAWS_PER_PULSE - 1) yield { phase: "acceptable", done: draw + 1 };
  }
  return tallies.map(({ all, each, utilities }) => ({
    acceptableToAll: all / draws,
    acceptableTo: each.map((count) => count / draws),
    ranges: utilities.map((own) => {
      own.sort();
      const at = (rank: number) => own[Math.min(draws - 1, Math.floor(rank * draws))] ?? 0;
      return { low: at(LOW_RANK), high: at(HIGH_RANK) };
    }),
  }));
}

/** Share of the weightings looked at under which a package is on the frontier. */
export type FrontierShare = {
  readonly share: number;
  /** Weightings under which it was decided; others were given up. */
  readonly decided: number;
};

const LABEL_LIMIT = 50_000;

/**
 * For any number of parties: under each of the first `draws` weightings, whether some package is at least as good
 * for everybody and better for somebody. A merge under the cuts that this sets answers it.
 */
export function* onFrontierAmong(
  issues: readonly Issue[],
  voices: readonly Voice[],
  packages: readonly Choice[],
  { clauses = [], draws = 200 }: { readonly clauses?: Game["clauses"]; readonly draws?: number } = {},
): Steps<readonly FrontierShare[]> {
  const on = packages.map(() => 0);
  const decided = packages.map(() => 0);
  const most = Math.min(draws, commonDraws(voices));
  for (let draw = 0; draw < most; draw++) {
    const game = gameOfDraw(issues, voices, draw, clauses);
    for (const [k, choice] of packages.entries()) {
      const isBeaten = yield* beatenIn(game, choice);
      if (isBeaten === undefined) continue;
      decided[k] = (decided[k] ?? 0) + 1;
      if (!isBeaten) on[k] = (on[k] ?? 0) + 1;
    }
    yield { phase: "frontier shares", done: draw + 1 };
  }
  return packages.map((_, k) => {
    const known = decided[k] ?? 0;
    return { share: known === 0 ? 0 : (on[k] ?? 0) / known, decided: known };
  });
}

/** Options that somebody never accepts are in no package: one of the issue's others must be chosen. */
export const withRedLines = (problem: Problem, sheets: readonly PreferenceSheet[]): Problem => {
  const added = redLinesOf(sheets).map(({ issue, option }): Constraint => {
    const others = (problem.issues[issue]?.options ?? []).map((_, k) => k).filter((k) => k !== option);
    return { type: "atLeastOne", of: others.map((k) => ({ issue, option: k })) };
  });
  return { ...problem, constraints: [...problem.constraints, ...added] };
};

/** Options that somebody said never to, each once, by position. */
export const redLinesOf = (
  sheets: readonly PreferenceSheet[],
): readonly { readonly issue: number; readonly option: number }[] => {
  const lines = sheets.flatMap(({ statements }) =>
    statements.flatMap((statement) => (statement.type === "never" ? [statement.option] : [])),
  );
  return lines.filter(
    (line, k) => lines.findIndex((other) => other.issue === line.issue && other.option === line.option) === k,
  );
};

function* beatenIn(game: Game, choice: Choice): Steps<boolean | undefined> {
  const own = utilitiesOf(game, choice);
  const cuts = Array.from(own, (threshold, p) => {
    const weights = new Float64Array(game.parties);
    weights[p] = 1;
    return { weights, threshold };
  });
  const above = yield* mergeFrontier(game, { phase: "frontier shares", cuts, labelLimit: LABEL_LIMIT });
  if (above === undefined) return undefined;
  for (let row = 0; row < above.size; row++) {
    let isBetter = false;
    let isWorse = false;
    for (let p = 0; p < game.parties; p++) {
      const difference = (above.utilities[row * game.parties + p] ?? 0) - (own[p] ?? 0);
      if (difference > 0) isBetter = true;
      if (difference < 0) isWorse = true;
    }
    if (isBetter && !isWorse) return true;
  }
  return false;
}
