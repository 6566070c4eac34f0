import type { Passage } from "../text/passage.ts";
import { isGroup, isOfficial, isPeople, isPeopleOrName } from "../text/people.ts";
import { nounPhraseEnd, nounPhraseStart, type Range } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import { createVerbTable, type VerbCue } from "../words/inflect.ts";
import { objectOf, topicAfter } from "./circumstances.ts";
import { type Cue, groupStart, isMereReadiness, lowerAt } from "./cue.ts";
import { isContactNoun, VIEWS } from "./nouns.ts";
import { listAfter, partners, personsAfter, subjectBefore } from "./participants.ts";

/**
 * What has to follow a verb for it to tell of a contact: whom they met; somebody who is received, seen or briefed;
 * somebody called; what is discussed; "with" or "to" somebody; a table sat down to; a matter raised with somebody;
 * views exchanged; a place that a group gathers in; between whom somebody goes.
 */
type Takes =
  | "meet"
  | "host"
  | "see"
  | "call"
  | "visit"
  | "topic"
  | "with"
  | "sit"
  | "raise"
  | "exchange"
  | "hear"
  | "gather"
  | "shuttle";

const VERBS = createVerbTable<Takes>([
  ["meet", "meet:met"],
  ["host", "receive host brief debrief summon"],
  ["see", "see:saw:seen"],
  ["call", "phone telephone ring:rang:rung"],
  ["visit", "call visit"],
  ["topic", "discuss negotiate debate renegotiate"],
  ["with", "confer consult talk speak:spoke:spoken converse dine lunch liaise"],
  ["sit", "sit:sat"],
  ["raise", "raise"],
  ["exchange", "exchange"],
  ["hear", "hear:heard"],
  ["gather", "gather convene assemble"],
  ["shuttle", "shuttle"],
]);

type Verb = {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly at: number;
  /** Where its auxiliaries begin. */
  readonly from: number;
  readonly cue: VerbCue<Takes>;
  readonly subject: readonly Range[];
  /** After "today", "by telephone", "on Monday". */
  readonly next: number;
};

type Found = Pick<Cue, "participants"> & { readonly to?: number };

/** A verb that tells of a contact. */
export const verbCue = (passage: Passage, at: number, sentence: Sentence): Cue | null => {
  const token = passage.tokens[at];
  const cue = token?.kind === "word" ? VERBS.get(token.lower) : undefined;
  if (token === undefined || cue === undefined || isNounHere(passage, at)) return null;
  const from = groupStart(passage, at, sentence.from);
  // "Saw A. at ten": a note that leaves out who.
  const isNote = token.capital && (at === sentence.from || passage.tokens[at - 1]?.kind === "mark");
  if ((token.capital && !isNote) || isDenied(passage, from, at) || isMereReadiness(passage, at)) return null;
  if (isAsked(passage, at)) return null;
  const told = isNote ? [] : controllerBefore(passage, from, sentence.from);
  const subject = isNote || told.length > 0 ? told : subjectBefore(passage, from, sentence.from);
  const next = afterCircumstances(passage, at + 1);
  const verb: Verb = { passage, sentence, at, from, cue, subject, next };
  if (isNote && !/^(?:meet|see|call|with)$/u.test(cue.group)) return null;
  const isPassive = cue.form !== "ing" && passage.tokens[at - 1]?.tag === "be";
  const found = isPassive && cue.group !== "topic" ? receivedBy(verb) : READ[cue.group](verb, isPassive);
  if (found === null) return null;
  const topic =
    cue.group === "topic" && !isPassive
      ? objectOf(passage, at + 1, sentence.to)
      : topicAfter(passage, at + 1, sentence);
  return {
    range: { from: at, to: found.to ?? at + 1 },
    participants: found.participants,
    rule: cue.lemma,
    confidence: found.participants.length > 1 ? 0.8 : 0.6,
    topic,
  };
};

/** "talks", "a meeting": a noun, unless "to" or, with whom after it, "is" stands before. */
const isNounHere = (passage: Passage, at: number): boolean => {
  if (!isContactNoun(passage, at)) return false;
  const before = passage.tokens[passage.tokens[at - 1]?.tag === "adv" ? at - 2 : at - 1];
  return !(before?.tag === "to" || (before?.tag === "be" && lowerAt(passage, at) === "meeting"));
};

/** "was received by the king", "were briefed by the envoy". */
const receivedBy = ({ passage, sentence, cue, subject, next }: Verb): Found | null => {
  if (!/^(?:host|see|meet|visit|call)$/u.test(cue.group) || lowerAt(passage, next) !== "by") return null;
  const hosts = listAfter(passage, next + 1, sentence.to).filter((one) =>
    cue.group === "host" ? isPeopleOrName(passage, one) : isOfficial(passage, one),
  );
  const isGuest = subject.some((one) => isPeopleOrName(passage, one)) || cue.lemma === "brief";
  return hosts.length > 0 && isGuest ? { participants: [...subject, ...hosts] } : null;
};

const objects = ({ passage, sentence, next }: Verb, isOne: typeof isPeople): Range[] => {
  const all = listAfter(passage, next, sentence.to);
  return all[0] !== undefined && isOne(passage, all[0]) ? all : [];
};

const withWhom = ({ passage, sentence, next }: Verb): Range[] =>
  /^(?:with|to)$/u.test(lowerAt(passage, next)) ? listAfter(passage, next + 1, sentence.to) : [];

const isSeveral = ({ passage, subject }: Verb): boolean => subject.length > 1 || isGroup(passage, subject[0]);

const met = (verb: Verb): Found | null => {
  const { passage, sentence, subject, next } = verb;
  const isWith = lowerAt(passage, next) === "with";
  const given = isWith ? listAfter(passage, next + 1, sentence.to) : personsAfter(passage, next, sentence.to);
  // "met Orsa's conditions", "met the deadline".
  const others = isWith ? given : given.filter((one) => isPeopleOrName(passage, one));
  const isAmongThem =
    isSeveral(verb) &&
    /^(?:in|on|at|to|for|and|behind|near|outside|inside|under|between|over|after|before|during|face|every|each|\.|,|;)$/u.test(
      lowerAt(passage, next),
    );
  if (others.length === 0 && !(isAmongThem && given.length === 0)) return null;
  return { participants: [...subject, ...others] };
};

const hosted = (verb: Verb): Found | null => {
  const { passage, cue, subject } = verb;
  if (subject.length === 0 || !isPeopleOrName(passage, subject[0] as Range)) return null;
  const guests = objects(verb, cue.lemma === "receive" ? isOfficial : isPeople);
  return guests.length > 0 ? { participants: [...subject, ...guests] } : null;
};

/** "saw the minister on Sunday", "to see Ada Lind": not "saw the envoy leave". */
const saw = (verb: Verb): Found | null => {
  const { passage, sentence, at, next, subject, cue } = verb;
  const isNote = passage.tokens[at]?.capital === true;
  const isPlanned = passage.tokens[at - 1]?.tag === "to" || passage.tokens[at - 1]?.tag === "modal";
  if (cue.form === "ing" || cue.form === "present" || (cue.form === "base" && !isPlanned && !isNote))
    return null;
  const seen = objects(verb, isPeopleOrName);
  if (seen.length === 0 || !(isNote || subject.some((one) => isPeopleOrName(passage, one)))) return null;
  const end = nounPhraseEnd(passage, next, sentence.to, "of");
  const after = passage.tokens[end];
  const isEnd =
    after === undefined ||
    end >= sentence.to ||
    /^(?:mark|adv|time)$/u.test(after.tag) ||
    /^(?:on|at|in|for|over|again|alone|separately|before|after|and|last|twice|once|this|next)$/u.test(
      after.lower,
    );
  const isScreen =
    /^(?:on|in)$/u.test(after?.lower ?? "") &&
    /^(?:television|tv|court|video)$/u.test(lowerAt(passage, end + 1));
  return isEnd && !isScreen ? { participants: [...subject, ...seen] } : null;
};

const called = (verb: Verb): Found | null => {
  const { passage, at, subject } = verb;
  const others = objects(verb, isPeopleOrName);
  if (others.length === 0 && lowerAt(passage, at) === "rang") return null;
  const persons = others.length > 0 ? others : listAfter(passage, verb.next, verb.sentence.to);
  const isNote = passage.tokens[at]?.capital === true;
  return persons.length > 0 && (isNote || subject.length > 0)
    ? { participants: [...subject, ...persons] }
    : null;
};

/** "visited the governor", "called on the imam", "called the aide on Monday": not "called on both sides to …". */
const visited = (verb: Verb): Found | null => {
  const { passage, sentence, at, next, subject, cue } = verb;
  if (!subject.some((one) => isPeopleOrName(passage, one)) || cue.form === "ing") return null;
  const isOn = cue.lemma === "call" && lowerAt(passage, at + 1) === "on";
  const start = isOn ? at + 2 : next;
  const [host] = listAfter(passage, start, sentence.to);
  if (host === undefined || !isOfficial(passage, host)) return null;
  const end = nounPhraseEnd(passage, start, sentence.to, "of");
  const after = passage.tokens[end];
  const isUrging = passage.tokens.slice(end, end + 3).some((one) => one.tag === "to" || one.lower === "for");
  if (isOn ? isUrging : cue.lemma === "call" && !/^(?:time|prep)$/u.test(after?.tag ?? "")) return null;
  return { participants: [...subject, host], ...(isOn ? { to: at + 2 } : {}) };
};

const REMOTELY =
  /^(?:together|by (?:tele)?phone|by video|by radio|over the (?:tele)?phone|on the (?:tele)?phone|via video)\b/u;

const talked = (verb: Verb): Found | null => {
  const { passage, at, subject, cue } = verb;
  const others = withWhom(verb);
  if (others.length > 0) return { participants: [...subject, ...others] };
  const consulted = cue.lemma === "consult" && subject.length > 0 ? objects(verb, isPeople) : [];
  if (consulted.length > 0) return { participants: [...subject, ...consulted] };
  const after = passage.tokens
    .slice(at + 1, at + 4)
    .map((token) => token.lower)
    .join(" ");
  return isSeveral(verb) && REMOTELY.test(after) ? { participants: subject } : null;
};

const discussed = (verb: Verb, isPassive: boolean): Found | null => {
  const { passage, sentence, at, subject, cue } = verb;
  const others = partners(passage, at + 1, sentence.to);
  if (subject.length + others.length === 0) return null;
  if (
    isPassive &&
    others.length === 0 &&
    /^(?:in|below|above|here|later|elsewhere)$/u.test(lowerAt(passage, at + 1)) &&
    !/^the$/u.test(lowerAt(passage, at + 2))
  )
    return null;
  if (cue.lemma === "discuss" && !isPassive && others.length === 0 && !isSeveral(verb)) return null;
  return { participants: isPassive ? others : [...subject, ...others] };
};

/** "sat down with the strikers", "sat round one table", "sat across from them". */
const sat = (verb: Verb): Found | null => {
  const { passage, sentence, at, subject } = verb;
  const second = lowerAt(passage, at + 1);
  if (subject.length === 0 || !subject.some((one) => isPeopleOrName(passage, one))) return null;
  if (second === "down") {
    const next = afterCircumstances(passage, at + 2);
    const others = lowerAt(passage, next) === "with" ? listAfter(passage, next + 1, sentence.to) : [];
    const isTogether = isSeveral(verb) && lowerAt(passage, next) === "together";
    return others.length > 0 || isTogether ? { participants: [...subject, ...others], to: at + 2 } : null;
  }
  if (second === "across" || second === "opposite") {
    const start = lowerAt(passage, at + 2) === "from" ? at + 3 : at + 2;
    const others = listAfter(passage, start, sentence.to).filter((one) => isPeopleOrName(passage, one));
    return others.length > 0 ? { participants: [...subject, ...others], to: at + 2 } : null;
  }
  const isTable =
    /^(?:round|around|at)$/u.test(second) &&
    passage.tokens.slice(at + 2, at + 6).some((token) => token.lower === "table");
  return isTable && isSeveral(verb) ? { participants: subject } : null;
};

/** "raised the matter with the minister". */
const raised = ({ passage, sentence, at, from, subject }: Verb): Found | null => {
  const isMatter = passage.tokens
    .slice(at + 1, at + 5)
    .some((token) =>
      /^(?:matters?|issues?|questions?|cases?|points?|concerns?|subject|it|this|these)$/u.test(token.lower),
    );
  if (!isMatter || subject.length === 0 || passage.tokens[from]?.tag === "to") return null;
  const others = partners(passage, at + 1, sentence.to).filter((one) => isPeopleOrName(passage, one));
  return others.length > 0 ? { participants: [...subject, ...others] } : null;
};

/** "exchanged views with the speaker". */
const exchanged = (verb: Verb): Found | null => {
  const { passage, sentence, at, subject } = verb;
  if (!VIEWS.test(lowerAt(passage, at + 1))) return null;
  const others = partners(passage, at + 2, sentence.to);
  const participants = [...subject, ...others];
  return others.length > 0 || isSeveral(verb) ? { participants, to: at + 2 } : null;
};

/** "ministers gathered in Velda", "the committee convened on Monday". */
const gathered = (verb: Verb): Found | null => {
  const { passage, subject, at } = verb;
  const isPlaced =
    /^(?:in|at|on|for|under|again|today|behind|\.|,)$/u.test(lowerAt(passage, at + 1)) ||
    passage.tokens[at + 1]?.tag === "time";
  const isBody = subject.some(
    (one) => isGroup(passage, one) && (isOfficial(passage, one) || isBodyName(passage, one)),
  );
  return isPlaced && isBody ? { participants: subject } : null;
};

const isBodyName = (passage: Passage, range: Range): boolean =>
  /^(?:group|council|committee|commission|cabinet|assembly|board|panel|sides|parties|delegations|teams)$/u.test(
    lowerAt(passage, range.to - 1),
  );

/** "the committee heard from the defence secretary". */
const heardFrom = ({ passage, sentence, at, subject }: Verb): Found | null => {
  const isBody = subject.some((one) => isBodyName(passage, one));
  if (!isBody || lowerAt(passage, at + 1) !== "from") return null;
  const speakers = listAfter(passage, at + 2, sentence.to).filter((one) => isOfficial(passage, one));
  return speakers.length > 0 ? { participants: [...subject, ...speakers], to: at + 2 } : null;
};

/** "shuttled between the two camps". */
const shuttled = ({ passage, sentence, at, subject, next }: Verb): Found | null => {
  const between = [at + 1, next, at + 2, at + 3, at + 4].find((i) => lowerAt(passage, i) === "between");
  if (between === undefined || subject.length === 0) return null;
  const sides = listAfter(passage, between + 1, sentence.to).filter((one) => isPeopleOrName(passage, one));
  return sides.length > 0 ? { participants: [...subject, ...sides] } : null;
};

const READ: Readonly<Record<Takes, (verb: Verb, isPassive: boolean) => Found | null>> = {
  meet: met,
  host: hosted,
  see: saw,
  call: called,
  visit: visited,
  topic: discussed,
  with: talked,
  sit: sat,
  raise: raised,
  exchange: exchanged,
  hear: heardFrom,
  gather: gathered,
  shuttle: shuttled,
};

/** "The two came face to face with …". */
export const faceToFace = (passage: Passage, at: number, sentence: Sentence): Cue | null => {
  const isFace =
    lowerAt(passage, at) === "face" &&
    lowerAt(passage, at + 1) === "to" &&
    lowerAt(passage, at + 2) === "face";
  if (!isFace || !/^(?:c[ao]me|coming|sat|brought)$/u.test(lowerAt(passage, at - 1))) return null;
  const subject = subjectBefore(passage, groupStart(passage, at - 1, sentence.from), sentence.from);
  const others = partners(passage, at + 3, sentence.to);
  const participants = [...subject, ...others];
  if (participants.length === 0) return null;
  const topic = topicAfter(passage, at + 3, sentence);
  return { range: { from: at, to: at + 3 }, participants, rule: "face-to-face", confidence: 0.7, topic };
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
    const isNumbered = passage.tokens[at + 1]?.tag === "number";
    if (tag === "time" && isNumbered) at += 2;
    else if (/^(?:adv|time)$/u.test(tag)) at += 1;
    else if (lower === "this" && /^(?:morning|afternoon|evening|week|month)$/u.test(second)) at += 2;
    else if (lower === "by" && /^(?:telephone|phone|video|radio)$/u.test(second)) at += 2;
    else if (/^(?:over|on)$/u.test(lower) && second === "the" && /^(?:telephone|phone)$/u.test(third))
      at += 3;
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

/** "did not meet", "have never spoken". */
const isDenied = (passage: Passage, from: number, at: number): boolean =>
  passage.tokens.slice(from, at).some((token) => token.tag === "neg" || token.lower === "never") ||
  /^(?:nobody|none|neither|no-one)$/u.test(lowerAt(passage, from - 1)) ||
  /^no$/u.test(lowerAt(passage, from - 2));

const CONTROL =
  /^(?:t(?:ells?|old)|ask(?:s|ed)?|urge[sd]?|order(?:s|ed)?|invite[sd]?|wants?|wanted|allow(?:s|ed)?|persuade[sd]?|brought|instruct(?:s|ed)|direct(?:s|ed)?|encourage[sd]?|convince[sd]?|on|upon)$/u;

/** "told the parties to meet": they are to meet, not who told them. */
const controllerBefore = (passage: Passage, from: number, floor: number): Range[] => {
  if (passage.tokens[from]?.tag !== "to") return [];
  const start = nounPhraseStart(passage, from, floor);
  const range = { from: start, to: from };
  return start < from && CONTROL.test(lowerAt(passage, start - 1)) && isPeopleOrName(passage, range)
    ? [range]
    : [];
};
