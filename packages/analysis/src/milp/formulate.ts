import type { Game } from "../game.ts";
import type { Choice } from "../problem.ts";
import type { MilpModel, MilpRow } from "./port.ts";

/** A weighted sum of columns, and a constant. */
export type Expression = {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
};

/**
 * A game as a mixed-integer programme. Column `first[i] + o` is 1 when issue `i` takes option `o`; one column
 * per block (rectangle) follows, then `extra` free ones.
 */
export type Formulation = {
  readonly game: Game;
  readonly first: readonly number[];
  readonly blocksAt: number;
  readonly extraAt: number;
  readonly columns: number;
  readonly rows: readonly MilpRow[];
  /** Utility of each party on its own scale. */
  readonly utilities: readonly Expression[];
};

/** Sets up columns and the rows that every package satisfies. */
export const formulate = (game: Game, extra = 0): Formulation => {
  const first: number[] = [];
  let columns = 0;
  for (const size of game.sizes) {
    first.push(columns);
    columns += size;
  }
  const blocksAt = columns;
  columns += game.blocks.length;
  const oneOption = game.sizes.map((size, i): MilpRow => {
    const own = range(first[i] ?? 0, size);
    return { lower: 1, upper: 1, columns: own, coefficients: own.map(() => 1) };
  });
  const clauses = game.clauses.map((clause): MilpRow => {
    const own = clause.flatMap(({ issue, allowed }) =>
      range(first[issue] ?? 0, allowed.length).filter((_, option) => allowed[option] === 1),
    );
    return { lower: 1, upper: Number.POSITIVE_INFINITY, columns: own, coefficients: own.map(() => 1) };
  });
  return {
    game,
    first,
    blocksAt,
    extraAt: columns,
    columns: columns + extra,
    rows: [...oneOption, ...clauses, ...blockRows(game, first, blocksAt)],
    utilities: Array.from({ length: game.parties }, (_, p) => utilityOf(game, first, blocksAt, p)),
  };
};

/** The model that maximises an expression under further rows. */
export const modelOf = (base: Formulation, maximise: Expression, rows: readonly MilpRow[]): MilpModel => {
  const cost = new Float64Array(base.columns);
  maximise.columns.forEach((column, k) => {
    cost[column] = (cost[column] ?? 0) + (maximise.coefficients[k] ?? 0);
  });
  // A block follows from its issues and would be whole by itself; saying so lets the solver branch on it.
  const isWhole = new Uint8Array(base.columns).fill(1, 0, base.extraAt);
  const lower = new Float64Array(base.columns).fill(Number.NEGATIVE_INFINITY, base.extraAt);
  const upper = new Float64Array(base.columns).fill(1).fill(Number.POSITIVE_INFINITY, base.extraAt);
  return { cost, lower, upper, isWhole, rows: [...base.rows, ...rows] };
};

/** `expression >= least`, with free columns added where given. */
export const atLeast = (
  expression: Expression,
  least: number,
  extra: readonly { readonly column: number; readonly coefficient: number }[] = [],
): MilpRow => ({
  lower: least - expression.constant,
  upper: Number.POSITIVE_INFINITY,
  columns: [...expression.columns, ...extra.map(({ column }) => column)],
  coefficients: [...expression.coefficients, ...extra.map(({ coefficient }) => coefficient)],
});

/** The package that a solution picks. */
export const choiceIn = ({ game, first }: Formulation, values: Float64Array): Choice =>
  game.sizes.map((size, i) => {
    let best = 0;
    for (let o = 1; o < size; o++)
      if ((values[(first[i] ?? 0) + o] ?? 0) > (values[(first[i] ?? 0) + best] ?? 0)) best = o;
    return best;
  });

/** A package as column values, the free ones as given: a start for the solver. */
export const valuesFor = (base: Formulation, choice: Choice, extra: readonly number[] = []): Float64Array => {
  const values = new Float64Array(base.columns);
  choice.forEach((option, i) => {
    values[(base.first[i] ?? 0) + option] = 1;
  });
  base.game.blocks.forEach(({ ranges }, k) => {
    const inside = ranges.every(({ issue, from, to }) => {
      const option = choice[issue] ?? -1;
      return option >= from && option <= to;
    });
    values[base.blocksAt + k] = inside ? 1 : 0;
  });
  values.set(extra, base.extraAt);
  return values;
};

const utilityOf = (game: Game, first: readonly number[], blocksAt: number, p: number): Expression => {
  const columns: number[] = [];
  const coefficients: number[] = [];
  const add = (column: number, units: number) => {
    if (units === 0) return;
    columns.push(column);
    coefficients.push(units / game.unitsPerOne);
  };
  game.tables.forEach((table, i) => {
    for (let o = 0; o < (game.sizes[i] ?? 0); o++) add((first[i] ?? 0) + o, table[o * game.parties + p] ?? 0);
  });
  game.blocks.forEach(({ worth }, k) => {
    add(blocksAt + k, worth[p] ?? 0);
  });
  return { columns, coefficients, constant: 0 };
};

/** A block counts only when all its ranges hold (gains), and must count when they do (losses). */
const blockRows = (game: Game, first: readonly number[], blocksAt: number): readonly MilpRow[] =>
  game.blocks.flatMap(({ ranges, worth }, k) => {
    const column = blocksAt + k;
    const inside = ranges.map(({ issue, from, to }) => range((first[issue] ?? 0) + from, to - from + 1));
    const upper = inside.map(
      (own): MilpRow => ({
        lower: 0,
        upper: Number.POSITIVE_INFINITY,
        columns: [...own, column],
        coefficients: [...own.map(() => 1), -1],
      }),
    );
    if (worth.every((units) => units >= 0)) return upper;
    const all = inside.flat();
    const lower: MilpRow = {
      lower: 1 - ranges.length,
      upper: Number.POSITIVE_INFINITY,
      columns: [column, ...all],
      coefficients: [1, ...all.map(() => -1)],
    };
    return [...upper, lower];
  });

const range = (start: number, length: number): number[] => Array.from({ length }, (_, k) => start + k);
