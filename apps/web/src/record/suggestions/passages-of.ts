import { LIMITS, type Passage } from "@parley/domain";
import type { Span } from "@parley/reading";

/**
 * The exact words that an entry rests on. Stretches of one paragraph become one, so that what stands between them can
 * be read along; a quotation that goes on over paragraphs keeps its parts.
 */
export const passagesOf = (text: string, spans: readonly Span[]): readonly Passage[] => {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && (start <= last.end || !text.slice(last.end, start).includes("\n"));
    if (last !== undefined && isNear) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.slice(0, LIMITS.passages).map((span) => passageAt(text, span));
};

/** A stretch of the text with its words. */
export const passageAt = (text: string, { start, end }: Span): Passage => ({
  start,
  end,
  words: text.slice(start, end),
});
