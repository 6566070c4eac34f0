/** One line of a benchmark's result. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  /** The same work done by the simplest possible means in the same run, for scale. */
  readonly baseline?: number;
  /** value / baseline */
  readonly ratio?: number;
  readonly unit: string;
};

export type BenchmarkOptions = {
  /** One JSON object per line instead of words. */
  readonly json: boolean;
  /** What else stood on the command line. */
  readonly args: readonly string[];
};

/**
 * What `benchmarks/NAME/index.ts` exports. It returns its measurements and has them printed, or prints as it
 * goes (a long run should show life) and returns nothing.
 */
export type Benchmark = {
  readonly run: (options: BenchmarkOptions) => Promise<readonly Measurement[] | undefined> | Promise<void>;
};
