import type { Passage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import type { VerbCue } from "../words/inflect.ts";
import { INFINITIVE_TAKERS, PHRASE_TAKERS, THAT_TAKERS, type VerbFamily } from "../words/reporting-verbs.ts";
import type { Content, FoundVerb } from "./candidate.ts";
import { isQuoted } from "./verb-traits.ts";

type Cue = VerbCue<VerbFamily>;

const ASKING = new Set(["ask", "question"]);

/** "The mayor denied this": there is nothing in it that could be recorded. */
const isMerePronoun = (passage: Passage, { kind, ranges }: Content): boolean => {
  const [range] = ranges;
  if (range === undefined || ranges.length > 1 || kind !== "phrase") return false;
  const words = passage.tokens.slice(range.from, range.to).filter((token) => token.kind !== "mark");
  return words.length === 1 && /^(?:this|that|it|these|those|so|him|her|them)$/u.test(words[0]?.lower ?? "");
};

/** "said nothing until noon", "said little". */
const isNothing = (passage: Passage, { kind, ranges: [range] }: Content): boolean =>
  range !== undefined &&
  kind !== "quote" &&
  /^(?:nothing|little|much)$/u.test(passage.tokens[range.from]?.lower ?? "") &&
  /^(?:prep|mark|adv|time|open)$/u.test(passage.tokens[range.from + 1]?.tag ?? "mark");

/** "dismissed the report as a rumour", "dismissed allegations": not "dismissed 41 drivers". */
const isDismissal = (passage: Passage, { ranges }: Content): boolean =>
  ranges.some((range) =>
    passage.tokens
      .slice(range.from, range.to)
      .some((token) =>
        /^(?:as|allegations?|claims?|reports?|accusations?|rumou?rs?|suggestions?|criticism|concerns)$/u.test(
          token.lower,
        ),
      ),
  );

/** "expects growth of 3 percent", "found no evidence": a thing, but one that is claimed. */
const isEstimate = (passage: Passage, cue: Cue, { content, rule }: FoundVerb): boolean => {
  if (content.kind !== "phrase" || rule !== "says" || (cue.group !== "think" && cue.group !== "show"))
    return false;
  if (!/^(?:expect|anticipate|forecast|project|predict|estimate|find)$/u.test(cue.lemma)) return false;
  const isFinding = cue.lemma === "find";
  return content.ranges.some((range) =>
    passage.tokens
      .slice(range.from, range.to)
      .some((token) =>
        isFinding ? token.lower === "evidence" : /^number/u.test(token.tag) || token.lower === "growth",
      ),
  );
};

/** "speak of more than 100": a figure, if nothing else. */
const isCount = (passage: Passage, { ranges: [range] }: Content): boolean =>
  range !== undefined &&
  passage.tokens.slice(range.from, range.from + 6).some((token) => /^number/u.test(token.tag));

/** "spoke of a gas leak": a thing that may be there or not; not "spoke of his childhood". */
const isThing = (passage: Passage, { ranges: [range] }: Content): boolean =>
  range !== undefined &&
  passage.tokens[range.from]?.lower === "of" &&
  /^(?:a|an)$/u.test(passage.tokens[range.from + 1]?.lower ?? "");

const STRONG = new Set(["that", "quote", "mixed", "wh"]);

/** Whether a verb of this family reports with this kind of content; the others only take an object. */
export const isTaken = (passage: Passage, cue: Cue, found: FoundVerb): boolean => {
  const { kind } = found.content;
  if (cue.group === "call")
    return (
      kind === "mixed" ||
      kind === "quote" ||
      isQuoted(passage, found.content) ||
      isNaming(passage, cue, found)
    );
  if (cue.group === "judge" || cue.group === "present") return true;
  const isAsking = kind === "wh" && ASKING.has(cue.lemma);
  if (cue.lemma === "hold" && kind !== "that") return false;
  // "insists on guarantees" is a demand.
  if (cue.lemma === "insist" && passage.tokens[found.content.ranges[0]?.from ?? -1]?.lower === "on")
    return false;
  if (THAT_TAKERS.has(cue.lemma) && kind !== "that" && !isAsking && !isQuoted(passage, found.content))
    return cue.lemma === "speak"
      ? isCount(passage, found.content) || isThing(passage, found.content)
      : isPrepositional(passage, cue.lemma, found.content);
  if (cue.lemma === "point" && kind === "phrase") return false;
  if (isMerePronoun(passage, found.content) || isNothing(passage, found.content)) return false;
  if (cue.lemma === "agree" && found.source === null) return false;
  if (cue.lemma === "dismiss" && !isDismissal(passage, found.content)) return false;
  if (isEstimate(passage, cue, found)) return true;
  if (found.rule === "saying")
    return (
      STRONG.has(kind) ||
      (kind === "clause" && cue.group === "say") ||
      (kind === "phrase" && cue.lemma === "announce")
    );
  if (kind === "phrase" && found.rule === "says")
    return PHRASE_TAKERS.has(cue.lemma) || PREPOSITIONS.has(cue.lemma);
  if (kind === "infinitive" && found.rule === "says") return INFINITIVE_TAKERS.has(cue.lemma);
  return true;
};

/** Verbs that report with a preposition and a thing: "complain of headaches", "spoke of \"a minor leak\"". */
export const PREPOSITIONS: ReadonlyMap<string, RegExp> = new Map([
  ["complain", /^(?:of|about)$/u],
  ["speak", /^(?:of|about|against)$/u],
  ["warn", /^(?:of|about|against)$/u],
  ["boast", /^(?:of|about)$/u],
  ["caution", /^(?:against|about)$/u],
  ["hint", /^at$/u],
  ["scoff", /^at$/u],
  ["sneer", /^at$/u],
  ["object", /^to$/u],
  ["confess", /^to$/u],
  ["allude", /^to$/u],
  ["testify", /^to$/u],
  ["disagree", /^with$/u],
  ["fear", /^for$/u],
  ["worry", /^(?:about|over)$/u],
]);

const isPrepositional = (passage: Passage, lemma: string, { ranges: [range] }: Content): boolean =>
  range !== undefined && PREPOSITIONS.get(lemma)?.test(passage.tokens[range.from]?.lower ?? "") === true;

/** What a thing is called by one word: "called the offer insulting". */
const PREDICATE =
  /^(?!meeting|hearing|briefing|building|clinic|public|republic|critic|traffic).*(?:ous|ive|ing|able|ible|less|ful|ed|ic)$|^(?:false|wrong|illegal|unfair|void|premature|absurd|inadequate|insufficient|irrelevant|illegitimate|lies|slander)$/u;

/** "described them as divided", "called it a trap", "called the offer insulting": not "called the police". */
const isNaming = (passage: Passage, cue: Cue, { content: { ranges } }: FoundVerb): boolean => {
  const [range] = ranges;
  if (range === undefined) return false;
  const words = passage.tokens.slice(range.from, Math.min(range.to, range.from + 16));
  if (cue.lemma !== "call") return words.some((word, at) => at > 0 && word.lower === "as");
  const [first, second] = words;
  if (first?.tag === "pron") return second !== undefined && /^(?:det|poss-det|open|ing)$/u.test(second.tag);
  const end = words.findIndex((word, at) => at > 0 && !isInside(word));
  const next = words[end < 0 ? words.length : end];
  const last = words[(end < 0 ? words.length : end) - 1];
  const isThing = first?.tag === "det" || first?.tag === "poss-det" || first?.tag === "name";
  if (!isThing || end === 1) return false;
  return next?.tag === "det" || (words.length > 2 && last !== first && PREDICATE.test(last?.lower ?? ""));
};

const isInside = (word: Token): boolean => /^(?:open|name|ed|ing|number|adv)$/u.test(word.tag);
