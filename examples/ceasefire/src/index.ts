export { CAST, MEDIATION_TITLE, SEATS, type SeatName, type Seats } from "./cast.ts";
export { EVERY_WORD, everythingIn, faultsOf, READABLE } from "./expectations.ts";
export { found } from "./founding.ts";
export { type OpenStage, openStage, type StageOptions } from "./stage.ts";
export { type Place, type Scene, STEPS, type Stage, type Step, type Told } from "./steps.ts";
export { StoryFailure } from "./waiting.ts";
export { STOPPED_NUMBER, WORDS } from "./words.ts";
