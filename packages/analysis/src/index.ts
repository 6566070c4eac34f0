export { type AnalyseOptions, type Analysis, analyse } from "./analyse/analyse.ts";
export type { Partial as PartialAnalysis } from "./analyse/large.ts";
export {
  differenceOf,
  type Report,
  type ReportPoint,
  type ReportSolution,
  reportOf,
} from "./analyse/report.ts";
export {
  CRITERIA,
  type Criterion,
  type Found,
  type FoundByCriterion,
  solutionsOnFrontier,
} from "./concepts/criteria.ts";
export { type Frontier, mergeFrontier } from "./frontier/merge.ts";
export { type Game, isAllowed, isSeparable, quantise, unitsToOwn, utilitiesOf } from "./game.ts";
export type { MilpModel, MilpOutcome, MilpRow, MilpSolver } from "./milp/port.ts";
export { dominates, enumerateFrontier, enumeratePackages, ORACLE_LIMIT, type Weighed } from "./oracle.ts";
export * from "./problem.ts";
export { type Patience, type Pulse, runNow, runPatiently, type Steps } from "./steps.ts";
