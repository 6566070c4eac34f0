export {
  type AdjustedWinner,
  adjustWinner,
  type DivisionFault,
  divideBetweenTwo,
  type PointsFault,
} from "./adjusted-winner.ts";
export { type AnalyseOptions, type Analysis, analyse } from "./analyse/analyse.ts";
export type { Partial as PartialAnalysis } from "./analyse/large.ts";
export {
  differenceOf,
  type Report,
  type ReportPoint,
  type ReportSolution,
  reportOf,
} from "./analyse/report.ts";
export { stoppedAnalysis } from "./analyse/representative.ts";
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
export { centralProfile, rankOrderCentroid } from "./preferences/central.ts";
export { type Compatible, compileSheet, type SheetFault, TOLERANCE } from "./preferences/compile.ts";
export { type Conflict, checkConsistency } from "./preferences/conflict.ts";
export { effectiveSize } from "./preferences/effective-size.ts";
export { MOVES_KEPT, type Move, winWinMoves } from "./preferences/improve.ts";
export { type Resolved, resolveSheets, type Unresolved, voiceOf } from "./preferences/resolve.ts";
export { type ConstraintConflict, conflictOfConstraints } from "./preferences/rules-conflict.ts";
export {
  LEAST_EFFECTIVE_DRAWS,
  type Random,
  type Sample,
  type SampleRefusal,
  sampleCompatible,
} from "./preferences/sample.ts";
export {
  acceptableAmong,
  acceptableToAll,
  frontierShares,
  gameOfDraw,
  type OnFrontier,
  SHARE_LIMIT,
  type Shares,
  type Voice,
} from "./preferences/shares.ts";
export {
  type FrontierShare,
  onFrontierAmong,
  redLinesOf,
  type Standing,
  standingAmong,
  withRedLines,
} from "./preferences/standing.ts";
export type { PartialPackage, PreferenceSheet, Statement, Tiers } from "./preferences/statements.ts";
export { type SuggestedComparison, suggestComparisons } from "./preferences/suggest.ts";
export * from "./problem.ts";
export { seededRandom } from "./random.ts";
export { type Patience, type Pulse, runNow, runPatiently, type Steps } from "./steps.ts";
export { movesFrom } from "./study/moves.ts";
export {
  betterOf,
  type NamedSolution,
  type NamedSolutions,
  type StudiedMove,
  type StudyNews,
} from "./study/news.ts";
export { type StudyWish, solveNamed, study } from "./study/study.ts";
