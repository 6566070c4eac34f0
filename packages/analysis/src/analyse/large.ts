import {
  type Bounded,
  boundNash,
  boundSmallest,
  rationalCuts,
  searchBounded,
  smallestOf,
} from "../concepts/bounded.ts";
import {
  type Criterion,
  type Found,
  type FoundByCriterion,
  solutionsOnFrontier,
} from "../concepts/criteria.ts";
import { type Frontier, mergeFrontier } from "../frontier/merge.ts";
import { type Game, utilitiesOf } from "../game.ts";
import { SOLVER_TOLERANCE, type Solved, solveProduct, solveSmallest, solveSum } from "../milp/concepts.ts";
import type { MilpSolver } from "../milp/port.ts";
import { winWinMoves } from "../preferences/improve.ts";
import type { Choice } from "../problem.ts";
import type { Steps } from "../steps.ts";
import { isOver, runFor, secondsLeft, solverSeconds, type Timing } from "./budget.ts";
import { project, worstUtilities } from "./project.ts";
import type { Point } from "./supported.ts";

/** Solutions as they come, for a screen that fills in; and, once, outcomes of the frontier that are known by then. */
export type Partial = {
  readonly solutions: { readonly [C in Criterion]?: Found };
  readonly points?: readonly Point[];
};

/** What the search for single packages works with. */
export type Setting = {
  readonly game: Game;
  readonly timing: Timing;
  readonly milp: MilpSolver | undefined;
  /** Whether constraints and rectangles leave a merge narrow enough to be tried. */
  readonly isNarrow: boolean;
  /** Outcomes of the frontier that are known beforehand. */
  readonly points?: readonly Point[];
};

/** Milliseconds for the bounded merge before HiGHS is asked. */
const BEFORE_SOLVER_MS = 250;
const NASH_MS = 3000;
/** And at most a quarter of the time that is left, in milliseconds for each second. */
const NASH_SHARE_MS = 250;
const CERTIFY_MS = 300;
const WITHOUT_SOLVER_MS = 10_000;
const LABEL_LIMIT = 1_500_000;

type Solutions = { -readonly [C in Criterion]: Found | undefined };

/**
 * The named solutions where the whole frontier is out of reach or not there yet: Nash and the largest sum
 * first, then those that rest on a minimum, each with a gap that later work may close.
 */
export function* solveLarge(setting: Setting): Steps<FoundByCriterion, Partial> {
  const solutions: Solutions = {
    nash: undefined,
    kalaiSmorodinsky: undefined,
    maximin: undefined,
    leximin: undefined,
    utilitarian: undefined,
  };
  const report = (phase: Criterion) => ({ phase, done: 0, partial: { solutions: known(solutions) } });
  if (setting.game.clauses.length > 0) {
    // Under constraints a package that satisfies them is not found by rounding: the largest sum gives the first.
    solutions.utilitarian = yield* findUtilitarian(setting);
    yield report("utilitarian");
  }
  const start = solutions.utilitarian?.choice;
  solutions.nash = yield* findNash(setting, start);
  yield report("nash");
  solutions.utilitarian ??= yield* findUtilitarian(setting);
  yield report("utilitarian");
  // What follows may take long: until then a plot has these.
  if (setting.points) {
    const { points } = setting;
    yield { phase: "frontier", done: 0, partial: { solutions: known(solutions), points } };
  }
  const ones = new Float64Array(setting.game.parties).fill(1);
  const smallest = yield* findSmallest(setting, ones, "maximin", start);
  solutions.maximin = smallest?.found;
  solutions.leximin = smallest?.leximin;
  yield report("leximin");
  const ideal = yield* findIdealGains(setting);
  if (ideal) {
    const scales = ideal.map((gain) => (gain > 0 ? setting.game.unitsPerOne / gain : 0));
    const found = scales.some((scale) => scale > 0)
      ? (yield* findSmallest(setting, scales, "kalaiSmorodinsky", start))?.found
      : undefined;
    solutions.kalaiSmorodinsky = ifRational(setting.game, found);
  }
  yield report("kalaiSmorodinsky");
  return solutions;
}

/** The largest smallest gain alone: bounded merge first, then the solver for a share of the time. */
export function* findMaximin(setting: Setting, share?: number): Steps<Found | undefined, Partial> {
  const ones = new Float64Array(setting.game.parties).fill(1);
  return (yield* findSmallest(setting, ones, "maximin", undefined, share))?.found;
}

const known = (solutions: Solutions): Partial["solutions"] => {
  const entries = Object.entries(solutions).filter(([, found]) => found !== undefined);
  return Object.fromEntries(entries);
};

/** The largest product of gains alone, with a certificate where the bounded merge ends in time. */
export function* findNash(
  { game, timing, milp, isNarrow }: Setting,
  start?: Choice,
): Steps<Found | undefined, Partial> {
  if (game.blocks.length > 0) {
    if (!milp) return undefined;
    const ones = new Float64Array(game.parties).fill(1);
    const first = solveSmallest(game, ones, milp, solverSeconds(timing, 0.3), start);
    const solved = first && solveProduct(game, milp, () => solverSeconds(timing, 0.5), first.choice);
    return solved && foundFrom(solved, game.unitsPerOne === 1 ? 1e-9 * solved.value : 0);
  }
  const bounded = boundNash(game, start);
  if (!bounded) return undefined;
  yield { phase: "nash", done: 0, partial: { solutions: ifFound("nash", incumbentOf(bounded, Math.exp)) } };
  const budget = isNarrow ? Math.min(NASH_MS, secondsLeft(timing) * NASH_SHARE_MS) : 0;
  const frontier = yield* runFor(searchBounded(game, bounded, "nash", LABEL_LIMIT), timing, budget);
  return frontier ? solutionsOnFrontier(game, frontier).nash : incumbentOf(bounded, Math.exp);
}

/** The largest sum alone: by merge, or by the solver for a share of the time. */
export function* findUtilitarian(
  { game, timing, milp, isNarrow }: Setting,
  share = 0.5,
): Steps<Found | undefined, Partial> {
  const ones = new Float64Array(game.parties).fill(1);
  if (isNarrow) {
    const best = yield* mergeFrontier(project(game, ones), { phase: "utilitarian" });
    return best && best.size > 0 ? foundAt(game, best) : undefined;
  }
  const solved = milp && solveSum(game, ones, milp, solverSeconds(timing, share));
  return solved && foundFrom(solved, game.unitsPerOne === 1 ? 0.5 : 0);
}

type Smallest = { readonly found: Found | undefined; readonly leximin: Found | undefined };

function* findSmallest(
  { game, timing, milp, isNarrow }: Setting,
  scales: Float64Array,
  phase: "maximin" | "kalaiSmorodinsky",
  start?: Choice,
  // Half of what is left for the first of the two criteria that ask the solver, and all for the other.
  share = phase === "maximin" ? 0.5 : 1,
): Steps<Smallest | undefined, Partial> {
  const bounded = game.blocks.length === 0 ? boundSmallest(game, scales, start) : undefined;
  const merge = function* (from: Bounded, ms: number): Steps<Smallest | undefined, Partial> {
    const frontier = yield* runFor(searchBounded(game, from, phase, LABEL_LIMIT), timing, ms);
    return frontier && frontier.size > 0 ? readSmallest(game, frontier, scales, phase) : undefined;
  };
  if (bounded) {
    const found = phase === "maximin" ? incumbentOf(bounded) : ifRational(game, incumbentOf(bounded));
    yield { phase, done: 0, partial: { solutions: ifFound(phase, found) } };
  }
  if (bounded?.incumbent && isNarrow) {
    const exact = yield* merge(bounded, milp ? BEFORE_SOLVER_MS : WITHOUT_SOLVER_MS);
    if (exact) return exact;
  }
  const fallback = bounded && incumbentOf(bounded);
  if (!milp || isOver(timing)) return { found: fallback, leximin: inexact(fallback) };
  const seconds = solverSeconds(timing, share);
  const solved = solveSmallest(game, scales, milp, seconds, bounded?.incumbent?.choice);
  if (!solved) return fallback && { found: fallback, leximin: inexact(fallback) };
  const polished = yield* polish(game, solved, scales);
  if (bounded && isNarrow) {
    const certified = yield* merge(boundSmallest(game, scales, polished.choice), CERTIFY_MS);
    if (certified) return certified;
  }
  const found = foundFrom(polished, game.unitsPerOne === 1 && phase === "maximin" ? 0.5 : 0);
  return { found, leximin: inexact(found) };
}

const POLISH_ROUNDS = 50;

/** The solver may return a package that another beats: takes moves that help somebody and hurt nobody. */
function* polish(game: Game, solved: Solved, scales: Float64Array): Steps<Solved, Partial> {
  let { choice } = solved;
  for (let round = 0; round < POLISH_ROUNDS; round++) {
    const [move] = yield* winWinMoves(game, choice, 2);
    if (!move) break;
    choice = choice.map(
      (option, issue) => move.changes.find((change) => change.issue === issue)?.to ?? option,
    );
  }
  const utilities = utilitiesOf(game, choice);
  return { choice, utilities, value: smallestOf(game, scales, utilities), bound: solved.bound };
}

const readSmallest = (
  game: Game,
  frontier: Frontier,
  scales: Float64Array,
  phase: "maximin" | "kalaiSmorodinsky",
): Smallest => {
  if (phase === "maximin") {
    const { maximin, leximin } = solutionsOnFrontier(game, frontier);
    return { found: maximin, leximin };
  }
  // The ideal gains are known already: on a part of the frontier they could not be read off again.
  let best: Found | undefined;
  const ties: { utilities: Float64Array; choice: Choice }[] = [];
  for (let row = 0; row < frontier.size; row++) {
    const utilities = frontier.utilities.slice(row * game.parties, (row + 1) * game.parties);
    const value = smallestOf(game, scales, utilities);
    if (best !== undefined && value < best.value - 1e-12) continue;
    if (best === undefined || value > best.value + 1e-12) ties.length = 0;
    ties.push({ utilities, choice: frontier.choiceOf(row) });
    best = { ...(ties[0] ?? { utilities, choice: [] }), value, exact: true, gap: 0, ties };
  }
  return { found: best, leximin: undefined };
};

/** Best rational gain per party, in units; `undefined` when no rational package exists or it cannot be told. */
function* findIdealGains({
  game,
  timing,
  milp,
  isNarrow,
}: Setting): Steps<Float64Array | undefined, Partial> {
  const worst = worstUtilities(game);
  const isFree = game.reservation.every((reservation, p) => reservation <= (worst[p] ?? 0));
  const ideal = new Float64Array(game.parties);
  for (let p = 0; p < game.parties; p++) {
    const weights = new Float64Array(game.parties);
    weights[p] = 1;
    let most: number | undefined;
    if (isFree && isNarrow) {
      const best = yield* mergeFrontier(project(game, weights), { phase: "kalaiSmorodinsky" });
      most = best && best.size > 0 ? best.utilities[0] : undefined;
    } else if (milp && !isOver(timing))
      most = solveSum(game, weights, milp, solverSeconds(timing, 0.3), rationalCuts(game))?.utilities[p];
    if (most === undefined) return undefined;
    ideal[p] = Math.max(0, most - (game.reservation[p] ?? 0));
  }
  return ideal;
}

const incumbentOf = (
  { incumbent, bound }: Bounded,
  toValue: (score: number) => number = (score) => score,
): Found | undefined =>
  incumbent && {
    utilities: incumbent.utilities,
    choice: incumbent.choice,
    value: toValue(incumbent.score),
    exact: false,
    gap: Math.max(0, bound - toValue(incumbent.score)),
    ties: undefined,
  };

/** `settles`: a gap below it proves the value, because values are further apart than that. */
const foundFrom = ({ utilities, choice, value, bound }: Solved, settles: number): Found => {
  const gap = Math.max(0, bound - value);
  const exact = gap < settles;
  return {
    utilities,
    choice,
    value,
    exact,
    gap: exact ? 0 : Math.max(gap, SOLVER_TOLERANCE),
    ties: undefined,
  };
};

const foundAt = (game: Game, best: Frontier): Found => {
  const choice = best.choiceOf(0);
  const value = (best.utilities[0] ?? 0) / game.unitsPerOne;
  return { utilities: utilitiesOf(game, choice), choice, value, exact: true, gap: 0, ties: undefined };
};

/** A party that can gain nothing has no say in the ratios, and yet nobody may fall below what it could live with. */
const ifRational = ({ reservation }: Game, found: Found | undefined): Found | undefined =>
  found?.utilities.every((units, p) => units >= (reservation[p] ?? 0)) === true ? found : undefined;

const inexact = (found: Found | undefined): Found | undefined => found && { ...found, exact: false };

const ifFound = (criterion: Criterion, found: Found | undefined): Partial["solutions"] =>
  found ? { [criterion]: found } : {};
