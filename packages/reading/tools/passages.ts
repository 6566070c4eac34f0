/**
 * Prints how the reader does on the passages written for it: `node packages/reading/tools/passages.ts [--faults]`.
 * Faults are told of the seen half alone; the kept half is only counted.
 */
import { KEPT, SEEN } from "../test/passages/index.ts";
import { percentOf, scoreOf } from "../test/passages/score.ts";

const [seen, kept] = [scoreOf(SEEN), scoreOf(KEPT)];
console.log(`${"".padEnd(16)} seen    P   R   F      kept    P   R   F`);
for (const [what, count] of Object.entries(seen.score)) {
  const other = kept.score[what as keyof typeof kept.score];
  console.log(
    `${what.padEnd(16)} ${String(count.wanted).padStart(4)} ${percentOf(count)}      ${String(other.wanted).padStart(4)} ${percentOf(other)}`,
  );
}
if (process.argv.includes("--faults"))
  for (const { passage, what } of [...seen.faults, ...(process.argv.includes("--kept") ? kept.faults : [])])
    console.log(`${passage.padEnd(28)} ${what}`);
