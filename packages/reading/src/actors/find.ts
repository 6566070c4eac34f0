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
/** Small words that stand inside a person's name: "Pieter van der Hoeven". */
const PARTICLE =
  /^(?:a[fl]|d[aeiou]|d[eo][lns]|da[sl]|de[nr]|dos|la|las|le|lo|los|el|bin|ibn|ben|bint|van|von|vom|und|zu[mr]?|ter|ten|della|st\.|y|e)$/u;
/** "d'Ombray", "al-Karawi". */
const JOINED = /^(?:d|l|al|el|a[dnrstz]|ash|ul|ou|ibn)['’-]\p{Lu}/u;
/** Heads after which "of" goes on with the name: "Ministry of Finance", but not "Karr of Tavasa". */
const BODY =
  /^(?:minist(?:ry|er)|secretar(?:y|iat)|department|office|bureau|bank|council|board|committee|commission|court|house|chamber|institute|centre|center|university|school|academy|college|hospital|church|museum|union|league|association|federation|organi[sz]ation|confederation|alliance|front|movement|party|army|forces|brigades?|authority|agency|society|republic|kingdom|emirate|state|states|province|district|county|city|port|gulf|bay|cape|sea|isle|island|lake|treaty|accord|agreement|charter|declaration|peace|battle|day|head|chief|director|president|governor|speaker|chair|duke|bishop|archbishop|prince|doctors|friends|sons|group|network|high|court|people|democratic)$/u;
const LINK = /^(?:of|for|the|and|&)$/u;
const isInitialLike = (token: Token): boolean => /^[A-Z]\.$/u.test(token.text);

/** End of the run of capitals at `at`: "Ministry of Foreign Affairs", "Ada van Lind". */
const runEnd = (passage: Passage, at: number, ceiling: number): number => {
  let to = at + 1;
  while (to < ceiling && to - at < LONGEST_NAME) {
    const token = passage.tokens[to];
    if (token === undefined) break;
    if (isName(token) || isInitialLike(token) || JOINED.test(token.text)) to += 1;
    else if (isPeoples(passage, to)) to += 2;
    // "Corrie & Pell"
    else if (token.text === "&" && isName(passage.tokens[to + 1])) to += 2;
    else if (/^(?:of|for)$/u.test(token.lower) && isBody(passage, at, to)) {
      const next = lower(passage, to + 1) === "the" ? to + 2 : to + 1;
      if (!isName(passage.tokens[next])) break;
      to = next + 1;
    } else {
      const next = particlesEnd(passage, to);
      if (next === to || !isPersonal(passage.tokens[next])) break;
      to = next + 1;
    }
  }
  return Math.min(to, ceiling);
};

/** "Marsh People's League": an owner inside a name. */
const isPeoples = (passage: Passage, at: number): boolean =>
  passage.tokens[at]?.tag === "poss" &&
  /^(?:people|women|workers|citizens|farmers|peoples|students|teachers|veterans|children|communities|mothers|fathers|families|miners|fishermen|traders|nurses|drivers|journalists|lawyers|employers|producers|sailors|elders|writers|soldiers)$/u.test(
    lower(passage, at - 1),
  ) &&
  isName(passage.tokens[at + 1]);

/** Whether a run that began at `at` may go on with "of": its last word, or that before "for the …", heads a body. */
const isBody = (passage: Passage, at: number, to: number): boolean => {
  if (BODY.test(lower(passage, to - 1))) return true;
  const link = [2, 3].map((back) => to - back).find((i) => i > at && lower(passage, i) === "for");
  return link !== undefined && lower(passage, to) === "of" && BODY.test(lower(passage, link - 1));
};

const isPersonal = (token: Token | undefined): boolean =>
  token !== undefined && (isName(token) || JOINED.test(token.text));

/** After at most four particles. */
const particlesEnd = (passage: Passage, at: number): number => {
  let to = at;
  while (to - at < 4 && PARTICLE.test(lower(passage, to)) && passage.tokens[to]?.capital === false) to += 1;
  return to;
};

/** "van der Hoeven said": a surname alone begins with its particles. */
const nameStart = (passage: Passage, at: number, floor: number): number => {
  let from = at;
  while (
    from > floor &&
    at - from < 4 &&
    STARTING.test(lower(passage, from - 1)) &&
    passage.tokens[from - 1]?.capital === false
  )
    from -= 1;
  return from;
};
const STARTING = /^(?:van|von|zu|der|den|ter|ten|de|da|di|del|della|du|la|los|bin|ibn|ben|al|el)$/u;

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
  // "Citylink, which runs …"
  const isExplained =
    passage.tokens[range.to]?.text === "," && /^(?:which|who|whose)$/u.test(lower(passage, range.to + 1));
  if (isExplained) return true;
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
    let floor = sentence.from;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      passage.meter.steps += 1;
      const known = knownAt(passage, at, index);
      const range =
        known?.range ??
        (isPersonal(passage.tokens[at])
          ? { from: nameStart(passage, at, floor), to: runEnd(passage, at, sentence.to) }
          : null);
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
      floor = range.to;
    }
  }
  return actors;
};
