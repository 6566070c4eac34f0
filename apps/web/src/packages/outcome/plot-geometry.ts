import type { FrontierNews } from "../study/study-state.ts";

export const WIDTH = 640;
export const HEIGHT = 420;
export const EDGE = 48;
const MOST_DOTS = 4000;
const MOST_LINES = 300;

export const across = (share: number): number => EDGE + share * (WIDTH - 2 * EDGE);
export const up = (share: number): number => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
export const column = (place: number, count: number): number => across(count < 2 ? 0.5 : place / (count - 1));
const at = (value: number): string => value.toFixed(1);

/** Rows that are drawn: all of them, or so many evenly taken. */
export const drawnRows = (frontier: FrontierNews, sides: number): readonly number[] => {
  const shown = Math.min(frontier.listed, sides === 2 ? MOST_DOTS : MOST_LINES);
  return Array.from({ length: shown }, (_, k) => Math.floor((k * frontier.listed) / shown));
};

export const utilitiesOfRow = ({ utilities }: FrontierNews, row: number, sides: number): readonly number[] =>
  Array.from(utilities.subarray(row * sides, (row + 1) * sides));

/** A point is a line of no length with round ends. */
const dotOf = ([x = 0, y = 0]: readonly number[]): string => `M${at(across(x))} ${at(up(y))}h0`;

export const lineOf = (utilities: readonly number[]): string =>
  utilities
    .map((share, p) => `${p === 0 ? "M" : "L"}${at(column(p, utilities.length))} ${at(up(share))}`)
    .join("");

/** All outcomes as one path, so that thousands cost no more than one. */
export const pathOf = (frontier: FrontierNews, sides: number): string =>
  drawnRows(frontier, sides)
    .map((row) => utilitiesOfRow(frontier, row, sides))
    .map(sides === 2 ? dotOf : lineOf)
    .join("");

/** The drawn row nearest to a place in the plot; among lines, by their height there. */
export const nearestRow = (
  frontier: FrontierNews,
  sides: number,
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined => {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of drawnRows(frontier, sides)) {
    const utilities = utilitiesOfRow(frontier, row, sides);
    const [a = 0, b = 0] = utilities;
    const distance =
      sides === 2 ? (across(a) - x) ** 2 + (up(b) - y) ** 2 : Math.abs(heightAt(utilities, x) - y);
    if (distance < least) {
      least = distance;
      nearest = row;
    }
  }
  return nearest;
};

/** How high a line runs at a place between two axes. */
const heightAt = (utilities: readonly number[], x: number): number => {
  const last = utilities.length - 1;
  const along = Math.min(1, Math.max(0, (x - EDGE) / (WIDTH - 2 * EDGE))) * last;
  const left = Math.min(last - 1, Math.floor(along));
  const [from, to] = [utilities[left] ?? 0, utilities[left + 1] ?? 0];
  return up(from + (to - from) * (along - left));
};
