import { type Block, type BlockKind, kindsOf } from "./blocks.ts";
import { Heap } from "./heap.ts";

/** One step to be put in order: what it moves each balance by, and which steps of the same phase come before it. */
export interface Task {
  readonly number: number;
  readonly delta: readonly number[];
  readonly waits: readonly number[];
}

export interface OrderedPhase {
  readonly order: readonly number[];
  readonly largest: number;
  /** No order keeps the largest imbalance smaller. */
  readonly atLeast: number;
}

/** States looked at before it is said that the order found may not be the best. */
const MAX_STATES = 200_000;

/**
 * The order of one phase whose largest imbalance is smallest. A state is what has been done; its imbalance follows from
 * that alone, whatever the order was, so the best order is the path of smallest bottleneck from nothing to everything:
 * states are looked at from the smallest bottleneck up, and the first path that is complete is best. Blocks of steps
 * that are alike (same moves, same waiting) are counted instead of told apart, which keeps states few: fifty pairs of
 * step and counter-step have 1,326 states, not 3^50. If states run out of hand, the smallest bottleneck not yet
 * looked at is what every order has at least, and the order is completed by the nearest next step each time.
 */
export const orderPhase = (
  tasks: readonly Task[],
  start: readonly number[],
  scales: readonly number[],
): OrderedPhase => {
  const kinds = kindsOf(tasks);
  if (kinds === undefined) return nearestNext(tasks, start, scales);
  const found = smallestBottleneck(kinds, start, scales, tasks.length);
  if (found.path === undefined) return { ...nearestNext(tasks, start, scales), atLeast: found.atLeast };
  return { order: numbersAlong(kinds, found.path), largest: found.atLeast, atLeast: found.atLeast };
};

/** One move: a block of this kind goes from one of its stages to another by one of its steps. */
interface Moved {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

interface State {
  readonly key: string;
  /** How many blocks of each kind stand at each stage. */
  readonly counts: readonly (readonly number[])[];
  readonly balance: readonly number[];
  readonly bottleneck: number;
  readonly depth: number;
  readonly before?: State;
  readonly move?: Moved;
}

const smallestBottleneck = (
  kinds: readonly BlockKind[],
  start: readonly number[],
  scales: readonly number[],
  depth: number,
): { readonly path?: readonly Moved[]; readonly atLeast: number } => {
  const counts = kinds.map(({ blocks, stages }) => stages.map((_, i) => (i === 0 ? blocks.length : 0)));
  const first: State = { key: keyOf(counts), counts, balance: start, bottleneck: 0, depth: 0 };
  // Of two states with the same bottleneck the one that is further on comes first.
  const heap = new Heap<State>((a, b) => a.bottleneck - b.bottleneck || b.depth - a.depth);
  heap.add(first);
  const done = new Set<string>();
  for (let state = heap.take(); state !== undefined; state = heap.take()) {
    if (state.depth === depth) return { path: pathTo(state), atLeast: state.bottleneck };
    if (done.has(state.key)) continue;
    done.add(state.key);
    if (done.size > MAX_STATES) return { atLeast: state.bottleneck };
    for (const next of nextStates(kinds, state, scales)) if (!done.has(next.key)) heap.add(next);
  }
  return { path: [], atLeast: 0 };
};

const nextStates = function* (
  kinds: readonly BlockKind[],
  state: State,
  scales: readonly number[],
): Generator<State> {
  for (const [k, { stages }] of kinds.entries())
    for (const [from, stage] of stages.entries()) {
      if ((state.counts[k]?.[from] ?? 0) === 0) continue;
      for (const { step, to, delta } of stage.next) {
        const balance = state.balance.map((value, m) => value + (delta[m] ?? 0));
        const counts = state.counts.map((row, i) =>
          i === k ? row.map((n, j) => (j === from ? n - 1 : j === to ? n + 1 : n)) : row,
        );
        yield {
          ...{ key: keyOf(counts), counts, balance, depth: state.depth + 1, before: state },
          bottleneck: Math.max(state.bottleneck, imbalance(balance, scales)),
          move: { kind: k, from, to, step },
        };
      }
    }
};

const keyOf = (counts: readonly (readonly number[])[]): string =>
  counts.map((row) => row.join(",")).join(";");

const imbalance = (balance: readonly number[], scales: readonly number[]): number =>
  balance.reduce((largest, value, m) => Math.max(largest, Math.abs(value) * (scales[m] ?? 1)), 0);

const pathTo = (state: State): readonly Moved[] => {
  const path: Moved[] = [];
  for (let at: State | undefined = state; at?.move !== undefined; at = at.before) path.push(at.move);
  return path.reverse();
};

/** Which steps these are: of the blocks that stand alike, the one that was named first moves. */
const numbersAlong = (kinds: readonly BlockKind[], path: readonly Moved[]): readonly number[] => {
  const standing = kinds.map(({ blocks, stages }): (readonly Block[])[] =>
    stages.map((_, i) => (i === 0 ? blocks : [])),
  );
  return path.map(({ kind, from, to, step }) => {
    const [block, ...rest] = standing[kind]?.[from] ?? [];
    const rows = standing[kind];
    if (block === undefined || rows === undefined) throw new Error("Parley has a bug: no block stands there");
    rows[from] = rest;
    rows[to] = [...(rows[to] ?? []), block];
    return block[step]?.number ?? 0;
  });
};

/** Always the step that leaves the smallest imbalance; of several, the one that was named first. */
const nearestNext = (
  tasks: readonly Task[],
  start: readonly number[],
  scales: readonly number[],
): OrderedPhase => {
  const done = new Set<number>();
  const order: number[] = [];
  let balance = start;
  let largest = 0;
  while (order.length < tasks.length) {
    let best: { readonly task: Task; readonly balance: readonly number[]; readonly cost: number } | undefined;
    for (const task of tasks) {
      if (done.has(task.number) || !task.waits.every((other) => done.has(other))) continue;
      const after = balance.map((value, m) => value + (task.delta[m] ?? 0));
      const cost = imbalance(after, scales);
      if (best === undefined || cost < best.cost) best = { task, balance: after, cost };
    }
    if (best === undefined) break;
    done.add(best.task.number);
    order.push(best.task.number);
    balance = best.balance;
    largest = Math.max(largest, best.cost);
  }
  return { order, largest, atLeast: imbalance(balance, scales) };
};
