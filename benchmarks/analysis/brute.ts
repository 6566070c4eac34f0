import { dominates, type Game } from "../../packages/analysis/src/index.ts";

/**
 * The baseline: utilities of every package written out, then filtered against an archive, without any use of
 * the issue structure. For two parties the archive is a staircase, so that the filter is not the slow part.
 */
export const bruteFrontierSize = (game: Game): number => {
  const columns = materialise(game);
  if (game.parties === 2) return filterPlane(columns);
  return filterArchive(columns, game.parties);
};

/** Utilities of all packages, each added up by itself from its options, as code that enumerates does. */
const materialise = ({ parties, sizes, tables }: Game): Float64Array => {
  const total = sizes.reduce((product, size) => product * size, 1);
  const values = new Float64Array(total * parties);
  const choice = new Int32Array(sizes.length);
  for (let k = 0; k < total; k++) {
    for (let i = 0; i < sizes.length; i++) {
      const table = tables[i] ?? values;
      const base = (choice[i] ?? 0) * parties;
      for (let p = 0; p < parties; p++)
        values[k * parties + p] = (values[k * parties + p] ?? 0) + (table[base + p] ?? 0);
    }
    for (let i = sizes.length - 1; i >= 0; i--) {
      choice[i] = (choice[i] ?? 0) + 1;
      if ((choice[i] ?? 0) < (sizes[i] ?? 0)) break;
      choice[i] = 0;
    }
  }
  return values;
};

const filterPlane = (values: Float64Array): number => {
  let xs = new Float64Array(0);
  let ys = new Float64Array(0);
  for (let k = 0; k < values.length; k += 2) {
    const x = values[k] ?? 0;
    const y = values[k + 1] ?? 0;
    let low = 0;
    let high = xs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((xs[middle] ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    if (low < xs.length && (ys[low] ?? 0) >= y) continue;
    let first = low;
    while (first > 0 && (ys[first - 1] ?? 0) <= y) first--;
    const after = xs[low] === x ? low + 1 : low;
    xs = splice(xs, first, after, x);
    ys = splice(ys, first, after, y);
  }
  return xs.length;
};

const splice = (array: Float64Array, first: number, after: number, value: number) => {
  const next = new Float64Array(array.length - (after - first) + 1);
  next.set(array.subarray(0, first));
  next[first] = value;
  next.set(array.subarray(after), first + 1);
  return next;
};

/** Most rows fall to a recent victor, which is therefore asked first. */
const filterArchive = (values: Float64Array, parties: number): number => {
  const archive: Float64Array[] = [];
  for (let k = 0; k < values.length; k += parties) {
    const row = values.subarray(k, k + parties);
    const victor = archive.findIndex((known) => dominates(known, row) || known.every((v, p) => v === row[p]));
    if (victor >= 0) {
      const [known] = archive.splice(victor, 1);
      if (known) archive.unshift(known);
      continue;
    }
    let kept = 0;
    for (const known of archive) if (!dominates(row, known)) archive[kept++] = known;
    archive.length = kept;
    archive.push(row);
  }
  return archive.length;
};
