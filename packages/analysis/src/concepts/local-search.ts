import { type Game, isAllowed, utilitiesOf } from "../game.ts";
import type { Mix } from "./relax.ts";

/** How good a package is by some criterion; larger is better. Utilities in units. */
export type Score = (utilities: Float64Array) => number;

/** A package found by search, with its score. */
export type Incumbent = { choice: number[]; utilities: Float64Array; score: number };

const ROUNDINGS_TRIED = 64;
const POLISHED = 1;
const NEARLY_WHOLE = 0.98;

/**
 * A good package near the relaxation: the mix rounded in several ways, each improved by changing one issue at a
 * time, the best of them also by changing two; `start` is an allowed package to set out from as well. `undefined`
 * when none that was met satisfies the constraints.
 */
export const searchNear = (
  game: Game,
  mix: Mix,
  score: Score,
  start?: readonly number[],
): Incumbent | undefined => {
  const starts = start ? [...roundings(mix), start] : roundings(mix);
  const found = starts.map((choice) => climbSingly(game, startAt(game, choice, score), score));
  found.sort((a, b) => b.score - a.score);
  let best: Incumbent | undefined;
  for (const start of found.slice(0, POLISHED)) {
    const polished = climbInPairs(game, start, score);
    if (best === undefined || polished.score > best.score) best = polished;
  }
  return best !== undefined && best.score > Number.NEGATIVE_INFINITY && isAllowed(game, best.choice)
    ? best
    : undefined;
};

/** The same from one package, by changing one issue at a time; `undefined` when it satisfies no constraints even then. */
export const climbFrom = (game: Game, choice: readonly number[], score: Score): Incumbent | undefined => {
  const found = climbSingly(game, startAt(game, choice, score), score);
  return isAllowed(game, found.choice) ? found : undefined;
};

const startAt = (game: Game, choice: readonly number[], score: Score): Incumbent => {
  const utilities = utilitiesOf(game, choice);
  return { choice: [...choice], utilities, score: scoreOf(game, choice, utilities, score) };
};

const scoreOf = (game: Game, choice: readonly number[], utilities: Float64Array, score: Score): number =>
  game.clauses.length === 0 || isAllowed(game, choice) ? score(utilities) : Number.NEGATIVE_INFINITY;

/** The mix with every issue at its largest share, and with undecided issues at their other options in use. */
const roundings = (mix: Mix): readonly (readonly number[])[] => {
  const base = mix.shares.map((shares) => shares.indexOf(Math.max(...shares)));
  let choices: number[][] = [[...base]];
  mix.shares.forEach((shares, issue) => {
    const main = base[issue] ?? 0;
    if ((shares[main] ?? 0) >= NEARLY_WHOLE) return;
    const others = [...shares.keys()].filter((o) => o !== main && (shares[o] ?? 0) > 0.02);
    const more = others.flatMap((o) => choices.map((choice) => choice.with(issue, o)));
    choices = [...choices, ...more].slice(0, ROUNDINGS_TRIED);
  });
  return choices;
};

const climbSingly = (game: Game, start: Incumbent, score: Score): Incumbent => {
  let current = start;
  for (let improved = true; improved; ) {
    improved = false;
    for (let issue = 0; issue < game.sizes.length; issue++) {
      const next = bestChange(game, current, [issue], score);
      if (next === undefined) continue;
      current = next;
      improved = true;
    }
  }
  return current;
};

const climbInPairs = (game: Game, start: Incumbent, score: Score): Incumbent => {
  let current = start;
  for (let improved = true; improved; ) {
    improved = false;
    for (let a = 0; a < game.sizes.length; a++) {
      for (let b = a + 1; b < game.sizes.length; b++) {
        const next = bestChange(game, current, [a, b], score);
        if (next === undefined) continue;
        current = next;
        improved = true;
      }
    }
  }
  return current;
};

/** The best strictly better package that differs in the given one or two issues only. */
const bestChange = (
  game: Game,
  from: Incumbent,
  issues: readonly [number] | readonly [number, number],
  score: Score,
): Incumbent | undefined => {
  const { parties: n } = game;
  const [a, b = -1] = issues;
  const tableA = game.tables[a] ?? from.utilities;
  const tableB = game.tables[b] ?? from.utilities;
  const oldA = from.choice[a] ?? 0;
  const oldB = from.choice[b] ?? 0;
  const trial = new Float64Array(n);
  let best = from.score;
  let bestA = oldA;
  let bestB = oldB;
  const isConstrained = game.clauses.length > 0;
  const changed = (o: number, q: number) =>
    b < 0 ? from.choice.with(a, o) : from.choice.with(a, o).with(b, q);
  for (let o = 0; o < (game.sizes[a] ?? 0); o++) {
    for (let q = 0; q < (b < 0 ? 1 : (game.sizes[b] ?? 0)); q++) {
      let value: number;
      if (game.blocks.length > 0) value = score(utilitiesOf(game, changed(o, q)));
      else {
        for (let p = 0; p < n; p++) {
          trial[p] = (from.utilities[p] ?? 0) + (tableA[o * n + p] ?? 0) - (tableA[oldA * n + p] ?? 0);
          if (b >= 0) trial[p] = (trial[p] ?? 0) + (tableB[q * n + p] ?? 0) - (tableB[oldB * n + p] ?? 0);
        }
        value = score(trial);
      }
      if (value <= best || (isConstrained && !isAllowed(game, changed(o, q)))) continue;
      best = value;
      bestA = o;
      bestB = q;
    }
  }
  if (best <= from.score) return undefined;
  const choice = changed(bestA, bestB);
  return { choice, utilities: utilitiesOf(game, choice), score: best };
};
