import { withoutFurniture } from "./furniture.ts";
import { type IsPrinters, printersHyphens } from "./hyphens.ts";

/** A printed line: its words, and where it begins and ends, in points from the page's lower left corner. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Its place in the order in which the page is read, among all that is printed there. */
  readonly order: number;
};

/**
 * Paragraphs from printed lines: lines are joined by a space, a blank line stands where one paragraph ends. A hyphen at a
 * line's end goes where the printer put it there, and stays where it belongs to the word (see `hyphens.ts`).
 */
export const linesToText = (pages: readonly (readonly Line[])[]): string => {
  const lines = withoutFurniture(pages).map((page) => page.toSorted((a, b) => a.order - b.order));
  const isPrinters = printersHyphens(lines);
  const usual = usualDistance(lines);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const page of lines) {
    page.forEach((line, at) => {
      const last = paragraphs.at(-1);
      const isNext = before !== null && last !== undefined && !isApart(before, line, at === 0, usual);
      if (isNext) paragraphs[paragraphs.length - 1] = joined(last, line.text, isPrinters);
      else paragraphs.push(line.text.trim());
      before = line;
    });
  }
  return paragraphs.join("\n\n");
};

/** The distance between two lines that occurs most often, to the half point. */
const usualDistance = (pages: readonly (readonly Line[])[]): number => {
  const times = new Map<number, number>();
  for (const page of pages) {
    page.forEach((line, at) => {
      const distance = Math.round(((page[at - 1]?.base ?? line.base) - line.base) * 2) / 2;
      if (distance > 0) times.set(distance, (times.get(distance) ?? 0) + 1);
    });
  }
  const [first] = [...times].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? 0;
};

/** Lines further apart than this many usual distances belong to two paragraphs. */
const WIDE = 1.25;
/** A line that begins this many points further in begins a paragraph. */
const INDENT = 6;
const LONGEST_INDENT = 60;

const isApart = (before: Line, line: Line, startsPage: boolean, usual: number): boolean => {
  const isSentenceOver = /[.!?:;]["”’»)\]]*\s*$/u.test(before.text);
  const distance = before.base - line.base;
  // Another page or column: only the words can tell.
  if (startsPage || distance < 0) return isSentenceOver;
  if (distance > usual * WIDE) return true;
  const further = line.left - before.left;
  return isSentenceOver && further > INDENT && further < LONGEST_INDENT;
};

const joined = (paragraph: string, line: string, isPrinters: IsPrinters): string => {
  const next = line.trim();
  if (paragraph.endsWith("\u00ad")) return `${paragraph.slice(0, -1)}${next}`;
  if (isPrinters(paragraph, next)) return `${paragraph.slice(0, -1)}${next}`;
  return /[\p{L}\d][-‐]$/u.test(paragraph) ? `${paragraph}${next}` : `${paragraph} ${next}`;
};
