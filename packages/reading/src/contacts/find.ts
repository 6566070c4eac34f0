import { speakerAfter, speakerBefore } from "../attributions/subject.ts";
import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { type Range, spanOf } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import { createVerbTable } from "../words/inflect.ts";
import { objectOf, placeNear, recently, topicAfter } from "./circumstances.ts";
import { listAfter, listOf, namesBefore, partners, personsAfter, subjectBefore } from "./participants.ts";

/** A contact found in one sentence, before it is known whose word it is. */
export type ContactMatch = {
  readonly cue: Span;
  readonly participants: readonly Span[];
  readonly place: Span | null;
  readonly time: Span | null;
  readonly topic: Span | null;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
};

const NOUN =
  /^(?:talks?|meetings?|negotiations?|discussions?|consultations?|dialogues?|conversations?|summits?|conferences?|exchanges?|debates?|deliberations?|call)$/u;
/** Verbs that make a contact of the noun after them: the cue is both. */
const HOLDING =
  /^(?:hold|holds|held|holding|conduct(?:s|ed|ing)?|began|begin|begun|start(?:s|ed)?|resume[sd]?|had|have|attend(?:s|ed|ing)?|convene[sd]?|host(?:s|ed)?|launch(?:ed)?|chair(?:s|ed|ing)?|co-chair(?:s|ed)?|facilitat(?:es|ed)|open(?:ed)?|opens|enter(?:ed)?|continue[sd]?)$/u;
/** Who takes part by the word alone: "six-party talks", "bilateral negotiations". */
const FORMAT =
  /^(?:bilateral|trilateral|multilateral|quadrilateral|indirect|direct|summit|working-level|high-level|proximity|(?:two|three|four|five|six)-(?:party|way)|face-to-face|back-channel|round-table)$/u;

type Takes = "with" | "object" | "receive" | "call" | "topic";
const VERBS = createVerbTable<Takes>([
  ["object", "meet:met"],
  ["receive", "receive"],
  ["call", "phone telephone"],
  ["topic", "discuss negotiate debate renegotiate"],
  ["with", "confer consult talk speak:spoke:spoken converse dine lunch"],
]);

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

type Cue = {
  readonly range: Range;
  readonly participants: readonly Range[];
  readonly rule: string;
  readonly confidence: number;
  readonly topic: Span | null;
};

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
    (passage.sentenceStarts.has(at) || /^(?:a|the|video)$/u.test(lowerAt(passage, at - 1))));
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

const nounCue = (passage: Passage, at: number, sentence: Sentence): Cue | null => {
  const token = passage.tokens[at];
  if (
    token === undefined ||
    !NOUN.test(token.lower) ||
    (token.capital && at > sentence.from) ||
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
      ? [...hostAfter(passage, from, at, sentence), ...travellerBefore(passage, from, sentence)]
      : [];
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

const verbCue = (passage: Passage, at: number, sentence: Sentence): Cue | null => {
  const token = passage.tokens[at];
  const verb = token?.kind === "word" && !token.capital ? VERBS.get(token.lower) : undefined;
  if (
    token === undefined ||
    verb === undefined ||
    (NOUN.test(token.lower) && passage.tokens[at - 1]?.tag !== "to")
  )
    return null;
  const subject = subjectBefore(passage, groupStart(passage, at, sentence.from), sentence.from);
  // "met today with", "spoke by telephone with"
  const next = afterCircumstances(passage, at + 1);
  const isWith = /^(?:with|to)$/u.test(lowerAt(passage, next));
  const others = isWith
    ? listAfter(passage, next + 1, sentence.to)
    : verb.group !== "with" && verb.group !== "topic"
      ? personsAfter(passage, next, sentence.to)
      : partners(passage, at + 1, sentence.to);
  const isPlural = subject.length > 1 || (verb.group === "object" && isGroup(passage, subject[0]));
  if (isMereReadiness(passage, at) || isAsked(passage, at)) return null;
  if (verb.group === "receive" && (subject.length === 0 || !isVisitor(passage, others[0]))) return null;
  if (verb.group === "call" && (subject.length === 0 || others.length === 0)) return null;
  if (verb.group === "with" && !(isWith && others.length > 0)) return null;
  if (
    verb.group === "object" &&
    others.length === 0 &&
    !(
      isPlural &&
      /^(?:in|on|at|to|for|and|behind|near|outside|after|before|during|\.|,)$/u.test(lowerAt(passage, next))
    )
  )
    return null;
  const isPassive = verb.group === "topic" && passage.tokens[at - 1]?.tag === "be";
  if (verb.group === "topic" && subject.length + others.length === 0) return null;
  if (
    isPassive &&
    others.length === 0 &&
    /^(?:in|below|above|here|later|elsewhere)$/u.test(lowerAt(passage, at + 1)) &&
    !/^the$/u.test(lowerAt(passage, at + 2))
  )
    return null;
  if (
    verb.group === "topic" &&
    verb.lemma === "discuss" &&
    !isPassive &&
    !isPlural &&
    others.length === 0 &&
    !isGroup(passage, subject[0])
  )
    return null;
  const topic =
    verb.group === "topic" && !isPassive
      ? objectOf(passage, at + 1, sentence.to)
      : topicAfter(passage, at + 1, sentence);
  return {
    range: { from: at, to: at + 1 },
    participants: isPassive ? others : [...subject, ...others],
    rule: verb.lemma,
    confidence: others.length + subject.length > 1 ? 0.8 : 0.6,
    topic,
  };
};

/** After "this morning by telephone", "on Tuesday", "privately" between a verb and whom it is about. */
const afterCircumstances = (passage: Passage, from: number): number => {
  let at = from;
  for (let hops = 0; hops < 4; hops += 1) {
    const [tag, second, third] = [
      passage.tokens[at]?.tag ?? "mark",
      lowerAt(passage, at + 1),
      lowerAt(passage, at + 2),
    ];
    const lower = lowerAt(passage, at);
    if (/^(?:adv|time)$/u.test(tag)) at += 1;
    else if (lower === "this" && /^(?:morning|afternoon|evening|week|month)$/u.test(second)) at += 2;
    else if (lower === "by" && /^(?:telephone|phone|video|radio)$/u.test(second)) at += 2;
    else if (lower === "over" && second === "the" && /^(?:telephone|phone)$/u.test(third)) at += 3;
    else if (lower === "in" && /^(?:private|person|secret|public)$/u.test(second)) at += 2;
    else if (tag === "prep" && passage.tokens[at + 1]?.tag === "time")
      at += passage.tokens[at + 2]?.tag === "number" ? 3 : 2;
    else break;
  }
  return at;
};

/** "asked whether prisoners had been discussed": nobody has said that they were. */
const isAsked = (passage: Passage, at: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((back) => /^(?:whether|if)$/u.test(lowerAt(passage, at - back)));

/** "ready to meet", "refused to meet": they have not met. */
const isMereReadiness = (passage: Passage, at: number): boolean =>
  lowerAt(passage, at - 1) === "to" &&
  /^(?:ready|willing|unwilling|refus(?:e|es|ed|ing)|declin(?:e|es|ed)|prepared|able|unable)$/u.test(
    lowerAt(passage, at - 2),
  );

/** "received a delegation", "received Ada Lind, the envoy": not "received a letter". */
const isVisitor = (passage: Passage, range: Range | undefined): boolean =>
  range !== undefined &&
  passage.tokens
    .slice(range.from, range.to)
    .some((token) =>
      /^(?:delegations?|envoys?|ambassadors?|representatives?|ministers?|leaders?|visitors)$/u.test(
        token.lower,
      ),
    );

const isGroup = (passage: Passage, range: Range | undefined): boolean =>
  range !== undefined &&
  /(?:s|team|sides|parties|they|we|group|council|committee|commission|cabinet|assembly|board|panel)$/u.test(
    lowerAt(passage, range.to - 1),
  );

const groupStart = (passage: Passage, at: number, floor: number): number => {
  let from = at;
  while (
    from > floor &&
    at - from < 6 &&
    (/^(?:be|have|do|modal|adv|neg|to)$/u.test(passage.tokens[from - 1]?.tag ?? "") ||
      /^(?:last|first)$/u.test(lowerAt(passage, from - 1)))
  )
    from -= 1;
  if (/^(?:beg[au]n|started|continued?)$/u.test(lowerAt(passage, from - 1))) from -= 1;
  return from;
};

/** The contacts of one paragraph; `timeIn` gives the date or time word of a sentence. */
export const contactsIn = (
  passage: Passage,
  timeIn: (sentence: number, at: number) => Span | null,
): ContactMatch[] => {
  let last = -1;
  return passage.sentences.flatMap((sentence, index) => {
    const found: ContactMatch[] = [];
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      const cue = nounCue(passage, at, sentence) ?? verbCue(passage, at, sentence);
      if (cue === null) continue;
      // "will meet to discuss a truce": what the one contact is about.
      if (cue.rule === "discuss" && lowerAt(passage, at - 1) === "to" && last === index) continue;
      last = index;
      found.push({
        cue: spanOf(passage, cue.range),
        participants: cue.participants.map((range) => spanOf(passage, range)),
        place: placeNear(passage, cue.range, sentence),
        time: recently(passage, sentence) ?? timeIn(index, cue.range.to),
        topic: cue.topic,
        sentence: index,
        rule: cue.rule,
        confidence: cue.confidence,
      });
    }
    return found;
  });
};
