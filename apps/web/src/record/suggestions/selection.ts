import type { Span } from "@parley/reading";

/** The stretch of the report's text that is selected on the page, or null. */
export const selectedSpan = (text: string): Span | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trimmed = words.trim();
  return trimmed === "" ? null : { start: start + leading, end: start + leading + trimmed.length };
};

/** Where a place on the page is in the text: pieces carry where they begin. */
const placeOf = (node: Node, offset: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>(".report-text [data-start]");
  const start = Number(piece?.dataset.start ?? Number.NaN);
  if (Number.isNaN(start)) return null;
  return node instanceof Element
    ? start + (offset === 0 ? 0 : (node.textContent?.length ?? 0))
    : start + offset;
};
