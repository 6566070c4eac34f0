/**
 * Looking for words in the same mediation, as the search screen does at every key: `search` for what one sentence of a
 * report alone says, so that every text is looked into, `search-common` for what almost all say, and `search-first` the
 * very first time, with nothing kept from before.
 */
import { searchRooms } from "../../packages/client/src/workspace/search.ts";
import type { RoomState } from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { alternating, FIRST_ROUNDS } from "./plain-pass.ts";
import { createTalks, HARD_YEAR } from "./talks.ts";

const MOST_HITS = 100;
const RARE = "Sentence 17 of report 199 officials";
const COMMON = "SAID";

/** The report itself: nothing of the record quotes that sentence. */
const RARE_HITS = 1;

export const measureSearch = (): readonly Measurement[] => {
  const { rooms } = createTalks(HARD_YEAR);
  const look = (states: readonly RoomState[], words: string, hits: number): void => {
    const { length } = searchRooms(states, words, MOST_HITS);
    if (length !== hits) throw new Error(`${length} hits for “${words}” where there are ${hits}`);
  };
  const fresh = Array.from({ length: FIRST_ROUNDS }, () => createTalks(HARD_YEAR).rooms);
  return [
    alternating("search", rooms, () => look(rooms, RARE, RARE_HITS)),
    alternating("search-common", rooms, () => look(rooms, COMMON, MOST_HITS)),
    alternating("search-first", rooms, (round) => look(fresh[round] ?? rooms, RARE, RARE_HITS), FIRST_ROUNDS),
  ];
};
