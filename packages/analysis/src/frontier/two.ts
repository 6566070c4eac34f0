import { growPool } from "./pool.ts";
import { meetsCuts, type Task } from "./task.ts";

/**
 * Two parties: every list is a staircase (first party falling, second rising). Takes the best first row for the
 * first party, then skips in all lists what it dominates; each row is looked at once. Linear in the rows, with
 * no sorting. Returns whether it is finished within `budget` labels.
 */
export const advanceTwo = (task: Task, budget: number): boolean => {
  const { from, count, heads, ends, shifts, tags, keys, cuts, out } = task;
  let left = budget;
  while (left-- > 0) {
    let best = -1;
    let x = Number.NEGATIVE_INFINITY;
    let y = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < count; j++) {
      const keyX = keys[2 * j] ?? 0;
      if (keyX < x) continue;
      const keyY = keys[2 * j + 1] ?? 0;
      if (keyX > x || keyY > y) {
        best = j;
        x = keyX;
        y = keyY;
      }
    }
    if (best < 0 || x === Number.NEGATIVE_INFINITY) return true;
    if (out.size === out.parent.length) growPool(out);
    const row = out.size;
    out.values[2 * row] = x;
    out.values[2 * row + 1] = y;
    out.parent[row] = heads[best] ?? 0;
    out.option[row] = tags[best] ?? 0;
    if (cuts === undefined || meetsCuts(cuts, out.values, 2 * row, 2)) out.size = row + 1;
    for (let j = 0; j < count; j++) {
      if ((keys[2 * j + 1] ?? 0) > y || keys[2 * j] === Number.NEGATIVE_INFINITY) continue;
      const bar = y - (shifts[2 * j + 1] ?? 0);
      const end = ends[j] ?? 0;
      let head = heads[j] ?? 0;
      while (head < end && (from[2 * head + 1] ?? 0) <= bar) head++;
      heads[j] = head;
      const more = head < end;
      keys[2 * j] = more ? (from[2 * head] ?? 0) + (shifts[2 * j] ?? 0) : Number.NEGATIVE_INFINITY;
      keys[2 * j + 1] = more ? (from[2 * head + 1] ?? 0) + (shifts[2 * j + 1] ?? 0) : 0;
    }
  }
  return false;
};
