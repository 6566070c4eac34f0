import type { RoomState } from "@parley/domain";
import type { SearchHit, WordsHolder } from "../api.ts";
import { LIMITS } from "../limits.ts";
import { folded, originsIn } from "./fold-text.ts";
import { type SearchedText, textsOfLog, textsOfNotes } from "./searched-texts.ts";

/** Finds words in what may be read, newest first. Case and diacritics do not count, in whatever language. */
export const searchRooms = (
  states: readonly RoomState[],
  query: string,
  limit: number,
): readonly SearchHit[] => {
  const needle = folded(query.trim());
  if (needle === "") return [];
  return states
    .flatMap((state) => textsWith(state, needle, limit).map((text) => ({ room: state.room, text })))
    .sort((a, b) => b.text.saidAt - a.text.saidAt)
    .slice(0, limit)
    .map(({ room, text: { text, sequence, holder, saidAt } }) => ({
      ...{ room, sequence, holder, saidAt },
      ...excerptOf(text, placesOf(text, needle)),
    }));
};

/** The texts of a room that contain the needle, notes first, then the newest; no more than the limit. */
const textsWith = (state: RoomState, needle: string, limit: number): readonly SearchedText[] => {
  const found = textsOfNotes(state).filter((text) => text.folded.includes(needle));
  const texts = textsOfLog(state);
  /** What a restart of history restated, so that whoever was there before does not find it twice. */
  const restated = new Set<WordsHolder["id"]>();
  for (let at = texts.length - 1; at >= 0 && found.length < limit; at--) {
    const text = texts[at];
    if (text === undefined) continue;
    if (text.isRestated) restated.add(text.holder.id);
    else if (restated.size > 0 && restated.has(text.holder.id)) continue;
    if (text.folded.includes(needle)) found.push(text);
  }
  return found.slice(0, limit);
};

type Place = SearchHit["at"][number];

const placesOf = (text: string, needle: string): readonly Place[] => {
  const [inFolds, origins] = [folded(text), originsIn(text)];
  const places: Place[] = [];
  for (let at = inFolds.indexOf(needle); at >= 0; at = inFolds.indexOf(needle, at + needle.length)) {
    const last = origins[at + needle.length - 1] ?? 0;
    let after = at + needle.length;
    while (origins[after] === last) after++;
    places.push({ start: origins[at] ?? 0, end: origins[after] ?? text.length });
  }
  return places;
};

const excerptOf = (text: string, places: readonly Place[]): Pick<SearchHit, "excerpt" | "at"> => {
  const first = places[0] ?? { start: 0, end: 0 };
  const start = wordStart(text, Math.max(0, first.start - Math.floor(LIMITS.excerptLength / 3)), first.start);
  const end = wordEnd(
    text,
    Math.min(text.length, Math.max(start + LIMITS.excerptLength, first.end)),
    first.end,
  );
  const before = start > 0 ? ELLIPSIS : "";
  const after = end < text.length ? ELLIPSIS : "";
  const shift = before.length - start;
  const at = places
    .filter((place) => place.start >= start && place.end <= end)
    .map((place) => ({ start: place.start + shift, end: place.end + shift }));
  return { excerpt: `${before}${text.slice(start, end)}${after}`, at };
};

const ELLIPSIS = "…";

/** The first beginning of a word from a place on, before another place; the place itself where there is none. */
const wordStart = (text: string, from: number, before: number): number => {
  if (from === 0) return 0;
  const space = text.slice(from - 1, before).search(/\s\S/u);
  return space < 0 ? from : from + space;
};

/** The last end of a word up to a place, after another one; the place itself where there is none. */
const wordEnd = (text: string, to: number, after: number): number => {
  if (to === text.length) return to;
  const tail = text.slice(after, to + 1);
  const last = tail.search(/\s\S*$/u);
  return last < 0 ? to : after + last;
};
