import highsModule, { type Highs, type InitOptions, type ModelData } from "highs";
import type { MilpModel, MilpOutcome, MilpSolver } from "./port.ts";

// The package's declaration is written for CommonJS, where the loader hides behind `default`; imported as a
// module, the default import is the loader itself.
const loadHighs = highsModule as unknown as (options: InitOptions) => Promise<Highs>;

const FEASIBILITY_TOLERANCE = 1e-9;

/**
 * Loads HiGHS (WebAssembly, MIT licence, University of Edinburgh) and returns it as a solver: about 50 ms, once.
 * In a bundler, `locateFile` says where `highs.wasm` is.
 */
export const loadMilpSolver = async (options: Pick<InitOptions, "locateFile"> = {}): Promise<MilpSolver> => {
  const highs = await loadHighs(options);
  return { solve: (model, limits) => solveWith(highs, model, limits) };
};

const solveWith = (
  highs: Highs,
  model: MilpModel,
  { timeLimitS, start }: { readonly timeLimitS: number; readonly start?: Float64Array },
): MilpOutcome => {
  const instance = highs.createModel(dataOf(highs, model));
  try {
    instance.options.set({
      output_flag: false,
      ...(Number.isFinite(timeLimitS) ? { time_limit: timeLimitS } : {}),
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      mip_feasibility_tolerance: FEASIBILITY_TOLERANCE,
      primal_feasibility_tolerance: FEASIBILITY_TOLERANCE,
    });
    if (start) instance.setSolution({ colValue: start });
    const { modelStatus } = instance.run();
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return { status: "infeasible" };
    const bound = Number(instance.info.get("mip_dual_bound"));
    const isFeasible = Number(instance.info.get("primal_solution_status")) === 2;
    const values = isFeasible ? instance.getSolution().colValue : undefined;
    if (modelStatus === optimal && values) return { status: "optimal", values, bound };
    return { status: "stopped", values, bound };
  } finally {
    instance.dispose();
  }
};

const dataOf = (highs: Highs, model: MilpModel): ModelData => {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    indices.push(...row.columns);
    values.push(...row.coefficients);
    starts.push(indices.length);
  }
  return {
    numCols: model.cost.length,
    numRows: model.rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rows.map((row) => row.lower),
    rowUpper: model.rows.map((row) => row.upper),
    matrix: {
      format: "csr",
      numRows: model.rows.length,
      numCols: model.cost.length,
      starts,
      indices,
      values,
    },
    integrality: Int32Array.from(model.isWhole),
  };
};
