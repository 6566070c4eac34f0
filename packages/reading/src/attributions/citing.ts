import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd, type Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Candidate } from "./candidate.ts";

const SPEAKING =
  /^(?:sources?|officials?|diplomats?|witness(?:es)?|reports?|documents?|minist(?:er|ry)|spokes\w+|agency|newspaper|daily|police|lawyers?|aides?|people|residents|study|statement|authorities|figures|data|records|intelligence|letters?|memo|officers?|commander|government|army|military|doctors|medics)$/u;

/** "The daily, citing three sources, reported that …": whose word it was before; the content is the report's. */
export const citedCandidates = (
  passage: Passage,
  sentence: Sentence,
  told: readonly Candidate[],
): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to - 1; at += 1) {
    passage.meter.steps += 1;
    if (!/^(?:citing|quoting)$/u.test(passage.tokens[at]?.lower ?? "")) continue;
    const source = { from: at + 1, to: nounPhraseEnd(passage, at + 1, sentence.to, "of") };
    const report = told.find((one) => Math.abs(one.cue.from - at) <= REACH);
    const isNext = passage.tokens[source.to]?.lower === "as";
    if (report === undefined || isNext || !isSpeaking(passage, source)) continue;
    const content = report.content
      .map((range) => (range.from < at && at < range.to ? { from: range.from, to: at } : range))
      .filter((range) => range.from < range.to);
    candidates.push({
      rule: "citing",
      cue: { from: at, to: at + 1 },
      source,
      content,
      traits: ["rule=citing"],
    });
  }
  return candidates;
};

/** No further than this from the verb that tells what was cited. */
const REACH = 30;

const isSpeaking = (passage: Passage, range: Range): boolean =>
  passage.tokens
    .slice(range.from, range.to)
    .some((token) => token.tag === "name" || SPEAKING.test(token.lower));
