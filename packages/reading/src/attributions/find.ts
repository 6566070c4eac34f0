import { type Span, spansLength } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { type Range, spanOf } from "../text/phrases.ts";
import { prepositionCandidates } from "./according.ts";
import type { Candidate, Found } from "./candidate.ts";
import { citedCandidates } from "./citing.ts";
import { continuationIn, openIn } from "./continued.ts";
import { countCandidates } from "./counts.ts";
import { creditCandidates } from "./credits.ts";
import { gestureCandidates } from "./gestures.ts";
import { createGoingOn } from "./gone-on.ts";
import { impersonalCandidates } from "./impersonal.ts";
import { type Lead, leadCandidate, leadOf } from "./leads.ts";
import { stateCandidates } from "./states.ts";
import { verbCandidates } from "./verbs.ts";

const located = (passage: Passage, candidate: Candidate): Found => {
  const quotes = quotesIn(passage, candidate.content);
  return {
    rule: candidate.rule,
    cue: spanOf(passage, candidate.cue),
    source: candidate.source === null ? [] : [spanOf(passage, candidate.source)],
    content: candidate.content
      .filter((range: Range) => range.from < range.to)
      .map((range) => spanOf(passage, range)),
    traits: candidate.traits,
    quote: quotes[0] ?? null,
    quoted: spansLength(quotes),
  };
};

/** The quotations that open inside the ranges, without their marks. */
const quotesIn = (passage: Passage, ranges: readonly Range[]): Span[] => {
  const spans: Span[] = [];
  for (const range of ranges) {
    for (let at = range.from; at < range.to; at += 1) {
      passage.meter.steps += 1;
      const quote = passage.quoteFrom.get(at);
      const to = quote === undefined ? at : quote.isClosed ? quote.close : quote.close + 1;
      if (to <= at + 1) continue;
      spans.push(spanOf(passage, { from: at + 1, to }));
      at = to;
    }
  }
  return spans;
};

/** A quotation is followed over this many paragraphs and no more. */
const MOST_PARAGRAPHS = 20;
const isLong = (found: Found | null): boolean => (found?.content.length ?? 0) > MOST_PARAGRAPHS;

/** What one paragraph hands on to the next. */
export type Carried = { readonly lead: Lead | null; readonly open: Found | null };

/** Nothing handed on: how a text begins. */
export const NOTHING_CARRIED: Carried = { lead: null, open: null };

/** The attributions of a paragraph; `extended` is an earlier one whose quotation went on over `extension`. */
export type FoundIn = {
  readonly found: readonly Found[];
  readonly extended: Found | null;
  readonly extension: Span | null;
  readonly carried: Carried;
};

/**
 * All possible attributions of one paragraph in the order of their cues, and what its end hands on: "The
 * minister wrote:" before a paragraph that is a quotation, or a quotation that it leaves open.
 */
export const attributionsIn = (passage: Passage, carried: Carried): FoundIn => {
  const impersonal = passage.sentences.flatMap((sentence) => impersonalCandidates(passage, sentence));
  // "It be known" in "lets it be known" is no passive of its own.
  const madeKnown = impersonal.filter((one) => one.rule === "made-known");
  const isWithin = (at: number): boolean => madeKnown.some(({ cue }) => cue.from <= at && at < cue.to);
  const verbsOf = passage.sentences.map((sentence) =>
    verbCandidates(passage, sentence).filter((verb) => !isWithin(verb.cue.from)),
  );
  const verbs = verbsOf.flat();
  const verbCues = new Set(verbs.map((verb) => verb.cue.from));
  const others = passage.sentences.flatMap((sentence, index) => [
    ...prepositionCandidates(passage, sentence),
    ...stateCandidates(passage, sentence),
    ...countCandidates(passage, sentence).filter((one) => !verbCues.has(one.cue.from)),
    ...citedCandidates(passage, sentence, verbsOf[index] ?? []),
  ]);
  const next = leadOf(passage);
  const goingOn = createGoingOn(passage);
  const found = [
    ...verbs,
    ...others,
    ...impersonal.filter((one) => !verbCues.has(one.cue.from)),
    ...creditCandidates(passage),
    ...gestureCandidates(passage),
  ]
    .sort((a, b) => a.cue.from - b.cue.from)
    .map((candidate) => located(passage, goingOn(candidate)))
    .filter((one) => next === null || one.cue.start !== next.cue.start);
  const led = carried.lead === null ? null : leadCandidate(passage, carried.lead);
  const all = led === null ? found : [led, ...found];
  const going = carried.open === null ? null : continuationIn(passage);
  const extended =
    carried.open === null || going === null
      ? null
      : {
          ...carried.open,
          content: [...carried.open.content, going.span],
          quoted: carried.open.quoted + Math.max(0, going.span.end - going.span.start - 2),
        };
  const open = going?.isOpen === true && !isLong(extended) ? extended : openIn(passage, all);
  return { found: all, extended, extension: going?.span ?? null, carried: { lead: next, open } };
};
