/** Joining a mediator's table from rooms with 10,000 items. The baseline reads every event of the same rooms once. */
import { tableOf } from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { alternating } from "./plain-pass.ts";
import { createTalks, HARD_YEAR } from "./talks.ts";

export const measureJoin = (): readonly Measurement[] => {
  const { rooms, device } = createTalks(HARD_YEAR);
  return [
    alternating("table-join", rooms, () => {
      const { rows, parties } = tableOf(rooms, device);
      if (rows.length !== 60 || parties.length !== 6) throw new Error("another table than was placed");
    }),
  ];
};
