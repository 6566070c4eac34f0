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

/** The printed lines of a page, in the order in which the file holds them. */
export const linesOfPage = (items: readonly Item[]): readonly Line[] => {
  const lines: Line[] = [];
  let open: Item[] = [];
  const close = (): void => {
    const text = lineText(open);
    const { transform } = open[0] ?? { transform: [] };
    if (text.trim() !== "")
      lines.push({ text, left: Number(transform[ACROSS]), base: Number(transform[UP]) });
    open = [];
  };
  for (const item of items) {
    if (item.str !== "") open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
};
