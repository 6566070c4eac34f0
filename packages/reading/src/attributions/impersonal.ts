import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import { REPORTING_NOUNS, REPORTING_VERBS } from "../words/reporting-verbs.ts";
import type { Candidate } from "./candidate.ts";
import { contentEnd } from "./content.ts";
import { sharedSubject, speakerBefore, subjectOf } from "./subject.ts";

const VOICED =
  /^(?:concerns?|fears?|doubts?|accusations?|allegations?|claims?|criticism|criticisms|objections?|complaints?|calls?|demands?|hopes?|warnings?|reservations?|support|opposition|anger|outrage|regret|optimism|pessimism|questions?)$/u;
const VOICING = /^(?:expressed|voiced|raised|made|aired|heard|levelled|leveled|lodged|reported|issued)$/u;

/** "Concerns were expressed about …": something was said, and the report does not say by whom. */
const voicedAt = (passage: Passage, at: number, sentence: Sentence): Candidate | null => {
  const [noun, be, verb, link] = [0, 1, 2, 3].map((i) => passage.tokens[at + i]);
  if (!VOICED.test(noun?.lower ?? "") || be?.tag !== "be" || !VOICING.test(verb?.lower ?? "")) return null;
  if (
    link === undefined ||
    at + 4 >= sentence.to ||
    !/^(?:about|over|that|regarding|concerning|at|against|of)$/u.test(link.lower)
  )
    return null;
  const from = link.lower === "that" ? at + 3 : at + 4;
  const content = { from, to: contentEnd(passage, from, sentence.to) };
  const quote = passage.quoteFrom.get(from);
  // A quotation to the end of the sentence is all; of `about "massacres" by an army` it is a part.
  const isAll = quote !== undefined && quote.close + 2 >= sentence.to;
  const ranges = [isAll ? { from, to: quote.close + 1 } : content];
  return {
    rule: "voiced",
    cue: { from: at, to: link.lower === "that" ? at + 3 : at + 4 },
    source: null,
    content: ranges,
    traits: ["rule=voiced"],
  };
};

/** "Oslo's claim", "their claim", "made the claim", "came to the conclusion". */
const nounSource = (passage: Passage, at: number, sentence: Sentence): Range | null => {
  const before = passage.tokens[at - 1];
  if (before?.tag === "poss") return speakerBefore(passage, at - 1, sentence.from);
  if (before?.tag === "poss-det") return { from: at - 1, to: at };
  for (let i = at - 1; i > sentence.from && at - i < 5; i -= 1) {
    if (LIGHT.test(passage.tokens[i]?.lower ?? "")) return sharedSubject(passage, i + 1, sentence.from);
  }
  return null;
};
const LIGHT =
  /^(?:made|makes|issued|reached|came|gave|gives|drew|expressed|expresses|voiced|released|offered|leads?|led|carries|carried|ran|runs|published|repeat(?:s|ed)|spread)$/u;

/** "reports that …", "his claim that …", "there have been allegations that …". */
const nounAt = (passage: Passage, at: number, sentence: Sentence): Candidate | null => {
  const noun = passage.tokens[at];
  const next = passage.tokens[at + 1];
  if (noun === undefined || !REPORTING_NOUNS.has(noun.lower) || next?.tag !== "that" || noun.capital)
    return null;
  const before = passage.tokens[at - 1];
  const isVerb =
    REPORTING_VERBS.has(noun.lower) &&
    before !== undefined &&
    (before.tag === "pron" || before.tag === "name" || (before.tag === "open" && /s$/u.test(before.lower)));
  // "said in a statement that": the verb has it already.
  const isCircumstance =
    /^(?:a|an|its|his|her|their|the)$/u.test(before?.lower ?? "") && passage.tokens[at - 2]?.lower === "in";
  if (isVerb || isCircumstance) return null;
  const source = nounSource(passage, at, sentence);
  const content = { from: at + 1, to: contentEnd(passage, at + 1, sentence.to) };
  return {
    rule: "noun-that",
    cue: { from: at, to: at + 1 },
    source,
    content: [content],
    traits: ["rule=noun-that", `noun=${noun.lower.replace(/s$/u, "")}`],
  };
};

/** "reportedly", "allegedly": the sentence is somebody's word, nobody's name. */
const adverbAt = (passage: Passage, at: number, sentence: Sentence): Candidate | null => {
  const lower = passage.tokens[at]?.lower;
  if (lower !== "reportedly" && lower !== "allegedly" && lower !== "purportedly" && lower !== "supposedly")
    return null;
  return {
    rule: "hearsay-adverb",
    cue: { from: at, to: at + 1 },
    source: null,
    content: [clauseAround(passage, at, sentence)],
    traits: ["rule=hearsay-adverb"],
  };
};

/** The clause that holds a word: from the last relative or conjunction before it to the next break after it. */
const clauseAround = (passage: Passage, at: number, sentence: Sentence): Range => {
  let from = at;
  while (from > sentence.from) {
    const [token, before] = [passage.tokens[from - 1], passage.tokens[from - 2]];
    passage.meter.steps += 1;
    if (token?.text === ";" || token?.tag === "wh" || token?.lower === "who") break;
    if (before?.text === "," && (token?.tag === "conj" || token?.tag === "sub")) break;
    from -= 1;
  }
  let to = at + 1;
  while (to < sentence.to && passage.tokens[to]?.text !== ";") {
    passage.meter.steps += 1;
    const next = passage.tokens[to + 1];
    if (passage.tokens[to]?.text === "," && (next?.tag === "conj" || next?.tag === "sub")) break;
    to += 1;
  }
  return { from, to };
};

/** "lets it be known that": somebody's word after all. */
const madeKnownAt = (passage: Passage, at: number, sentence: Sentence): Candidate | null => {
  if (!/^(?:let|made|make)/u.test(passage.tokens[at]?.lower ?? "")) return null;
  const words = [0, 1, 2, 3].map((i) => passage.tokens[at + i]?.lower).join(" ");
  if (!/^(?:lets?|letting|made|makes?) (?:it (?:be )?(?:known|clear)|known|clear)\b/u.test(words))
    return null;
  const that = [2, 3, 4].find((i) => passage.tokens[at + i]?.tag === "that");
  const source = that === undefined ? null : (subjectOf(passage, at, sentence.from, "finite")?.range ?? null);
  if (that === undefined || source === null) return null;
  return {
    rule: "made-known",
    cue: { from: at, to: at + that },
    source,
    content: [{ from: at + that, to: contentEnd(passage, at + that, sentence.to) }],
    traits: ["rule=made-known", "kind=that", "family=say"],
  };
};

/** Attributions that name nobody by grammar alone. */
export const impersonalCandidates = (passage: Passage, sentence: Sentence): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    passage.meter.steps += 1;
    const hit =
      voicedAt(passage, at, sentence) ??
      nounAt(passage, at, sentence) ??
      adverbAt(passage, at, sentence) ??
      madeKnownAt(passage, at, sentence);
    if (hit !== null) candidates.push(hit);
  }
  return candidates;
};
