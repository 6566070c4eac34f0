import type { Found } from "./attributions/candidate.ts";
import type { Voice } from "./entries.ts";
import { type Span, spansLength } from "./span.ts";
import type { Passage } from "./text/passage.ts";

/**
 * Tells for a place in a paragraph whose word it is: the source of the narrowest attribution that covers it.
 * Contents are painted from the widest to the narrowest, so that a look-up costs nothing.
 */
export const createVoices = (
  passage: Passage,
  attributions: readonly Pick<Found, "rule" | "source" | "content">[],
): ((place: Span) => Voice) => {
  if (attributions.length === 0) return () => null;
  const { start, end } = passage.span;
  const owner = new Int32Array(end - start).fill(-1);
  const byWidth = attributions
    .map((one, index) => ({ one, index, width: spansLength(one.content) }))
    // Who took a picture does not vouch for what its caption counts.
    .filter(({ one }) => one.rule !== "credit")
    .sort((a, b) => b.width - a.width);
  for (const { one, index } of byWidth) {
    for (const span of one.content) {
      owner.fill(index, Math.max(0, span.start - start), Math.max(0, span.end - start));
      passage.meter.steps += span.end - span.start;
    }
  }
  return (place) => {
    return attributions[owner[place.start - start] ?? -1]?.source ?? null;
  };
};
