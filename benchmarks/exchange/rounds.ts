/** An exchange as large as the bars ask for. */
export const LARGE = { steps: 500, phases: 10, entries: 2_000 } as const;

/** Both in turn, so often; of each the time of its least disturbed round, in milliseconds. */
export const leastOf = (
  rounds: number,
  work: () => void,
  baseline: () => void,
): readonly [number, number] => {
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    baselines.push(timed(baseline));
    values.push(timed(work));
  }
  return [Math.min(...values), Math.min(...baselines)];
};

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
