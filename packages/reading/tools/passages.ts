/**
 * Prints how the reader does on the passages written for it:
 * `node packages/reading/tools/passages.ts [--faults] [--gold DIR]`. With `--gold` it writes them to a folder in
 * the shape that `npm run bench -- reading --gold DIR` reads.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KEPT, KEPT_LATER, LOOKED_AT, SEEN } from "../test/passages/index.ts";
import { placeIn, type WrittenPassage } from "../test/passages/passage.ts";
import { type Compared, percentOf, scoreOf, wantedAttributions } from "../test/passages/score.ts";

const SETS = [
  ["seen", SEEN],
  ["broad", LOOKED_AT],
  ["last", KEPT],
  ["held", KEPT_LATER],
] as const;
const scored = SETS.map(([name, passages]) => ({ name, ...scoreOf(passages) }));
console.log(`${"".padEnd(18)}${scored.map(({ name }) => `${name.padStart(8)}   P   R   F`).join("  ")}`);
for (const what of Object.keys(scored[0]?.score ?? {}) as Compared[])
  console.log(
    `${what.padEnd(18)}${scored.map(({ score }) => `${String(score[what].wanted).padStart(8)}${percentOf(score[what])}`).join("  ")}`,
  );
// What is wrong in those that are only counted is shown to nobody, so that nothing can be fitted to it.
if (process.argv.includes("--faults"))
  for (const { name, faults } of scored)
    if (name === "seen" || name === "broad")
      for (const { passage, what } of faults) console.log(`${passage.padEnd(28)} ${what}`);

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
  for (const passage of SETS.flatMap(([, passages]) => passages))
    writeFileSync(
      join(folder, "gum_news", `${passage.name.replace(/\W+/gu, "-")}.json`),
      JSON.stringify(asGold(passage)),
    );
}
