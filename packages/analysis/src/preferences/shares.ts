import { assert } from "@parley/kernel";
import { type Frontier, mergeFrontier } from "../frontier/merge.ts";
import type { Game } from "../game.ts";
import type { Choice, Issue } from "../problem.ts";
import type { Steps } from "../steps.ts";
import type { Compatible } from "./compile.ts";
import type { Sample } from "./sample.ts";

/** One party for robust analysis: its draws, and what makes a package acceptable to it. */
export type Voice = {
  readonly compatible: Compatible;
  readonly sample: Sample;
  /** For a party known by numbers: no package below this is acceptable to it. */
  readonly reservation?: number;
};

/**
 * Shares of compatible weightings, never probabilities of agreement: all weightings that fit what was said
 * count alike, and the parties' are combined freely.
 */
export type Shares = {
  /** Number of packages looked at; `shares[k]` is of package `k` in the order given or numbered. */
  readonly shares: Float64Array;
  readonly draws: number;
  /** Half the width of a 95 % interval around a share of one half, the widest there is. */
  readonly margin: number;
};

/** Packages that a share can be computed for at once. */
export const SHARE_LIMIT = 2_000_000;

const DRAWS_PER_PULSE = 8;

/**
 * The share of weightings under which each package of the whole space is acceptable to every party: no red line,
 * and at least as good as each package named as "no worse than". Packages are numbered with the last issue
 * fastest. Two half-tables per party and draw turn the utility of a package into one addition.
 */
export function* acceptableToAll(issues: readonly Issue[], voices: readonly Voice[]): Steps<Shares> {
  const halves = splitIssues(issues);
  const size = halves.left.count * halves.right.count;
  assert(size <= SHARE_LIMIT, "more packages than shares are computed for at once");
  const counts = new Uint32Array(size);
  const draws = commonDraws(voices);
  const tables = voices.map(() => ({
    left: new Float64Array(halves.left.count),
    right: new Float64Array(halves.right.count),
    bar: 0,
    least: 0,
    most: 0,
  }));
  const rows = new Uint8Array(halves.right.count);
  for (let draw = 0; draw < draws; draw++) {
    voices.forEach((voice, v) => {
      const table = tables[v];
      if (!table) return;
      fillHalf(halves.left, voice, draw, table.left);
      fillHalf(halves.right, voice, draw, table.right);
      table.bar = barOf(issues, voice, draw);
      table.least = table.right.reduce((least, worth) => Math.min(least, worth), Number.POSITIVE_INFINITY);
      table.most = table.right.reduce((most, worth) => Math.max(most, worth), Number.NEGATIVE_INFINITY);
    });
    for (let l = 0; l < halves.left.count; l++) markRow(tables, l, rows, counts);
    if (draw % DRAWS_PER_PULSE === 0) yield { phase: "acceptable", done: draw };
  }
  return sharesOf(Float64Array.from(counts), draws);
}

type HalfTables = {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly bar: number;
  readonly least: number;
  readonly most: number;
};

/** Counts the packages of one combination of the left half that are acceptable to all under the present draw. */
const markRow = (tables: readonly HalfTables[], l: number, rows: Uint8Array, counts: Uint32Array): void => {
  // Where even the best of the right half is too little for somebody, or the worst is enough, nothing is looked at.
  if (tables.some(({ left, bar, most }) => !(most >= bar - (left[l] ?? 0)))) return;
  rows.fill(1);
  for (const { left, right, bar, least } of tables) {
    const need = bar - (left[l] ?? 0);
    if (least >= need) continue;
    for (let r = 0; r < right.length; r++) if ((right[r] ?? 0) < need) rows[r] = 0;
  }
  const base = l * rows.length;
  for (let r = 0; r < rows.length; r++) counts[base + r] = (counts[base + r] ?? 0) + (rows[r] ?? 0);
};

/** The same for a list of packages only, in its order; any number of issues. */
export function* acceptableAmong(
  issues: readonly Issue[],
  voices: readonly Voice[],
  packages: readonly Choice[],
): Steps<Shares> {
  const draws = commonDraws(voices);
  const counts = new Float64Array(packages.length);
  for (let draw = 0; draw < draws; draw++) {
    const bars = voices.map((voice) => barOf(issues, voice, draw));
    packages.forEach((choice, k) => {
      const all = voices.every(
        (voice, v) =>
          !crossesRedLine(voice, choice) && utilityIn(issues, voice, draw, choice) >= (bars[v] ?? 0),
      );
      if (all) counts[k] = (counts[k] ?? 0) + 1;
    });
    if (draw % 64 === 63) yield { phase: "acceptable", done: draw + 1 };
  }
  return sharesOf(counts, draws);
}

/** A package that was on the frontier under some weighting, and the share of weightings under which it was. */
export type OnFrontier = { readonly choice: Choice; readonly share: number };

/**
 * The share of weightings under which each package is on the frontier, by one merge per draw; of packages with
 * the same utilities one stands for all. Largest shares first. For two or three parties; with more, the
 * frontier is too large for its points to recur, and a shortlist should be tested instead.
 */
export function* frontierShares(
  issues: readonly Issue[],
  voices: readonly Voice[],
  clauses: Game["clauses"] = [],
): Steps<readonly OnFrontier[]> {
  const draws = commonDraws(voices);
  const counts = new Map<string, { readonly choice: Choice; count: number }>();
  for (let draw = 0; draw < draws; draw++) {
    const frontier: Frontier | undefined = yield* mergeFrontier(gameOfDraw(issues, voices, draw, clauses), {
      phase: "frontier shares",
    });
    for (let row = 0; row < (frontier?.size ?? 0); row++) {
      const choice = frontier?.choiceOf(row) ?? [];
      const key = choice.join();
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { choice, count: 1 });
    }
  }
  return [...counts.values()]
    .map(({ choice, count }) => ({ choice, share: count / draws }))
    .sort((a, b) => b.share - a.share);
}

/** The game of one draw of every party, in 10^9 units to 1. */
export const gameOfDraw = (
  issues: readonly Issue[],
  voices: readonly Voice[],
  draw: number,
  clauses: Game["clauses"] = [],
): Game => {
  const parties = voices.length;
  let offset = 0;
  const tables = issues.map((issue) => {
    const table = new Float64Array(issue.options.length * parties);
    voices.forEach(({ sample }, p) => {
      for (let o = 0; o < issue.options.length; o++)
        table[o * parties + p] = Math.round(
          (sample.contributions[draw * sample.options + offset + o] ?? 0) * UNITS,
        );
    });
    offset += issue.options.length;
    return table;
  });
  return {
    parties,
    sizes: issues.map((issue) => issue.options.length),
    tables,
    reservation: Float64Array.from(voices, (voice) => {
      const bar = barOf(issues, voice, draw);
      return bar === NO_BAR ? 0 : Math.round((bar + BAR_SLACK) * UNITS);
    }),
    blocks: [],
    clauses,
    unitsPerOne: UNITS,
  };
};

const UNITS = 1e9;
/** Finite, so that a red line (worth minus infinity) stays below it. */
const NO_BAR = -Number.MAX_VALUE;
/** A package is no worse than itself, whatever the order in which its worth is added up. */
const BAR_SLACK = 1e-12;

/** Utility that a draw gives a package. */
export const utilityIn = (
  issues: readonly Issue[],
  { sample }: Voice,
  draw: number,
  choice: Choice,
): number => {
  let total = 0;
  let offset = draw * sample.options;
  for (let i = 0; i < issues.length; i++) {
    total += sample.contributions[offset + (choice[i] ?? 0)] ?? 0;
    offset += issues[i]?.options.length ?? 0;
  }
  return total;
};

/** From where a package is acceptable to a party under a draw; red lines apart. */
export const barOf = (issues: readonly Issue[], voice: Voice, draw: number): number => {
  let bar = voice.reservation === undefined ? NO_BAR : voice.reservation - BAR_SLACK;
  for (const choice of voice.compatible.noWorseThan)
    bar = Math.max(bar, utilityIn(issues, voice, draw, choice) - BAR_SLACK);
  return bar;
};

/** Whether a package has an option that the party never accepts. */
export const crossesRedLine = ({ compatible }: Voice, choice: Choice): boolean =>
  compatible.redLines.some(({ issue, option }) => choice[issue] === option);

/** Draws that every party has. */
export const commonDraws = (voices: readonly Voice[]): number =>
  Math.min(...voices.map(({ sample }) => sample.draws));

const sharesOf = (counts: Float64Array, draws: number): Shares => ({
  shares: counts.map((count) => count / draws),
  draws,
  margin: 0.98 / Math.sqrt(draws),
});

type Half = {
  readonly count: number;
  readonly issues: readonly { readonly issue: number; readonly offset: number; readonly size: number }[];
};

/** Consecutive issues in two halves of about equally many packages. */
const splitIssues = (issues: readonly Issue[]): { readonly left: Half; readonly right: Half } => {
  let offset = 0;
  const parts = issues.map((issue, position) => {
    const part = { issue: position, offset, size: issue.options.length };
    offset += issue.options.length;
    return part;
  });
  const total = parts.reduce((product, { size }) => product * size, 1);
  let left = 1;
  let cut = 0;
  while (cut < parts.length - 1 && left * left < total) left *= parts[cut++]?.size ?? 1;
  return {
    left: { count: left, issues: parts.slice(0, cut) },
    right: { count: total / left, issues: parts.slice(cut) },
  };
};

/** Worth of every combination of a half's options under a draw; minus infinity where one is a red line. */
const fillHalf = (half: Half, { sample, compatible }: Voice, draw: number, into: Float64Array): void => {
  let filled = 1;
  into[0] = 0;
  for (const { issue, offset, size } of half.issues) {
    for (let k = filled - 1; k >= 0; k--) {
      const before = into[k] ?? 0;
      for (let o = size - 1; o >= 0; o--) {
        const isRed = compatible.redLines.some((line) => line.issue === issue && line.option === o);
        into[k * size + o] = isRed
          ? Number.NEGATIVE_INFINITY
          : before + (sample.contributions[draw * sample.options + offset + o] ?? 0);
      }
    }
    filled *= size;
  }
};
