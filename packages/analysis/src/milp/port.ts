/** A mixed-integer linear programme: maximise `cost . x` within bounds and rows. */
export type MilpModel = {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where a column must be a whole number. */
  readonly isWhole: Uint8Array;
  readonly rows: readonly MilpRow[];
};

/** `lower <= sum of coefficient x column <= upper`; each column appears at most once. */
export type MilpRow = {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
};

/** What a solver found. `stopped`: a limit was reached; `values`, where present, satisfy the model. */
export type MilpOutcome =
  | { readonly status: "optimal"; readonly values: Float64Array; readonly bound: number }
  | { readonly status: "stopped"; readonly values: Float64Array | undefined; readonly bound: number }
  | { readonly status: "infeasible" };

/**
 * A solver that blocks until it is done; whoever must stay responsive keeps it in a worker of its own and
 * cancels by ending that worker. The core knows only this port; `@parley/analysis/highs` fills it.
 */
export type MilpSolver = {
  readonly solve: (
    model: MilpModel,
    limits: { readonly timeLimitS: number; readonly start?: Float64Array },
  ) => MilpOutcome;
};
