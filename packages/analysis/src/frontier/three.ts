import { growPool } from "./pool.ts";
import { climb, type Staircase } from "./staircase.ts";
import { meetsCuts, type Task } from "./task.ts";

/**
 * Three parties: rows come in falling order of the first party by a merge of the lists' heads, so that a label
 * is dominated exactly when the staircase of earlier ones covers its other two utilities (Kung, Luccio and
 * Preparata 1975). Returns whether it is finished within `budget` candidates.
 */
export const advanceThree = (task: Task, stairs: Staircase, budget: number): boolean => {
  const { from, count, heads, ends, shifts, tags, keys, cuts, out } = task;
  let left = budget;
  while (left-- > 0) {
    let best = -1;
    let x = Number.NEGATIVE_INFINITY;
    let y = Number.NEGATIVE_INFINITY;
    let z = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < count; j++) {
      const keyX = keys[3 * j] ?? 0;
      if (keyX < x) continue;
      const keyY = keys[3 * j + 1] ?? 0;
      const keyZ = keys[3 * j + 2] ?? 0;
      if (keyX > x || keyY > y || (keyY === y && keyZ > z)) {
        best = j;
        x = keyX;
        y = keyY;
        z = keyZ;
      }
    }
    if (best < 0 || x === Number.NEGATIVE_INFINITY) return true;
    const head = heads[best] ?? 0;
    if (climb(stairs, y, z)) {
      if (out.size === out.parent.length) growPool(out);
      const row = out.size;
      out.values[3 * row] = x;
      out.values[3 * row + 1] = y;
      out.values[3 * row + 2] = z;
      out.parent[row] = head;
      out.option[row] = tags[best] ?? 0;
      if (cuts === undefined || meetsCuts(cuts, out.values, 3 * row, 3)) out.size = row + 1;
    }
    const next = head + 1;
    heads[best] = next;
    const more = next < (ends[best] ?? 0);
    keys[3 * best] = more ? (from[3 * next] ?? 0) + (shifts[3 * best] ?? 0) : Number.NEGATIVE_INFINITY;
    keys[3 * best + 1] = (from[3 * next + 1] ?? 0) + (shifts[3 * best + 1] ?? 0);
    keys[3 * best + 2] = (from[3 * next + 2] ?? 0) + (shifts[3 * best + 2] ?? 0);
  }
  return false;
};
