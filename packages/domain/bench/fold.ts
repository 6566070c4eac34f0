/**
 * Folds, parses and encodes a caucus of 10,000 items one event at a time, and prints one JSON object per
 * measurement: `node packages/domain/bench/fold.ts`.
 */
import { encodeEvent, evolve, parseEvent } from "../src/index.ts";
import { caucusWith, device, entry, itemId, NOON, said } from "../test/support.ts";

const COUNT = 10_000;
const start = caucusWith("north").state;
const events = Array.from({ length: COUNT }, (_, i) =>
  said(`item ${i}: the corridor opens after day ${i}`, {
    at: NOON + i,
    ...(i % 3 === 1 ? { replyTo: itemId(`item ${i - 1}: the corridor opens after day ${i - 1}`) } : {}),
  }),
);
const stamps = events.map((_, i) => ({ by: device("north"), sequence: i + 10, entry: entry(`e${i}`) }));

const measured = <T>(name: string, work: () => T): T => {
  const begun = performance.now();
  const result = work();
  const value = Math.round((performance.now() - begun) * 10) / 10;
  console.log(JSON.stringify({ name, value, unit: "ms", count: COUNT }));
  return result;
};

for (const round of ["first", "second"]) {
  const encoded = measured(`encode-${round}`, () => events.map(encodeEvent));
  measured(`parse-${round}`, () => encoded.map(parseEvent));
  const state = measured(`fold-${round}`, () => {
    let room = start;
    events.forEach((event, i) => {
      const stamp = stamps[i];
      if (stamp !== undefined) room = evolve(room, event, stamp);
    });
    return room;
  });
  if (state.items.size !== COUNT) throw new Error(`only ${state.items.size} items were folded`);
}
