import { boundsOfDate, endsOf, type Figure } from "@parley/domain";

/** A figure's place in a chart, in the chart's own units. */
export interface PlottedFigure {
  readonly x: number;
  /** Where its date has a length (a month, a year): half of it to either side. */
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
  /** It goes on beyond what is named: "more than", "at least". */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  readonly isUndated: boolean;
}

export interface Scale {
  readonly figures: readonly PlottedFigure[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly dates: readonly { readonly x: number; readonly at: number }[];
  /** Where those without a date begin; null where all have one. */
  readonly undatedFrom: number | null;
}

export const CHART = { width: 640, height: 240, left: 72, right: 20, top: 16, bottom: 32 } as const;
const UNDATED_WIDTH = 110;

/** Places figures by date and value. Values begin at nought, so that no difference looks larger than it is. */
export const scaleOf = (figures: readonly Figure[]): Scale => {
  const spans = figures.map(({ asOf }) => boundsOfDate(asOf));
  const hasUndated = spans.includes(null);
  const inner = CHART.width - CHART.left - CHART.right - (hasUndated ? UNDATED_WIDTH : 0);
  const moments = spans.flatMap((span) => (span === null ? [] : [span.from, span.to]));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const xOf = (at: number): number =>
    last > first ? CHART.left + (inner * (at - first)) / (last - first) : CHART.left + inner / 2;
  const values = figures.map(({ bound }) => {
    const { least, most } = endsOf(bound);
    return { low: least?.value ?? most?.value ?? 0, high: most?.value ?? least?.value ?? 0, least, most };
  });
  const floor = Math.min(0, ...values.map(({ low }) => low));
  const step = stepFor(Math.max(1, ...values.map(({ high }) => high)) - floor);
  const ceiling = Math.ceil(Math.max(1, ...values.map(({ high }) => high)) / step) * step;
  const depth = CHART.height - CHART.top - CHART.bottom;
  const yOf = (value: number): number => CHART.top + (depth * (ceiling - value)) / (ceiling - floor || 1);
  const undatedCount = spans.filter((span) => span === null).length;
  let undated = 0;
  return {
    figures: values.map(({ low, high, least, most }, at): PlottedFigure => {
      const span = spans[at] ?? null;
      if (span === null) undated += 1;
      return {
        x:
          span === null
            ? CHART.width - CHART.right - UNDATED_WIDTH + (UNDATED_WIDTH * undated) / (undatedCount + 1)
            : xOf((span.from + span.to) / 2),
        halfWidth: span === null ? 0 : (xOf(span.to) - xOf(span.from)) / 2,
        ...{ top: yOf(high), bottom: yOf(low) },
        ...{ isOpenAbove: most === undefined, isOpenBelow: least === undefined, isUndated: span === null },
      };
    }),
    ticks: ticksBetween(floor, ceiling, step).map((value) => ({ y: yOf(value), value })),
    dates: moments.length === 0 ? [] : daysBetween(first, last, xOf),
    undatedFrom: hasUndated ? CHART.width - CHART.right - UNDATED_WIDTH : null,
  };
};

/** The first day and the last that is meant; one, where it is the same. Spans end just after their last moment. */
const daysBetween = (first: number, last: number, xOf: (at: number) => number): Scale["dates"] => {
  const from = { x: xOf(first), at: first };
  return last - first <= DAY_MS ? [from] : [from, { x: xOf(last), at: last - 1 }];
};

const DAY_MS = 86_400_000;

/** A round step of which four or so fit. */
const stepFor = (range: number): number => {
  const rough = range / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (([1, 2, 5].find((each) => each * power >= rough) ?? 10) as number) * power;
};

const ticksBetween = (floor: number, ceiling: number, step: number): readonly number[] => {
  const first = Math.ceil(floor / step);
  const count = Math.floor(ceiling / step) - first + 1;
  return Array.from({ length: count }, (_, at) => (first + at) * step);
};
