import type { ItemId, RecordEntryId, RoomId } from "../ids.ts";
import { reachesAsFarAs } from "../items/terms.ts";
import { mayBeMediatorsIdea, standingTerms } from "../permissions/allowance.ts";
import { wordsOfEntry } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";
import { type Codes, NO_CODES } from "./codes.ts";
import { featuresOf } from "./features.ts";
import { fold, tokensOf } from "./tokens.ts";
import { actsIn, isSaidInConfidence, wordsOfAct } from "./words-of-acts.ts";

/** Words that are not to leave a room. */
export interface ConfidentialText extends Source {
  readonly text: string;
  /** Words that a permission lets out as they stand. */
  readonly permittedWords?: readonly string[];
}

/** The name of somebody in a room, known there and perhaps nowhere else. */
export interface KnownName {
  readonly room: RoomId;
  readonly name: string;
}

/** Where a key was found. */
export interface Source {
  readonly room: RoomId;
  /** The item or note; absent where it is another thing, or a person's name. */
  readonly item?: ItemId;
  /** The entry of the record that somebody heard. */
  readonly entry?: RecordEntryId;
}

/** Keys to sources, built once and asked for every draft. */
export interface ConfidentialIndex {
  readonly size: number;
  readonly numbers: Keys;
  readonly counted: Keys;
  readonly dates: Keys;
  readonly names: Keys;
  readonly words: Keys;
  readonly phrases: Keys;
  /** Names of people, folded, by their first word. */
  readonly people: ReadonlyMap<string, readonly PersonName[]>;
  /** The words that permissions let out, by the source they belong to. */
  readonly permitted: ReadonlyMap<ItemId, ReadonlySet<string>>;
  /** What is a pseudonym, and no number. */
  readonly codes: Codes;
}

export type Keys = ReadonlyMap<string, readonly Source[]>;

export interface PersonName {
  readonly words: readonly string[];
  readonly source: Source;
}

/** Sources kept for one key; more would tell a reader nothing. */
const MAX_SOURCES_PER_KEY = 64;

/**
 * The items, notes, heard statements and words said with acts of a room that are not to be heard elsewhere: all but what stands under
 * terms that let it go to another party, or may be used as the mediator's own idea. What was said to everybody in
 * a common room is no confidence, and what a report says is known to whoever reads it.
 */
export const confidentialTextsOf = (room: RoomState): readonly ConfidentialText[] => {
  if (room.kind === "common") return [];
  const texts: ConfidentialText[] = [];
  for (const item of room.items.values()) {
    if (reachesAsFarAs(standingTerms(item), "withoutAttribution") || mayBeMediatorsIdea(item)) continue;
    const permittedWords = item.permissions.flatMap(({ wording }) => wording ?? []);
    texts.push({ room: room.room, item: item.item, text: item.text, permittedWords });
  }
  for (const note of room.notes.values())
    if (note.status === "kept") texts.push({ room: room.room, item: note.note, text: note.text });
  for (const { entry, basis } of room.record.values())
    if (basis.type === "heard") texts.push({ room: room.room, entry, text: wordsOfEntry({ basis }) });
  for (const act of actsIn(room)) {
    const text = isSaidInConfidence(act) ? wordsOfAct(act) : "";
    if (text !== "") texts.push({ room: room.room, text });
    // The note beside a name travels only with the name.
    const named = act.type === "entriesListed" ? act.entries : act.type === "namesShown" ? act.names : [];
    for (const { note } of named) if (note !== undefined) texts.push({ room: room.room, text: note });
  }
  return texts;
};

/** The names of the people of a room, and of those on the lists that were put there with names. */
export const namesKnownIn = (room: RoomState): readonly KnownName[] => {
  const names = [...room.people.values()].map(({ name }) => name);
  for (const { versions } of room.lists.values())
    for (const { entries } of versions)
      for (const { identity } of entries.values()) if (identity !== undefined) names.push(identity.name);
  return names.map((name) => ({ room: room.room, name }));
};

/** Indexes confidential words by what could give them away. Linear in their length. */
export const indexConfidential = (
  texts: Iterable<ConfidentialText>,
  knownNames: Iterable<KnownName> = [],
  codes: Codes = NO_CODES,
): ConfidentialIndex => {
  const [numbers, counted, dates, names, words, phrases] = [keys(), keys(), keys(), keys(), keys(), keys()];
  const permitted = new Map<ItemId, ReadonlySet<string>>();
  let size = 0;
  for (const { text, permittedWords, ...source } of texts) {
    size += 1;
    const features = featuresOf(text, codes);
    for (const number of features.numbers) {
      if (!number.weak) add(numbers, number.key, source);
      add(counted, number.counted, source);
    }
    for (const { key } of features.dates) add(dates, key, source);
    for (const { key } of features.names) add(names, key, source);
    for (const { key } of features.words) add(words, key, source);
    for (const { key } of features.phrases) add(phrases, key, source);
    if (source.item !== undefined && permittedWords !== undefined && permittedWords.length > 0)
      permitted.set(source.item, new Set(permittedWords));
  }
  return {
    size,
    numbers,
    counted,
    dates,
    names,
    words,
    phrases,
    people: peopleByWord(knownNames),
    permitted,
    codes,
  };
};

const keys = (): Map<string, Source[]> => new Map();

const add = (index: Map<string, Source[]>, key: string, source: Source): void => {
  const sources = index.get(key);
  if (sources === undefined) index.set(key, [source]);
  else if (sources.length < MAX_SOURCES_PER_KEY && sources.at(-1) !== source) sources.push(source);
};

const peopleByWord = (knownNames: Iterable<KnownName>): ReadonlyMap<string, readonly PersonName[]> => {
  const people = new Map<string, PersonName[]>();
  for (const { room, name } of knownNames) {
    const words = tokensOf(name).map(({ written }) => fold(written));
    const [first] = words;
    if (first !== undefined) people.set(first, [...(people.get(first) ?? []), { words, source: { room } }]);
  }
  return people;
};
