import type { Passage } from "./passage.ts";
import type { Token } from "./tokens.ts";

/** A half-open range of token indices inside one passage. */
export type Range = { readonly from: number; readonly to: number };

/** No phrase is sought further than this from its verb: keeps every rule linear. */
export const PHRASE_REACH = 60;

const HYPHENS = new Set(["-", "/", "&", "–", "@", "#", "$", "%"]);

const isNominal = (token: Token): boolean =>
  token.tag === "open" ||
  token.tag === "name" ||
  token.tag === "number" ||
  token.tag === "number-word" ||
  token.tag === "ing" ||
  token.tag === "ed" ||
  token.tag === "poss" ||
  token.tag === "time" ||
  token.tag === "det" ||
  token.tag === "poss-det" ||
  token.tag === "pron" ||
  token.tag === "that" ||
  token.tag === "wh" ||
  (token.kind === "mark" && HYPHENS.has(token.text));

/** Words that begin a noun phrase, so that nothing further left belongs to it unless a preposition ties it on. */
const isOpener = (token: Token): boolean =>
  token.tag === "det" || token.tag === "poss-det" || token.tag === "pron";

const isLinked = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  const before = passage.tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (token.tag === "to")
    return (
      (before.tag === "ed" && isPostmodifier(passage, at - 1)) ||
      before.tag === "name" ||
      (before.tag === "open" && !/^(?:due|owing|thanks|prior|subject|able|unable)$/u.test(before.lower))
    );
  if (token.tag === "prep" && before.tag === "ed" && token.lower !== "of")
    return isPostmodifier(passage, at - 1);
  return (
    token.tag === "prep" &&
    isHead(before) &&
    token.lower !== "as" &&
    token.lower !== "than" &&
    token.lower !== "after"
  );
};

/** "a release issued by the office": a participle right after its noun. */
const isPostmodifier = (passage: Passage, at: number): boolean => {
  const noun = passage.tokens[at - 1];
  return (
    noun !== undefined &&
    (noun.tag === "open" || noun.tag === "name") &&
    // "two people briefed on its position": of a noun in the plural, a past form before a preposition tells more.
    ((noun.tag === "open" &&
      /(?:s|people|men|women|staff)$/u.test(noun.lower) &&
      passage.tokens[at]?.tag === "ed" &&
      passage.tokens[at + 1]?.tag === "prep") ||
      /^(?:issued|leaked|seen|reached|interviewed|contacted|filed|submitted|held|close|familiar|involved|trapped|stationed|responsible|released|published|signed|posted|sent|quoted|cited|based|accredited|obtained|discovered|seen|written|prepared|commissioned|made)$/u.test(
        passage.tokens[at]?.lower ?? "",
      ))
  );
};

const isHead = (token: Token): boolean =>
  token.tag === "open" ||
  token.tag === "name" ||
  token.tag === "pron" ||
  token.tag === "number-word" ||
  token.tag === "det" ||
  token.text === ")";

/** Start of the bracket that closes at `at`, or -1. */
const bracketStart = (passage: Passage, at: number, floor: number): number => {
  for (let i = at - 1; i >= floor && at - i < 16; i -= 1) {
    if (passage.tokens[i]?.text === "(" || passage.tokens[i]?.text === "[") return i;
  }
  return -1;
};

/** "a very senior official": an adverb between a determiner and an adjective. */
const isDegree = (passage: Passage, at: number): boolean => {
  const before = passage.tokens[at - 1]?.tag;
  return (
    before === "det" || before === "poss-det" || (before === "poss" && passage.tokens[at]?.lower === "then")
  );
};

/** A past form right after a name or a pronoun is the verb of a clause, not part of a phrase. */
const isVerbHere = (passage: Passage, at: number): boolean => {
  const before = passage.tokens[passage.tokens[at - 1]?.tag === "adv" ? at - 2 : at - 1];
  return before?.tag === "name" || (before?.tag === "pron" && !passage.tokens[at]?.capital);
};

/** Start of the simple noun phrase (no prepositions) that ends before `to`, or `to` where there is none. */
const simpleStart = (passage: Passage, to: number, floor: number): number => {
  let at = to;
  while (at > floor) {
    const token = passage.tokens[at - 1];
    if (token === undefined) break;
    passage.meter.steps += 1;
    const quoted = at === to ? passage.quoteTo.get(at - 1) : undefined;
    // A title may be a speaker ("The Bridge" says); words that end with a comma were said.
    const isSaid = quoted !== undefined && /^[,.!?…]$/u.test(passage.tokens[quoted.close - 1]?.text ?? "");
    if (quoted !== undefined && !isSaid && quoted.open > floor && at - quoted.open < 16) at = quoted.open;
    else if (at < to && (token.text === ")" || token.text === "]")) {
      const open = bracketStart(passage, at - 1, floor);
      if (open < 0) break;
      at = open;
    } else if (at === to && token.text === ")") {
      const open = bracketStart(passage, at - 1, floor);
      if (open <= floor) break;
      at = open;
    } else if (token.tag === "adv" && at < to && isDegree(passage, at - 1)) at -= 1;
    else if (!isNominal(token)) break;
    else if (token.tag === "ed" && isVerbHere(passage, at - 1)) break;
    else if (at < to && token.tag === "pron") break;
    else if (
      at < to &&
      token.tag === "time" &&
      passage.tokens[at]?.tag !== "poss" &&
      !(passage.tokens[at]?.capital && passage.tokens[at - 2]?.tag === "det" && token.capital)
    )
      break;
    else if (token.tag === "that" || token.tag === "wh") break;
    else {
      at -= 1;
      if (isOpener(token)) break;
    }
  }
  return at;
};

/**
 * Start of the noun phrase that ends before `to`, prepositional and coordinated parts included: from
 * "said" in "the director of the office in Oslo and his deputy said" back to "the".
 */
export const nounPhraseStart = (passage: Passage, to: number, floor: number): number => {
  const limit = Math.max(floor, to - PHRASE_REACH);
  let start = simpleStart(passage, to, limit);
  while (start > limit && start < to) {
    const link = passage.tokens[start - 1];
    if (link === undefined) break;
    if (isLinked(passage, start - 1)) {
      const further = simpleStart(passage, start - 1, limit);
      if (further === start - 1) break;
      start = further;
    } else if (
      link.tag === "conj" &&
      (link.lower === "and" || link.lower === "or") &&
      isJoinable(passage, start)
    ) {
      const further = simpleStart(passage, start - 1, limit);
      if (further === start - 1) break;
      start = further;
    } else break;
  }
  return start;
};

/** "North and South Korea said": joined, unless what stands before "and" ends a clause of its own. */
const isJoinable = (passage: Passage, start: number): boolean => {
  const before = passage.tokens[start - 2];
  const first = passage.tokens[start];
  if (before === undefined || first === undefined) return false;
  if (before.tag === "time" || before.kind === "mark" || before.tag === "ed" || before.tag === "ing")
    return false;
  return (first.tag !== "pron" || first.lower === "others") && isHead(before);
};

const isRightNominal = (token: Token): boolean =>
  isNominal(token) && token.tag !== "that" && token.tag !== "wh";

/** Which prepositions tie a further phrase on: all of them, only "of", or none. */
export type Links = "any" | "of" | "none";

const isTie = (token: Token, links: Links, next: Token): boolean => {
  // "according to the ministry over 345 …": a hedge before a number ties nothing.
  if (next.tag === "number" || next.tag === "number-word") return token.lower === "of";
  if (links === "none") return false;
  if (token.lower === "of") return true;
  return links === "any" && (token.tag === "prep" || token.tag === "to") && token.lower !== "as";
};

/** End of the noun phrase that begins at `from`, with the prepositional phrases that `links` allows. */
export const nounPhraseEnd = (passage: Passage, from: number, ceiling: number, links: Links): number => {
  const limit = Math.min(ceiling, from + PHRASE_REACH);
  let at = from;
  while (at < limit) {
    const token = passage.tokens[at];
    const next = passage.tokens[at + 1];
    if (token === undefined) break;
    passage.meter.steps += 1;
    const isLink =
      at > from &&
      next !== undefined &&
      at + 1 < limit &&
      isRightNominal(next) &&
      isTie(token, links, next) &&
      next.tag !== "time";
    const isJoin = at > from && next !== undefined && token.lower === "and" && isRightNominal(next);
    if (!(isRightNominal(token) || isLink || isJoin) || (at > from && isOpenerBreak(passage, at))) break;
    at += 1;
  }
  return at;
};

/** A determiner or pronoun in mid-phrase begins another phrase, unless a preposition or "and" leads to it. */
const isOpenerBreak = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  const before = passage.tokens[at - 1];
  if (token === undefined || before === undefined || !isOpener(token)) return false;
  return (
    before.tag !== "prep" &&
    before.tag !== "conj" &&
    before.tag !== "to" &&
    before.tag !== "det" &&
    before.tag !== "number-word"
  );
};

/** The span of a range of tokens. The range must not be empty. */
export const spanOf = (passage: Passage, range: Range): { readonly start: number; readonly end: number } => ({
  start: passage.tokens[range.from]?.start ?? passage.span.start,
  end: passage.tokens[range.to - 1]?.end ?? passage.span.start,
});
