import type { Issue } from "../problem.ts";
import { crossesRedLine, type Voice } from "./shares.ts";
import type { PartialPackage } from "./statements.ts";

/** A question to a party: this or that? Its answer rules out one part of the weightings that still fit. */
export type SuggestedComparison = {
  readonly one: PartialPackage;
  readonly other: PartialPackage;
  /** Share of the weightings under which `one` is better: the nearer to a half, the more an answer says. */
  readonly share: number;
};

const DRAWS_LOOKED_AT = 400;
const ISSUES_LOOKED_AT = 24;
/** An answer that all but a tenth foresee narrows little. */
const LEAST_UNSURE = 0.1;
/** A question about more issues is harder, and must say more. */
const PER_FURTHER_ISSUE = 0.04;

/**
 * The comparisons whose answer would narrow most what is known: one issue's better option against another's, or
 * against two others'. No two over the same issues, the most telling first.
 */
export const suggestComparisons = (
  issues: readonly Issue[],
  voice: Voice,
  most: number,
): readonly SuggestedComparison[] => {
  const steps = stepsOf(issues, voice);
  const asked: { readonly telling: number; readonly comparison: SuggestedComparison }[] = [];
  const ask = (up: Step, against: readonly Step[]): void => {
    const share = shareAbove(up, against);
    const telling = Math.min(share, 1 - share) - PER_FURTHER_ISSUE * (against.length - 1);
    if (telling < LEAST_UNSURE) return;
    const one = [up.better, ...against.map(({ worse }) => worse)];
    const other = [up.worse, ...against.map(({ better }) => better)];
    asked.push({ telling, comparison: { one, other, share } });
  };
  steps.forEach((up, k) => {
    for (const against of steps.slice(k + 1)) if (against.issue !== up.issue) ask(up, [against]);
  });
  const whole = steps.filter(({ isWhole }) => isWhole);
  for (const up of whole)
    whole.forEach((first, k) => {
      for (const second of whole.slice(k + 1))
        if (first.issue !== up.issue && second.issue !== up.issue) ask(up, [first, second]);
    });
  asked.sort((a, b) => b.telling - a.telling);
  const seen = new Set<string>();
  return asked
    .map(({ comparison }) => comparison)
    .filter(({ one }) => {
      const key = one
        .map(({ issue }) => issue)
        .sort((a, b) => a - b)
        .join();
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, most);
};

/** From one option of an issue up to another, and what that is worth under each weighting. */
type Step = {
  readonly issue: number;
  readonly better: PartialPackage[number];
  readonly worse: PartialPackage[number];
  readonly worth: Float64Array;
  readonly isWhole: boolean;
};

/** Per issue the step from worst to best, and where there are options between, the one from second best to best. */
const stepsOf = (issues: readonly Issue[], voice: Voice): readonly Step[] => {
  const { contributions, draws, options: width } = voice.sample;
  const looked = Math.min(draws, DRAWS_LOOKED_AT);
  const stride = Math.floor(draws / looked);
  const worthOf = (option: number): Float64Array =>
    Float64Array.from({ length: looked }, (_, k) => contributions[k * stride * width + option] ?? 0);
  let offset = 0;
  const all = issues.map(({ options }, issue) => {
    const start = offset;
    offset += options.length;
    const ranked = options
      .map((_, option) => ({ option, worth: worthOf(start + option) }))
      .filter(
        ({ option }) =>
          !crossesRedLine(
            voice,
            issues.map((__, i) => (i === issue ? option : -1)),
          ),
      )
      .map((each) => ({ ...each, mean: each.worth.reduce((sum, w) => sum + w, 0) }))
      .sort((a, b) => b.mean - a.mean);
    const [best, second, ...rest] = ranked;
    const last = rest.at(-1) ?? second;
    if (!best || !second || !last || best.mean - last.mean <= 1e-9) return [];
    const step = (worse: typeof best, isWhole: boolean): Step => ({
      ...{ issue, isWhole, better: { issue, option: best.option }, worse: { issue, option: worse.option } },
      worth: best.worth.map((w, k) => w - (worse.worth[k] ?? 0)),
    });
    return rest.length === 0 ? [step(last, true)] : [step(last, true), step(second, false)];
  });
  const weight = ([whole]: readonly Step[]): number => whole?.worth.reduce((sum, w) => sum + w, 0) ?? 0;
  return all
    .filter((own) => own.length > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, ISSUES_LOOKED_AT)
    .flat();
};

const shareAbove = ({ worth }: Step, against: readonly Step[]): number => {
  let above = 0;
  for (let k = 0; k < worth.length; k++) {
    let other = 0;
    for (const step of against) other += step.worth[k] ?? 0;
    if ((worth[k] ?? 0) > other) above++;
  }
  return above / worth.length;
};
