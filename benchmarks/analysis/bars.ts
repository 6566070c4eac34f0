import { findMaximin, findNash } from "../../packages/analysis/src/analyse/large.ts";
import {
  analyse,
  type Game,
  type MilpSolver,
  mergeFrontier,
  type Problem,
  quantise,
  runNow,
  runPatiently,
  type Steps,
} from "../../packages/analysis/src/index.ts";
import { solveSmallest } from "../../packages/analysis/src/milp/concepts.ts";
import { bruteFrontierSize } from "./brute.ts";
import { implications, opposed, type Shape } from "./instances.ts";
import { type Bar, bestMs, faster, within } from "./measure.ts";

const SEED = 1;

const shape = (parties: number, issues: number, options: number): Shape => ({ parties, issues, options });
const game = (size: Shape, seed = SEED): Game => quantise(opposed(size, seed));
const merge = (on: Game) => () => runNow(mergeFrontier(on));

/** B: materialising and filtering 10^6 packages of two parties, the unit of several bars. */
export const measureBrute = (): number => bestMs(() => bruteFrontierSize(game(shape(2, 6, 10))));

/** Bars 2 and 3: whole analyses against brute force, in the same run. */
export function* againstBrute(): Generator<Bar> {
  for (const parties of [2, 3]) {
    const problem = opposed(shape(parties, 6, 10), SEED);
    const value = bestMs(() => runNow(analyse(problem)), 30);
    const baseline = bestMs(() => bruteFrontierSize(quantise(problem)), 3);
    yield faster(
      `2: frontier and concepts, ${parties} parties, 10^6 packages, against brute force`,
      value,
      baseline,
      100,
    );
  }
  const seven = game(shape(7, 6, 5));
  const value = bestMs(merge(seven), 5);
  yield faster(
    "3: frontier, 7 parties 6x5, against brute force",
    value,
    bestMs(() => bruteFrontierSize(seven), 3),
    0.67,
  );
}

/** Bars 4 to 6: large frontiers, in units of B. */
export function* largeFrontiers(bruteMs: number): Generator<Bar> {
  const cases: readonly (readonly [string, Shape, number])[] = [
    ["4: 2 parties 30x10 frontier, in B", shape(2, 30, 10), 0.5],
    ["4: 2 parties 50x10 frontier, in B", shape(2, 50, 10), 2],
    ["5: 3 parties 30x5 frontier, in B", shape(3, 30, 5), 8],
    ["5: 3 parties 30x10 frontier, in B", shape(3, 30, 10), 80],
    ["6: 4 parties 20x5 frontier, in B", shape(4, 20, 5), 100],
  ];
  for (const [name, size, most] of cases) yield within(name, bestMs(merge(game(size))), bruteMs, most);
}

/** Bars 7 to 9: single packages and constraints. */
export function* concepts(bruteMs: number, milp: MilpSolver): Generator<Bar> {
  const timing = { clock: () => performance.now(), deadlineMs: Number.POSITIVE_INFINITY };
  const setting = (on: Game) => ({ game: on, timing, milp, isNarrow: true });
  const wide = game(shape(7, 30, 10));
  const nash = bestMs(() => {
    const found = runNow(findNash(setting(wide)));
    if (!found?.exact) throw new Error("no certificate for Nash");
  });
  yield within("7: Nash with certificate, 7 parties 30x10, in B", nash, bruteMs, 0.3);
  for (const [size, most] of [
    [shape(5, 20, 5), 1],
    [shape(7, 30, 10), 1.4],
  ] as const) {
    const on = game(size);
    const ones = new Float64Array(on.parties).fill(1);
    const value = bestMs(() => runNow(findMaximin(setting(on))), 3, 20_000);
    const alone = bestMs(() => solveSmallest(on, ones, milp, 120), 3, 20_000);
    const name = `8: maximin, ${size.parties} parties ${size.issues}x${size.options}, against HiGHS alone`;
    yield within(name, value, alone, most);
  }
  const size = shape(2, 20, 5);
  const bound: Problem = { ...opposed(size, SEED), constraints: implications(size, 15, 3) };
  yield within(
    "9: 2 parties 20x5 with 15 implications, in B",
    bestMs(() => runNow(analyse(bound)), 10),
    bruteMs,
    0.5,
  );
}

const CANCEL_AFTER_MS = 3000;

/** Bar 12: how long a run takes to stop, and the longest stretch without a pause, on a frontier of four parties. */
export const responsiveness = async (): Promise<readonly Bar[]> => {
  const clock = () => performance.now();
  let longest = 0;
  let askedAt = Number.POSITIVE_INFINITY;
  const started = clock();
  let last = started;
  const steps: Steps<unknown> = mergeFrontier(game(shape(4, 25, 5)));
  await runPatiently(steps, {
    clock,
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
    onPulse: () => {
      longest = Math.max(longest, clock() - last);
      last = clock();
    },
    isCancelled: () => {
      if (askedAt === Number.POSITIVE_INFINITY && clock() - started > CANCEL_AFTER_MS) {
        // Asked now; noticed at the next pause.
        askedAt = clock();
        return false;
      }
      last = clock();
      return askedAt < Number.POSITIVE_INFINITY;
    },
  });
  return [
    within("12: cancel latency", clock() - askedAt, 100, 1),
    within("12: longest task between two pauses", longest, 50, 1),
  ];
};
