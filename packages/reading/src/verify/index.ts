export { numberedSentences } from "./numbered.ts";
export {
  type ModelSuggestion,
  parseSuggestion,
  type Rejection,
  verifySuggestion,
} from "./suggestion.ts";
