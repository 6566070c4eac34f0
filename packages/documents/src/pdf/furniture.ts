import type { Line } from "./lines.ts";

/** Lines this near the top or the bottom of a page may be its furniture. */
const REACH = 3;
/** Below so many pages, nothing is known to repeat. */
const FEWEST_PAGES = 2;
/** A head stands on this share of the pages at least: a title page or a map may lack it. */
const SHARE = 0.6;
/** Furniture stands on the same height, to so many points. */
const NEAR = 4;

const PAGE_NUMBER = /^\s*(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|\/)\s*\d{1,4})?\s*$/iu;

/**
 * The pages without what a printer puts on every one: the head and the foot that repeat, whatever the page's number in
 * them, and numbers that stand alone.
 */
export const withoutFurniture = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  const isRepeated = repetitionIn(pages);
  return pages.map((page) => {
    let from = 0;
    let to = page.length;
    while (from < to && from < REACH && isFurniture(page, from, isRepeated)) from += 1;
    while (to > from && page.length - to < REACH && isFurniture(page, to - 1, isRepeated)) to -= 1;
    return page.slice(from, to);
  });
};

type IsRepeated = (line: Line) => boolean;

const isFurniture = (page: readonly Line[], at: number, isRepeated: IsRepeated): boolean => {
  const line = page[at];
  if (line === undefined) return false;
  // A page that is one number is a page with one number on it.
  return (page.length > 1 && PAGE_NUMBER.test(line.text)) || isRepeated(line);
};

/** A line without its digits: "page 2 of 9" is "page 3 of 9". */
const shapeOf = ({ text }: Line): string => text.replace(/\d+/gu, "0").replace(/\s+/gu, " ").trim();

/** A shape at a height, so many points to the one side or the other. */
const placesOf = (line: Line): readonly string[] =>
  [-1, 0, 1].map((step) => `${shapeOf(line)}@${Math.round(line.base / NEAR) + step}`);

const repetitionIn = (pages: readonly (readonly Line[])[]): IsRepeated => {
  const times = new Map<string, number>();
  for (const page of pages) {
    const edges = page.filter((_, at) => at < REACH || at >= page.length - REACH);
    for (const place of new Set(edges.flatMap(placesOf))) times.set(place, (times.get(place) ?? 0) + 1);
  }
  const wanted = Math.max(FEWEST_PAGES, Math.ceil(SHARE * pages.length));
  return (line) => (times.get(placesOf(line)[1] ?? "") ?? 0) >= wanted;
};
