/**
 * `npm run bench -- reading [--json] [--gold DIR]`: the reader against gold data (its folder holds `gum_news/`
 * and `framenet/` with one JSON file a document; see `packages/reading/tools/gold.ts`), its speed against a
 * baseline that only splits sentences, and the size of its bundle.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { goldIn } from "../../packages/reading/tools/gold.ts";
import type { BenchmarkOptions, Measurement } from "../measurement.ts";
import { bundleMeasures } from "./bundle.ts";
import { exampleMeasures } from "./example.ts";
import { dateMeasures, figureMeasures, frameMeasures, newsMeasures, readAll } from "./measure.ts";
import { speedMeasures } from "./speed.ts";

const flagged = (): string | undefined => {
  const at = process.argv.findIndex((one) => one === "--gold" || one.startsWith("--gold="));
  const flag = process.argv[at];
  return flag === undefined
    ? undefined
    : flag.includes("=")
      ? flag.slice(flag.indexOf("=") + 1)
      : process.argv[at + 1];
};

const shared = (): string => process.env.PARLEY_DATA ?? join(import.meta.dirname, "../../../shared/data");

/** Measures the reader. `gold` names the folder of gold data; without it the one beside the repository. */
export const run = async (
  options: BenchmarkOptions & { readonly gold?: string },
): Promise<readonly Measurement[]> => {
  const folder = resolve(options.gold ?? flagged() ?? join(shared(), "reports"));
  if (!existsSync(folder))
    throw new Error(`There is no gold data in ${folder}. Point --gold at a folder that has some.`);
  const news = readAll(goldIn(folder, "gum_news"));
  const frames = readAll(goldIn(folder, "framenet"));
  const all = [...news, ...frames];
  return [
    ...(news.length === 0 ? [] : newsMeasures(news)),
    ...(frames.length === 0 ? [] : frameMeasures(frames)),
    ...figureMeasures(all),
    ...dateMeasures(news),
    ...exampleMeasures(folder),
    ...speedMeasures(all.map((one) => one.document.text)),
    ...(await bundleMeasures()),
  ];
};
