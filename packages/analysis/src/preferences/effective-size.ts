/**
 * How many independent draws a sequence is worth, in its worst column: draws divided by the autocorrelation
 * time, summed over pairs of lags while they stay positive (Geyer 1992, initial positive sequence). Columns
 * that do not vary are left out. `values[draw * columns + column]`.
 */
export const effectiveSize = (values: Float64Array, columns: number): number => {
  const draws = values.length / columns;
  let worst = draws;
  for (let column = 0; column < columns; column++) {
    const centred = new Float64Array(draws);
    let mean = 0;
    for (let k = 0; k < draws; k++) mean += (values[k * columns + column] ?? 0) / draws;
    for (let k = 0; k < draws; k++) centred[k] = (values[k * columns + column] ?? 0) - mean;
    const variance = covariance(centred, 0);
    if (variance < 1e-18) continue;
    let time = -1;
    for (let lag = 0; lag + 1 < draws; lag += 2) {
      const pair = (covariance(centred, lag) + covariance(centred, lag + 1)) / variance;
      if (pair <= 0) break;
      time += 2 * pair;
    }
    worst = Math.min(worst, draws / Math.max(time, 1));
  }
  return worst;
};

const covariance = (centred: Float64Array, lag: number): number => {
  let sum = 0;
  for (let k = 0; k + lag < centred.length; k++) sum += (centred[k] ?? 0) * (centred[k + lag] ?? 0);
  return sum / centred.length;
};
