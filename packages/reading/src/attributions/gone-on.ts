import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";
import type { Candidate } from "./candidate.ts";

/** A speaker is followed over this many further quotations of a paragraph. */
const MOST = 12;

/** The sentences from `index` on as one quotation that begins and ends with them, or null. */
const quotationAt = (
  passage: Passage,
  index: number,
): { readonly to: number; readonly next: number } | null => {
  const first = passage.sentences[index];
  const quote = first === undefined ? undefined : passage.quoteFrom.get(first.from);
  if (quote === undefined) return null;
  for (let next = index; next < passage.sentences.length; next += 1) {
    passage.meter.steps += 1;
    const to = passage.sentences[next]?.to ?? 0;
    if (to > quote.close) return to === quote.close + 1 ? { to, next: next + 1 } : null;
  }
  return null;
};

/** Index of the sentence that holds a token, found by halves. */
const sentenceAt = (passage: Passage, at: number): number => {
  let [low, high] = [0, passage.sentences.length - 1];
  while (low < high) {
    passage.meter.steps += 1;
    const middle = Math.ceil((low + high) / 2);
    if ((passage.sentences[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** `"First," she said. "Then second."`: what follows in quotation marks alone is hers too. */
export const createGoingOn = (passage: Passage): ((candidate: Candidate) => Candidate) => {
  const furtherFrom = new Map<number, Range | null>();
  const further = (index: number): Range | null => {
    const known = furtherFrom.get(index);
    if (known !== undefined) return known;
    let [next, to] = [index, -1];
    for (let hops = 0; hops < MOST; hops += 1) {
      const quotation = quotationAt(passage, next);
      if (quotation === null) break;
      ({ next, to } = quotation);
    }
    const range = to < 0 ? null : { from: passage.sentences[index]?.from ?? 0, to };
    furtherFrom.set(index, range);
    return range;
  };
  return (candidate) => {
    const isQuoted = candidate.content.some((range) => passage.quoteFrom.has(range.from));
    const range = isQuoted ? further(sentenceAt(passage, candidate.cue.from) + 1) : null;
    // What a gesture leads to lies there already.
    const isNew = range !== null && candidate.content.every((one) => one.to <= range.from);
    return range === null || !isNew ? candidate : { ...candidate, content: [...candidate.content, range] };
  };
};
