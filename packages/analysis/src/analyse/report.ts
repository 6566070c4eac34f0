import { type Criterion, type Found, rowOf } from "../concepts/criteria.ts";
import { unitsToOwn } from "../game.ts";
import { type Choice, choiceToNames, type Problem } from "../problem.ts";
import type { Analysis } from "./analyse.ts";

/** A package by names, with each party's utility on its own scale, in the order of `parties`. */
export type ReportPoint = { readonly choice: Record<string, string>; readonly utilities: readonly number[] };

/** A solution as JSON; `ties` lists every other package as good, or is `null` when none were searched for. */
export type ReportSolution = ReportPoint & {
  readonly value: number;
  readonly exact: boolean;
  readonly gap: number;
  readonly ties: readonly ReportPoint[] | null;
};

/**
 * What `parley analyse --json` prints. `packages` counts all combinations before constraints; `rational` counts
 * the points of the frontier at which no party is below its reservation. A solution is `null` when there is no
 * rational package, or when it could not be found in the time.
 */
export type Report = {
  readonly packages: string;
  readonly parties: readonly string[];
  readonly frontier: {
    readonly exact: boolean;
    readonly size: number;
    readonly points?: readonly ReportPoint[];
  };
  readonly rational: number;
  readonly rationalExact: boolean;
  readonly solutions: { readonly [C in Criterion]: ReportSolution | null };
  readonly method: string;
  readonly ms: number;
};

/** The analysis with names, as plain JSON data; `points` includes the packages of the frontier. */
export const reportOf = (
  analysis: Analysis,
  { points = false }: { readonly points?: boolean } = {},
): Report => {
  const { problem, frontier, solutions } = analysis;
  const solution = (criterion: Criterion) => solutionOf(analysis, solutions[criterion]);
  return {
    packages: analysis.packages.toString(),
    parties: problem.parties.map((party) => party.name),
    frontier: {
      exact: analysis.isFrontierExact,
      size: frontier.size,
      ...(points
        ? {
            points: Array.from({ length: frontier.size }, (_, row) =>
              pointOf(analysis, rowOf(frontier, row), frontier.choiceOf(row)),
            ),
          }
        : {}),
    },
    rational: analysis.rational,
    rationalExact: analysis.isRationalExact,
    solutions: {
      nash: solution("nash"),
      kalaiSmorodinsky: solution("kalaiSmorodinsky"),
      maximin: solution("maximin"),
      leximin: solution("leximin"),
      utilitarian: solution("utilitarian"),
    },
    method: analysis.method,
    ms: analysis.ms,
  };
};

/** Issues whose option differs between two packages: what one side would have to move. */
export const differenceOf = (problem: Problem, from: Choice, to: Choice): readonly string[] =>
  problem.issues.filter((_, i) => from[i] !== to[i]).map((issue) => issue.name);

const solutionOf = (analysis: Analysis, found: Found | undefined): ReportSolution | null =>
  found === undefined
    ? null
    : {
        ...pointOf(analysis, found.utilities, found.choice),
        value: found.value,
        exact: found.exact,
        gap: found.gap,
        ties:
          found.ties?.slice(1).map(({ utilities, choice }) => pointOf(analysis, utilities, choice)) ?? null,
      };

const pointOf = ({ problem, game }: Analysis, utilities: Float64Array, choice: Choice): ReportPoint => ({
  choice: choiceToNames(problem.issues, choice),
  utilities: Array.from(utilities, (units) => unitsToOwn(game, units)),
});
