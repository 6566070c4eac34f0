import { isAllowed, quantise } from "../game.ts";
import { type Move, winWinMoves } from "../preferences/improve.ts";
import { commonDraws, utilityIn, type Voice } from "../preferences/shares.ts";
import type { Choice, Problem } from "../problem.ts";
import type { Steps } from "../steps.ts";
import type { StudiedMove } from "./news.ts";

const MOVES_SHOWN = 60;

/** Changes of a package that help somebody and hurt nobody by the average weighting, and under how many others too. */
export function* movesFrom(
  problem: Problem,
  voices: readonly Voice[],
  from: Choice,
): Steps<readonly StudiedMove[]> {
  const game = quantise(problem);
  const moves = isAllowed(game, from) ? yield* winWinMoves(game, from) : [];
  return moves.slice(0, MOVES_SHOWN).map((move) => studiedMove(problem, voices, from, move));
}

const studiedMove = (
  { issues }: Problem,
  voices: readonly Voice[],
  from: Choice,
  { changes, gains }: Move,
): StudiedMove => {
  const to = [...from];
  for (const change of changes) to[change.issue] = change.to;
  const draws = commonDraws(voices);
  let good = 0;
  for (let draw = 0; draw < draws; draw++) {
    const differences = voices.map(
      (voice) => utilityIn(issues, voice, draw, to) - utilityIn(issues, voice, draw, from),
    );
    if (differences.every((d) => d > -SLACK) && differences.some((d) => d > SLACK)) good++;
  }
  return { changes, helps: Array.from(gains, (gain) => gain > 0), share: good / draws };
};

/** Worth is added up in another order on either side. */
const SLACK = 1e-12;
