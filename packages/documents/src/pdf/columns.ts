import type { Line } from "./lines.ts";

/** So many lines make a column; fewer are a table, a letterhead or two signatures side by side. */
const FEWEST = 6;
/** Lines that begin within so many points of each other begin a column. */
const NEAR = 3;
/** Of the lines, so many may go across: a title, a head, a table. */
const MOST_ACROSS = 0.3;
/** Lines of a column fill so much of its width; the cells of a table do not. */
const FILLED = 0.6;
/** Words of prose, not the numbers of a table. */
const LEAST_LETTERS = 15;

/** Where the right one of two columns of a page begins, or null where it has no two. */
export const gutterOf = (lines: readonly Line[]): number | null => {
  const first = Math.min(...lines.map(({ left }) => left));
  const starts = new Map<number, number>();
  for (const { left } of lines)
    for (let at = Math.round(left) - NEAR; at <= left + NEAR; at += 1)
      starts.set(at, (starts.get(at) ?? 0) + 1);
  const [most] = [...starts]
    .filter(([at]) => at > first + 20 * NEAR)
    .sort(([a, n], [b, m]) => m - n || a - b);
  if (most === undefined || most[1] < FEWEST) return null;
  const gutter = Math.min(
    ...lines.map(({ left }) => left).filter((left) => Math.abs(left - most[0]) <= NEAR),
  );
  return isDivided(lines, gutter) ? gutter : null;
};

const isDivided = (lines: readonly Line[], gutter: number): boolean => {
  const before = lines.filter(({ right }) => right < gutter);
  const after = lines.filter(({ left }) => left >= gutter);
  const across = lines.length - before.length - after.length;
  const isBeside =
    Math.max(...after.map(({ base }) => base)) > Math.min(...before.map(({ base }) => base)) &&
    Math.max(...before.map(({ base }) => base)) > Math.min(...after.map(({ base }) => base));
  return isBeside && across <= MOST_ACROSS * lines.length && isColumn(before) && isColumn(after);
};

const isColumn = (lines: readonly Line[]): boolean => {
  if (lines.length < FEWEST) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const letters = lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return usual >= FILLED * (right - left) && letters / lines.length >= LEAST_LETTERS;
};

/** A page's lines with their places in the order in which it is read. */
export const ordered = (lines: readonly Line[]): readonly Line[] => {
  const place = new Map(inReadingOrder(lines).map((line, order) => [line, order]));
  return lines.map((line) => ({ ...line, order: place.get(line) ?? 0 }));
};

/** The left column before the right one, between the lines that go across both. */
const inReadingOrder = (lines: readonly Line[]): readonly Line[] => {
  const gutter = lines.length < 2 * FEWEST ? null : gutterOf(lines);
  if (gutter === null) return lines;
  const sideOf = ({ left, right }: Line): number => (right < gutter ? 0 : left >= gutter ? 1 : -1);
  const across = lines.filter((line) => sideOf(line) < 0);
  const placed = lines.map((line) => ({
    line,
    side: sideOf(line),
    // How many lines that go across stand above it.
    band: across.filter(({ base }) => base > line.base).length + (sideOf(line) < 0 ? 0.5 : 0),
  }));
  return placed
    .sort((a, b) => a.band - b.band || a.side - b.side || b.line.base - a.line.base)
    .map(({ line }) => line);
};
