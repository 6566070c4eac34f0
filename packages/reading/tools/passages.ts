/**
 * Prints how the reader does on the passages written for it:
 * `node packages/reading/tools/passages.ts [--faults] [--gold DIR]`. With `--gold` it writes them to a folder in
 * the shape that `npm run bench -- reading --gold DIR` reads.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KEPT, SEEN } from "../test/passages/index.ts";
import { placeIn, type WrittenPassage } from "../test/passages/passage.ts";
import { percentOf, scoreOf, wantedAttributions } from "../test/passages/score.ts";

const [seen, kept] = [scoreOf(SEEN), scoreOf(KEPT)];
console.log(`${"".padEnd(18)} learnt    P   R   F      kept    P   R   F`);
for (const [what, count] of Object.entries(seen.score)) {
  const other = kept.score[what as keyof typeof kept.score];
  console.log(
    `${what.padEnd(18)} ${String(count.wanted).padStart(6)} ${percentOf(count)}      ${String(other.wanted).padStart(4)} ${percentOf(other)}`,
  );
}
if (process.argv.includes("--faults"))
  for (const { passage, what } of [...seen.faults, ...kept.faults])
    console.log(`${passage.padEnd(28)} ${what}`);

const asGold = (passage: WrittenPassage) => {
  const { text, date } = passage;
  const raw = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => ({ span: [start, end] }));
  return {
    text,
    date_created: date,
    attributions: wantedAttributions(passage).map((one) => ({
      source: raw(one.source),
      cue: raw(one.cue),
      content: raw(one.content),
    })),
    figures: (passage.figures ?? []).map(([number, low, high, qualifier, source]) => ({
      number: placeIn(text, number),
      low,
      high,
      qualifier,
      source: source === "" ? null : { span: placeIn(text, source) },
    })),
    dates: (passage.dates ?? []).map(([words, value]) => {
      const [from, to] = value.split("/");
      return { span: placeIn(text, words), ...(to === undefined ? { when: value } : { from, to }) };
    }),
  };
};

const goldFlag = process.argv.indexOf("--gold");
const folder = goldFlag > 0 ? process.argv[goldFlag + 1] : undefined;
if (folder !== undefined) {
  mkdirSync(join(folder, "gum_news"), { recursive: true });
  for (const passage of [...SEEN, ...KEPT])
    writeFileSync(
      join(folder, "gum_news", `${passage.name.replace(/\W+/gu, "-")}.json`),
      JSON.stringify(asGold(passage)),
    );
}
