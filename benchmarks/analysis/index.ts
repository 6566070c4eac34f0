import { loadMilpSolver } from "../../packages/analysis/src/milp/highs.ts";
import { againstBrute, concepts, largeFrontiers, measureBrute, responsiveness } from "./bars.ts";
import type { Bar } from "./measure.ts";
import { sampling, shares } from "./robust.ts";

export type BenchOptions = {
  /** One JSON object per line; otherwise a line for people. */
  readonly json: boolean;
  /** Only bars of these numbers, e.g. `["7", "12"]`; all when there are none. */
  readonly args?: readonly string[];
};

/** Runs the package analysis' bars 2 to 12 and prints each as it is measured, one object per line. */
export const run = async ({ json, args: only = [] }: BenchOptions): Promise<void> => {
  const wants = (...numbers: readonly string[]) => only.length === 0 || numbers.some((n) => only.includes(n));
  const print = (bar: Bar): void => console.log(json ? JSON.stringify(bar) : lineOf(bar));
  const milp = await loadMilpSolver();
  const bruteMs = measureBrute();
  const groups: readonly (readonly [numbers: readonly string[], bars: () => Bars])[] = [
    [["2", "3"], againstBrute],
    [["7", "8", "9"], () => concepts(bruteMs, milp)],
    [["10"], shares],
    [["11"], sampling],
    [["12"], responsiveness],
    [["4", "5", "6"], () => largeFrontiers(bruteMs)],
  ];
  for (const [numbers, bars] of groups) {
    if (!wants(...numbers)) continue;
    try {
      for (const bar of await bars()) print(bar);
    } catch (cause) {
      // Where memory is short, one group of bars is lost and the others are still measured.
      console.error(`Bars ${numbers.join(", ")} could not be measured to their end: ${String(cause)}`);
      process.exitCode = 1;
    }
  }
};

type Bars = Iterable<Bar> | Promise<Iterable<Bar>>;

const lineOf = ({ name, value, baseline, ratio, unit, demand, met }: Bar): string =>
  `${met ? "ok  " : "MISS"} ${name}: ${value} ${unit} against ${baseline}, ratio ${ratio} (${demand})`;
