import type { BlockKind } from "./blocks.ts";
import { Heap } from "./heap.ts";
import { imbalance } from "./imbalance.ts";

/** One move: a block of this kind goes from one of its stages to another by one of its steps. */
export interface Moved {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** How far orders are looked for, and from where. */
export interface Search {
  readonly kinds: readonly BlockKind[];
  readonly start: readonly number[];
  readonly scales: readonly number[];
  /** How many steps there are in all. */
  readonly depth: number;
}

/**
 * What has been done: how many blocks of each kind stand at each stage, as one number, and how it was reached. Which
 * blocks stand where is found again along the way, so that many states take little room.
 */
interface State {
  readonly key: bigint;
  readonly balance: readonly number[];
  readonly bottleneck: number;
  readonly depth: number;
  readonly before?: State;
  readonly move?: Moved;
}

/**
 * The path of smallest bottleneck from nothing to everything: states are looked at from the smallest bottleneck up, and
 * the first that is complete is best. Only what stays below an order that is known already is looked at. Without a path
 * there is none below that, or it was not found within so many looks; no order is below what is returned with it.
 */
export const smallestBottleneck = (
  search: Search,
  below: number,
  most: number,
): { readonly path?: readonly Moved[]; readonly atLeast: number } => {
  const places = placesOf(search.kinds);
  // Of two states with the same bottleneck the one that is further on comes first.
  const heap = new Heap<State>((a, b) => a.bottleneck - b.bottleneck || b.depth - a.depth);
  const first = firstState(search, places);
  heap.add(first);
  const reached = new Map<bigint, number>([[first.key, 0]]);
  let looks = 0;
  for (let state = heap.take(); state !== undefined; state = heap.take()) {
    if (state.depth === search.depth) return { path: pathTo(state), atLeast: state.bottleneck };
    if (looks > most) return { atLeast: state.bottleneck };
    if ((reached.get(state.key) ?? 0) < state.bottleneck) continue;
    for (const next of nextStates(search, places, state)) {
      looks++;
      if (next.bottleneck >= below || next.bottleneck >= (reached.get(next.key) ?? Number.POSITIVE_INFINITY))
        continue;
      reached.set(next.key, next.bottleneck);
      heap.add(next);
    }
  }
  return { atLeast: below };
};

/**
 * Any path that stays at or below a bound, looked for in depth: what moves most goes first while it still fits, since
 * what moves little fits everywhere. Nothing where none was found within so many looks.
 */
export const pathWithin = (search: Search, bound: number, most: number): readonly Moved[] | undefined => {
  const places = placesOf(search.kinds);
  const seen = new Set<bigint>();
  const stack: State[] = [firstState(search, places)];
  let looks = 0;
  for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
    if (state.depth === search.depth) return pathTo(state);
    if (looks > most) return undefined;
    if (seen.has(state.key)) continue;
    seen.add(state.key);
    const next: { readonly state: State; readonly moved: number }[] = [];
    for (const after of nextStates(search, places, state)) {
      looks++;
      if (after.bottleneck > bound || seen.has(after.key)) continue;
      const moved = after.balance.map((value, m) => value - (state.balance[m] ?? 0));
      next.push({ state: after, moved: imbalance(moved, search.scales) });
    }
    // The last one pushed is looked at first.
    next.sort((a, b) => a.moved - b.moved);
    for (const each of next) stack.push(each.state);
  }
  return undefined;
};

/** What one block at a stage of a kind counts for in a state's key: digits that never run into each other. */
type Places = readonly (readonly bigint[])[];

const placesOf = (kinds: readonly BlockKind[]): Places => {
  let place = 1n;
  return kinds.map(({ blocks, stages }) =>
    stages.map(() => {
      const own = place;
      place *= BigInt(blocks.length + 1);
      return own;
    }),
  );
};

const firstState = ({ kinds, start }: Search, places: Places): State => ({
  key: kinds.reduce((key, { blocks }, k) => key + (places[k]?.[0] ?? 0n) * BigInt(blocks.length), 0n),
  ...{ balance: start, bottleneck: 0, depth: 0 },
});

const nextStates = function* ({ kinds, scales }: Search, places: Places, state: State): Generator<State> {
  const counts = countsAt(kinds, state);
  for (const [k, { stages }] of kinds.entries())
    for (const [from, stage] of stages.entries()) {
      if ((counts[k]?.[from] ?? 0) === 0) continue;
      for (const { step, to, delta } of stage.next) {
        const balance = state.balance.map((value, m) => value + (delta[m] ?? 0));
        yield {
          key: state.key - (places[k]?.[from] ?? 0n) + (places[k]?.[to] ?? 0n),
          ...{ balance, depth: state.depth + 1, before: state },
          bottleneck: Math.max(state.bottleneck, imbalance(balance, scales)),
          move: { kind: k, from, to, step },
        };
      }
    }
};

/** How many blocks of each kind stand at each stage, followed from the beginning. */
const countsAt = (kinds: readonly BlockKind[], state: State): readonly number[][] => {
  const counts = kinds.map(({ blocks, stages }) => stages.map((_, i) => (i === 0 ? blocks.length : 0)));
  for (let at: State | undefined = state; at?.move !== undefined; at = at.before) {
    const row = counts[at.move.kind];
    if (row === undefined) continue;
    row[at.move.from] = (row[at.move.from] ?? 0) - 1;
    row[at.move.to] = (row[at.move.to] ?? 0) + 1;
  }
  return counts;
};

const pathTo = (state: State): readonly Moved[] => {
  const path: Moved[] = [];
  for (let at: State | undefined = state; at?.move !== undefined; at = at.before) path.push(at.move);
  return path.reverse();
};
