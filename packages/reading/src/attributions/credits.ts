import type { Passage } from "../text/passage.ts";
import type { Candidate } from "./candidate.ts";

const CREDIT =
  /^(?:image|images|photo|photograph|photographs|photos|picture|video|audio|credit|graphic|map|illustration)$/u;
/** A credit is a name, not a paragraph. */
const LONGEST_CREDIT = 12;

/** "A checkpoint near the bridge. Photo: A. Person." says who vouches for the caption. */
export const creditCandidates = (passage: Passage): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = 1; at < passage.tokens.length - 2; at += 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[at];
    if (
      token === undefined ||
      !token.capital ||
      !CREDIT.test(token.lower) ||
      passage.tokens[at + 1]?.text !== ":"
    )
      continue;
    const from = captionStart(passage, at);
    const to = creditEnd(passage, at + 2);
    if (from < at && to > at + 2 && to - at - 2 <= LONGEST_CREDIT) {
      candidates.push({
        rule: "credit",
        cue: { from: at, to: at + 1 },
        source: { from: at + 2, to },
        content: [{ from, to: at }],
        traits: ["rule=credit"],
      });
    }
  }
  return candidates;
};

/** The caption is the sentence before the credit, or two where the first is short. */
const captionStart = (passage: Passage, at: number): number => {
  const index = passage.sentences.findLastIndex((sentence) => sentence.from < at);
  return passage.sentences[index]?.from ?? at;
};

const creditEnd = (passage: Passage, from: number): number => {
  let at = from;
  while (
    at < passage.tokens.length &&
    at - from <= LONGEST_CREDIT &&
    !/^[.;]$/u.test(passage.tokens[at]?.text ?? ".")
  )
    at += 1;
  return at;
};
