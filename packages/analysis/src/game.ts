import { assert } from "@parley/kernel";
import type { Choice, Constraint, OptionRange, Problem } from "./problem.ts";

/** "At least one of these holds": issue `issue` has an option whose entry in `allowed` is 1. */
export type Clause = readonly { readonly issue: number; readonly allowed: Uint8Array }[];

/** A rectangle after quantisation: `worth[party]` in units, all ranges on different issues. */
export type Block = { readonly ranges: readonly OptionRange[]; readonly worth: Float64Array };

/**
 * A problem in integers. Every contribution of an option is rounded once, to `unitsPerOne` units; from then
 * on all sums are integers below 2^53 and therefore exact in a double, whatever the order of addition, so
 * that dominance and ties are the same in every method.
 */
export type Game = {
  readonly parties: number;
  /** Options per issue. */
  readonly sizes: readonly number[];
  /** Per issue, `table[option * parties + party]` in units. */
  readonly tables: readonly Float64Array[];
  /** Disagreement point per party, in units; may be fractional. */
  readonly reservation: Float64Array;
  readonly blocks: readonly Block[];
  readonly clauses: readonly Clause[];
  /** Units in 1.0 of the parties' own scales. */
  readonly unitsPerOne: number;
};

const FINEST_UNITS_PER_ONE = 1e9;
const LARGEST_TOTAL_UNITS = 2 ** 50;

/** The problem in integers: 10^9 units to 1.0, fewer where totals would pass 2^50, 1 where all is whole. */
export const quantise = (problem: Problem): Game => {
  const { issues, parties } = problem;
  const unitsPerOne = chooseUnits(problem);
  const tables = issues.map((issue, i) => {
    const table = new Float64Array(issue.options.length * parties.length);
    issue.options.forEach((_, o) => {
      parties.forEach((party, p) => {
        table[o * parties.length + p] = toUnits(party.values[i]?.[o] ?? 0, unitsPerOne);
      });
    });
    return table;
  });
  const game: Game = {
    parties: parties.length,
    sizes: issues.map((issue) => issue.options.length),
    tables,
    reservation: Float64Array.from(parties, (party) => stableUnits(party.reservation * unitsPerOne)),
    blocks: [],
    clauses: problem.constraints.map((constraint) => clauseOf(problem, constraint)),
    unitsPerOne,
  };
  return { ...game, blocks: foldRectangles(problem, game) };
};

/** Utility of a package for every party, in units. */
export const utilitiesOf = (game: Game, choice: Choice): Float64Array => {
  const { parties } = game;
  const sums = new Float64Array(parties);
  game.tables.forEach((table, i) => {
    const base = (choice[i] ?? 0) * parties;
    for (let p = 0; p < parties; p++) sums[p] = at(sums, p) + at(table, base + p);
  });
  for (const { ranges, worth } of game.blocks) {
    if (!ranges.every(({ issue, from, to }) => isBetween(choice[issue] ?? -1, from, to))) continue;
    for (let p = 0; p < parties; p++) sums[p] = at(sums, p) + at(worth, p);
  }
  return sums;
};

/** Whether the package satisfies every constraint. */
export const isAllowed = (game: Game, choice: Choice): boolean =>
  game.clauses.every((clause) => clause.some(({ issue, allowed }) => at(allowed, choice[issue] ?? 0) === 1));

/** Whether utilities are a plain sum over issues with every package allowed. */
export const isSeparable = (game: Game): boolean => game.blocks.length === 0 && game.clauses.length === 0;

/** Units as a number on the parties' own scale. */
export const unitsToOwn = (game: Game, units: number): number => units / game.unitsPerOne;

/** An entry that is known to be there. */
export const at = (array: { readonly [index: number]: number }, index: number): number => array[index] ?? 0;

const isBetween = (value: number, from: number, to: number): boolean => value >= from && value <= to;

const toUnits = (value: number, unitsPerOne: number): number => Math.round(value * unitsPerOne);

/** A product such as 0.6 x 10^9 that misses a whole number only by rounding is that whole number. */
const stableUnits = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
};

const chooseUnits = ({ parties }: Problem): number => {
  const whole = parties.every(
    (party) =>
      party.values.every((values) => values.every(Number.isInteger)) &&
      party.rectangles.every(({ utility }) => Number.isInteger(utility)),
  );
  if (whole) return 1;
  let largest = 1;
  for (const party of parties) {
    let total = Math.abs(party.reservation);
    for (const values of party.values) total += values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
    for (const { utility } of party.rectangles) total += Math.abs(utility);
    largest = Math.max(largest, total);
  }
  let units = FINEST_UNITS_PER_ONE;
  while (units > 1 && largest * units > LARGEST_TOTAL_UNITS) units /= 10;
  return units;
};

const clauseOf = ({ issues }: Problem, constraint: Constraint): Clause => {
  const literal = ({ issue, option }: { issue: number; option: number }, holds: boolean) => {
    const allowed = new Uint8Array(issues[issue]?.options.length ?? 0).fill(holds ? 0 : 1);
    allowed[option] = holds ? 1 : 0;
    return { issue, allowed };
  };
  switch (constraint.type) {
    case "ifThen":
      return mergeLiterals([literal(constraint.when, false), literal(constraint.must, true)]);
    case "notBoth":
      return mergeLiterals([literal(constraint.one, false), literal(constraint.other, false)]);
    case "atLeastOne":
      return mergeLiterals(constraint.of.map((ref) => literal(ref, true)));
  }
};

/** Literals on the same issue become one whose options are allowed by either. */
const mergeLiterals = (clause: Clause): Clause => {
  const byIssue = new Map<number, Uint8Array>();
  for (const { issue, allowed } of clause) {
    const known = byIssue.get(issue);
    byIssue.set(
      issue,
      known ? known.map((bit, option) => (bit === 1 || at(allowed, option) === 1 ? 1 : 0)) : allowed,
    );
  }
  return [...byIssue].map(([issue, allowed]) => ({ issue, allowed }));
};

/** Rectangles on one issue (or none) go into the tables; the others become blocks. */
const foldRectangles = (problem: Problem, game: Game): readonly Block[] => {
  const blocks: Block[] = [];
  problem.parties.forEach((party, p) => {
    for (const rectangle of party.rectangles) {
      const units = toUnits(rectangle.utility, game.unitsPerOne);
      const ranges = intersectRanges(rectangle.ranges);
      if (ranges === undefined || units === 0) continue;
      const [only] = ranges;
      if (ranges.length > 1) {
        const worth = new Float64Array(game.parties);
        worth[p] = units;
        blocks.push({ ranges, worth });
        continue;
      }
      const issue = only?.issue ?? 0;
      const table = game.tables[issue];
      assert(table, "a rectangle without an issue");
      for (let o = only?.from ?? 0; o <= (only?.to ?? (game.sizes[issue] ?? 1) - 1); o++)
        table[o * game.parties + p] = at(table, o * game.parties + p) + units;
    }
  });
  return blocks;
};

/** One range per issue, or `undefined` when two ranges on an issue exclude each other. */
const intersectRanges = (ranges: readonly OptionRange[]): readonly OptionRange[] | undefined => {
  const byIssue = new Map<number, OptionRange>();
  for (const range of ranges) {
    const known = byIssue.get(range.issue);
    const from = Math.max(range.from, known?.from ?? range.from);
    const to = Math.min(range.to, known?.to ?? range.to);
    if (from > to) return undefined;
    byIssue.set(range.issue, { issue: range.issue, from, to });
  }
  return [...byIssue.values()];
};
