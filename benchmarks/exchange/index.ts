/** Exchanges as large as any that is known. Named alone (`npm run bench -- exchange fold`), one bar is measured by itself. */
import type { BenchmarkOptions, Measurement } from "../measurement.ts";
import { measureFold } from "./fold.ts";
import { measureAct, measureOrder, measureRead } from "./order.ts";

const bars: Readonly<Record<string, () => readonly Measurement[]>> = {
  fold: measureFold,
  order: measureOrder,
  read: measureRead,
  act: measureAct,
};

export const run = async ({ args }: BenchmarkOptions): Promise<readonly Measurement[]> => {
  const unknown = args.find((name) => bars[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`There is no bar "${unknown}": they are ${Object.keys(bars).join(", ")}.`);
  return Object.entries(bars)
    .filter(([name]) => args.length === 0 || args.includes(name))
    .flatMap(([, measure]) => measure());
};
