import {
  acceptableToAll,
  checkConsistency,
  compileSheet,
  effectiveSize,
  frontierShares,
  gameOfDraw,
  type Issue,
  runNow,
  type Statement,
  sampleCompatible,
  type Voice,
} from "../../packages/analysis/src/index.ts";
import { createWalk, stepWalk } from "../../packages/analysis/src/preferences/sample-pairs.ts";
import { bruteFrontierSize } from "./brute.ts";
import { gaussianHitAndRun } from "./hit-and-run.ts";
import { createRandom } from "./instances.ts";
import { type Bar, bestMs, faster, more } from "./measure.ts";

const grid = (issues: number, options: number): readonly Issue[] =>
  Array.from({ length: issues }, (_, i) => ({
    name: `issue ${i + 1}`,
    options: Array.from({ length: options }, (_, o) => `option ${o + 1}`),
  }));

const voice = (issues: readonly Issue[], draws: number, seed: number, upwards: boolean): Voice => {
  const statements: Statement[] = issues.map((issue, position) => {
    const order = issue.options.map((_, option) => [option]);
    return { type: "rankOptions", issue: position, order: upwards ? order.toReversed() : order };
  });
  const middle = issues.map((issue, position) => ({ issue: position, option: issue.options.length >> 1 }));
  statements.push({ type: "noWorseThan", package: middle });
  const compatible = compileSheet(issues, { party: "", source: "party", statements });
  if (!compatible.ok) throw new Error("the bench's statements do not compile");
  const sample = runNow(sampleCompatible(compatible.value, draws, createRandom(seed)));
  if (!sample.ok) throw new Error("the bench's statements cannot be drawn from");
  return { compatible: compatible.value, sample: sample.value };
};

const DRAWS = 1000;
const NAIVE_DRAWS = 20;

/** Bar 10: shares of weightings over 10^5 packages, and of being on the frontier, against naive loops, per draw. */
export function* shares(): Generator<Bar> {
  const issues = grid(5, 10);
  const voices = [0, 1, 2].map((p) => voice(issues, DRAWS, p + 1, p % 2 === 0));
  const value = bestMs(() => runNow(acceptableToAll(issues, voices)), 3) / DRAWS;
  const naive = bestMs(() => naiveAcceptable(issues, voices, NAIVE_DRAWS), 3) / NAIVE_DRAWS;
  yield faster("10: joint acceptability, 3 parties, 10^5 packages, per draw", value, naive, 6);
  const few = voices.map(({ compatible, sample }) => ({ compatible, sample: { ...sample, draws: 200 } }));
  const merged = bestMs(() => runNow(frontierShares(issues, few)), 3) / 200;
  const brute = bestMs(() => bruteFrontierSize(gameOfDraw(issues, voices, 0)), 3);
  yield faster("10: share of being on the frontier, 3 parties, 10^5 packages, per draw", merged, brute, 50);
}

/** Every package, every party, every issue, under every draw. */
const naiveAcceptable = (issues: readonly Issue[], voices: readonly Voice[], draws: number): Uint32Array => {
  const counts = new Uint32Array(10 ** issues.length);
  const choice = issues.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < counts.length; k++) {
      for (let i = issues.length - 1, rest = k; i >= 0; i--, rest = Math.floor(rest / 10))
        choice[i] = rest % 10;
      let all = 1;
      for (const { compatible, sample } of voices) {
        let worth = 0;
        let bar = 0;
        for (let i = 0; i < issues.length; i++) {
          const base = draw * sample.options + i * 10;
          worth += sample.contributions[base + (choice[i] ?? 0)] ?? 0;
          bar += sample.contributions[base + (compatible.noWorseThan[0]?.[i] ?? 0)] ?? 0;
        }
        if (worth < bar) all = 0;
      }
      counts[k] = (counts[k] ?? 0) + all;
    }
  }
  return counts;
};

/** Bar 11: effective draws per second from as many random pair statements as issues, against hit-and-run. */
export function* sampling(): Generator<Bar> {
  for (const n of [30, 100]) {
    const { statements, rows } = pairStatements(n, n);
    const compatible = compileSheet(grid(n, 2), { party: "", source: "party", statements });
    if (!compatible.ok) throw new Error("the bench's statements do not compile");
    const consistent = checkConsistency(compatible.value);
    if (!consistent.ok) throw new Error("the bench's statements contradict each other");
    const { inside } = consistent;
    const draws = 5000;
    const walk = createWalk(compatible.value, inside, createRandom(2));
    const ours = rate(n, () => {
      const out = new Float64Array(draws * n);
      for (let k = 0; k < draws; k++) {
        stepWalk(walk);
        out.set(walk.weights, k * n);
      }
      return out;
    });
    const gaussian = rate(n, () =>
      gaussianHitAndRun(inside.weights, rows, n === 30 ? 200_000 : 40_000, createRandom(3)),
    );
    yield more(
      `11: effective draws, ${n} issues, pair statements, against Gaussian hit-and-run`,
      ours,
      gaussian,
      10,
      "1/s",
    );
  }
}

const rate = (columns: number, draw: () => Float64Array): number => {
  const before = performance.now();
  const values = draw();
  const seconds = (performance.now() - before) / 1000;
  return effectiveSize(values, columns) / seconds;
};

/** "This issue matters more than that one", along a hidden random order, so that all hold together. */
const pairStatements = (n: number, count: number) => {
  const random = createRandom(5);
  const hidden = Array.from({ length: n }, () => random());
  const statements: Statement[] = Array.from({ length: n }, (_, issue) => ({
    type: "rankOptions",
    issue,
    order: [[1], [0]],
  }));
  const rows: Float64Array[] = [];
  while (rows.length < count) {
    const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)];
    if (a === b) continue;
    const [more, less] = (hidden[a] ?? 0) > (hidden[b] ?? 0) ? [a, b] : [b, a];
    statements.push({
      type: "prefers",
      better: [
        { issue: more, option: 1 },
        { issue: less, option: 0 },
      ],
      worse: [
        { issue: more, option: 0 },
        { issue: less, option: 1 },
      ],
    });
    const row = new Float64Array(n);
    row[more] = 1;
    row[less] = -1;
    rows.push(row);
  }
  return { statements, rows };
};
