/** Indexes 10,000 confidences once and checks drafts against them: `node packages/domain/bench/outgoing.ts`. */
import { checkOutgoing, indexConfidential, indexHeard } from "../src/index.ts";
import { itemId, roomId } from "../test/support.ts";

const COUNT = 10_000;
const WORDS =
  "corridor convoy bridge harbour guards crossing list captives prisoners days trucks fuel water".split(" ");
const texts = Array.from({ length: COUNT }, (_, i) => ({
  room: roomId("north"),
  item: itemId(`item ${i}`),
  text:
    Array.from({ length: 30 }, (__, k) => WORDS[(i * 7 + k * k) % WORDS.length] ?? "").join(" ") +
    ` ${i} Tarvin`,
}));
const draft =
  "We heard that the guards leave the eastern crossing within ten days, said Tarvin, with 4711 trucks. ".repeat(
    5,
  );

let begun = performance.now();
const done = (name: string, count: number): void => {
  console.log(
    JSON.stringify({ name, value: Math.round((performance.now() - begun) * 10) / 10, unit: "ms", count }),
  );
  begun = performance.now();
};
const index = indexConfidential(texts);
done("index-confidential", COUNT);
const heard = indexHeard(texts.slice(0, 1_000).map(({ text }) => text));
done("index-heard", 1_000);
for (let i = 0; i < 100; i++) checkOutgoing(draft, index, { room: roomId("south"), heard });
done("check-draft-of-500-characters", 100);
