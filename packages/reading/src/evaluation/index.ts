export {
  type AttributionCounts,
  countAttributions,
  dice,
  isRecalled,
  pairAttributions,
  type ScoredAttribution,
  scores,
} from "./attributions.ts";
