import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { type Range, spanOf } from "../text/phrases.ts";
import { prepositionCandidates } from "./according.ts";
import type { Candidate, Found } from "./candidate.ts";
import { creditCandidates } from "./credits.ts";
import { impersonalCandidates } from "./impersonal.ts";
import { type Lead, leadCandidate, leadOf } from "./leads.ts";
import { stateCandidates } from "./states.ts";
import { verbCandidates } from "./verbs.ts";

const located = (passage: Passage, candidate: Candidate): Found => ({
  rule: candidate.rule,
  cue: spanOf(passage, candidate.cue),
  source: candidate.source === null ? [] : [spanOf(passage, candidate.source)],
  content: candidate.content
    .filter((range: Range) => range.from < range.to)
    .map((range) => spanOf(passage, range)),
  traits: candidate.traits,
  quote: firstQuote(passage, candidate.content),
});

/** The first quotation that opens inside the ranges, without its marks. */
const firstQuote = (passage: Passage, ranges: readonly Range[]): Span | null => {
  for (const range of ranges) {
    for (let at = range.from; at < range.to; at += 1) {
      passage.meter.steps += 1;
      const quote = passage.quoteFrom.get(at);
      const to = quote === undefined ? at : quote.isClosed ? quote.close : quote.close + 1;
      if (to > at + 1) return spanOf(passage, { from: at + 1, to });
    }
  }
  return null;
};

const isSameCue = (a: Candidate, b: Candidate): boolean => a.cue.from === b.cue.from;

/**
 * All possible attributions of one paragraph in the order of their cues, and what its end announces: "The
 * minister wrote:" before a paragraph that is a quotation.
 */
export const attributionsIn = (
  passage: Passage,
  lead: Lead | null,
): { readonly found: Found[]; readonly lead: Lead | null } => {
  const verbs = passage.sentences.flatMap((sentence) => verbCandidates(passage, sentence));
  const others = passage.sentences.flatMap((sentence) => [
    ...prepositionCandidates(passage, sentence),
    ...stateCandidates(passage, sentence),
    ...impersonalCandidates(passage, sentence).filter((one) => !verbs.some((verb) => isSameCue(one, verb))),
  ]);
  const next = leadOf(passage);
  const found = [...verbs, ...others, ...creditCandidates(passage)]
    .sort((a, b) => a.cue.from - b.cue.from)
    .map((candidate) => located(passage, candidate))
    .filter((one) => next === null || one.cue.start !== next.cue.start);
  const led = lead === null ? null : leadCandidate(passage, lead);
  return { found: led === null ? found : [led, ...found], lead: next };
};
