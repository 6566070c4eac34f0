import { assert } from "@parley/kernel";
import { rationalCuts } from "../concepts/bounded.ts";
import { countRational, type FoundByCriterion, rowOf, solutionsOnFrontier } from "../concepts/criteria.ts";
import { type Frontier, mergeFrontier } from "../frontier/merge.ts";
import { chooseOrder, countStates, type Order } from "../frontier/watch.ts";
import { type Game, isSeparable, quantise } from "../game.ts";
import { SOLVER_TOLERANCE } from "../milp/concepts.ts";
import { traceFrontier } from "../milp/epsilon.ts";
import type { MilpSolver } from "../milp/port.ts";
import { countPackages, type Problem, problemFaults } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { definedOf, withBestKnown } from "./best-known.ts";
import { isOver, runFor, secondsLeft, solverSeconds, type Timing } from "./budget.ts";
import { findMaximin, findUtilitarian, type Partial, type Setting, solveLarge } from "./large.ts";
import { worstUtilities } from "./project.ts";
import { type Represented, representative } from "./representative.ts";
import { climbedPoints, type Point, supportedPoints } from "./supported.ts";

/** How an analysis may be run; everything has a default. */
export type AnalyseOptions = {
  /** Milliseconds from any origin. Without it no time is measured or limited. */
  readonly clock?: () => number;
  /** After this long, what is known is returned, marked as not exact. */
  readonly timeLimitMs?: number;
  /** For wide constraints, rectangles, and hard minima; `@parley/analysis/highs` loads one. */
  readonly milp?: MilpSolver;
  /** Labels that one layer of the frontier's merge may hold before it is given up. */
  readonly labelLimit?: number;
};

/** Everything that an analysis found out. `reportOf` turns it into plain JSON with names. */
export type Analysis = {
  readonly problem: Problem;
  readonly game: Game;
  readonly packages: bigint;
  readonly frontier: Frontier;
  readonly isFrontierExact: boolean;
  /** Points of the frontier at which no party is below its reservation. */
  readonly rational: number;
  readonly isRationalExact: boolean;
  readonly solutions: FoundByCriterion;
  /** What ran, in words. */
  readonly method: string;
  readonly ms: number;
};

const WIDEST_MERGE = 60_000;
const FIRST_TRY_MS = 400;
/** And at most this long for each second that is left. */
const FIRST_SHARE_MS = 100;
const LABEL_LIMIT = 4_000_000;
const FIRST_TRY_LABELS = 400_000;

type Outcome = Represented & {
  readonly rationalFrontier?: Frontier;
};

/**
 * Analyses a problem: frontier, rational part, and the named solutions, by the method that suits it, in the
 * anytime order (solutions first where the frontier takes long; every pulse may carry partial solutions).
 * The problem must be well-formed (`problemFaults` is empty).
 */
export function* analyse(problem: Problem, options: AnalyseOptions = {}): Steps<Analysis, Partial> {
  const started = options.clock?.() ?? 0;
  const [fault] = problemFaults(problem);
  assert(fault === undefined, `a malformed problem: ${fault}`);
  const timing: Timing = {
    clock: options.clock,
    deadlineMs: options.timeLimitMs === undefined ? Number.POSITIVE_INFINITY : started + options.timeLimitMs,
  };
  const game = quantise(problem);
  const order = chooseOrder(game);
  const width = isSeparable(game) ? 1 : countStates(game, order, WIDEST_MERGE);
  const isNarrow = width < WIDEST_MERGE;
  const setting: Setting = { game, timing, milp: options.milp, isNarrow };
  const outcome = isNarrow
    ? yield* byMerge(setting, order, width, options.labelLimit ?? LABEL_LIMIT)
    : yield* byProgramming(setting);
  const known = outcome.rationalFrontier ?? outcome.frontier;
  return {
    problem,
    game,
    packages: countPackages(problem.issues),
    frontier: outcome.frontier,
    isFrontierExact: outcome.isFrontierExact,
    rational: countRational(game, known),
    isRationalExact: outcome.isFrontierExact || outcome.rationalFrontier !== undefined,
    solutions: outcome.solutions,
    method: outcome.method,
    ms: (options.clock?.() ?? 0) - started,
  };
}

/** Narrow enough to merge: at once where that is quick, else single solutions first and then the frontier. */
function* byMerge(
  setting: Setting,
  order: Order,
  width: number,
  labelLimit: number,
): Steps<Outcome, Partial> {
  const { game, timing } = setting;
  const merge = mergeFrontier(game, { order, labelLimit });
  const quick = yield* runFor(merge, timing, Math.min(FIRST_TRY_MS, secondsLeft(timing) * FIRST_SHARE_MS));
  if (quick) return complete(game, quick, mergeName(game, width));
  const points = yield* supportedPoints(game, timing, setting.isNarrow);
  const solutions = { ...(yield* solveLarge({ ...setting, points })) };
  yield { phase: "frontier", done: 0, partial: { solutions: definedOf(solutions), points } };
  const worst = worstUtilities(game);
  if (game.parties > 3 && game.reservation.some((reservation, p) => reservation > (worst[p] ?? 0))) {
    const pruned = mergeFrontier(game, {
      order,
      cuts: rationalCuts(game),
      labelLimit: FIRST_TRY_LABELS,
      phase: "rational",
    });
    const rationalFrontier = yield* runFor(pruned, timing, secondsLeft(timing) * 500);
    if (rationalFrontier) {
      const read = solutionsOnFrontier(game, rationalFrontier);
      const exact = { ...solutions, nash: read.nash, kalaiSmorodinsky: read.kalaiSmorodinsky };
      if (read.maximin) Object.assign(exact, { maximin: read.maximin, leximin: read.leximin });
      const full = isOver(timing) ? undefined : yield* runFor(merge, timing, Number.POSITIVE_INFINITY);
      if (full) return complete(game, full, mergeName(game, width));
      return { ...representative(game, exact, points, "merge under reservations"), rationalFrontier };
    }
  }
  const full = isOver(timing) ? undefined : yield* runFor(merge, timing, Number.POSITIVE_INFINITY);
  if (full) return complete(game, full, mergeName(game, width));
  return representative(game, solutions, points, "bounded search per criterion");
}

/** Too wide to merge: the solver, where there is one. */
function* byProgramming(setting: Setting): Steps<Outcome, Partial> {
  const { game, timing, milp } = setting;
  if (milp && game.parties === 2) return yield* byTracing(setting, milp);
  const points = yield* supportedPoints(game, timing, setting.isNarrow);
  const solutions = yield* solveLarge({ ...setting, points });
  return representative(
    game,
    solutions,
    points,
    milp ? "HiGHS per criterion" : "bounded search per criterion",
  );
}

/** Before the frontier, which may take all the time there is, a share of it each for two criteria. */
const FIRST_CRITERION_SHARE = 0.1;

function* byTracing(setting: Setting, milp: MilpSolver): Steps<Outcome, Partial> {
  const { game, timing } = setting;
  const method = "HiGHS, epsilon-constraint";
  const utilitarian = yield* findUtilitarian(setting, FIRST_CRITERION_SHARE);
  const maximin = yield* findMaximin(setting, FIRST_CRITERION_SHARE);
  const first = { ...(utilitarian && { utilitarian }), ...(maximin && { maximin }) };
  yield { phase: "maximin", done: 0, partial: { solutions: first } };
  const known = (points: readonly Point[]): FoundByCriterion =>
    withBestKnown(game, { ...NONE_FOUND, ...first }, points);
  const steps = traceFrontier(game, milp, () => solverSeconds(timing));
  const traced = yield* withSolutions(steps, (partial) => known(pointsOf(partial)));
  const { frontier, isComplete } = traced;
  if (isComplete && game.unitsPerOne === 1) return complete(game, frontier, method);
  const solutions = isComplete
    ? withinTolerance(solutionsOnFrontier(game, frontier))
    : known(frontier.size > 0 ? pointsOf(frontier) : climbedPoints(game));
  return { frontier, isFrontierExact: false, solutions, method };
}

const NONE_FOUND: FoundByCriterion = {
  nash: undefined,
  kalaiSmorodinsky: undefined,
  maximin: undefined,
  leximin: undefined,
  utilitarian: undefined,
};

const pointsOf = (frontier: Frontier): readonly Point[] =>
  Array.from({ length: frontier.size }, (_, row) => ({
    choice: frontier.choiceOf(row),
    utilities: rowOf(frontier, row),
  }));

const complete = (game: Game, frontier: Frontier, method: string): Outcome => ({
  frontier,
  isFrontierExact: true,
  solutions: solutionsOnFrontier(game, frontier),
  method,
});

/** Every point adds to what is known. */
function* withSolutions<T>(
  steps: Steps<T, { readonly traced: Frontier }>,
  solve: (traced: Frontier) => FoundByCriterion,
): Steps<T, Partial> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { phase, done, partial } = next.value;
    const solutions = partial && definedOf(solve(partial.traced));
    yield solutions ? { phase, done, partial: { solutions } } : { phase, done };
  }
}

/** Traced within the solver's tolerance only: values may be off by as much. */
const withinTolerance = (solutions: FoundByCriterion): FoundByCriterion => {
  const mark = (found: FoundByCriterion["nash"]) =>
    found && { ...found, exact: false, gap: SOLVER_TOLERANCE };
  return {
    nash: mark(solutions.nash),
    kalaiSmorodinsky: mark(solutions.kalaiSmorodinsky),
    maximin: mark(solutions.maximin),
    leximin: mark(solutions.leximin),
    utilitarian: mark(solutions.utilitarian),
  };
};

const mergeName = (game: Game, width: number): string => {
  const filter =
    game.parties <= 2 ? "staircases" : game.parties === 3 ? "sweep with a staircase" : "divide and conquer";
  return isSeparable(game) ? `Pareto merge (${filter})` : `separator merge (${filter}, width ${width})`;
};
