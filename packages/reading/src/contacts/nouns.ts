import { speakerAfter, speakerBefore } from "../attributions/subject.ts";
import type { Passage } from "../text/passage.ts";
import type { Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import { REPORTING_VERBS } from "../words/reporting-verbs.ts";
import { topicAfter } from "./circumstances.ts";
import { type Cue, groupStart, isMereReadiness, lowerAt } from "./cue.ts";
import { listOf, namesBefore, partners, personsAfter, subjectBefore } from "./participants.ts";

const NOUN =
  /^(?:talks?|meetings?|negotiations?|discussions?|consultations?|dialogues?|conversations?|summits?|conferences?|exchanges?|debates?|deliberations?|call)$/u;
/** What is exchanged in talks. */
export const VIEWS = /^(?:views|opinions|ideas|notes|impressions|assessments)$/u;
/** Nouns that tell of a contact only with whom: "lunch with the chairman", "contacts between the staffs". */
const WITH_WHOM = /^(?:contacts|lunch|dinner|breakfast|tea|encounters?|audience|phone-call)$/u;
/** Verbs that make a contact of the noun after them: the cue is both. */
const HOLDING =
  /^(?:hold|holds|held|holding|conduct(?:s|ed|ing)?|began|begin|begun|start(?:s|ed)?|resume[sd]?|had|have|attend(?:s|ed|ing)?|convene[sd]?|host(?:s|ed)?|launch(?:ed)?|chair(?:s|ed|ing)?|co-chair(?:s|ed)?|facilitat(?:es|ed)|open(?:ed)?|opens|enter(?:ed)?|continue[sd]?)$/u;
/** Who takes part by the word alone: "six-party talks", "bilateral negotiations". */
const FORMAT =
  /^(?:bilateral|trilateral|multilateral|quadrilateral|indirect|direct|summit|working-level|high-level|proximity|(?:two|three|four|five|six)-(?:party|way)|face-to-face|back-channel|round-table)$/u;

const DEFINITE = /^(?:the|this|that|these|those)$/u;

/** Whether "the" opens the phrase that ends with the noun at `at`: talks that were told of before. */
const isDefinite = (passage: Passage, at: number, floor: number): boolean => {
  for (let i = at - 1; i >= floor && at - i < 6; i -= 1) {
    const token = passage.tokens[i];
    if (token === undefined || DEFINITE.test(token.lower)) return token !== undefined;
    if (token.tag !== "open" && token.tag !== "name" && token.tag !== "ed" && token.tag !== "number-word")
      return false;
  }
  return false;
};

const isNominal = (passage: Passage, at: number): boolean => {
  const next = passage.tokens[at + 1];
  return (
    next?.tag !== "open" && next?.tag !== "name" && !(lowerAt(passage, at) === "call" && !isCall(passage, at))
  );
};

/** "a phone call", "a call with the Board". */
const isCall = (passage: Passage, at: number): boolean =>
  /^(?:tele)?phone$/u.test(lowerAt(passage, at - 1)) ||
  (/^(?:with|between)$/u.test(next(passage, at)) &&
    (passage.sentenceStarts.has(at) || /^(?:a|the|video|'s|’s|follow-up)$/u.test(lowerAt(passage, at - 1))));
const next = (passage: Passage, at: number): string => lowerAt(passage, at + 1);

/** "In a meeting with the envoy, the general ruled out …": who comes after the comma was there too. */
const hostAfter = (passage: Passage, from: number, to: number, sentence: Sentence): Range[] => {
  const opener = [1, 2, 3, 4, 5, 6].find((back) => /^(?:in|during)$/u.test(lowerAt(passage, from - back)));
  const before = opener === undefined ? undefined : passage.tokens[from - opener - 1];
  const isFirst = opener !== undefined && (before?.kind === "mark" || from - opener === sentence.from);
  if (!isFirst || passage.tokens[from - opener]?.capital !== true) return [];
  for (let i = to; i < Math.min(sentence.to, to + 16); i += 1) {
    if (lowerAt(passage, i) !== ",") continue;
    return listOf(speakerAfter(passage, i + 1, sentence.to));
  }
  return [];
};

/** "travelled to Stane for a first meeting with …": who went there took part. */
const travellerBefore = (passage: Passage, from: number, sentence: Sentence): Range[] => {
  const at = [from - 1, from - 2, from - 3].find((i) => lowerAt(passage, i) === "for");
  if (at === undefined || at <= sentence.from) return [];
  for (let i = at - 1; i > sentence.from && at - i < 8; i -= 1)
    if (/^(?:travel|arriv|fl[ew]|went|go|came|visit)/u.test(lowerAt(passage, i)))
      return subjectBefore(passage, groupStart(passage, i, sentence.from), sentence.from);
  return [];
};

/** Whether the word is one of the nouns that tell of a contact. */
export const isContactNoun = (passage: Passage, at: number): boolean =>
  NOUN.test(lowerAt(passage, at)) || WITH_WHOM.test(lowerAt(passage, at));

/** "Secretary Tave's Call with …", "• Talks with …": a capital that a heading or the head of a line gives. */
const isHeading = (passage: Passage, at: number): boolean =>
  (passage.tokens[at - 1]?.tag === "poss" || passage.tokens[at - 1]?.kind === "mark") &&
  /^(?:with|between)$/u.test(lowerAt(passage, at + 1));

/** "no talks with", "did not hold talks", "without meeting": there was none. */
const isDenied = (passage: Passage, from: number, floor: number): boolean =>
  passage.tokens
    .slice(Math.max(floor, from - 3), from)
    .some((token) => token.tag === "neg" || /^(?:no|never|without)$/u.test(token.lower));

/** "Orsa is in talks with Vell", "she said in a conversation with reporters": who is or speaks in it takes part. */
const engagedBefore = (passage: Passage, from: number, sentence: Sentence): Range[] => {
  const at = [from - 1, from - 2, from - 3].find((i) => /^(?:in|during)$/u.test(lowerAt(passage, i)));
  if (at === undefined || at <= sentence.from) return [];
  const verb = passage.tokens[at - 1];
  const isSaid = REPORTING_VERBS.get(verb?.lower ?? "")?.form === "past";
  return verb?.tag === "be" || isSaid
    ? subjectBefore(passage, groupStart(passage, at - 1, sentence.from), sentence.from)
    : [];
};

/** A noun that tells of a contact: "talks with", "a meeting between", "held consultations". */
export const nounCue = (passage: Passage, at: number, sentence: Sentence): Cue | null => {
  const token = passage.tokens[at];
  if (
    token === undefined ||
    !isContactNoun(passage, at) ||
    (token.capital && at > sentence.from && !isHeading(passage, at)) ||
    !isNominal(passage, at)
  )
    return null;
  let from = at;
  while (
    from > sentence.from &&
    (passage.tokens[from - 1]?.tag === "open" ||
      passage.tokens[from - 1]?.tag === "number-word" ||
      passage.tokens[from - 1]?.lower === "a" ||
      FORMAT.test(lowerAt(passage, from - 1))) &&
    at - from < 4 &&
    !HOLDING.test(lowerAt(passage, from - 1))
  )
    from -= 1;
  const isHeld = from > sentence.from && HOLDING.test(lowerAt(passage, from - 1));
  const isFormat = passage.tokens.slice(from, at).some((one) => FORMAT.test(one.lower));
  const owner =
    passage.tokens[from - 1]?.tag === "poss-det"
      ? [{ from: from - 1, to: from }]
      : passage.tokens[from - 1]?.tag === "poss"
        ? listOf(speakerBefore(passage, from - 1, sentence.from))
        : namesBefore(passage, from, sentence.from);
  const of = lowerAt(passage, at + 1) === "of" ? personsAfter(passage, at + 2, sentence.to) : [];
  const after = of.length > 0 ? of : partners(passage, at + 1, sentence.to);
  const subject = isHeld
    ? subjectBefore(passage, groupStart(passage, from - 1, sentence.from), sentence.from)
    : after.length > 0
      ? [
          ...hostAfter(passage, from, at, sentence),
          ...travellerBefore(passage, from, sentence),
          ...engagedBefore(passage, from, sentence),
        ]
      : [];
  // "an exchange of prisoners"
  if (
    /^exchanges?$/u.test(token.lower) &&
    next(passage, at) === "of" &&
    !VIEWS.test(lowerAt(passage, at + 2))
  )
    return null;
  const isBare = WITH_WHOM.test(token.lower) && after.length === 0 && !isFormat;
  if (
    isBare ||
    (isHeld && isMereReadiness(passage, from - 1)) ||
    isDenied(passage, isHeld ? from - 1 : from, sentence.from)
  )
    return null;
  const participants = [...subject, ...owner, ...after];
  const topic = topicAfter(passage, at + 1, sentence);
  const isNew =
    isFormat ||
    isHeld ||
    (topic !== null && /^(?:concerning|regarding|over|about)$/u.test(lowerAt(passage, at + 1)));
  if (participants.length === 0 && !isFormat && (!isNew || isDefinite(passage, at, sentence.from)))
    return null;
  const range = {
    from:
      token.lower === "call" && /phone$/u.test(lowerAt(passage, at - 1))
        ? at - 1
        : isHeld
          ? from - 1
          : isFormat && FORMAT.test(lowerAt(passage, from))
            ? from
            : at,
    to: at + 1,
  };
  return {
    range,
    participants,
    rule: isHeld ? "held-talks" : "talks",
    confidence: participants.length > 1 ? 0.85 : participants.length === 1 ? 0.7 : 0.5,
    topic,
  };
};
