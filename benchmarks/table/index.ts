/** The table's and the record's bars. Named alone (`npm run bench -- table table-join`), one is measured by itself. */
import type { BenchmarkOptions, Measurement } from "../measurement.ts";
import { measureScroll } from "./scroll.ts";
import { measureSearch } from "./search.ts";
import { measureJoin } from "./table-join.ts";
import { measureTimeline } from "./timeline.ts";

const bars: Readonly<Record<string, () => Promise<readonly Measurement[]> | readonly Measurement[]>> = {
  "table-join": measureJoin,
  timeline: measureTimeline,
  search: measureSearch,
  scroll: measureScroll,
};

export const run = async ({ args }: BenchmarkOptions): Promise<readonly Measurement[]> => {
  const unknown = args.find((name) => bars[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`There is no bar "${unknown}": they are ${Object.keys(bars).join(", ")}.`);
  const measured: Measurement[] = [];
  for (const [name, measure] of Object.entries(bars))
    if (args.length === 0 || args.includes(name)) measured.push(...(await measure()));
  return measured;
};
