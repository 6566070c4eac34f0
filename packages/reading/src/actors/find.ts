import type { ActorEntry, KnownActor } from "../entries.ts";
import type { Passage } from "../text/passage.ts";
import { type Range, spanOf } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

/** Known names by their first word, longest first, so that a text is matched in one pass. */
export type ActorIndex = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly actor: KnownActor }[]
>;

/** No name in the list has more words than this. */
const LONGEST_NAME = 12;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/\s+/u)
    .filter((word) => word !== "");

/** Prepares the mediation's own list of actors for matching. */
export const createActorIndex = (actors: readonly KnownActor[]): ActorIndex => {
  const index = new Map<string, { words: string[]; actor: KnownActor }[]>();
  for (const actor of actors) {
    for (const name of actor.names) {
      const words = wordsOf(name).slice(0, LONGEST_NAME);
      const first = words[0];
      if (first === undefined) continue;
      const list = index.get(first) ?? [];
      list.push({ words, actor });
      index.set(
        first,
        list.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return index;
};

const knownAt = (
  passage: Passage,
  at: number,
  index: ActorIndex,
): { readonly range: Range; readonly actor: KnownActor } | null => {
  for (const { words, actor } of index.get(passage.tokens[at]?.lower ?? "") ?? []) {
    const isHere = words.every((word, i) => passage.tokens[at + i]?.lower === word);
    if (isHere) return { range: { from: at, to: at + words.length }, actor };
  }
  return null;
};

const isName = (token: Token | undefined): boolean => token !== undefined && token.tag === "name";
const LINK = /^(?:of|for|the|de|del|la|al|el|bin|ibn|van|von|da|dos|du|and|&)$/u;
const isInitialLike = (token: Token): boolean => /^[A-Z]\.$/u.test(token.text);

/** End of the run of capitals at `at`: "Ministry of Foreign Affairs", "Ada van Lind". */
const runEnd = (passage: Passage, at: number, ceiling: number): number => {
  let to = at + 1;
  while (to < ceiling && to - at < LONGEST_NAME) {
    const token = passage.tokens[to];
    if (token === undefined) break;
    if (isName(token) || isInitialLike(token)) to += 1;
    else if (
      /^(?:of|for|de|del|la|al|el|bin|ibn|van|von|da|dos|du)$/u.test(token.lower) &&
      (isName(passage.tokens[to + 1]) || (lower(passage, to + 1) === "the" && isName(passage.tokens[to + 2])))
    ) {
      to += lower(passage, to + 1) === "the" ? 3 : 2;
    } else break;
  }
  return to;
};

const lower = (passage: Passage, at: number): string => passage.tokens[at]?.lower ?? "";

/** Endings of plain nouns: with one of these a capital at the head of a sentence says nothing. */
const PLAIN = /(?:s|tion|ment|ity|ness|ance|ence|ing|age|ship)$/u;

/** A capital at the head of a sentence is a name where other things say so too. */
const isCredible = (passage: Passage, range: Range, inside: ReadonlySet<string>): boolean => {
  const first = passage.tokens[range.from];
  if (first === undefined || LINK.test(first.lower)) return false;
  if (!passage.sentenceStarts.has(range.from) || range.to - range.from > 1) return true;
  const next = passage.tokens[range.to]?.tag;
  if (/^\p{Lu}{2,}/u.test(first.text) || next === "poss" || inside.has(first.text)) return true;
  return !PLAIN.test(first.lower) && (next === "verb" || next === "have" || next === "be" || next === "ed");
};

/** Capitals that also stand inside a sentence of the paragraph, where they cannot be mere beginnings. */
const capitalsInside = (passage: Passage): ReadonlySet<string> =>
  new Set(
    passage.tokens
      .filter((token, at) => token.tag === "name" && !passage.sentenceStarts.has(at))
      .map((token) => token.text),
  );

/** The persons, bodies and places that one paragraph names. */
export const actorsIn = (passage: Passage, index: ActorIndex): ActorEntry[] => {
  const actors: ActorEntry[] = [];
  const inside = capitalsInside(passage);
  for (const sentence of passage.sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      const known = knownAt(passage, at, index);
      const range =
        known?.range ??
        (isName(passage.tokens[at]) ? { from: at, to: runEnd(passage, at, sentence.to) } : null);
      if (range === null || (known === null && !isCredible(passage, range, inside))) continue;
      const span = spanOf(passage, range);
      const text = passage.text.slice(span.start, span.end);
      actors.push({
        kind: "actor",
        span,
        name: known?.actor.names[0] ?? text,
        party: known?.actor.id ?? null,
        rule: known === null ? "capitals" : "known-name",
        confidence: known === null ? (range.to - range.from > 1 ? 0.75 : 0.6) : 0.95,
      });
      at = range.to - 1;
    }
  }
  return actors;
};
