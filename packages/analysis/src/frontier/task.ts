import type { Pool } from "./pool.ts";

/**
 * Linear conditions that a partial package must still be able to meet: for every cut `c`, the sum over parties
 * of `weights[c * parties + p] * value[p]`, plus `rest[c]` (the most that the open issues can add), must reach
 * `thresholds[c]`. Weights are not negative, so what a dropped label dominates would be dropped too.
 */
export type Cuts = {
  readonly count: number;
  readonly weights: Float64Array;
  readonly thresholds: Float64Array;
  readonly rest: Float64Array;
};

/** The most lists that one merge takes; more are merged in groups first. */
export const LISTS_PER_MERGE = 24;

/**
 * One union of shifted label lists, to be reduced to its non-dominated labels. List `j` consists of the rows
 * `heads[j] .. ends[j]` of `from`, each moved by `shifts[j]`, and sorted from best to worst for the first
 * party, then the second, and so on. `keys` caches the shifted first row of every list.
 */
export type Task = {
  readonly parties: number;
  readonly from: Float64Array;
  readonly count: number;
  readonly heads: Int32Array;
  readonly ends: Int32Array;
  readonly shifts: Float64Array;
  readonly tags: Uint16Array;
  readonly keys: Float64Array;
  readonly cuts: Cuts | undefined;
  readonly out: Pool;
};

/** A list of labels before it is given to a task. */
export type List = {
  readonly start: number;
  readonly end: number;
  readonly shift: Float64Array;
  readonly option: number;
};

/** Sets up a task for lists over the rows of `from`. */
export const createTask = (
  parties: number,
  from: Float64Array,
  lists: readonly List[],
  out: Pool,
  cuts: Cuts | undefined,
): Task => {
  const count = lists.length;
  const task: Task = {
    parties,
    from,
    count,
    heads: new Int32Array(count),
    ends: new Int32Array(count),
    shifts: new Float64Array(count * parties),
    tags: new Uint16Array(count),
    keys: new Float64Array(count * parties),
    cuts,
    out,
  };
  for (let j = 0; j < count; j++) {
    const list = lists[j];
    if (list === undefined) continue;
    task.heads[j] = list.start;
    task.ends[j] = list.end;
    task.tags[j] = list.option;
    for (let p = 0; p < parties; p++) {
      const shift = list.shift[p] ?? 0;
      task.shifts[j * parties + p] = shift;
      task.keys[j * parties + p] =
        list.start < list.end ? (from[list.start * parties + p] ?? 0) + shift : Number.NEGATIVE_INFINITY;
    }
  }
  return task;
};

/** Whether the values (row `base` of `values`) can still meet every cut. */
export const meetsCuts = (cuts: Cuts, values: Float64Array, base: number, parties: number): boolean => {
  const { count, weights, thresholds, rest } = cuts;
  for (let c = 0; c < count; c++) {
    let reach = rest[c] ?? 0;
    for (let p = 0; p < parties; p++) reach += (weights[c * parties + p] ?? 0) * (values[base + p] ?? 0);
    if (reach < (thresholds[c] ?? 0)) return false;
  }
  return true;
};
