/**
 * The baseline sampler: Gaussian hit-and-run over weights that sum to 1, are not negative, and satisfy rows
 * a.w >= 0 (Smith 1984; the method of the R package hitandrun). One step per draw; its thinning shows in the
 * effective size.
 */
export const gaussianHitAndRun = (
  start: Float64Array,
  rows: readonly Float64Array[],
  draws: number,
  random: () => number,
): Float64Array => {
  const n = start.length;
  const point = start.slice();
  const out = new Float64Array(draws * n);
  const direction = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    let mean = 0;
    for (let k = 0; k < n; k++) {
      direction[k] = gaussian(random);
      mean += (direction[k] ?? 0) / n;
    }
    for (let k = 0; k < n; k++) direction[k] = (direction[k] ?? 0) - mean;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    const narrow = (room: number, slope: number) => {
      if (slope > 1e-15) low = Math.max(low, -room / slope);
      else if (slope < -1e-15) high = Math.min(high, -room / slope);
    };
    for (let k = 0; k < n; k++) narrow(point[k] ?? 0, direction[k] ?? 0);
    for (const row of rows) {
      let room = 0;
      let slope = 0;
      for (let k = 0; k < n; k++) {
        room += (row[k] ?? 0) * (point[k] ?? 0);
        slope += (row[k] ?? 0) * (direction[k] ?? 0);
      }
      narrow(room, slope);
    }
    if (low < high) {
      const amount = low + random() * (high - low);
      for (let k = 0; k < n; k++) point[k] = Math.max(0, (point[k] ?? 0) + amount * (direction[k] ?? 0));
    }
    out.set(point, draw * n);
  }
  return out;
};

const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
