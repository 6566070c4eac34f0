/** Exchanges as large as any that is known. Named alone (`npm run bench -- exchange fold`), one bar is measured by itself. */
import type { BenchmarkOptions, Measurement } from "../measurement.ts";
import { measureFold } from "./fold.ts";
import { measureAct, measureOrder, measureRead } from "./order.ts";
import { measureScreens } from "./screens.ts";

const bars: Readonly<Record<string, () => Promise<readonly Measurement[]> | readonly Measurement[]>> = {
  fold: measureFold,
  order: measureOrder,
  read: measureRead,
  act: measureAct,
  screens: measureScreens,
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
