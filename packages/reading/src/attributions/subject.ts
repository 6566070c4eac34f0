import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd, nounPhraseStart, PHRASE_REACH, type Range } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { POSITION_VERBS } from "../words/position-verbs.ts";
import { NOUN_LIKE, PHRASE_TAKERS, REPORTING_VERBS } from "../words/reporting-verbs.ts";

/** Who speaks, and how the grammar told us. */
export type Subject = {
  readonly kind: "before" | "relative" | "shared" | "after" | "apposed";
  readonly range: Range;
};

const isComma = (token: Token | undefined): boolean =>
  token?.text === "," || token?.text === "--" || token?.text === "—" || token?.text === "–";
const NOMINATIVE = new Set(
  "i you he she it we they who everyone everybody someone somebody nobody others this that these those one some many most several both another each neither".split(
    " ",
  ),
);

const isAside = (token: Token): boolean =>
  token.tag === "adv" ||
  token.tag === "time" ||
  token.tag === "neg" ||
  /^(?:itself|himself|herself|themselves)$/u.test(token.lower);

/** "would neither confirm nor deny", "the sides either said …": who did stands before the word. */
const isCorrelative = (passage: Passage, at: number, floor: number): boolean =>
  at > floor &&
  /^(?:neither|either)$/u.test(passage.tokens[at]?.lower ?? "") &&
  /^(?:open|name|pron|be|have|do|modal)$/u.test(passage.tokens[at - 1]?.tag ?? "");

/** Leaves out what may stand between a subject and its verb: "today", "on Monday", "also". */
const skipAsides = (passage: Passage, to: number, floor: number): number => {
  let at = to;
  for (
    let token = passage.tokens[at - 1];
    at > floor && token !== undefined;
    token = passage.tokens[at - 1]
  ) {
    if (isAside(token) || isCorrelative(passage, at - 1, floor)) at -= 1;
    else if (token.tag === "prep" && passage.tokens[at]?.tag === "time") at -= 1;
    else if (token.lower === "at" && /^(?:first|last|once)$/u.test(passage.tokens[at]?.lower ?? "")) at -= 1;
    else if (token.tag === "number" && passage.tokens[at - 2]?.tag === "time") at -= 1;
    else if (token.tag === "number" && passage.tokens[at - 2]?.lower === "in" && at - 2 > floor) at -= 2;
    else break;
  }
  return at;
};

const isSpeakerLike = (passage: Passage, range: Range): boolean => {
  for (let i = range.from; i < range.to; i += 1) {
    const token = passage.tokens[i];
    if (token?.tag === "name" || token?.tag === "open" || token?.tag === "number-word") return true;
    if (token !== undefined && NOMINATIVE.has(token.lower)) return true;
    if (token?.tag === "ing" || token?.tag === "ed") continue;
  }
  return false;
};

const FALSE_STARTS = new Set("that which and or but as than".split(" "));

/** The noun phrase that ends before `to`, if it can name a speaker. */
export const speakerBefore = (passage: Passage, to: number, floor: number): Range | null => {
  const end = skipAsides(passage, to, floor);
  let start = nounPhraseStart(passage, end, floor);
  while (
    start < end &&
    (FALSE_STARTS.has(passage.tokens[start]?.lower ?? "") || passage.tokens[start]?.tag === "poss")
  )
    start += 1;
  while (start < end - 1 && passage.tokens[start]?.tag === "ing" && passage.tokens[start]?.capital !== true)
    start += 1;
  // "Source D (reliable)": what is said of the speaker is no part of the name.
  const close = passage.tokens[end - 1]?.text === ")" ? openBracket(passage, end - 1, start) : end;
  const from = participleStart(passage, relativeStart(passage, start, floor), floor);
  const range = { from: afterHour(passage, from), to: close > start ? close : end };
  return start < end && isSpeakerLike(passage, range) ? range : null;
};

/** "1105 – The liaison officer denied": an hour at the head of a line is nobody's name. */
const afterHour = (passage: Passage, from: number): number =>
  passage.tokens[from]?.kind === "number" && /^[-–—]$/u.test(passage.tokens[from + 1]?.text ?? "")
    ? from + 2
    : from;

const openBracket = (passage: Passage, at: number, floor: number): number => {
  for (let i = at; i > floor && at - i < 16; i -= 1) if (passage.tokens[i]?.text === "(") return i;
  return at + 1;
};

const PARTICIPLE =
  /^(?:published|released|issued|conducted|commissioned|written|prepared|carried|compiled|presented|made|sent|filed|posted|seen|leaked|obtained)$/u;

/** "A poll published on Monday by the Ledger found": back over the participle to what was published. */
const participleStart = (passage: Passage, start: number, floor: number): number => {
  for (let i = start - 1; i > floor && start - i < 14; i -= 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[i];
    if (token === undefined) return start;
    if (PARTICIPLE.test(token.lower)) {
      const noun = passage.tokens[i - 1];
      const isAfterNoun = noun?.tag === "open" || noun?.tag === "name";
      return isAfterNoun ? nounPhraseStart(passage, i, floor) : start;
    }
    if (!/^(?:prep|time|number|det|open|name|poss|to)$/u.test(token.tag)) return start;
  }
  return start;
};

/** "a diplomat who watches the agency said": takes the clause between the speaker and the verb along. */
const relativeStart = (passage: Passage, start: number, floor: number): number => {
  const verb = passage.tokens[start - 1];
  if (verb === undefined || verb.kind === "mark") return start;
  for (let i = start - 1; i > floor && start - i < 9; i -= 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[i];
    if (token === undefined || token.kind === "mark") return start;
    // "drivers we reached by phone": the clause may do without its "who".
    const isBare = /^(?:we|i|he|she)$/u.test(token.lower) && isReached(passage, i);
    if (token.lower !== "who" && !isBare) continue;
    const antecedent = nounPhraseStart(passage, i, floor);
    return antecedent < i ? antecedent : start;
  }
  return start;
};

/** "drivers we reached", "residents he met": a noun in the plural, a pronoun and a past form. */
const isReached = (passage: Passage, at: number): boolean =>
  /^(?:open|name)$/u.test(passage.tokens[at - 1]?.tag ?? "") &&
  /s$/u.test(passage.tokens[at - 1]?.lower ?? "") &&
  (passage.tokens[at + 1]?.tag === "ed" || /^(?:spoke|met|saw)$/u.test(passage.tokens[at + 1]?.lower ?? ""));

/** The index of the comma that opens the aside which closes before `at`, or -1. */
const asideStart = (passage: Passage, at: number, floor: number): number => {
  for (let i = at - 2; i >= floor && at - i < PHRASE_REACH / 2; i -= 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[i];
    if (isComma(token)) return i;
    if (token?.text === ";" || token?.text === ":") return -1;
  }
  return -1;
};

/** "A, the head of B, said": steps over asides set off by commas to the phrase that they explain. */
const speakerBeforeAside = (passage: Passage, commaAt: number, floor: number): Range | null => {
  let close = commaAt;
  for (let hops = 0; hops < 3; hops += 1) {
    const open = asideStart(passage, close + 1, floor);
    if (open < 0) return hops === 0 ? null : speakerBefore(passage, close, floor);
    const bare = speakerBefore(passage, open, floor);
    if (bare === null) return null;
    const range = hops === 0 ? withName(passage, bare, close) : bare;
    if (!isComma(passage.tokens[range.from - 1]) || hops === 2) return range;
    // "In Oslo, the minister, a lawyer, said" stops here; "A, B, the head of C, said" goes on.
    const isIntroduced = /^(?:det|poss-det|name)$/u.test(passage.tokens[range.from]?.tag ?? "");
    if (isIntroduced && !isListLike(passage, range, floor)) return range;
    close = range.from - 1;
  }
  return null;
};

/** "the company's lawyer, Ada Lind, said": the name that the aside gives is part of who. */
const withName = (passage: Passage, range: Range, close: number): Range => {
  const name = passage.tokens.slice(range.to + 1, close);
  const isOffice = passage.tokens[range.to - 1]?.tag === "open";
  return isOffice && name.length > 0 && name.length <= 4 && name.every((token) => /\p{Lu}/u.test(token.text))
    ? { from: range.from, to: close }
    : range;
};

/** "the chief, Ada Lind, held talks": the name where the aside before the verb is nothing but a name. */
export const speakerBeforeNamed = (passage: Passage, to: number, floor: number): Range | null => {
  const at = skipAsides(passage, to, floor);
  if (passage.tokens[at - 1]?.text !== ",") return null;
  const open = asideStart(passage, at, floor);
  const range = { from: open + 1, to: at - 1 };
  const isName =
    open >= floor &&
    range.to - range.from <= 4 &&
    range.to > range.from &&
    passage.tokens.slice(range.from, range.to).every((token) => token.tag === "name");
  return isName ? range : null;
};

const isListLike = (passage: Passage, range: Range, floor: number): boolean => {
  const open = asideStart(passage, range.from, floor);
  if (open < 0 && passage.tokens[floor]?.tag !== "name") return false;
  return (
    open >= floor && passage.tokens[open + 1]?.tag === "name" && passage.tokens[range.from]?.tag !== "name"
  );
};

/** The phrase that a relative pronoun at `at` stands for. */
const antecedentOf = (passage: Passage, at: number, floor: number): Range | null => {
  const to = isComma(passage.tokens[at - 1]) ? at - 1 : at;
  return speakerBefore(passage, to, floor);
};

/** The phrase that begins after `from`: "said X". */
export const speakerAfter = (passage: Passage, from: number, ceiling: number): Range | null => {
  let start = from;
  while (start < ceiling && passage.tokens[start]?.tag === "adv") start += 1;
  const first = passage.tokens[start];
  if (first === undefined || first.tag === "ing" || first.tag === "ed" || first.tag === "time") return null;
  const to = nounPhraseEnd(passage, start, ceiling, "any");
  const range = { from: start, to };
  return to > start && isSpeakerLike(passage, range) ? range : null;
};

/** The subject of the nearest earlier verb of the sentence, for "and said" and ", adding that". */
export const sharedSubject = (passage: Passage, at: number, floor: number, isJoined = false): Range | null =>
  (isJoined ? subjectBefore(passage, at, floor, isJoined, isTelling) : null) ??
  subjectBefore(passage, at, floor, isJoined, isVerbal);

/** "conceded that the roll was old but claimed …": what "but" joins are the verbs of telling, not "was". */
const isTelling = (token: Token): boolean => {
  const cue = REPORTING_VERBS.get(token.lower) ?? POSITION_VERBS.get(token.lower);
  return (
    cue !== undefined &&
    (cue.form === "past" || cue.form === "present") &&
    !NOUN_LIKE.has(token.lower) &&
    // "sailors still held in port".
    !/^(?:held|seen|found|known|meant|left)$/u.test(token.lower)
  );
};

const isVerbal = (token: Token): boolean =>
  /^(?:verb|ed|be|have|modal)$/u.test(token.tag) ||
  REPORTING_VERBS.has(token.lower) ||
  POSITION_VERBS.has(token.lower);

const subjectBefore = (
  passage: Passage,
  at: number,
  floor: number,
  isJoined: boolean,
  isVerb: (token: Token) => boolean,
): Range | null => {
  for (let i = at - 1; i > floor && at - i < PHRASE_REACH; i -= 1) {
    const token = passage.tokens[i];
    passage.meter.steps += 1;
    if (token === undefined || token.text === ";") return null;
    if (!isVerb(token) || token.capital) continue;
    const before = passage.tokens[i - 1];
    // "in the strongest terms": a noun after its adjective.
    if (
      NOUN_LIKE.has(token.lower) &&
      /^(?:open|det|poss-det|prep|number|number-word)$/u.test(before?.tag ?? "") &&
      !/s$/u.test(before?.lower ?? "")
    )
      continue;
    if (
      before === undefined ||
      before.tag === "be" ||
      before.tag === "have" ||
      before.tag === "modal" ||
      (before.tag === "adv" && !isTelling(token)) ||
      before.tag === "neg" ||
      before.tag === "to" ||
      before.tag === "conj"
    )
      continue;
    // "…," said the minister, adding that …
    const isInverted =
      isTelling(token) && (passage.quoteTo.has(i - 1) || (isComma(before) && isInvertible(token)));
    const after = isInverted ? speakerAfter(passage, i + 1, at) : null;
    if (after !== null) return after;
    if (before.lower === "who" || before.lower === "which") return antecedentOf(passage, i - 1, floor);
    const range = isComma(before)
      ? speakerBeforeAside(passage, i - 1, floor)
      : speakerBefore(passage, i, floor);
    const opener = range === null ? undefined : passage.tokens[range.from - 1];
    if (
      range !== null &&
      opener?.tag !== "prep" &&
      opener?.tag !== "that" &&
      // "while talks went on, but claimed": what "but" joins is the main clause.
      !(isJoined && (opener?.tag === "sub" || opener?.tag === "wh")) &&
      !(passage.tokens[range.from]?.tag === "ing")
    )
      return range;
  }
  return null;
};

/** "…, said the minister": not "the minister, for her part, voiced concern". */
const isInvertible = (token: Token): boolean => {
  const cue = REPORTING_VERBS.get(token.lower);
  return (
    (cue?.group === "say" || cue?.group === "think" || cue?.group === "show") && !PHRASE_TAKERS.has(cue.lemma)
  );
};

/** "the minister was quoted as saying": the subject before the auxiliaries. */
const speakerBeforeAuxiliaries = (passage: Passage, to: number, floor: number): Range | null => {
  let at = to;
  while (at > floor && /^(?:be|have|modal|adv)$/u.test(passage.tokens[at - 1]?.tag ?? "")) at -= 1;
  return at < to ? speakerBefore(passage, at, floor) : null;
};

/** "quoted the minister as saying": the person between the verb and "as". */
const quotedPerson = (passage: Passage, to: number, floor: number): Range | null => {
  for (let at = to - 1; at > floor && to - at < 12; at -= 1) {
    if (/^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/u.test(passage.tokens[at]?.lower ?? ""))
      return at + 1 < to ? { from: at + 1, to } : null;
    if (passage.tokens[at]?.kind === "mark") return null;
  }
  return null;
};

/** Looks left of a verb group for its subject. */
export const subjectOf = (
  passage: Passage,
  from: number,
  floor: number,
  mood: "finite" | "infinitive" | "ing",
): Subject | null => {
  const before = passage.tokens[skipAsides(passage, from, floor) - 1];
  const at = skipAsides(passage, from, floor);
  if (at <= floor || before === undefined) return null;
  const as = (kind: Subject["kind"], range: Range | null): Subject | null =>
    range === null ? null : { kind, range };
  const isQuotedAs =
    mood === "ing" &&
    before.lower === "as" &&
    /^(?:quoted|cited|reported|described)$/u.test(passage.tokens[at - 2]?.lower ?? "");
  if (isQuotedAs) return as("before", speakerBeforeAuxiliaries(passage, at - 2, floor));
  // "he can be heard saying"
  const isHeard =
    mood === "ing" && /^(?:heard|seen)$/u.test(before.lower) && passage.tokens[at - 2]?.tag === "be";
  if (isHeard) return as("before", speakerBeforeAuxiliaries(passage, at - 1, floor));
  // "they want us to believe": who would believe it is not who wants it.
  if (mood === "infinitive" && /^(?:us|him|them|me)$/u.test(before.lower)) return null;
  const quoting = mood === "ing" && before.lower === "as" ? quotedPerson(passage, at - 1, floor) : null;
  if (quoting !== null) return as("after", quoting);
  if (mood !== "finite") return as("shared", sharedSubject(passage, at, floor));
  if (before.lower === "who" || before.lower === "which" || before.lower === "that") {
    return as("relative", antecedentOf(passage, at - 1, floor));
  }
  if (before.tag === "conj") return as("shared", sharedSubject(passage, at - 1, floor, true));
  if (isComma(before)) return as("apposed", speakerBeforeAside(passage, at - 1, floor));
  return as("before", speakerBefore(passage, at, floor));
};
