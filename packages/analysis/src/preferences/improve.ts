import { type Game, isAllowed, isSeparable, utilitiesOf } from "../game.ts";
import type { Choice } from "../problem.ts";
import { CANDIDATES_PER_PULSE, type Steps } from "../steps.ts";

/** A change of a few issues that helps somebody and hurts nobody. */
export type Move = {
  readonly changes: readonly { readonly issue: number; readonly from: number; readonly to: number }[];
  /** Per party, in units: none negative, one positive. */
  readonly gains: Float64Array;
};

/** Moves kept at most; the search goes on, so that the best stay. */
export const MOVES_KEPT = 1000;

/**
 * All changes of one, two or three issues from a package that help at least one party and hurt none. A change
 * that contains a smaller such change and gives nobody more than it is left out. Most helped parties first,
 * then the largest smallest gain among them, then the largest sum.
 */
export function* winWinMoves(game: Game, from: Choice, mostIssues: 1 | 2 | 3 = 3): Steps<readonly Move[]> {
  const deltas = deltasOf(game, from);
  const found: Move[] = [];
  let weighed = 0;
  for (let a = 0; a < deltas.length; a++) {
    for (const one of deltas[a] ?? []) {
      consider(game, from, [one], found);
      if (mostIssues < 2) continue;
      for (let b = a + 1; b < deltas.length; b++) {
        for (const two of deltas[b] ?? []) {
          consider(game, from, [one, two], found);
          weighed++;
          if (mostIssues < 3) continue;
          for (let c = b + 1; c < deltas.length; c++) {
            const third = deltas[c] ?? [];
            weighed += third.length;
            for (const three of third)
              if (helps(one.delta, two.delta, three.delta) || !isSeparable(game))
                consider(game, from, [one, two, three], found);
          }
          if (weighed > CANDIDATES_PER_PULSE) {
            yield { phase: "moves", done: found.length };
            weighed = 0;
          }
        }
      }
    }
  }
  return found.sort(byHelp).slice(0, MOVES_KEPT);
}

type Change = {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  readonly delta: Float64Array;
};

const deltasOf = (game: Game, from: Choice): readonly (readonly Change[])[] =>
  game.tables.map((table, issue) => {
    const old = from[issue] ?? 0;
    const n = game.parties;
    return Array.from({ length: game.sizes[issue] ?? 0 }, (_, to) => ({
      issue,
      from: old,
      to,
      delta: Float64Array.from({ length: n }, (_, p) => (table[to * n + p] ?? 0) - (table[old * n + p] ?? 0)),
    })).filter(({ to }) => to !== old);
  });

const helps = (a: Float64Array, b: Float64Array, c: Float64Array): boolean => {
  let better = false;
  for (let p = 0; p < a.length; p++) {
    const gain = (a[p] ?? 0) + (b[p] ?? 0) + (c[p] ?? 0);
    if (gain < 0) return false;
    if (gain > 0) better = true;
  }
  return better;
};

const consider = (game: Game, from: Choice, changes: readonly Change[], found: Move[]): void => {
  const gains = gainsOf(game, from, changes);
  if (gains === undefined || !gains.some((gain) => gain > 0) || gains.some((gain) => gain < 0)) return;
  if (found.some((move) => isPartOf(move, changes) && move.gains.every((gain, p) => gain >= (gains[p] ?? 0))))
    return;
  found.push({ changes: changes.map(({ issue, from: old, to }) => ({ issue, from: old, to })), gains });
  if (found.length > 4 * MOVES_KEPT) {
    found.sort(byHelp);
    found.length = MOVES_KEPT;
  }
};

const isPartOf = (move: Move, changes: readonly Change[]): boolean =>
  move.changes.length < changes.length &&
  move.changes.every((part) => changes.some(({ issue, to }) => issue === part.issue && to === part.to));

const gainsOf = (game: Game, from: Choice, changes: readonly Change[]): Float64Array | undefined => {
  if (isSeparable(game)) {
    const gains = new Float64Array(game.parties);
    for (const { delta } of changes)
      for (let p = 0; p < gains.length; p++) gains[p] = (gains[p] ?? 0) + (delta[p] ?? 0);
    return gains;
  }
  const to = [...from];
  for (const change of changes) to[change.issue] = change.to;
  if (!isAllowed(game, to)) return undefined;
  const before = utilitiesOf(game, from);
  return utilitiesOf(game, to).map((units, p) => units - (before[p] ?? 0));
};

const byHelp = (a: Move, b: Move): number => {
  const helped = (move: Move) => move.gains.reduce((count, gain) => count + (gain > 0 ? 1 : 0), 0);
  const least = (move: Move) =>
    move.gains.reduce((low, gain) => (gain > 0 && gain < low ? gain : low), Infinity);
  const sum = (move: Move) => move.gains.reduce((total, gain) => total + gain, 0);
  return helped(b) - helped(a) || least(b) - least(a) || sum(b) - sum(a);
};
