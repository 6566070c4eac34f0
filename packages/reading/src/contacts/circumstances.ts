import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd, type Range, spanOf } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** How far from its cue a place is sought. */
const PLACE_REACH = 20;

/** "in Velda", "at the Palacio Viejo", "in the lakeside town of Merle": the name, from the preposition at `at` on. */
const placeAt = (passage: Passage, at: number, to: number): Span | null => {
  let from = at + 1;
  const isNear = (i: number): boolean =>
    passage.tokens[i]?.tag === "det" || passage.tokens[i]?.tag === "open" || lowerAt(passage, i) === "of";
  while (from < at + 6 && isNear(from)) from += 1;
  let end = from;
  while (end < to && passage.tokens[end]?.tag === "name") end += 1;
  const isNamed = from === at + 1 || from === at + 2 || lowerAt(passage, from - 1) === "of";
  return end > from && isNamed ? spanOf(passage, { from, to: end }) : null;
};

/** Where it was: after the cue, or where the sentence begins or somebody travels before it. */
export const placeNear = (passage: Passage, cue: Range, sentence: Sentence): Span | null => {
  for (let i = cue.to; i < Math.min(sentence.to - 1, cue.to + PLACE_REACH); i += 1) {
    passage.meter.steps += 1;
    const place = /^(?:in|at)$/u.test(lowerAt(passage, i)) ? placeAt(passage, i, sentence.to) : null;
    if (place !== null) return place;
  }
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - PLACE_REACH); i -= 1) {
    passage.meter.steps += 1;
    const lower = lowerAt(passage, i);
    const isGoing =
      lower === "to" && /^(?:trave|trip|fl[ew]|went|go|c[ao]me|arriv)/u.test(lowerAt(passage, i - 1));
    const isFirst = (lower === "in" || lower === "at") && i === sentence.from;
    const place = isGoing || isFirst ? placeAt(passage, i, cue.from) : null;
    if (place !== null) return place;
  }
  return null;
};

export const topicAfter = (passage: Passage, from: number, sentence: Sentence): Span | null => {
  for (let i = from; i < Math.min(sentence.to - 1, from + 24); i += 1) {
    const stop = passage.tokens[i];
    if (stop?.kind === "mark" || /^(?:be|have|modal|verb|sub)$/u.test(stop?.tag ?? "")) return null;
    if (!/^(?:on|about|over|concerning|regarding|for)$/u.test(lowerAt(passage, i))) continue;
    const to = nounPhraseEnd(passage, i + 1, sentence.to, "any");
    return to > i + 1 ? spanOf(passage, { from: i + 1, to }) : null;
  }
  return null;
};

export const objectOf = (passage: Passage, from: number, to: number): Span | null => {
  const start = /^(?:over|about)$/u.test(lowerAt(passage, from)) ? from + 1 : from;
  const end = nounPhraseEnd(passage, start, to, "any");
  return end > start ? spanOf(passage, { from: start, to: end }) : null;
};

export const recently = (passage: Passage, sentence: Sentence): Span | null => {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (lowerAt(passage, at) === "recently") return spanOf(passage, { from: at, to: at + 1 });
  }
  return null;
};
