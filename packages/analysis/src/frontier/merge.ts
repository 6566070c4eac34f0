import type { Game } from "../game.ts";
import { CANDIDATES_PER_PULSE, type Steps } from "../steps.ts";
import { mergeMany } from "./many.ts";
import { createPool, growPool, type Pool } from "./pool.ts";
import { createStaircase } from "./staircase.ts";
import { type Cuts, createTask, LISTS_PER_MERGE, type List, meetsCuts, type Task } from "./task.ts";
import { advanceThree } from "./three.ts";
import { advanceTwo } from "./two.ts";
import { chooseOrder, type Order, pass } from "./watch.ts";

/** Distinct non-dominated utility vectors, from best to worst for the first party, then the second, … */
export type Frontier = {
  readonly parties: number;
  readonly size: number;
  /** `utilities[k * parties + p]`, in units. */
  readonly utilities: Float64Array;
  /** A package with the utilities of row `k`. */
  readonly choiceOf: (k: number) => readonly number[];
};

/** Only packages with the weighted sum of utilities (in units) at or above the threshold count. */
export type Cut = { readonly weights: Float64Array; readonly threshold: number };

export type MergeOptions = {
  readonly phase?: string;
  readonly order?: Order;
  /** Weights must not be negative. */
  readonly cuts?: readonly Cut[];
  /** Gives up (`undefined`) when a layer holds more labels than this. */
  readonly labelLimit?: number;
};

type State = { readonly bits: string; readonly start: number; readonly end: number };
type Layer = { readonly issue: number; readonly pool: Pool };

/** Numbers held at once while candidates of four and more parties are filtered: 320 MB. */
const CANDIDATE_VALUES = 40_000_000;

/** Rounding of weighted sums, relative to the threshold: cuts err on the side of keeping. */
const CUT_SLACK = 1e-9;

/**
 * The exact frontier by Pareto merge: issues are added one by one, and of the partial packages with the same
 * open constraints and rectangles only the non-dominated stay (Klamroth, Lang and Stiglmayr 2022 for the plain
 * sum). What could not become non-dominated never becomes so by what comes later, since later issues offer the
 * same to every such label. `undefined` when `labelLimit` was passed, or
 * memory would be.
 */
export function* mergeFrontier(game: Game, options: MergeOptions = {}): Steps<Frontier | undefined> {
  const { phase = "frontier", labelLimit = Number.POSITIVE_INFINITY } = options;
  const order = options.order ?? chooseOrder(game);
  const rests = restsOf(game, order, options.cuts ?? []);
  const layers: Layer[] = [];
  let from = createPool(game.parties, 1);
  from.size = 1;
  let states: readonly State[] = [{ bits: "", start: 0, end: 1 }];
  let done = 0;
  for (let position = 0; position < order.issues.length; position++) {
    const issue = order.issues[position] ?? 0;
    const groups = groupLists(game, order, position, states);
    const out = createPool(game.parties, Math.max(64, from.size * 2));
    const next: State[] = [];
    for (const [bits, lists] of groups) {
      const start = out.size;
      if (game.parties > 3 && candidatesIn(lists) * game.parties > CANDIDATE_VALUES) return undefined;
      yield* mergeLists(game.parties, from.values, lists, out, rests[position], phase);
      if (out.size > start) next.push({ bits, start, end: out.size });
      if (out.size > labelLimit) return undefined;
      if (out.size - done > CANDIDATES_PER_PULSE) {
        yield { phase, done: out.size };
        done = out.size;
      }
    }
    done = 0;
    layers.push({ issue, pool: out });
    if (position > 0) from.values = new Float64Array(0);
    from = out;
    states = next;
    yield { phase, done: out.size };
  }
  return frontierOf(game.parties, layers, order.issues.length);
}

const frontierOf = (parties: number, layers: readonly Layer[], issues: number): Frontier => {
  const last = layers.at(-1)?.pool ?? createPool(parties, 1);
  return {
    parties,
    size: last.size,
    utilities: last.values.subarray(0, last.size * parties),
    choiceOf: (k) => {
      const choice = new Array<number>(issues).fill(0);
      let row = k;
      for (let depth = layers.length - 1; depth >= 0; depth--) {
        const layer = layers[depth];
        if (layer === undefined) continue;
        choice[layer.issue] = layer.pool.option[row] ?? 0;
        row = layer.pool.parent[row] ?? 0;
      }
      return choice;
    },
  };
};

/** For every state reached next, the lists that lead to it; options that others make pointless are left out. */
const groupLists = (
  game: Game,
  order: Order,
  position: number,
  states: readonly State[],
): ReadonlyMap<string, List[]> => {
  const { parties } = game;
  const issue = order.issues[position] ?? 0;
  const table = game.tables[issue] ?? new Float64Array(0);
  const size = game.sizes[issue] ?? 0;
  const groups = new Map<string, List[]>();
  for (const { bits, start, end } of states) {
    const local = new Map<string, List[]>();
    for (let option = 0; option < size; option++) {
      const row = table.subarray(option * parties, (option + 1) * parties);
      const passage =
        order.watches.length === 0 ? PLAIN : pass(order, position, issue, option, bits, parties);
      if (passage === undefined) continue;
      const { worth } = passage;
      const shift = worth === undefined ? row : row.map((value, p) => value + (worth[p] ?? 0));
      addUnlessPointless(local, passage.bits, { start, end, shift, option });
    }
    for (const [key, lists] of local) {
      const known = groups.get(key);
      if (known) known.push(...lists);
      else groups.set(key, lists);
    }
  }
  return groups;
};

const candidatesIn = (lists: readonly List[]): number =>
  lists.reduce((sum, { start, end }) => sum + end - start, 0);

const PLAIN = { bits: "", worth: undefined };

const addUnlessPointless = (groups: Map<string, List[]>, key: string, list: List): void => {
  const known = groups.get(key);
  if (known === undefined) {
    groups.set(key, [list]);
    return;
  }
  if (known.some((other) => isAtLeast(other.shift, list.shift))) return;
  const kept = known.filter((other) => !isAtLeast(list.shift, other.shift));
  kept.push(list);
  groups.set(key, kept);
};

const isAtLeast = (a: Float64Array, b: Float64Array): boolean => {
  for (let p = 0; p < a.length; p++) if ((a[p] ?? 0) < (b[p] ?? 0)) return false;
  return true;
};

/** Appends the non-dominated union of the lists to `out`, by the filter that suits the number of parties. */
function* mergeLists(
  parties: number,
  from: Float64Array,
  lists: readonly List[],
  out: Pool,
  cuts: Cuts | undefined,
  phase: string,
): Steps<void> {
  const [only] = lists;
  if (only && lists.length === 1) return copyShifted(parties, from, only, out, cuts);
  if (lists.length <= LISTS_PER_MERGE)
    return yield* mergeTask(createTask(parties, from, lists, out, cuts), phase);
  const gathered = createPool(parties, 1024);
  const segments: List[] = [];
  for (let k = 0; k < lists.length; k += LISTS_PER_MERGE) {
    const start = gathered.size;
    yield* mergeTask(createTask(parties, from, lists.slice(k, k + LISTS_PER_MERGE), gathered, cuts), phase);
    segments.push({ start, end: gathered.size, shift: new Float64Array(parties), option: 0 });
  }
  const first = out.size;
  yield* mergeLists(parties, gathered.values, segments, out, undefined, phase);
  for (let row = first; row < out.size; row++) {
    const origin = out.parent[row] ?? 0;
    out.parent[row] = gathered.parent[origin] ?? 0;
    out.option[row] = gathered.option[origin] ?? 0;
  }
}

function* mergeTask(task: Task, phase: string): Steps<void> {
  if (task.parties === 2) {
    while (!advanceTwo(task, CANDIDATES_PER_PULSE)) yield { phase, done: task.out.size };
  } else if (task.parties === 3) {
    const stairs = createStaircase();
    while (!advanceThree(task, stairs, CANDIDATES_PER_PULSE)) yield { phase, done: task.out.size };
  } else yield* mergeMany(task, phase);
}

const copyShifted = (parties: number, from: Float64Array, list: List, out: Pool, cuts: Cuts | undefined) => {
  for (let row = list.start; row < list.end; row++) {
    if (out.size === out.parent.length) growPool(out);
    const base = out.size * parties;
    for (let p = 0; p < parties; p++)
      out.values[base + p] = (from[row * parties + p] ?? 0) + (list.shift[p] ?? 0);
    if (cuts !== undefined && !meetsCuts(cuts, out.values, base, parties)) continue;
    out.parent[out.size] = row;
    out.option[out.size] = list.option;
    out.size++;
  }
};

/** The cuts as every layer needs them: with what the issues and rectangles still open can add at most. */
const restsOf = (game: Game, order: Order, cuts: readonly Cut[]): readonly (Cuts | undefined)[] => {
  if (cuts.length === 0) return [];
  const { parties } = game;
  const weights = new Float64Array(cuts.length * parties);
  for (const [c, cut] of cuts.entries()) weights.set(cut.weights, c * parties);
  const thresholds = Float64Array.from(
    cuts,
    ({ threshold }) => threshold - CUT_SLACK * Math.max(1, Math.abs(threshold)),
  );
  return order.issues.map((_, position) => ({
    count: cuts.length,
    weights,
    thresholds,
    rest: Float64Array.from(cuts, (cut) => restOf(game, order, position, cut.weights)),
  }));
};

const restOf = (game: Game, order: Order, position: number, weights: Float64Array): number => {
  let rest = 0;
  for (const issue of order.issues.slice(position + 1)) {
    const table = game.tables[issue] ?? new Float64Array(0);
    let most = Number.NEGATIVE_INFINITY;
    for (let o = 0; o < (game.sizes[issue] ?? 0); o++)
      most = Math.max(most, dot(weights, table.subarray(o * game.parties, (o + 1) * game.parties)));
    rest += most;
  }
  for (const watch of order.watches)
    if (watch.type === "block" && watch.last > position) rest += Math.max(0, dot(weights, watch.block.worth));
  return rest;
};

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let p = 0; p < a.length; p++) sum += (a[p] ?? 0) * (b[p] ?? 0);
  return sum;
};
