import type { PlottedFigure } from "./figure-scale.ts";

/** What one source gave over time: its dated figures joined, the lower ends and the upper ends each with their own. */
export interface SourceLine {
  readonly source: string;
  /** In the order in which the sources first speak. */
  readonly rank: number;
  /** Its figures, by their place in the list. */
  readonly numbers: readonly number[];
  /** What an SVG draws: one path where nothing lies between the ends, otherwise two; none for a single figure. */
  readonly paths: readonly string[];
}

/** Joins figures source by source. Nobody's figure is joined to another's, and nothing lies between the two ends of one. */
export const linesOf = (
  figures: readonly PlottedFigure[],
  sources: readonly string[],
): readonly SourceLine[] => {
  const ranked = [...new Set(sources)];
  return ranked.map((source, rank) => {
    const own = figures.flatMap((figure, index) => (sources[index] === source ? [{ figure, index }] : []));
    const dated = own
      .map(({ figure }) => figure)
      .filter(({ isUndated }) => !isUndated)
      .toSorted((a, b) => a.x - b.x);
    const ends = [dated.map(({ x, bottom }) => [x, bottom]), dated.map(({ x, top }) => [x, top])] as const;
    const paths = dated.length < 2 ? [] : [...new Set(ends.map(pathThrough))];
    return { source, rank, numbers: own.map(({ index }) => index + 1), paths };
  });
};

const pathThrough = (points: readonly (readonly number[])[]): string =>
  points.map(([x = 0, y = 0], at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

const round = (at: number): number => Math.round(100 * at) / 100;

/** The outline of a source's mark around a place: sources are told apart without colour. */
export const markAt = (rank: number, x: number, y: number, size: number): string => {
  const half = size / 2;
  switch (rank % 4) {
    case 0:
      return `M${x - half} ${y}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0`;
    case 1:
      return `M${x - half} ${y - half}h${size}v${size}h${-size}z`;
    case 2:
      return `M${x} ${y - size * 0.65}l${size * 0.65} ${size * 0.65}l${-size * 0.65} ${size * 0.65}l${-size * 0.65} ${-size * 0.65}z`;
    default:
      return `M${x} ${y - size * 0.6}l${size * 0.6} ${size}h${-size * 1.2}z`;
  }
};

/** How a source's line is broken. */
export const dashOf = (rank: number): string => ["none", "7 4", "2 4", "9 3 2 3", "4 2"][rank % 5] ?? "none";
