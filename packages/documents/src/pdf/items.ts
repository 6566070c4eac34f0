import { gutterOf, ordered } from "./columns.ts";
import { lineText } from "./direction.ts";
import type { Line } from "./lines.ts";

/** A piece of a printed line, as PDF.js gives it: its letters in the order in which they are read. */
export type Item = {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly hasEOL: boolean;
};

const ACROSS = 4;
const UP = 5;

/** Pieces of one line this many points apart may stand in two columns. */
const GAP = 9;

/** The printed lines of a page, in the order in which the file holds them; one that runs over two columns is two. */
export const linesOfPage = (items: readonly Item[]): readonly Line[] => {
  const rows = rowsOf(items);
  const pieces = rows.map(piecesOf);
  const gutter = pieces.some((row) => row.length > 1) ? gutterOf(pieces.flat().flatMap(lineOf)) : null;
  if (gutter === null) return ordered(rows.flatMap(lineOf));
  const halves = rows.flatMap((row) => [
    row.filter((item) => leftOf(item) < gutter),
    row.filter((item) => leftOf(item) >= gutter),
  ]);
  return ordered(halves.flatMap(lineOf));
};

const rowsOf = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const rows: Item[][] = [[]];
  for (const item of items) {
    if (item.str !== "") rows.at(-1)?.push(item);
    if (item.hasEOL) rows.push([]);
  }
  return rows;
};

/** A row in its pieces, divided where nothing is printed. */
const piecesOf = (row: readonly Item[]): readonly (readonly Item[])[] => {
  const pieces: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    if (item.str.trim() === "") continue;
    if (Math.abs(leftOf(item) - end) > GAP || pieces.length === 0) pieces.push([]);
    pieces.at(-1)?.push(item);
    end = leftOf(item) + item.width;
  }
  return pieces;
};

const leftOf = ({ transform }: Item): number => Number(transform[ACROSS]);

const lineOf = (row: readonly Item[]): readonly Line[] => {
  const text = lineText(row);
  const [first] = row;
  if (first === undefined || text.trim() === "") return [];
  const right = Math.max(
    ...row.filter(({ str }) => str.trim() !== "").map((item) => leftOf(item) + item.width),
  );
  return [{ text, left: leftOf(first), right, base: Number(first.transform[UP]), order: 0 }];
};
