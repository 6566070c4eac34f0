/**
 * The value of a matrix game, and a best mix of its columns: the largest, over mixes x >= 0 that sum to 1, of
 * the smallest entry of M x. With rows as conditions "at least 0", a positive value says that all can hold at
 * once with room to spare, and x is such a point. One-phase simplex on the game's linear programme (Dantzig
 * 1951), with Bland's rule against cycling.
 */
export const solveMatrixGame = (
  matrix: readonly Float64Array[],
  columns: number,
): { readonly value: number; readonly mix: Float64Array } => {
  if (matrix.length === 0) return { value: 1, mix: new Float64Array(columns).fill(1 / columns) };
  let least = Number.POSITIVE_INFINITY;
  for (const row of matrix) for (const entry of row) least = Math.min(least, entry);
  const shift = 1 - least;
  // max sum z, with (M + shift)^T z <= 1: slack of column j is the price of x_j.
  const rows = matrix.length;
  const width = rows + columns + 1;
  const tableau = Array.from({ length: columns + 1 }, (_, j) => {
    const line = new Float64Array(width);
    for (let r = 0; r < rows; r++) line[r] = j < columns ? (matrix[r]?.[j] ?? 0) + shift : -1;
    if (j < columns) {
      line[rows + j] = 1;
      line[width - 1] = 1;
    }
    return line;
  });
  const goal = tableau[columns] ?? new Float64Array(width);
  const limit = 50 * width;
  for (let turn = 0; turn < limit; turn++) {
    const enter = turn < limit / 2 ? mostNegative(goal, width - 1) : firstNegative(goal, width - 1);
    if (enter < 0) break;
    const leave = pivotRow(tableau, columns, enter, width);
    if (leave < 0) break;
    pivot(tableau, leave, enter, width);
  }
  const total = goal[width - 1] ?? 1;
  const mix = Float64Array.from({ length: columns }, (_, j) => Math.max(0, (goal[rows + j] ?? 0) / total));
  return { value: 1 / total - shift, mix };
};

const EPSILON = 1e-11;

const mostNegative = (goal: Float64Array, width: number): number => {
  let best = -1;
  let least = -EPSILON;
  for (let k = 0; k < width; k++) {
    if ((goal[k] ?? 0) < least) {
      least = goal[k] ?? 0;
      best = k;
    }
  }
  return best;
};

const firstNegative = (goal: Float64Array, width: number): number => {
  for (let k = 0; k < width; k++) if ((goal[k] ?? 0) < -EPSILON) return k;
  return -1;
};

const pivotRow = (tableau: readonly Float64Array[], lines: number, enter: number, width: number): number => {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < lines; k++) {
    const entry = tableau[k]?.[enter] ?? 0;
    if (entry <= EPSILON) continue;
    const ratio = (tableau[k]?.[width - 1] ?? 0) / entry;
    if (ratio < least) {
      least = ratio;
      best = k;
    }
  }
  return best;
};

const pivot = (tableau: readonly Float64Array[], leave: number, enter: number, width: number): void => {
  const line = tableau[leave];
  if (!line) return;
  const factor = line[enter] ?? 1;
  for (let k = 0; k < width; k++) line[k] = (line[k] ?? 0) / factor;
  for (const other of tableau) {
    if (other === line) continue;
    const share = other[enter] ?? 0;
    if (share === 0) continue;
    for (let k = 0; k < width; k++) other[k] = (other[k] ?? 0) - share * (line[k] ?? 0);
  }
};
