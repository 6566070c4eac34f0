/**
 * The sealed log's bars: opening a room (in Chromium), durable appends, fan-out. Each measures its own baseline in the
 * same run. Named alone (`npm run bench -- rooms open-cold`), a bar also prints what else it measured.
 */
import type { BenchmarkOptions, Measurement } from "../measurement.ts";
import { measureAppend } from "./append.ts";
import { measureFanOut } from "./fan-out.ts";
import { openCold } from "./open-cold.ts";
import { openWarm } from "./open-warm.ts";

const bars: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  "open-cold": () => openCold(),
  "open-warm": () => openWarm(),
  append: () => measureAppend(),
  "fan-out": () => measureFanOut(),
};

/** Measures every bar, or only those named; returns one measurement for each, in the order above. */
export const run = async ({
  args,
  only = args,
}: BenchmarkOptions & { readonly only?: readonly string[] }): Promise<readonly Measurement[]> => {
  const unknown = only.find((name) => bars[name] === undefined);
  if (unknown !== undefined) {
    throw new Error(`There is no bar "${unknown}": they are ${Object.keys(bars).join(", ")}.`);
  }
  const measured: Measurement[] = [];
  for (const [name, measure] of Object.entries(bars)) {
    if (only.length === 0) measured.push(...(await measure()).filter((one) => one.name === name));
    else if (only.includes(name)) measured.push(...(await measure()));
  }
  return measured;
};
