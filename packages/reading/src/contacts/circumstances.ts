import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd, spanOf } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

export const placeAfter = (passage: Passage, from: number, sentence: Sentence): Span | null => {
  for (let i = from; i < Math.min(sentence.to - 1, from + 20); i += 1) {
    const isPlace =
      (lowerAt(passage, i) === "in" || lowerAt(passage, i) === "at") && passage.tokens[i + 1]?.tag === "name";
    if (!isPlace) continue;
    let to = i + 1;
    while (to < sentence.to && passage.tokens[to]?.tag === "name") to += 1;
    return spanOf(passage, { from: i + 1, to });
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
