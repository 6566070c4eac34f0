import { speakerBeforeNamed, subjectOf } from "../attributions/subject.ts";
import type { Passage } from "../text/passage.ts";
import { isPeople } from "../text/people.ts";
import { nounPhraseEnd, type Range } from "../text/phrases.ts";

const lowerAt = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

const isParty = (passage: Passage, range: Range): boolean => {
  if (isPeople(passage, range)) return true;
  for (let i = range.from; i < range.to; i += 1) {
    const token = passage.tokens[i];
    if (
      token?.tag === "name" ||
      (token?.tag === "open" &&
        /(?:s|er|or|man|woman|chief|ian|ist|envoy|team|side|part|deputy|delegate|people|group|council|committee|commission|cabinet|assembly|society|opposition|leadership|government|dent|tant|chant|delegation)$/u.test(
          token.lower,
        )) ||
      token?.tag === "pron"
    )
      return true;
  }
  return false;
};

/** Divides "A, B and C" into its members. */
const members = (passage: Passage, range: Range): Range[] => {
  const parts: Range[] = [];
  let from = range.from;
  for (let at = range.from; at <= range.to; at += 1) {
    const isEnd = at === range.to;
    const isCut = isEnd || lowerAt(passage, at) === "and" || lowerAt(passage, at) === ",";
    if (!isCut) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
};

/** The phrases after "between", "among" or "with", commas of a list included. */
export const listAfter = (passage: Passage, from: number, to: number): Range[] => {
  const first = nounPhraseEnd(passage, from, to, "of");
  let end = first;
  for (let hops = 0; hops < 6 && end > from; hops += 1) {
    const isComma = lowerAt(passage, end) === "," && passage.tokens[end + 1]?.tag === "name";
    const isAnd =
      lowerAt(passage, end) === "and" ||
      (lowerAt(passage, end) === "," && lowerAt(passage, end + 1) === "and");
    const next = isComma ? end + 1 : isAnd ? end + (lowerAt(passage, end) === "," ? 2 : 1) : -1;
    const further = next < 0 || next >= to ? next : nounPhraseEnd(passage, next, to, "of");
    if (next < 0 || further <= next) break;
    end = further;
  }
  // Commas without a last "and" do not make a list: what follows them is the rest of the sentence.
  const isList = passage.tokens.slice(first, end).some((token) => token.lower === "and");
  if (!isList) end = first;
  return end > from ? members(passage, { from, to: end }).filter((part) => isParty(passage, part)) : [];
};

/** Participants named by a preposition within a few tokens after the cue. */
export const partners = (passage: Passage, from: number, to: number): Range[] => {
  for (let i = from; i < Math.min(to, from + 9); i += 1) {
    passage.meter.steps += 1;
    const lower = lowerAt(passage, i);
    if (lower === "between" || lower === "with" || lower === "among") return listAfter(passage, i + 1, to);
    if (lower === "," || lower === "." || lower === ";" || lower === "that" || lower === "for") return [];
    // "the talks dealt with captives": what a verb governs takes no part.
    if (/^(?:dealt|deals|dealing|ended|met|failed|began|went)$/u.test(lower)) return [];
  }
  return [];
};

export const subjectBefore = (passage: Passage, verb: number, floor: number): Range[] => {
  const mood = passage.tokens[verb]?.tag === "to" ? "infinitive" : "finite";
  const named = speakerBeforeNamed(passage, verb, floor);
  const range = named ?? subjectOf(passage, verb, floor, mood)?.range ?? null;
  return range === null ? [] : members(passage, range).filter((part) => isParty(passage, part));
};

/** Whom somebody met: names, or people by what they are; not "met the deadline". */
export const personsAfter = (passage: Passage, from: number, to: number): Range[] => {
  const named = nameAfter(passage, from, to);
  if (named.length > 0) return named;
  const parts = listAfter(passage, from, to);
  return parts.some((part) => isPeople(passage, part)) ? parts : [];
};

export const nameAfter = (passage: Passage, from: number, to: number): Range[] => {
  const hasName = passage.tokens.slice(from, Math.min(to, from + 5)).some((token) => token.tag === "name");
  return hasName
    ? listAfter(passage, from, to).filter((part) =>
        passage.tokens.slice(part.from, part.to).some((token) => token.tag === "name"),
      )
    : [];
};

/** "the Tolland-Harrow Commission meetings": names right before the noun take part. */
export const namesBefore = (passage: Passage, to: number, floor: number): Range[] => {
  let from = to;
  while (from > floor && to - from < 6 && passage.tokens[from - 1]?.tag === "name") from -= 1;
  return from < to && !passage.sentenceStarts.has(from) ? [{ from, to }] : [];
};

export const listOf = (range: Range | null): Range[] => (range === null ? [] : [range]);
