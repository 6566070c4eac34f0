import type { Passage } from "../text/passage.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Candidate } from "./candidate.ts";
import { hasVerb } from "./clauses.ts";
import { contentEnd } from "./content.ts";
import { subjectOf } from "./subject.ts";

const STATES =
  /^(?:confident|concerned|convinced|aware|certain|sure|unsure|afraid|hopeful|worried|adamant|optimistic|pessimistic|unaware|disappointed|surprised|doubtful|sceptical|skeptical|alarmed)$/u;

/** "Mediators are confident that …": a state of mind that reports what it is about. */
const stateAt = (passage: Passage, at: number, sentence: Sentence): Candidate | null => {
  const token = passage.tokens[at];
  if (token === undefined || !STATES.test(token.lower)) return null;
  let from = at;
  while (from > sentence.from && /^(?:be|have|modal|adv|neg)$/u.test(passage.tokens[from - 1]?.tag ?? ""))
    from -= 1;
  const hasBe = passage.tokens.slice(from, at).some((one) => one.tag === "be" || one.lower === "'s");
  const next = passage.tokens[at + 1];
  const isClause =
    next !== undefined &&
    (next.tag === "that" ||
      (/^(?:det|poss-det|pron|name)$/u.test(next.tag) && hasVerb(passage, at + 1, sentence.to)));
  const subject = hasBe && isClause ? subjectOf(passage, from, sentence.from, "finite") : null;
  if (subject === null) return null;
  const content = { from: at + 1, to: contentEnd(passage, at + 1, sentence.to) };
  return {
    rule: "state-of-mind",
    cue: { from: at, to: at + 1 },
    source: subject.range,
    content: [content],
    traits: ["rule=state-of-mind"],
  };
};

/** "Tolland: \"We are waiting.\"": a name, a colon, a quotation. */
const colonAt = (passage: Passage, sentence: Sentence): Candidate | null => {
  for (let at = sentence.from + 1; at < Math.min(sentence.to - 1, sentence.from + 6); at += 1) {
    const token = passage.tokens[at - 1];
    if (passage.tokens[at]?.text !== ":") {
      if (token?.tag !== "name") return null;
      continue;
    }
    const quote = passage.quoteFrom.get(at + 1);
    const source = { from: sentence.from, to: at };
    // "Director Hale: 3 per cent is \"out of the question\"."
    const isPartly =
      quote === undefined &&
      !/^(?:subject|re|note|comment|summary|title|headline)$/u.test(token?.lower ?? "") &&
      token?.tag === "name" &&
      hasVerb(passage, at, sentence.to) &&
      holdsQuote(passage, at + 1, sentence.to);
    if (isPartly)
      return {
        rule: "colon",
        cue: { from: at, to: at + 1 },
        source,
        content: [{ from: at + 1, to: sentence.to }],
        traits: ["rule=colon", "quoted"],
      };
    if (token?.tag !== "name" || quote === undefined) return null;
    return {
      rule: "colon",
      cue: { from: at, to: at + 1 },
      source,
      content: [{ from: at + 1, to: quote.close + 1 }],
      traits: ["rule=colon", "quoted"],
    };
  }
  return null;
};

const holdsQuote = (passage: Passage, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    passage.meter.steps += 1;
    if (passage.quoteFrom.has(at)) return true;
  }
  return false;
};

/** Attributions by a state of mind, or by nothing but a colon. */
export const stateCandidates = (passage: Passage, sentence: Sentence): Candidate[] => {
  const candidates: Candidate[] = [];
  const colon = colonAt(passage, sentence);
  if (colon !== null) candidates.push(colon);
  for (let at = sentence.from + 1; at < sentence.to - 1; at += 1) {
    passage.meter.steps += 1;
    const state = stateAt(passage, at, sentence);
    if (state !== null) candidates.push(state);
  }
  return candidates;
};
