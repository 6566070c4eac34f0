import { createVerbTable } from "./inflect.ts";

/** What follows a verb of demanding: a thing, a person and then a deed, a deed, a thing after a preposition, or after a particle. */
export type PositionPattern = "thing" | "whom" | "deed" | "for" | "particle";

/** Verbs with which a side demands, offers, refuses or undertakes something. */
export const POSITION_VERBS = createVerbTable<PositionPattern>([
  [
    "thing",
    "demand reject accept oppose support seek:sought request offer propose endorse require rebuff order want refuse",
  ],
  ["whom", "urge pressure press encourage beseech implore"],
  ["deed", "pledge vow threaten promise undertake:undertook:undertaken agree commit"],
  ["for", "call aim insist push ask appeal"],
  ["particle", "rule turn"],
]);

/** "ruled out", "turned down": without its particle the verb means something else. */
export const POSITION_PARTICLES: ReadonlyMap<string, string> = new Map([
  ["rule", "out"],
  ["turn", "down"],
]);
