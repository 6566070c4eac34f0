/**
 * The timeline of the same mediation: `timeline` as its screen asks for it after something has come in, and
 * `timeline-first` as it asks for it when it is opened, with nothing kept from before.
 */
import { type RoomState, timelineOf } from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { alternating, FIRST_ROUNDS, ROUNDS } from "./plain-pass.ts";
import { createTalks, HARD_YEAR } from "./talks.ts";

const { items, placedEvery, conveyedEvery, reports, figures, statements } = HARD_YEAR;
const LINES = items / placedEvery + items / conveyedEvery + reports + figures + statements;

export const measureTimeline = (): readonly Measurement[] => {
  const { rooms, withOneMore } = createTalks(HARD_YEAR);
  const join = (states: readonly RoomState[]): void => {
    const { length } = timelineOf(states);
    if (length !== LINES) throw new Error(`${length} lines where there are ${LINES}`);
  };
  const fresh = Array.from({ length: FIRST_ROUNDS }, () => createTalks(HARD_YEAR).rooms);
  const first = alternating("timeline-first", rooms, (round) => join(fresh[round] ?? rooms), FIRST_ROUNDS);
  const after = Array.from({ length: ROUNDS }, withOneMore);
  return [alternating("timeline", rooms, (round) => join(after[round] ?? rooms)), first];
};
