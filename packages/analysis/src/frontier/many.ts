import { CANDIDATES_PER_PULSE, type Steps } from "../steps.ts";
import { createField, type Field, marry, marrySmall } from "./marriage.ts";
import { createPool, growPool, type Pool } from "./pool.ts";
import { meetsCuts, type Task } from "./task.ts";

const BRUTE_FORCE_RANGE = 24;
const SMALL_RANGE = 1024;

/**
 * Four parties and more: candidates are gathered in falling lexicographic order, so that only an earlier one can
 * dominate a later one, and reduced by divide and conquer (Kung, Luccio and Preparata 1975; Bentley 1980).
 */
export function* mergeMany(task: Task, name: string): Steps<void> {
  const total = task.ends.reduce((sum, end, j) => sum + end - (task.heads[j] ?? 0), 0);
  const gathered = createPool(task.parties, total);
  while (!gather(task, gathered, CANDIDATES_PER_PULSE)) yield { phase: name, done: gathered.size };
  yield { phase: name, done: gathered.size };
  const field = createField(task.parties, gathered.values, gathered.size);
  yield { phase: name, done: gathered.size };
  const kept = yield* filterRange(field, 0, gathered.size, name);
  yield { phase: name, done: kept };
  const { out, parties } = task;
  for (let k = 0; k < kept; k++) {
    const row = field.order[k] ?? 0;
    if (k % CANDIDATES_PER_PULSE === CANDIDATES_PER_PULSE - 1) yield { phase: name, done: kept };
    if (out.size === out.parent.length) growPool(out);
    for (let p = 0; p < parties; p++)
      out.values[out.size * parties + p] = gathered.values[row * parties + p] ?? 0;
    out.parent[out.size] = gathered.parent[row] ?? 0;
    out.option[out.size] = gathered.option[row] ?? 0;
    out.size++;
  }
}

/** Appends up to `budget` candidates in falling lexicographic order; equal ones once. */
const gather = (task: Task, into: Pool, budget: number): boolean => {
  const { parties: n, from, count, heads, ends, shifts, tags, keys, cuts } = task;
  for (let left = budget; left > 0; left--) {
    let best = -1;
    for (let j = 0; j < count; j++) {
      if (keys[j * n] === Number.NEGATIVE_INFINITY) continue;
      if (best < 0 || isAhead(keys, j * n, best * n, n)) best = j;
    }
    if (best < 0) return true;
    if (into.size === into.parent.length) growPool(into);
    const head = heads[best] ?? 0;
    const base = into.size * n;
    let isNew = into.size === 0;
    for (let p = 0; p < n; p++) {
      const value = keys[best * n + p] ?? 0;
      if (!isNew && into.values[base - n + p] !== value) isNew = true;
      into.values[base + p] = value;
    }
    if (isNew && (cuts === undefined || meetsCuts(cuts, into.values, base, n))) {
      into.parent[into.size] = head;
      into.option[into.size] = tags[best] ?? 0;
      into.size++;
    }
    const next = head + 1;
    heads[best] = next;
    const more = next < (ends[best] ?? 0);
    for (let p = 0; p < n; p++)
      keys[best * n + p] = more
        ? (from[next * n + p] ?? 0) + (shifts[best * n + p] ?? 0)
        : Number.NEGATIVE_INFINITY;
  }
  return false;
};

const isAhead = (keys: Float64Array, a: number, b: number, n: number): boolean => {
  for (let p = 0; p < n; p++) {
    const difference = (keys[a + p] ?? 0) - (keys[b + p] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
};

/** Moves the survivors of `order[low..high)` to its front, in order, and returns how many there are. */
function* filterRange(field: Field, low: number, high: number, name: string): Steps<number> {
  if (high - low <= SMALL_RANGE) return filterSmall(field, low, high);
  const middle = (low + high) >> 1;
  const better = yield* filterRange(field, low, middle, name);
  const worse = yield* filterRange(field, middle, high, name);
  yield { phase: name, done: field.work };
  loadSides(field, low, better, middle, worse);
  yield* marry(field, 0, better, 0, worse, 1, name);
  return compact(field, low, better, middle, worse);
}

const filterSmall = (field: Field, low: number, high: number): number => {
  if (high - low <= BRUTE_FORCE_RANGE) return filterByPairs(field, low, high);
  const middle = (low + high) >> 1;
  const better = filterSmall(field, low, middle);
  const worse = filterSmall(field, middle, high);
  loadSides(field, low, better, middle, worse);
  marrySmall(field, 0, better, 0, worse, 1);
  return compact(field, low, better, middle, worse);
};

const filterByPairs = (field: Field, low: number, high: number): number => {
  const { order, values, parties: n } = field;
  let kept = low;
  for (let k = low; k < high; k++) {
    const row = order[k] ?? 0;
    let covered = false;
    for (let j = low; j < kept && !covered; j++) {
      const earlier = (order[j] ?? 0) * n;
      covered = true;
      for (let p = 1; p < n; p++) {
        if ((values[earlier + p] ?? 0) < (values[row * n + p] ?? 0)) {
          covered = false;
          break;
        }
      }
    }
    if (!covered) order[kept++] = row;
  }
  return kept - low;
};

const loadSides = (field: Field, low: number, better: number, middle: number, worse: number): void => {
  field.upper.set(field.order.subarray(low, low + better));
  field.lower.set(field.order.subarray(middle, middle + worse));
};

const compact = (field: Field, low: number, better: number, middle: number, worse: number): number => {
  const { order, dead } = field;
  let kept = low + better;
  for (let k = middle; k < middle + worse; k++) {
    const row = order[k] ?? 0;
    if (dead[row] === 0) order[kept++] = row;
  }
  return kept - low;
};
