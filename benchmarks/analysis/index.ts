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
  if (wants("2", "3")) for (const bar of againstBrute()) print(bar);
  if (wants("7", "8", "9")) for (const bar of concepts(bruteMs, milp)) print(bar);
  if (wants("10")) for (const bar of shares()) print(bar);
  if (wants("11")) for (const bar of sampling()) print(bar);
  if (wants("12")) for (const bar of await responsiveness()) print(bar);
  if (wants("4", "5", "6")) for (const bar of largeFrontiers(bruteMs)) print(bar);
};

const lineOf = ({ name, value, baseline, ratio, unit, demand, met }: Bar): string =>
  `${met ? "ok  " : "MISS"} ${name}: ${value} ${unit} against ${baseline}, ratio ${ratio} (${demand})`;
