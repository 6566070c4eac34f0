import { err, ok, type Result } from "@parley/kernel";
import { type Analysis, analyse } from "../analyse/analyse.ts";
import { type Partial, solveLarge } from "../analyse/large.ts";
import { knownFrontier } from "../analyse/representative.ts";
import { CRITERIA, type Criterion, countRational, type Found, rowOf } from "../concepts/criteria.ts";
import type { Frontier } from "../frontier/merge.ts";
import { chooseOrder, countStates } from "../frontier/watch.ts";
import { type Game, isSeparable, quantise, unitsToOwn } from "../game.ts";
import type { MilpSolver } from "../milp/port.ts";
import { resolveSheets, type Unresolved } from "../preferences/resolve.ts";
import type { Random } from "../preferences/sample.ts";
import type { Voice } from "../preferences/shares.ts";
import { onFrontierAmong, standingAmong, withRedLines } from "../preferences/standing.ts";
import type { PreferenceSheet } from "../preferences/statements.ts";
import type { Choice, Problem } from "../problem.ts";
import type { Pulse, Steps } from "../steps.ts";
import { movesFrom } from "./moves.ts";
import { type NamedSolutions, namedSolution, type StudyNews } from "./news.ts";

/** What is to be found out, and with how much effort. */
export type StudyWish = {
  readonly problem: Problem;
  readonly sheets: readonly PreferenceSheet[];
  /** The package from which moves are looked for. */
  readonly draft: Choice | undefined;
  /** Packages of which the standing is wanted beside the solutions'. */
  readonly watched: readonly Choice[];
  readonly draws: number;
  readonly timeLimitMs: number;
};

/**
 * A whole study in the order in which its parts are wanted: the draft's moves, the named solutions, the frontier, and
 * how all that stands under the weightings that fit. Every pulse may carry news.
 */
export function* study(
  wish: StudyWish,
  random: Random,
  clock: () => number,
): Steps<Result<null, Unresolved>, StudyNews> {
  const started = clock();
  const problem = withRedLines(wish.problem, wish.sheets);
  const resolved = yield* silently(resolveSheets(problem, wish.sheets, wish.draws, random));
  if (!resolved.ok) return err(resolved.error);
  const { problem: central, voices } = resolved.value;
  const effectiveDraws = Math.min(...voices.map(({ sample }) => Math.round(sample.effectiveSize)));
  yield news("resolved", { type: "resolved", parties: central.parties, voices, effectiveDraws });
  if (wish.draft) {
    const moves = yield* silently(movesFrom(central, voices, wish.draft));
    yield news("moves", { type: "moves", moves });
  }
  const left = Math.max(0, wish.timeLimitMs - (clock() - started));
  const analysis = yield* analysed(analyse(central, { clock, timeLimitMs: left }), central, voices);
  const packages = distinct([
    ...choicesOf(analysis.solutions),
    ...wish.watched,
    ...(wish.draft ? [wish.draft] : []),
  ]);
  const standings = yield* silently(standingAmong(central.issues, voices, packages));
  yield news("acceptable", { type: "standings", packages, standings });
  const { clauses } = analysis.game;
  const shares = yield* silently(onFrontierAmong(central.issues, voices, packages, { clauses }));
  yield news("frontier shares", { type: "onFrontier", packages, shares });
  return ok(null);
}

/** The named solutions by a solver, for a thread of its own: where a merge does not end, this narrows the gaps. */
export function* solveNamed(
  problem: Problem,
  milp: MilpSolver,
  clock: () => number,
  timeLimitMs: number,
): Steps<null, StudyNews> {
  const game = quantise(problem);
  const isNarrow = isSeparable(game) || countStates(game, chooseOrder(game), WIDEST) < WIDEST;
  const timing = { clock, deadlineMs: clock() + timeLimitMs };
  const steps = solveLarge({ game, timing, milp, isNarrow });
  for (;;) {
    const next = steps.next();
    if (next.done) {
      yield news("solutions", solutionsNews(next.value, game.unitsPerOne));
      return null;
    }
    yield passOn(next.value, game.unitsPerOne);
  }
}

const WIDEST = 60_000;
/** A table that draws only what is in sight shows so many; a plot fewer. */
const POINTS_LISTED = 20_000;

/** The analysis, its pulses turned into news: solutions, and the outcomes known by then with how solutions stand. */
function* analysed(
  steps: Steps<Analysis, Partial>,
  central: Problem,
  voices: readonly Voice[],
): Steps<Analysis, StudyNews> {
  const game = quantise(central);
  for (;;) {
    const next = steps.next();
    if (next.done) {
      yield news("solutions", solutionsNews(next.value.solutions, game.unitsPerOne));
      yield news("frontier", frontierNews(next.value));
      return next.value;
    }
    const { phase, done, partial } = next.value;
    if (partial === undefined) {
      yield { phase, done };
      continue;
    }
    const { solutions, points } = partial;
    yield { phase, done, partial: solutionsNews(solutions, game.unitsPerOne) };
    if (points === undefined) continue;
    const frontier = knownFrontier(game, solutions, points);
    yield news("frontier", {
      ...pointsOf(frontier, game),
      ...{ isExact: false, rational: countRational(game, frontier), isRationalExact: false },
      ...{ method: phase, ms: 0 },
    });
    const packages = distinct(choicesOf(solutions));
    const standings = yield* silently(standingAmong(central.issues, voices, packages));
    yield news("acceptable", { type: "standings", packages, standings });
  }
}

/** The solver's own news; it is asked for solutions alone. */
const passOn = ({ phase, done, partial }: Pulse<Partial>, unitsPerOne: number): Pulse<StudyNews> =>
  partial === undefined
    ? { phase, done }
    : { phase, done, partial: solutionsNews(partial.solutions, unitsPerOne) };

const solutionsNews = (
  found: { readonly [C in Criterion]?: Found | undefined },
  unitsPerOne: number,
): StudyNews => {
  const solutions: { -readonly [C in Criterion]?: NamedSolutions[C] } = {};
  for (const criterion of CRITERIA) {
    const one = found[criterion];
    if (one) solutions[criterion] = namedSolution(one, unitsPerOne);
  }
  return { type: "solutions", solutions };
};

const frontierNews = (analysis: Analysis): StudyNews => ({
  ...pointsOf(analysis.frontier, analysis.game),
  isExact: analysis.isFrontierExact,
  rational: analysis.rational,
  isRationalExact: analysis.isRationalExact,
  method: analysis.method,
  ms: analysis.ms,
});

const pointsOf = (frontier: Frontier, game: Game) => {
  const { parties, size } = frontier;
  const issues = game.sizes.length;
  const listed = Math.min(size, POINTS_LISTED);
  const utilities = new Float64Array(listed * parties);
  const choices = new Uint16Array(listed * issues);
  for (let k = 0; k < listed; k++) {
    const row = Math.floor((k * size) / listed);
    utilities.set(
      rowOf(frontier, row).map((units) => unitsToOwn(game, units)),
      k * parties,
    );
    choices.set(frontier.choiceOf(row), k * issues);
  }
  return { type: "frontier", size, listed, utilities, choices } as const;
};

const choicesOf = (solutions: { readonly [C in Criterion]?: Found | undefined }): readonly Choice[] =>
  CRITERIA.flatMap((criterion) => {
    const found = solutions[criterion];
    return found ? [found.choice] : [];
  });

const distinct = (packages: readonly Choice[]): readonly Choice[] => [
  ...new Map(packages.map((choice) => [choice.join(), choice])).values(),
];

const news = (phase: string, partial: StudyNews): Pulse<StudyNews> => ({ phase, done: 0, partial });

function* silently<T>(steps: Steps<T>): Steps<T, StudyNews> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { phase: next.value.phase, done: next.value.done };
  }
}
