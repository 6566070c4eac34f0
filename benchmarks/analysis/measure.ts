/** One measured bar. `ratio` is in the direction of the demand: times faster, or share of the baseline. */
export type Bar = {
  readonly name: string;
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly unit: string;
  /** What `analysis.md` asks of the ratio. */
  readonly demand: string;
  readonly met: boolean;
  /** Resident memory of the process after the bar, in megabytes. */
  readonly memoryMb: number;
};

/** The best of several runs, in milliseconds; fewer where one run is long. */
export const bestMs = (work: () => unknown, runs = 5, patienceMs = 4000): number => {
  let best = Number.POSITIVE_INFINITY;
  const started = performance.now();
  for (let k = 0; k < runs; k++) {
    const before = performance.now();
    work();
    best = Math.min(best, performance.now() - before);
    if (performance.now() - started > patienceMs) break;
  }
  return best;
};

/** "At least so many times faster than the baseline." */
export const faster = (name: string, value: number, baseline: number, least: number, unit = "ms"): Bar =>
  bar(name, value, baseline, baseline / value, unit, `>= ${least}x`, baseline / value >= least);

/** "At least so many times the baseline", for rates. */
export const more = (name: string, value: number, baseline: number, least: number, unit: string): Bar =>
  bar(name, value, baseline, value / baseline, unit, `>= ${least}x`, value / baseline >= least);

/** "At most this share of the baseline." */
export const within = (name: string, value: number, baseline: number, most: number, unit = "ms"): Bar =>
  bar(name, value, baseline, value / baseline, unit, `<= ${most}`, value / baseline <= most);

const bar = (
  name: string,
  value: number,
  baseline: number,
  ratio: number,
  unit: string,
  demand: string,
  met: boolean,
): Bar => ({
  name,
  value: round(value),
  baseline: round(baseline),
  ratio: round(ratio),
  unit,
  demand,
  met,
  memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
});

const round = (value: number): number => Number(value.toPrecision(4));
