import { isFurtherDeed, isVouchedFor } from "../attributions/content.ts";
import { sharedSubject, speakerBefore, subjectOf } from "../attributions/subject.ts";
import type { VerbGroup } from "../attributions/verb-group.ts";
import { verbGroupAt } from "../attributions/verb-group.ts";
import type { Span } from "../span.ts";
import type { Passage } from "../text/passage.ts";
import { isPeopleOrName } from "../text/people.ts";
import { nounPhraseEnd, nounPhraseStart, type Range, spanOf } from "../text/phrases.ts";
import type { Sentence } from "../text/sentences.ts";
import { POSITION_PARTICLES, POSITION_VERBS, type PositionPattern } from "../words/position-verbs.ts";

/** A position found in one sentence, before it is known whose word it is. */
export type PositionMatch = {
  readonly party: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
};

const PREPOSITIONS = new Map([
  ["call", /^(?:for|on|upon)$/u],
  ["aim", /^(?:for|at)$/u],
  ["insist", /^on$/u],
  ["push", /^for$/u],
  ["ask", /^for$/u],
  ["appeal", /^(?:for|to)$/u],
]);

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** Divides "a withdrawal and the return of residents" at an "and" that a determiner follows. */
const things = (passage: Passage, range: Range): Range[] => {
  const parts: Range[] = [];
  let from = range.from;
  for (let at = range.from + 1; at < range.to - 1; at += 1) {
    if (
      lowerAt(passage, at) !== "and" ||
      (passage.tokens[at + 1]?.tag !== "det" && passage.tokens[at + 1]?.tag !== "to")
    )
      continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  parts.push({ from, to: range.to });
  return parts.filter((part) => part.to > part.from);
};

const endOfClause = (passage: Passage, from: number, to: number, isBrief: boolean): number => {
  for (let i = from; i < to; i += 1) {
    passage.meter.steps += 1;
    const token = passage.tokens[i];
    const next = passage.tokens[i + 1];
    if (token?.text === ";" || (token?.text === "." && i >= to - 2)) return i;
    const isJoined = token?.tag === "conj" || (token?.text === "," && next?.tag !== "conj");
    if (isJoined && (passage.quoteAt[i] ?? -1) < 0 && isFurtherDeed(next) && i > from + 1) return i;
    if (token?.text === "," && isVouchedFor(passage, i + 1, to)) return i;
    // ", who has carried messages", ", would only say": what comes is no part of the demand.
    if (token?.text === "," && (next?.lower === "who" || next?.tag === "modal")) return i;
    if (token?.text === "," && isBrief && next?.lower !== "including" && next?.tag !== "conj") return i;
    if (
      token?.text === "," &&
      (next?.tag === "conj" ||
        next?.tag === "sub" ||
        next?.tag === "wh" ||
        next?.tag === "ing" ||
        next?.lower === "according" ||
        next?.lower === "per") &&
      next.lower !== "and" &&
      next.lower !== "including"
    )
      return i;
  }
  return to;
};

const contentOf = (
  passage: Passage,
  group: VerbGroup,
  pattern: PositionPattern,
  lemma: string,
  to: number,
): Range[] => {
  const at = skipTime(passage, group.at + 1, to);
  const next = passage.tokens[at];
  if (next === undefined || at >= to) return [];
  const clause = (from: number): Range[] =>
    things(passage, { from, to: endOfClause(passage, from, to, group.mood === "ing") });
  if (pattern === "for")
    return PREPOSITIONS.get(lemma)?.test(next.lower) === true && at + 1 < to
      ? clause(at + 1)
      : lemma === "ask"
        ? whom(passage, at, to, lemma, clause)
        : [];
  if (pattern === "deed")
    return next.tag === "to" ||
      next.tag === "that" ||
      next.tag === "neg" ||
      passage.quoteFrom.has(at) ||
      (lemma !== "agree" && /^(?:det|poss-det|number|number-word)$/u.test(next.tag)) ||
      (/^(?:pledge|promise)$/u.test(lemma) && next.tag === "open")
      ? clause(at)
      : [];
  // "turned him down": the particle comes after whom.
  if (
    pattern === "particle" &&
    next.tag === "pron" &&
    lowerAt(passage, at + 1) === POSITION_PARTICLES.get(lemma)
  )
    return [{ from: at, to: at + 1 }];
  if (pattern === "particle")
    return next.lower === POSITION_PARTICLES.get(lemma) && at + 1 < to ? clause(at + 1) : [];
  if (pattern === "whom") return whom(passage, at, to, lemma, clause);
  return (next.kind === "mark" && !/^[$€£¥]$/u.test(next.text)) || next.tag === "prep" || next.tag === "conj"
    ? []
    : clause(at);
};

/** "urged both sides to stop": the deed after the person. */
const whom = (
  passage: Passage,
  at: number,
  to: number,
  lemma: string,
  clause: (from: number) => Range[],
): Range[] => {
  const end = nounPhraseEnd(passage, at, to, "of");
  const deed = skipTime(passage, end, to);
  const isDeed =
    /^(?:to|for)$/u.test(lowerAt(passage, deed)) ||
    /^(?:not to)$/u.test(`${lowerAt(passage, deed)} ${lowerAt(passage, deed + 1)}`);
  if (end > at && isDeed) return clause(at);
  // "urged restraint", "urged more pressure on Vell": a thing, not a person.
  const isThing =
    lemma === "urge" &&
    end > at &&
    passage.tokens[end - 1]?.tag === "open" &&
    !isPeopleOrName(passage, { from: at, to: end }) &&
    !/^(?:modal|be|have)$/u.test(passage.tokens[end]?.tag ?? "");
  return isThing ? clause(at) : [];
};

/** Steps over "on Thursday" and the like between a verb and what it governs. */
const skipTime = (passage: Passage, from: number, to: number): number => {
  const isTime = (at: number): boolean =>
    passage.tokens[at]?.tag === "time" || passage.tokens[at]?.tag === "adv";
  if (passage.tokens[from]?.tag === "prep" && isTime(from + 1) && from + 2 < to) return from + 2;
  return isTime(from) && from + 1 < to ? from + 1 : from;
};

const partyOf = (passage: Passage, group: VerbGroup, sentence: Sentence): Range | null => {
  if (group.mood === "ing" && passage.tokens[group.from - 1]?.kind === "word")
    return speakerBefore(passage, group.from, sentence.from);
  const own = subjectOf(passage, group.from, sentence.from, group.mood)?.range ?? null;
  // "condemns the attack, calls on all sides": a list of deeds has one subject.
  const isListed = own === null && passage.tokens[group.from - 1]?.text === ",";
  return isListed ? sharedSubject(passage, group.from - 1, sentence.from) : own;
};

const isNoun = (passage: Passage, at: number, sentence: Sentence): boolean => {
  const before = at > sentence.from ? passage.tokens[at - 1] : undefined;
  if (before === undefined || passage.tokens[at]?.capital === true) return true;
  // "Both rejected a joint dinner": the pair is who.
  if (
    /^(?:both|all|neither|either|others|some|many)$/u.test(before.lower) &&
    /ed$/u.test(lowerAt(passage, at))
  )
    return false;
  // "in a nine-page order", "the pay offer": a base form needs several before it.
  const isSingular =
    before.tag === "open" && !/(?:s|people|men|women|police|staff|union)$/u.test(before.lower);
  if (isSingular && POSITION_VERBS.get(lowerAt(passage, at))?.form === "base") return true;
  // "similar requests had been refused": a verb follows it, so that it is none.
  const isFollowed = /^(?:be|have|modal)$/u.test(passage.tokens[at + 1]?.tag ?? "");
  if (isFollowed && !/(?:ed|ing)$/u.test(lowerAt(passage, at))) return true;
  return (
    /^(?:det|poss-det|poss|number|number-word)$/u.test(before.tag) ||
    (before.tag === "prep" && !/ing$/u.test(lowerAt(passage, at)))
  );
};

/** "Israel adding new conditions": a condition is a position whatever its verb. */
const conditionAt = (passage: Passage, at: number, sentence: Sentence): PositionMatch | null => {
  if (!/^(?:add|adds|added|adding|set|sets|setting|impos(?:e|es|ed|ing))$/u.test(lowerAt(passage, at)))
    return null;
  const noun = /^(?:new|further|more|additional|extra|fresh|its|their|own)$/u.test(lowerAt(passage, at + 1))
    ? at + 2
    : at + 1;
  if (!/^(?:conditions?|preconditions?|demands?|terms)$/u.test(lowerAt(passage, noun))) return null;
  const party = speakerBefore(passage, at, sentence.from);
  if (party === null) return null;
  const content = { from: at + 1, to: nounPhraseEnd(passage, at + 1, sentence.to, "any") };
  return {
    party: spanOf(passage, party),
    cue: spanOf(passage, { from: at, to: at + 1 }),
    content: [spanOf(passage, content)],
    rule: "adds-condition",
    confidence: 0.75,
  };
};

const isRelative = (passage: Passage, at: number, sentence: Sentence): boolean =>
  [1, 2].some((back) => {
    const token = at - back >= sentence.from ? passage.tokens[at - back] : undefined;
    return token?.tag === "wh" || token?.tag === "sub" || token?.lower === "who";
  });

/** "whether the other side would accept a truce": nobody has said that it does. */
const isOpenQuestion = (passage: Passage, at: number, sentence: Sentence): boolean => {
  for (let i = at - 1; i >= sentence.from && at - i < 8; i -= 1) {
    const lower = lowerAt(passage, i);
    if (lower === "whether" || lower === "if") return true;
    if (
      lower === "who" &&
      /^(?:clear|unclear|known|unknown|say|knows?|asked|established)$/u.test(lowerAt(passage, i - 1))
    )
      return true;
    if (lower === "," || lower === ";" || lower === "that") return false;
  }
  return false;
};

const NEED =
  /^(?:assistance|aid|help|humanitarian|food|water|shelter|medical|treatment|care|surgery|support|urgent|emergency|protection)$/u;

/** "a demand the company has ruled out": what stands before the clause is what it is about. */
const gapBefore = (passage: Passage, cue: number, party: Range, sentence: Sentence, to: number): Range[] => {
  const next = passage.tokens[cue];
  const isEnd = cue >= to || next === undefined || /^[.,;:?)]$/u.test(next.text);
  const noun = passage.tokens[party.from - 1];
  const that = noun?.tag === "that" || noun?.tag === "wh" ? party.from - 1 : party.from;
  const from = nounPhraseStart(passage, that, sentence.from);
  return isEnd && from < that && passage.tokens[that - 1]?.kind === "word" ? [{ from, to: that }] : [];
};

const positionAt = (passage: Passage, at: number, sentence: Sentence): PositionMatch | null => {
  const token = passage.tokens[at];
  const cue = token?.kind === "word" ? POSITION_VERBS.get(token.lower) : undefined;
  if (cue === undefined || isNoun(passage, at, sentence)) return null;
  const base = verbGroupAt(passage, at, sentence.from, { lemma: cue.lemma, group: "say", form: cue.form });
  if (base.voice === "passive" || (cue.form === "participle" && base.from === at)) return null;
  const group = base;
  // "what they wanted", "who did not want to be named": no demand of anybody's.
  if (isOpenQuestion(passage, base.from, sentence)) return null;
  if (/^(?:ask|rule)$/u.test(cue.lemma) && base.isNegated) return null;
  // "Did he offer you anything?"
  if (passage.tokens[sentence.to - 1]?.text === "?" && (passage.quoteAt[at] ?? -1) < 0) return null;
  // "Half of them require assistance": a need, not a demand.
  if (cue.lemma === "require" && NEED.test(lowerAt(passage, at + 1))) return null;
  if (cue.lemma === "want" && (base.isNegated || isRelative(passage, base.from, sentence))) return null;
  const quote = passage.quotes[passage.quoteAt[at] ?? -1];
  const to = quote === undefined ? sentence.to : Math.min(sentence.to, quote.close);
  const given = contentOf(passage, group, cue.group, cue.lemma, to);
  const isOut = cue.group === "particle" && lowerAt(passage, at + 1) === POSITION_PARTICLES.get(cue.lemma);
  if (given.length === 0 && !isOut && cue.group !== "thing") return null;
  const party = partyOf(passage, group, sentence);
  if (party === null) return null;
  const content = given.length > 0 ? given : gapBefore(passage, isOut ? at + 2 : at + 1, party, sentence, to);
  if (content.length === 0) return null;
  const end =
    (cue.group === "for" || cue.group === "particle") && lowerAt(passage, at + 1) !== ""
      ? at + (/^(?:out|down|on|for|upon|to|at)$/u.test(lowerAt(passage, at + 1)) ? 2 : 1)
      : at + 1;
  return {
    party: spanOf(passage, party),
    cue: spanOf(passage, { from: at, to: end }),
    content: content.map((range) => spanOf(passage, range)),
    rule: cue.lemma,
    confidence: group.isModal || group.mood !== "finite" ? 0.55 : 0.75,
  };
};

/** The positions of one paragraph. */
export const positionsIn = (passage: Passage): PositionMatch[] =>
  passage.sentences.flatMap((sentence) => {
    const found: PositionMatch[] = [];
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      const position = conditionAt(passage, at, sentence) ?? positionAt(passage, at, sentence);
      if (position !== null) found.push(position);
    }
    return found;
  });
