import type { RoomState } from "../room/state.ts";
import { type DoingEvent, pseudonymsIn } from "./words-of-acts.ts";

/** Pseudonyms that hold digits: each is one word, and the digits in it count nothing. */
export interface Codes {
  /** In small letters. */
  readonly spellings: ReadonlySet<string>;
  /** In UTF-16 units, the longest first. */
  readonly lengths: readonly number[];
}

export const NO_CODES: Codes = { spellings: new Set(), lengths: [] };

/** Whoever has a bare number for a pseudonym has no code: the same digits may well count something elsewhere. */
export const codesOf = (pseudonyms: Iterable<string>): Codes => {
  const spellings = new Set<string>();
  for (const pseudonym of pseudonyms)
    if (HAS_LETTER.test(pseudonym) && HAS_DIGIT.test(pseudonym)) spellings.add(pseudonym.toLowerCase());
  if (spellings.size === 0) return NO_CODES;
  const lengths = new Set([...spellings].map(({ length }) => length));
  return { spellings, lengths: [...lengths].sort((a, b) => b - a) };
};

/** The pseudonyms on the lists of a room. */
export const pseudonymsKnownIn = ({ lists }: Pick<RoomState, "lists">): readonly string[] =>
  [...lists.values()].flatMap(({ collecting, versions }) =>
    [collecting, ...versions.map(({ entries }) => entries)].flatMap((entries) => [...entries.keys()]),
  );

/** The codes that acts name themselves: to give them away is what such an act is for. */
export const codesNamedIn = (events: readonly DoingEvent[]): Codes => codesOf(events.flatMap(pseudonymsIn));

/** Where the code ends that begins here; undefined where none does. */
export const codeEndAt = (text: string, start: number, { spellings, lengths }: Codes): number | undefined => {
  if (lengths.length === 0 || INSIDE.test(text.charAt(start - 1))) return undefined;
  const length = lengths.find(
    (units) =>
      spellings.has(text.slice(start, start + units).toLowerCase()) &&
      !INSIDE.test(text.charAt(start + units)),
  );
  return length === undefined ? undefined : start + length;
};

const HAS_LETTER = /\p{L}/u;
const HAS_DIGIT = /\p{Nd}/u;
const INSIDE = /[\p{L}\p{M}\p{Nd}]/u;
