import type { Meant } from "./genius-dialects.ts";

/** What an analysis must come to, by looking at every package; nothing here is shared with the engine. */
export interface ByHand {
  readonly packages: number;
  readonly frontier: readonly (readonly number[])[];
  readonly rational: number;
  /** Largest value by each criterion; `undefined` where no package is rational. */
  readonly nash: number | undefined;
  readonly kalaiSmorodinsky: number | undefined;
  readonly maximin: number;
  readonly utilitarian: number;
  /** Gains of the leximin package, from the smallest on. */
  readonly leximin: readonly number[];
}

const UNITS = 1e9;

/** Weight over the sum of weights, times evaluation over the largest of its issue. */
const contribution = ({ parties }: Meant, p: number, i: number, o: number): number => {
  const { weights, evaluations } = parties[p] as Meant["parties"][number];
  const sum = weights?.reduce((total, weight) => total + weight, 0) ?? evaluations.length;
  const most = Math.max(...(evaluations[i] ?? []));
  const share = (weights?.[i] ?? 1) / sum;
  return most > 0 ? Math.round(share * ((evaluations[i]?.[o] ?? 0) / most) * UNITS) : 0;
};

const allPackages = ({ issues }: Meant): readonly (readonly number[])[] =>
  issues.reduce<readonly (readonly number[])[]>(
    (begun, { options }) => begun.flatMap((choice) => options.map((_, o) => [...choice, o])),
    [[]],
  );

/** The utilities of a package, in billionths. */
export const utilitiesByHand = (meant: Meant, choice: readonly number[]): readonly number[] =>
  meant.parties.map((_, p) => choice.reduce((sum, o, i) => sum + contribution(meant, p, i, o), 0));

export const byHand = (meant: Meant): ByHand => {
  const outcomes = [
    ...new Map(
      allPackages(meant).map((choice) => {
        const utilities = utilitiesByHand(meant, choice);
        return [utilities.join(), utilities] as const;
      }),
    ).values(),
  ];
  const isBeaten = (own: readonly number[]) =>
    outcomes.some((other) => other !== own && other.every((value, p) => value >= (own[p] ?? 0)));
  const frontier = outcomes.filter((own) => !isBeaten(own));
  const gains = frontier.map((own) =>
    own.map((value, p) => value / UNITS - (meant.parties[p]?.reservation ?? 0)),
  );
  const rational = gains.filter((own) => own.every((gain) => gain >= -1e-12));
  const ideal = meant.parties.map((_, p) => Math.max(...rational.map((own) => own[p] ?? 0)));
  const counted = (own: readonly number[]) => own.filter((_, p) => (ideal[p] ?? 0) > 1e-12);
  const most = (values: readonly number[]) => (values.length === 0 ? undefined : Math.max(...values));
  const sorted = gains.map((own) => own.toSorted((a, b) => a - b));
  return {
    packages: meant.issues.reduce((product, { options }) => product * options.length, 1),
    frontier,
    rational: rational.length,
    nash: most(rational.map((own) => counted(own).reduce((product, gain) => product * gain, 1))),
    kalaiSmorodinsky: most(
      rational.map((own) => {
        const ratios = own.flatMap((gain, p) => ((ideal[p] ?? 0) > 1e-12 ? [gain / (ideal[p] ?? 1)] : []));
        return ratios.length === 0 ? 0 : Math.min(...ratios);
      }),
    ),
    maximin: Math.max(...gains.map((own) => Math.min(...own))),
    utilitarian: Math.max(...frontier.map((own) => own.reduce((sum, value) => sum + value, 0))) / UNITS,
    leximin: sorted.reduce((top, own) => {
      const k = own.findIndex((gain, at) => Math.abs(gain - (top[at] ?? 0)) > 1e-12);
      return k >= 0 && (own[k] ?? 0) > (top[k] ?? 0) ? own : top;
    }),
  };
};
