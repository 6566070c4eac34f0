import { type Block, type BlockKind, kindsOf } from "./blocks.ts";
import { imbalance, imbalanceAfter } from "./imbalance.ts";
import { type Moved, pathWithin, type Search, smallestBottleneck } from "./search.ts";

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

/** Ways on that are looked at before it is said that the order found may not be the best. */
const MOST_LOOKS = 100_000;
/** The same for each bound that is tried after that. */
const LOOKS_PER_BOUND = 10_000;
const BOUNDS_TRIED = 6;

/**
 * The order of one phase whose largest imbalance is smallest. What has been done decides the imbalance, whatever the
 * order was, so the best order is the path of smallest bottleneck from nothing to everything. Blocks of steps that are
 * alike (same moves, same waiting) are counted instead of told apart, which keeps states few: fifty pairs of step and
 * counter-step have 1,326 states, not 3^50. An order is best, too, where it is as small as a bound that every order is
 * held to, or as small as `enough`: what another phase comes to anyway. Where neither settles it, the smallest bottleneck not yet looked at is what every order has at least, and
 * smaller bounds are tried for an order that stays within them.
 */
export const orderPhase = (
  tasks: readonly Task[],
  start: readonly number[],
  scales: readonly number[],
  enough: number,
): OrderedPhase => {
  const near = nearestNext(tasks, start, scales);
  const atLeast = Math.min(near.largest, boundOf(tasks, start, scales));
  if (near.largest <= Math.max(atLeast, enough)) return { ...near, atLeast };
  const kinds = kindsOf(tasks);
  if (kinds === undefined) return { ...near, atLeast };
  const search = { kinds, start, scales, depth: tasks.length };
  const found = smallestBottleneck(search, near.largest, MOST_LOOKS);
  if (found.path !== undefined)
    return { order: numbersAlong(kinds, found.path), largest: found.atLeast, atLeast: found.atLeast };
  return narrowed(search, { ...near, atLeast: Math.max(atLeast, found.atLeast) });
};

/** Tries bounds half-way between what every order has and the best order known. */
const narrowed = (search: Search, known: OrderedPhase): OrderedPhase => {
  // What is told in whole units has nothing between two of them.
  const whole = isWhole(search);
  let best = known;
  let low = known.atLeast;
  for (let tried = 0; tried < BOUNDS_TRIED && low < best.largest; tried++) {
    const between = (low + best.largest) / 2;
    const bound = whole ? Math.floor(between) : between;
    const path = pathWithin(search, bound, LOOKS_PER_BOUND);
    if (path === undefined) low = whole ? bound + 1 : bound;
    else best = { ...known, order: numbersAlong(search.kinds, path), largest: largestAlong(search, path) };
  }
  return best;
};

/** One measure is told in units, which nothing divides; shares of several are not. */
const isWhole = ({ start, scales }: Pick<Search, "start" | "scales">): boolean =>
  scales.every((scale) => scale === 1) && start.every(Number.isInteger);

/** What every order comes to: the end, some first step, some last step, and half of whatever one step moves. */
export const boundOf = (
  tasks: readonly Task[],
  start: readonly number[],
  scales: readonly number[],
): number => {
  const moved = (balance: readonly number[], { delta }: Task, sign: 1 | -1): readonly number[] =>
    balance.map((value, m) => value + sign * (delta[m] ?? 0));
  const end = tasks.reduce((balance, task) => moved(balance, task, 1), start);
  const waitedFor = new Set(tasks.flatMap(({ waits }) => waits));
  let [first, last, half] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  for (const task of tasks) {
    const canBeFirst = task.waits.length === 0;
    const asFirst = canBeFirst ? imbalance(moved(start, task, 1), scales) : Number.POSITIVE_INFINITY;
    first = Math.min(first, asFirst);
    if (!waitedFor.has(task.number)) last = Math.min(last, imbalance(moved(end, task, -1), scales));
    half = Math.max(half, Math.min(imbalance(task.delta, scales) / 2, asFirst));
  }
  // What stands before the only step is not the order's doing.
  const bounds = [imbalance(end, scales), first, half, tasks.length > 1 ? last : 0];
  if (tasks.length === 0) return 0;
  return isWhole({ start, scales }) ? Math.ceil(Math.max(...bounds)) : Math.max(...bounds);
};

const largestAlong = ({ kinds, start, scales }: Search, path: readonly Moved[]): number => {
  let [balance, largest] = [start, 0];
  for (const { kind, from, step } of path) {
    const next = kinds[kind]?.stages[from]?.next.find((each) => each.step === step);
    balance = balance.map((value, m) => value + (next?.delta[m] ?? 0));
    largest = Math.max(largest, imbalance(balance, scales));
  }
  return largest;
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
): Pick<OrderedPhase, "order" | "largest"> => {
  const done = new Set<number>();
  const order: number[] = [];
  let balance = start;
  let largest = 0;
  let open: readonly Task[] = tasks;
  while (open.length > 0) {
    let best: Task | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const task of open) {
      if (!task.waits.every((other) => done.has(other))) continue;
      const cost = imbalanceAfter(balance, task.delta, scales);
      if (cost < least) [best, least] = [task, cost];
    }
    if (best === undefined) break;
    const { number, delta } = best;
    done.add(number);
    order.push(number);
    open = open.filter((task) => task.number !== number);
    balance = balance.map((value, m) => value + (delta[m] ?? 0));
    largest = Math.max(largest, least);
  }
  return { order, largest };
};
