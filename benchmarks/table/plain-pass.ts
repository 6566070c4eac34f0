import type { RoomState } from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";

/** What cannot be done in less: each event of the rooms looked at once, its words counted. */
const readOnce = (rooms: readonly RoomState[]): void => {
  let [events, units] = [0, 0];
  for (const { timeline } of rooms)
    for (const { happening } of timeline) {
      events += 1;
      if (happening.type === "itemSaid" || happening.type === "reportAdded") units += happening.text.length;
      else if (happening.type === "messageDelivered") units += happening.wording.length;
    }
  if (events < 10_000 || units === 0) throw new Error("the rooms are not as long as was asked");
};

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** So often each is done; the very first time can only come once, and every such round needs rooms of its own. */
export const ROUNDS = 15;
export const FIRST_ROUNDS = 5;

/** What the work takes beside a plain pass over the same rooms: alternating rounds, the least disturbed of each. */
export const alternating = (
  name: string,
  rooms: readonly RoomState[],
  work: (round: number) => void,
  rounds = ROUNDS,
): Measurement => {
  const [values, baselines]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    baselines.push(timed(() => readOnce(rooms)));
    values.push(timed(() => work(round)));
  }
  const [value, baseline] = [Math.min(...values), Math.min(...baselines)];
  return { name, value, baseline, ratio: value / baseline, unit: "ms" };
};
