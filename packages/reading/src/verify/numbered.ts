import { createMeter } from "../meter.ts";
import type { Span } from "../span.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { createPassage } from "../text/passage.ts";
import { spanOf } from "../text/phrases.ts";

/** The sentences of a text in order, as a model would be shown them: number n is at index n - 1. */
export const numberedSentences = (text: string): Span[] => {
  const meter = createMeter();
  return paragraphsOf(text, meter).flatMap((span) => {
    const passage = createPassage(text, span, meter);
    return passage.sentences.map((sentence) => spanOf(passage, sentence));
  });
};
