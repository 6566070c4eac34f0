/**
 * Folding a committee in which a large exchange was done to its end. The baseline folds as many events of the same bytes
 * that only say words in the same room.
 */
import {
  encodeEvent,
  foldRoom,
  type Happening,
  type ItemId,
  type RoomState,
} from "../../packages/domain/src/index.ts";
import type { Measurement } from "../measurement.ts";
import { createLargeExchange, type LargeExchange } from "./large-exchange.ts";
import { LARGE, leastOf } from "./rounds.ts";

const ROUNDS = 9;

export const measureFold = (): readonly Measurement[] => {
  const large = createLargeExchange(LARGE);
  const talk = asTalk(large);
  const [value, baseline] = leastOf(
    ROUNDS,
    () => checked(foldRoom(large.room, large.happenings)),
    () => checked(foldRoom(large.room, talk)),
  );
  return [{ name: "fold", value, baseline, ratio: value / baseline, unit: "ms" }];
};

const checked = (room: RoomState): void => {
  const refusal = room.refused.at(-1);
  if (refusal !== undefined) throw new Error(`refused: ${JSON.stringify(refusal.reason)}`);
};

/** The longest that is said in one go; what was longer is said in several, as a person would. */
const MOST = 20_000;

/** The same number of bytes, said as words in the same room. */
const asTalk = ({ happenings, opening }: LargeExchange): readonly Happening[] => {
  const talk = happenings.slice(0, opening);
  let number = talk.length;
  for (const { happening, stamp } of happenings.slice(opening)) {
    if (!("at" in happening)) continue;
    for (let left = encodeEvent(happening).length; left > 0; left -= MOST) {
      const item = number.toString(36).padStart(21, "0").padEnd(22, "A") as ItemId;
      const said = {
        type: "itemSaid",
        at: happening.at,
        item,
        form: "remark",
        terms: "inConfidence",
      } as const;
      const entry = number.toString(16).padStart(64, "0") as typeof stamp.entry;
      talk.push({
        happening: { ...said, text: "w".repeat(Math.min(left, MOST)) },
        stamp: { ...stamp, sequence: number++, entry },
      });
    }
  }
  return talk;
};
