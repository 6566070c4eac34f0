/**
 * What the labels taken so far cover in the plane of the second and third party: `ys` rises, `zs` falls, and a
 * point is covered when the first step at or right of it is at least as high.
 */
export type Staircase = { size: number; ys: Float64Array; zs: Float64Array };

/** An empty staircase. */
export const createStaircase = (): Staircase => ({
  size: 0,
  ys: new Float64Array(256),
  zs: new Float64Array(256),
});

/** Adds the point unless the staircase covers it already; says whether it was added. */
export const climb = (stairs: Staircase, y: number, z: number): boolean => {
  const { ys, zs, size } = stairs;
  const low = stepFor(stairs, y);
  if (low < size && (zs[low] ?? 0) >= z) return false;
  let first = low;
  while (first > 0 && (zs[first - 1] ?? 0) <= z) first--;
  const after = low < size && ys[low] === y ? low + 1 : low;
  if (first === after) {
    if (size === ys.length) growStaircase(stairs);
    stairs.ys.copyWithin(first + 1, first, size);
    stairs.zs.copyWithin(first + 1, first, size);
    stairs.size = size + 1;
  } else if (after > first + 1) {
    ys.copyWithin(first + 1, after, size);
    zs.copyWithin(first + 1, after, size);
    stairs.size = size - (after - first - 1);
  }
  stairs.ys[first] = y;
  stairs.zs[first] = z;
  return true;
};

/** Whether some point of the staircase is at least as good in both. */
export const isCovered = (stairs: Staircase, y: number, z: number): boolean => {
  const step = stepFor(stairs, y);
  return step < stairs.size && (stairs.zs[step] ?? 0) >= z;
};

const stepFor = ({ ys, size }: Staircase, y: number): number => {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ys[middle] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
};

const growStaircase = (stairs: Staircase): void => {
  const ys = new Float64Array(stairs.ys.length * 2);
  ys.set(stairs.ys);
  const zs = new Float64Array(stairs.zs.length * 2);
  zs.set(stairs.zs);
  stairs.ys = ys;
  stairs.zs = zs;
};
