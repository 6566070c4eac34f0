import type { Passage } from "../text/passage.ts";
import { nounPhraseEnd } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import type { VerbCue } from "../words/inflect.ts";
import { NOUN_LIKE, REPORTING_VERBS, type VerbFamily } from "../words/reporting-verbs.ts";
import type { Candidate, Content, FoundVerb } from "./candidate.ts";
import { hasVerb } from "./clauses.ts";
import { contentAfter, contentEnd } from "./content.ts";
import { contentBefore } from "./left-content.ts";
import { passive, reduced } from "./passives.ts";
import { type Subject, speakerAfter, speakerBefore, subjectOf } from "./subject.ts";
import { isTaken, PREPOSITIONS } from "./taken.ts";
import { type VerbGroup, verbGroupAt } from "./verb-group.ts";
import { traitsOf } from "./verb-traits.ts";

type Cue = VerbCue<VerbFamily>;
const AFTER_NOUN = new Set(["det", "poss-det", "prep", "poss", "number", "number-word"]);

/** Whether a form that may be a noun stands where only a noun can: "the report", "its claims". */
const isNounHere = (passage: Passage, at: number, floor: number): boolean => {
  const token = passage.tokens[at];
  const before = at > floor ? passage.tokens[at - 1] : undefined;
  if (token === undefined) return true;
  if (token.capital && at > floor && before?.kind !== "mark") return true;
  const next = passage.tokens[at + 1];
  // "Note:", "Sourcing note:" head a line.
  const isHeading = NOUN_LIKE.has(token.lower) && next?.text === ":" && !passage.quoteFrom.has(at + 2);
  if (isHeading && REPORTING_VERBS.get(token.lower)?.form === "base") return true;
  if (before?.lower === "as" && token.tag === "ing") return false;
  // "rejected claims that": the noun after another verb.
  const subject = passage.tokens[at - 2]?.tag;
  if (
    NOUN_LIKE.has(token.lower) &&
    before?.tag === "ed" &&
    (subject === "open" || subject === "name" || subject === "pron")
  )
    return true;
  // "a light show": a base form needs a plural before it, or a pronoun.
  const isSingular =
    (before?.tag === "open" || (before?.tag === "name" && passage.tokens[at - 2]?.lower !== "and")) &&
    !/(?:s|people|men|women|data|media|staff|police)$/u.test(before.lower);
  if (NOUN_LIKE.has(token.lower) && isSingular && REPORTING_VERBS.get(token.lower)?.form === "base")
    return true;
  if (NOUN_LIKE.has(token.lower) && (next?.tag === "have" || next?.tag === "modal")) return true;
  // "the ambassadors of five guarantor states met"
  if (/^posts?$/u.test(token.lower) && before?.tag === "open") return true;
  if (
    NOUN_LIKE.has(token.lower) &&
    before?.tag === "open" &&
    /^(?:met|agreed|failed|began)$/u.test(next?.lower ?? "")
  )
    return true;
  if (before === undefined || before.kind === "mark")
    return NOUN_LIKE.has(token.lower) && before === undefined;
  if (isNumbered(passage, at) && REPORTING_VERBS.get(token.lower)?.form === "present")
    return next?.tag === "be";
  return (
    NOUN_LIKE.has(token.lower) &&
    (AFTER_NOUN.has(before.tag) || (/(?:al|ic|ive|ous|ary|ed)$/u.test(before.lower) && before.tag === "open"))
  );
};

/** "Patrol 4 reports fire": who, by name and number. */
const isNumbered = (passage: Passage, at: number): boolean => {
  const name = passage.tokens[at - 2];
  return (
    passage.tokens[at - 1]?.kind === "number" && name?.capital === true && /^(?:open|name)$/u.test(name.tag)
  );
};

/** Words that end the clause: nothing that is said can follow them. */
const endsClause = (passage: Passage, at: number, to: number): boolean => {
  const token = passage.tokens[at];
  return (
    at >= to ||
    token === undefined ||
    token.text === "." ||
    token.text === ";" ||
    token.text === "(" ||
    token.text === "?"
  );
};

/** Content on both sides: "The plan, she said, is dead." */
const splitContent = (passage: Passage, left: Content, at: number, to: number): Content => {
  const comma = passage.tokens[at]?.text === ",";
  const next = passage.tokens[at + 1];
  if (!comma || next === undefined || at + 2 >= to) return left;
  const isOn =
    left.kind === "left-clause" &&
    next.kind !== "mark" &&
    next.tag !== "ing" &&
    next.tag !== "wh" &&
    next.tag !== "conj" &&
    next.tag !== "sub";
  const quoted = passage.quoteFrom.get(at + 1);
  const isQuotedOn = quoted !== undefined && passage.tokens[at + 2]?.capital === false;
  if (isQuotedOn) return { kind: "split", ranges: [...left.ranges, { from: at + 1, to: quoted.close + 1 }] };
  return isOn ? { kind: "split", ranges: [...left.ranges, { from: at + 1, to }] } : left;
};

/** "…," said X. */
const inverted = (passage: Passage, cue: Cue, group: VerbGroup, sentence: Sentence): FoundVerb | null => {
  if (cue.group !== "say" && cue.group !== "think" && cue.group !== "show" && cue.lemma !== "tell")
    return null;
  const source = speakerAfter(passage, group.at + 1, sentence.to);
  if (source === null) return null;
  const isInserted = passage.tokens[source.to]?.text === "," && source.to + 2 < sentence.to;
  const left = contentBefore(passage, group.from, sentence, isInserted);
  if (left === null) return null;
  return {
    rule: "said-after",
    source,
    content: splitContent(passage, left, source.to, sentence.to),
    kind: "after",
  };
};

/** "…, X said" with nothing, or the rest of the sentence, after it. */
const postposed = (
  passage: Passage,
  cue: Cue,
  group: VerbGroup,
  subject: Subject,
  right: Content | null,
  sentence: Sentence,
): FoundVerb | null => {
  if (subject.kind !== "before" && subject.kind !== "apposed") return null;
  const next = passage.tokens[group.at + 1];
  const isInserted = next?.text === "," && group.at + 3 < sentence.to;
  const at = subject.range.from;
  // "…, as the minister put it": the "as" is neither speaker nor content.
  const left = contentBefore(
    passage,
    passage.tokens[at - 1]?.lower === "as" ? at - 1 : at,
    sentence,
    isInserted,
  );
  if (left === null) return null;
  const isQuote = left.kind === "left-quote";
  const strong =
    right !== null &&
    (right.kind === "that" || right.kind === "quote" || right.kind === "wh" || right.kind === "clause");
  if (strong && !(isQuote && right.kind !== "that" && right.kind !== "wh")) return null;
  if (
    !isQuote &&
    !(
      endsClause(passage, group.at + 1, sentence.to) ||
      next?.text === "," ||
      next?.tag === "prep" ||
      next?.tag === "time" ||
      next?.tag === "adv" ||
      (next?.tag === "to" && passage.tokens[at - 1]?.lower === "as") ||
      isToldOnly(passage, cue, group, sentence)
    )
  )
    return null;
  return {
    rule: "said-before",
    source: subject.range,
    content: splitContent(passage, left, group.at + 1, sentence.to),
    kind: subject.kind,
  };
};

/** "…, a driver told this office.": whom, and nothing after it. */
const isToldOnly = (passage: Passage, cue: Cue, group: VerbGroup, sentence: Sentence): boolean => {
  if (cue.group !== "tell") return false;
  const whom = nounPhraseEnd(passage, group.at + 1, sentence.to, "any");
  const next = passage.tokens[whom];
  return endsClause(passage, whom, sentence.to) || next?.tag === "time" || next?.text === ",";
};

const active = (passage: Passage, cue: Cue, group: VerbGroup, sentence: Sentence): FoundVerb | null => {
  const floor = Math.max(sentence.from, quoteFloor(passage, group.from));
  const ceiling = quoteCeiling(passage, group.at, sentence.to);
  const end = Math.min(ceiling, introductionEnd(passage, group, sentence));
  // "was quoted as saying by the state broadcaster that …"
  const isReported = group.mood === "ing" && passage.tokens[group.at + 1]?.lower === "by";
  const particle = PARTICLES.get(cue.lemma) === passage.tokens[group.at + 1]?.lower ? 1 : 0;
  const after = isReported ? nounPhraseEnd(passage, group.at + 2, end, "of") : group.at + 1 + particle;
  const told =
    contentAfter(passage, after, end, cue.group === "tell") ?? aboutContent(passage, cue, group, end);
  const right = isReported && told?.kind === "phrase" ? null : told;
  const subject = subjectOf(passage, group.from, floor, group.mood);
  if (subject !== null) {
    const left =
      group.mood === "finite"
        ? (ofFigure(passage, group, subject, sentence) ??
          postposed(passage, cue, group, subject, right, sentence))
        : right === null
          ? quotedBefore(passage, subject, sentence)
          : null;
    if (left !== null) return left;
    const aside = group.mood === "finite" ? introduced(passage, group, subject, sentence) : null;
    if (aside !== null) return aside;
    // "the case on which the court ruled was …": what begins with a verb is not what was said.
    const isCutOff =
      right?.kind === "clause" &&
      /^(?:be|have|modal)$/u.test(passage.tokens[right.ranges[0]?.from ?? -1]?.tag ?? "") &&
      !/^(?:being|having)$/u.test(passage.tokens[right.ranges[0]?.from ?? -1]?.lower ?? "") &&
      !/^(?:that|wh)$/u.test(passage.tokens[subject.range.from - 1]?.tag ?? "");
    if (right !== null && !isCutOff)
      return {
        rule: group.mood === "finite" ? "says" : "saying",
        source: subject.range,
        content: right,
        kind: subject.kind,
      };
    // "In Lorne, wells are dry, said a nurse": what looks like an aside before the verb was said.
    const isAfterComma = passage.tokens[group.from - 1]?.text === ",";
    return isAfterComma && group.mood === "finite" ? inverted(passage, cue, group, sentence) : null;
  }
  return group.mood === "finite" ? inverted(passage, cue, group, sentence) : null;
};

/** "the 4,000 that the ministry claims": a figure, and whose it is. */
const ofFigure = (
  passage: Passage,
  group: VerbGroup,
  { range }: Subject,
  sentence: Sentence,
): FoundVerb | null => {
  const that = passage.tokens[range.from - 1];
  const isEnd = endsClause(passage, group.at + 1, sentence.to) || passage.tokens[group.at + 1]?.text === ",";
  if (!isEnd || (that?.tag !== "that" && that?.tag !== "wh")) return null;
  const to = range.from - 1;
  for (let from = to - 1; from > sentence.from && to - from < 6; from -= 1) {
    const token = passage.tokens[from];
    if (token === undefined || token.kind === "mark") return null;
    if (token.tag === "number")
      return {
        rule: "says",
        source: range,
        content: { kind: "phrase", ranges: [{ from, to }] },
        kind: "after",
      };
  }
  return null;
};

/** `"…," it quotes a minister as saying.` */
const quotedBefore = (passage: Passage, { range, kind }: Subject, sentence: Sentence): FoundVerb | null => {
  // `"…," she was quoted as saying.`
  const own = kind === "before" ? contentBefore(passage, range.from, sentence, false) : null;
  if (own !== null) return { rule: "said-before", source: range, content: own, kind: "before" };
  if (kind !== "after") return null;
  const outer = speakerBefore(passage, range.from - 1, sentence.from);
  const left = outer === null ? null : contentBefore(passage, outer.from, sentence, false);
  return left === null ? null : { rule: "said-before", source: range, content: left, kind: "before" };
};

const aboutContent = (passage: Passage, cue: Cue, group: VerbGroup, to: number): Content | null => {
  const at = group.at + 1;
  const isAbout = PREPOSITIONS.get(cue.lemma)?.test(passage.tokens[at]?.lower ?? "") === true;
  if (!isAbout || at + 1 >= to) return null;
  const quote = passage.quoteFrom.get(at + 1);
  const end = quote === undefined ? contentEnd(passage, at, to) : Math.min(to, quote.close + 1);
  return { kind: "phrase", ranges: [{ from: at, to: end }] };
};

/** "When the mayor announced a dam, farmers protested": what the first clause tells ends at its comma. */
const introductionEnd = (passage: Passage, group: VerbGroup, sentence: Sentence): number => {
  const first = passage.tokens[sentence.from];
  const isIntroduction =
    first?.tag === "sub" || /^(?:after|before|since|as|until)$/u.test(first?.lower ?? "");
  if (!isIntroduction) return sentence.to;
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    passage.meter.steps += 1;
    if (passage.tokens[at]?.text !== "," || (passage.quoteAt[at] ?? -1) >= 0) continue;
    if (at > group.at + 1) return hasVerb(passage, at + 1, sentence.to) ? at : sentence.to;
    if (at < group.from && hasVerb(passage, sentence.from, at)) return sentence.to;
  }
  return sentence.to;
};

/** "As the minister said, the road is closed." */
const introduced = (
  passage: Passage,
  group: VerbGroup,
  subject: Subject,
  sentence: Sentence,
): FoundVerb | null => {
  const isAs =
    passage.tokens[subject.range.from - 1]?.lower === "as" && subject.range.from - 1 === sentence.from;
  const comma = group.at + (/^(?:out|it)$/u.test(passage.tokens[group.at + 1]?.lower ?? "") ? 2 : 1);
  const from = comma + 1;
  if (!isAs || passage.tokens[comma]?.text !== "," || !hasVerb(passage, from, sentence.to)) return null;
  return {
    rule: "as-said",
    source: subject.range,
    content: { kind: "clause", ranges: [{ from, to: sentence.to }] },
    kind: "as",
  };
};

const quoteFloor = (passage: Passage, at: number): number => {
  const quote = passage.quotes[passage.quoteAt[at] ?? -1];
  return quote === undefined ? 0 : quote.open + 1;
};

const quoteCeiling = (passage: Passage, at: number, to: number): number => {
  const quote = passage.quotes[passage.quoteAt[at] ?? -1];
  return quote === undefined ? to : Math.min(to, quote.isClosed ? quote.close : quote.close + 1);
};

/** Verbs that report only together with another word: "pointed out". */
const PARTICLES = new Map([
  ["point", "out"],
  ["spell", "out"],
]);

/** "people briefed on the talks", "points" without "out" or "to": no verb of telling. */
const isOtherwise = (passage: Passage, at: number, cue: Cue): boolean => {
  const next = passage.tokens[at + 1];
  const particle = PARTICLES.get(cue.lemma);
  if (cue.lemma === "report" && next?.lower === "back") return true;
  if (cue.lemma === "rule" && next?.lower === "out") return true;
  if (particle !== undefined)
    return next?.lower !== particle && PREPOSITIONS.get(cue.lemma)?.test(next?.lower ?? "") !== true;
  return cue.group === "tell" && cue.lemma !== "tell" && next?.tag === "prep";
};

const HEARING = new Set(["hear", "learn", "understand"]);

/** "heard from the negotiator that a list was being drawn up": the negotiator said so. */
const heard = (passage: Passage, group: VerbGroup, sentence: Sentence): FoundVerb | null => {
  const at = group.at + 1;
  if (passage.tokens[at]?.lower !== "from") return null;
  for (let that = at + 2; that < Math.min(sentence.to, at + 20); that += 1) {
    passage.meter.steps += 1;
    const clause = passage.tokens[that + 1];
    if (passage.tokens[that]?.tag !== "that") continue;
    // "heard from her in a session that ran for hours"
    if (clause !== undefined && /^(?:verb|ed|be|have|modal)$/u.test(clause.tag)) return null;
    const range = { from: that, to: contentEnd(passage, that, sentence.to) };
    const to = passage.tokens[that - 1]?.text === "," ? that - 1 : that;
    return {
      rule: "says",
      source: { from: at + 1, to },
      content: { kind: "that", ranges: [range] },
      kind: "after",
    };
  }
  return null;
};

/** "blame a militia, which denies it": what follows "which" is not what they say. */
const judgedOnly = (passage: Passage, found: FoundVerb): FoundVerb => {
  const [range, more] = found.content.ranges;
  if (range === undefined || more !== undefined || found.content.kind !== "phrase") return found;
  for (let i = range.from + 1; i < range.to - 1; i += 1)
    if (passage.tokens[i]?.text === "," && /^(?:which|who|whose)$/u.test(passage.tokens[i + 1]?.lower ?? ""))
      return { ...found, content: { ...found.content, ranges: [{ from: range.from, to: i }] } };
  return found;
};

/** "Nobody has claimed responsibility": no claim of anybody's. */
const isNobody = (passage: Passage, { source }: FoundVerb): boolean =>
  source !== null &&
  source.to - source.from < 3 &&
  /^(?:nobody|none|no-one)$/u.test(passage.tokens[source.from]?.lower ?? "");

/** "declined to say who was present": what is withheld is not said. */
const isWithheld = (passage: Passage, group: VerbGroup): boolean =>
  /^(?:say|comment|elaborate|specify|discuss|disclose|reveal|explain|answer)$/u.test(
    passage.tokens[group.at]?.lower ?? "",
  ) &&
  passage.tokens
    .slice(Math.max(0, group.at - 3), group.at)
    .some((token) => /^(?:declin|refus)/u.test(token.lower));

const findFor = (
  passage: Passage,
  at: number,
  cue: Cue,
  sentence: Sentence,
): { readonly found: FoundVerb; readonly group: VerbGroup } | null => {
  const group = verbGroupAt(passage, at, sentence.from, cue);
  const isBareParticiple = cue.form === "participle" && group.from === at;
  let found: FoundVerb | null = null;
  if (HEARING.has(cue.lemma)) found = heard(passage, group, sentence);
  if (found !== null) return { found, group };
  if (HEARING.has(cue.lemma) && passage.tokens[at + 1]?.lower === "from") return null;
  if (group.voice === "passive") found = passive(passage, cue, group, sentence);
  else if (isBareParticiple) found = reduced(passage, group, sentence);
  else
    found =
      active(passage, cue, group, sentence) ??
      (cue.form === "past" ? reduced(passage, group, sentence) : null);
  if (
    found === null ||
    isNobody(passage, found) ||
    isWithheld(passage, group) ||
    !isTaken(passage, cue, found)
  )
    return null;
  return { found: cue.group === "judge" ? judgedOnly(passage, found) : found, group };
};

/** Every reporting verb of a sentence for which a speaker and something said can be named. */
export const verbCandidates = (passage: Passage, sentence: Sentence): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = passage.tokens[at];
    passage.meter.steps += 1;
    const cue = token?.kind === "word" ? REPORTING_VERBS.get(token.lower) : undefined;
    if (cue === undefined || isNounHere(passage, at, sentence.from) || isOtherwise(passage, at, cue))
      continue;
    const hit = findFor(passage, at, cue, sentence);
    if (hit === null) continue;
    candidates.push({
      rule: hit.found.rule,
      cue: { from: at, to: at + 1 },
      source: hit.found.source,
      content: hit.found.content.ranges,
      traits: traitsOf(passage, cue, hit.group, hit.found),
    });
  }
  return candidates;
};
