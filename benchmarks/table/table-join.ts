/** Joining a mediator's table from rooms with 10,000 items. The baseline reads every event of the same rooms once. */
import { type RoomState, tableOf } from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { createTalks } from "./talks.ts";

const ROUNDS = 15;

export const measureJoin = (): readonly Measurement[] => {
  const { rooms, device } = createTalks({ items: 10_000, parties: 6, issues: 60, placedEvery: 8 });
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    baselines.push(timed(() => readOnce(rooms)));
    values.push(
      timed(() => {
        const { rows, parties } = tableOf(rooms, device);
        if (rows.length !== 60 || parties.length !== 6) throw new Error("another table than was placed");
      }),
    );
  }
  const [value, baseline] = [Math.min(...values), Math.min(...baselines)];
  return [{ name: "table-join", value, baseline, ratio: value / baseline, unit: "ms" }];
};

/** What cannot be done in less: each event looked at, its words counted. */
const readOnce = (rooms: readonly RoomState[]): void => {
  let [events, units] = [0, 0];
  for (const { timeline } of rooms)
    for (const { happening } of timeline) {
      events += 1;
      if (happening.type === "itemSaid") units += happening.text.length;
    }
  if (events < 10_000 || units === 0) throw new Error("the rooms are not as long as was asked");
};

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
