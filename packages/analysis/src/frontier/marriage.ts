import type { Steps } from "../steps.ts";
import { climb, createStaircase, isCovered, type Staircase } from "./staircase.ts";

/**
 * Rows under reduction. `order` lists rows; `upper` and `lower` are the working lists of the two sides of a
 * marriage, permuted in place; `dead` marks rows found dominated.
 */
export type Field = {
  readonly parties: number;
  readonly values: Float64Array;
  readonly order: Int32Array;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly dead: Uint8Array;
  readonly stairs: Staircase;
  /** Comparisons and visits so far, for progress. */
  work: number;
};

const SMALL_MARRIAGE = 4096;
/** A sweep does not pause: larger sides are split first, so that a thread stays responsive. */
const LARGEST_SWEEP = 16_384;
const PAIRWISE_PRODUCT = 512;

/** A field over the first `count` rows of `values`. */
export const createField = (parties: number, values: Float64Array, count: number): Field => {
  const order = new Int32Array(count);
  for (let k = 0; k < count; k++) order[k] = k;
  return {
    parties,
    values,
    order,
    upper: new Int32Array(count),
    lower: new Int32Array(count),
    dead: new Uint8Array(count),
    stairs: createStaircase(),
    work: 0,
  };
};

/**
 * Marks the rows of `lower[l0..l1)` that some row of `upper[u0..u1)` equals or beats in all columns from `c` on
 * (it does in those before). Splits both sides at a median of column `c`. Pauses on large sides.
 */
export function* marry(
  field: Field,
  u0: number,
  u1: number,
  l0: number,
  l1: number,
  c: number,
  name: string,
): Steps<number> {
  if (u1 - u0 + (l1 - l0) <= SMALL_MARRIAGE) return marrySmall(field, u0, u1, l0, l1, c);
  const left = field.parties - c;
  if (left === 1 || (left <= 3 && u1 - u0 + (l1 - l0) <= LARGEST_SWEEP)) {
    yield { phase: name, done: field.work };
    return sweepRest(field, u0, u1, l0, l1, c);
  }
  yield { phase: name, done: field.work };
  const cut = splitSides(field, u0, u1, l0, l1, c);
  yield { phase: name, done: field.work };
  if (cut === undefined) return l1;
  const { uStart, uMiddle, uEnd, lStart, lMiddle, lEnd, isApart } = cut;
  if (isApart) return closeGap(field, yield* marry(field, uStart, uEnd, lStart, lEnd, c + 1, name), lEnd, l1);
  const firstEnd = yield* marry(field, uStart, uMiddle, lStart, lMiddle, c, name);
  let lastEnd = yield* marry(field, uStart, uMiddle, lMiddle, lEnd, c + 1, name);
  lastEnd = yield* marry(field, uMiddle, uEnd, lMiddle, lastEnd, c, name);
  return closeGap(field, closeGap(field, firstEnd, lMiddle, lastEnd), lEnd, l1);
}

/** The same without a pause, for small sides. Returns the new end of the lower side, the dead removed. */
export const marrySmall = (
  field: Field,
  u0: number,
  u1: number,
  l0: number,
  l1: number,
  c: number,
): number => {
  if (u0 === u1 || l0 === l1) return l1;
  if ((u1 - u0) * (l1 - l0) <= PAIRWISE_PRODUCT) return pairwise(field, u0, u1, l0, l1, c);
  if (field.parties - c <= 3) return sweepRest(field, u0, u1, l0, l1, c);
  const cut = splitSides(field, u0, u1, l0, l1, c);
  if (cut === undefined) return l1;
  const { uStart, uMiddle, uEnd, lStart, lMiddle, lEnd, isApart } = cut;
  if (isApart) return closeGap(field, marrySmall(field, uStart, uEnd, lStart, lEnd, c + 1), lEnd, l1);
  const firstEnd = marrySmall(field, uStart, uMiddle, lStart, lMiddle, c);
  let lastEnd = marrySmall(field, uStart, uMiddle, lMiddle, lEnd, c + 1);
  lastEnd = marrySmall(field, uMiddle, uEnd, lMiddle, lastEnd, c);
  return closeGap(field, closeGap(field, firstEnd, lMiddle, lastEnd), lEnd, l1);
};

type Split = {
  readonly uStart: number;
  readonly uMiddle: number;
  readonly uEnd: number;
  readonly lStart: number;
  readonly lMiddle: number;
  readonly lEnd: number;
  /** All of the upper side is at least as good in this column as all of the lower. */
  readonly isApart: boolean;
};

/** Partitions both sides; rows that column `c` already decides are left out. `undefined`: nothing to compare. */
const splitSides = (
  field: Field,
  u0: number,
  u1: number,
  l0: number,
  l1: number,
  c: number,
): Split | undefined => {
  const { upper, lower } = field;
  field.work += u1 - u0 + (l1 - l0);
  const lowest = smallest(field, lower, l0, l1, c);
  const uEnd = partition(field, upper, u0, u1, c, lowest);
  if (uEnd === u0) return undefined;
  const highest = largest(field, upper, u0, uEnd, c);
  // Rows above everything on the upper side cannot be dominated: they go to the end, out of the way.
  const lEnd = partitionAtMost(field, lower, l0, l1, c, highest);
  if (lEnd === l0) return undefined;
  const whole = { uStart: u0, uMiddle: uEnd, uEnd, lStart: l0, lMiddle: lEnd, lEnd };
  const least = smallest(field, upper, u0, uEnd, c);
  const most = largest(field, lower, l0, lEnd, c);
  if (least >= most) return { ...whole, isApart: true };
  const bottom = Math.min(least, lowest);
  let pivot = samplePivot(field, u0, uEnd, l0, lEnd, c);
  if (pivot <= bottom) pivot = Math.max((bottom + highest) / 2, bottom + Number.MIN_VALUE);
  const uMiddle = partition(field, upper, u0, uEnd, c, pivot);
  const lMiddle = partition(field, lower, l0, lEnd, c, pivot);
  return { uStart: u0, uMiddle, uEnd, lStart: l0, lMiddle, lEnd, isApart: false };
};

const SAMPLES = 9;
const sample = new Float64Array(2 * SAMPLES);

const samplePivot = (field: Field, u0: number, u1: number, l0: number, l1: number, c: number): number => {
  const { upper, lower, values, parties: n } = field;
  for (let k = 0; k < SAMPLES; k++) {
    const u = upper[u0 + Math.floor(((u1 - u0) * k) / SAMPLES)] ?? 0;
    const l = lower[l0 + Math.floor(((l1 - l0) * k) / SAMPLES)] ?? 0;
    sample[2 * k] = values[u * n + c] ?? 0;
    sample[2 * k + 1] = values[l * n + c] ?? 0;
  }
  sample.sort();
  return sample[SAMPLES] ?? 0;
};

const smallest = (field: Field, side: Int32Array, start: number, end: number, c: number): number => {
  const { values, parties: n } = field;
  let least = Number.POSITIVE_INFINITY;
  for (let k = start; k < end; k++) {
    const value = values[(side[k] ?? 0) * n + c] ?? 0;
    if (value < least) least = value;
  }
  return least;
};

const largest = (field: Field, side: Int32Array, start: number, end: number, c: number): number => {
  const { values, parties: n } = field;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = start; k < end; k++) {
    const value = values[(side[k] ?? 0) * n + c] ?? 0;
    if (value > most) most = value;
  }
  return most;
};

/** Moves rows with at least `bar` in column `c` to the front; returns where the others begin. */
const partition = (
  field: Field,
  side: Int32Array,
  start: number,
  end: number,
  c: number,
  bar: number,
): number => {
  const { values, parties: n } = field;
  let front = start;
  for (let k = start; k < end; k++) {
    const row = side[k] ?? 0;
    if ((values[row * n + c] ?? 0) >= bar) {
      side[k] = side[front] ?? 0;
      side[front++] = row;
    }
  }
  return front;
};

const partitionAtMost = (
  field: Field,
  side: Int32Array,
  start: number,
  end: number,
  c: number,
  bar: number,
): number => {
  const { values, parties: n } = field;
  let front = start;
  for (let k = start; k < end; k++) {
    const row = side[k] ?? 0;
    if ((values[row * n + c] ?? 0) <= bar) {
      side[k] = side[front] ?? 0;
      side[front++] = row;
    }
  }
  return front;
};

/** Moves `lower[from..to)` down to begin at `kept`; returns the new end. */
const closeGap = (field: Field, kept: number, from: number, to: number): number => {
  if (kept === from) return to;
  field.lower.copyWithin(kept, from, to);
  return kept + (to - from);
};

const pairwise = (field: Field, u0: number, u1: number, l0: number, l1: number, c: number): number => {
  const { upper, lower, values, dead, parties: n } = field;
  field.work += l1 - l0;
  let kept = l0;
  for (let k = l0; k < l1; k++) {
    const row = lower[k] ?? 0;
    const base = row * n;
    let covered = false;
    for (let j = u0; j < u1 && !covered; j++) {
      const above = (upper[j] ?? 0) * n;
      covered = true;
      for (let p = c; p < n; p++) {
        if ((values[above + p] ?? 0) < (values[base + p] ?? 0)) {
          covered = false;
          break;
        }
      }
    }
    if (covered) dead[row] = 1;
    else lower[kept++] = row;
  }
  return kept;
};

const sweepRest = (field: Field, u0: number, u1: number, l0: number, l1: number, c: number): number =>
  field.parties - c === 3 ? sweepStairs(field, u0, u1, l0, l1, c) : sweep(field, u0, u1, l0, l1, c);

/** The last three columns: in falling order of one, a staircase of the other two decides. */
const sweepStairs = (field: Field, u0: number, u1: number, l0: number, l1: number, c: number): number => {
  const { upper, lower, values, dead, parties: n, stairs } = field;
  field.work += u1 - u0 + (l1 - l0);
  sortFalling(upper, u0, u1, values, n, c);
  sortFalling(lower, l0, l1, values, n, c);
  stairs.size = 0;
  let kept = l0;
  let j = u0;
  for (let k = l0; k < l1; k++) {
    const row = lower[k] ?? 0;
    const bar = values[row * n + c] ?? 0;
    while (j < u1) {
      const above = (upper[j] ?? 0) * n;
      if ((values[above + c] ?? 0) < bar) break;
      climb(stairs, values[above + n - 2] ?? 0, values[above + n - 1] ?? 0);
      j++;
    }
    if (isCovered(stairs, values[row * n + n - 2] ?? 0, values[row * n + n - 1] ?? 0)) dead[row] = 1;
    else lower[kept++] = row;
  }
  return kept;
};

/** The last two columns: in falling order of one, a running maximum of the other decides. */
const sweep = (field: Field, u0: number, u1: number, l0: number, l1: number, c: number): number => {
  const { upper, lower, values, dead, parties: n } = field;
  field.work += u1 - u0 + (l1 - l0);
  const last = n - 1;
  if (c < last) {
    sortFalling(upper, u0, u1, values, n, c);
    sortFalling(lower, l0, l1, values, n, c);
  }
  let kept = l0;
  let j = u0;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = l0; k < l1; k++) {
    const row = lower[k] ?? 0;
    const bar = values[row * n + c] ?? 0;
    while (j < u1) {
      const above = (upper[j] ?? 0) * n;
      if (c < last && (values[above + c] ?? 0) < bar) break;
      best = Math.max(best, values[above + last] ?? 0);
      j++;
    }
    if (best >= (values[row * n + last] ?? 0)) dead[row] = 1;
    else lower[kept++] = row;
  }
  return kept;
};

/** Quicksort of rows by one column, falling; in place, without a comparator call per pair. */
const sortFalling = (
  rows: Int32Array,
  start: number,
  end: number,
  values: Float64Array,
  n: number,
  c: number,
): void => {
  let low = start;
  let high = end;
  while (high - low > 12) {
    const pivot = middleOfThree(
      values[(rows[low] ?? 0) * n + c] ?? 0,
      values[(rows[(low + high) >> 1] ?? 0) * n + c] ?? 0,
      values[(rows[high - 1] ?? 0) * n + c] ?? 0,
    );
    let i = low;
    let j = high - 1;
    while (i <= j) {
      while ((values[(rows[i] ?? 0) * n + c] ?? 0) > pivot) i++;
      while ((values[(rows[j] ?? 0) * n + c] ?? 0) < pivot) j--;
      if (i > j) break;
      const swapped = rows[i] ?? 0;
      rows[i++] = rows[j] ?? 0;
      rows[j--] = swapped;
    }
    if (j + 1 - low < high - i) {
      sortFalling(rows, low, j + 1, values, n, c);
      low = i;
    } else {
      sortFalling(rows, i, high, values, n, c);
      high = j + 1;
    }
  }
  for (let k = low + 1; k < high; k++) {
    const row = rows[k] ?? 0;
    const value = values[row * n + c] ?? 0;
    let j = k - 1;
    while (j >= low && (values[(rows[j] ?? 0) * n + c] ?? 0) < value) {
      rows[j + 1] = rows[j] ?? 0;
      j--;
    }
    rows[j + 1] = row;
  }
};

const middleOfThree = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
