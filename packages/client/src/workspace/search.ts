import { allWordsIn, doingOf, isDoing, type RoomEvent, type RoomState, wordsOfAct } from "@parley/domain";
import type { SearchHit, WordsHolder } from "../api.ts";
import { LIMITS } from "../limits.ts";

/** Finds words in what may be read, newest first. Case and diacritics do not count, in whatever language. */
export const searchRooms = (
  states: readonly RoomState[],
  query: string,
  limit: number,
): readonly SearchHit[] => {
  const needle = foldText(query.trim()).text;
  if (needle === "") return [];
  const hits: SearchHit[] = [];
  for (const state of states) {
    let found = 0;
    for (const { text, folded: inFolds, ...where } of textsOf(state)) {
      if (found >= limit) break;
      if (!inFolds.includes(needle)) continue;
      const places = placesOf(text, needle);
      const [first] = places;
      if (first === undefined) continue;
      found++;
      hits.push({ room: state.room, ...where, ...excerptOf(text, places, first) });
    }
  }
  return hits.sort((a, b) => b.saidAt - a.saidAt).slice(0, limit);
};

type Place = SearchHit["at"][number];

/** Words that somebody may look for, and where they stand. */
interface Text extends Pick<SearchHit, "sequence" | "holder" | "saidAt"> {
  readonly text: string;
  /** Without case and diacritics. */
  readonly folded: string;
}

function* textsOf(state: RoomState): Generator<Text> {
  // Notes have no moment of their own, and only their last words are kept.
  for (const note of state.notes.values()) {
    if (note.status === "discarded") continue;
    const { sequence, at } = note.edited ?? note.written;
    const text = `${note.title ?? ""}\n${note.text}`.trim();
    for (const words of folded(note, () => [{ text, holder: talk(note.note) }]))
      yield { sequence, ...words, saidAt: at };
  }
  /** What a restart of history restated, so that whoever was there before does not find it twice. */
  const restated = new Set<WordsHolder["id"]>();
  for (const { stamp, happening } of state.timeline.newestFirst()) {
    if (!("at" in happening)) continue;
    const { sequence } = stamp;
    for (const words of folded(happening, () => wordsOf(happening))) {
      if (words.saidAt === undefined && restated.has(words.holder.id)) continue;
      if (words.saidAt !== undefined) restated.add(words.holder.id);
      yield { sequence, ...words, saidAt: words.saidAt ?? happening.at };
    }
  }
}

interface Found extends Pick<Text, "text" | "holder"> {
  /** Of restated words: when they were first said. */
  readonly saidAt?: number;
}

interface FoldedWords extends Found {
  readonly folded: string;
}

/** Happenings and notes never change, and every search asks for the words of all of them. */
const foldedBefore = new WeakMap<object, readonly FoldedWords[]>();

const folded = (of: object, words: () => readonly Found[]): readonly FoldedWords[] => {
  const before = foldedBefore.get(of);
  if (before !== undefined) return before;
  const all = words().map((found) => ({ ...found, folded: foldText(found.text).text }));
  foldedBefore.set(of, all);
  return all;
};

const talk = (id: Extract<WordsHolder, { type: "talk" }>["id"]): WordsHolder => ({ type: "talk", id });

const wordsOf = (event: RoomEvent): readonly Found[] => {
  switch (event.type) {
    case "charterRestated":
    case "restatementContinued":
      return event.restated.flatMap((one) =>
        wordsOf(one.event).map((found) => ({ ...found, saidAt: one.event.at })),
      );
    case "itemSaid":
      return [{ text: event.text, holder: talk(event.item) }];
    case "messageDelivered":
      return [{ text: event.wording, holder: talk(event.message) }];
    case "conveyanceRegistered":
      return [{ text: event.wording, holder: talk(null) }];
    case "minutesDrafted":
    case "minutesRivalled":
      return [{ text: `${event.title}\n${event.text}`, holder: talk(event.minutes) }];
    case "permissionAsked":
    case "permissionGiven":
      return [{ text: event.wording ?? "", holder: talk(event.item) }];
    case "issuesAdded":
    case "issuesPresented":
    case "issuesImported":
      return event.issues.map(({ issue, title, options }) => ({
        text: [title, ...options.map(({ label }) => label)].join("\n"),
        holder: { type: "issue", id: issue },
      }));
    case "issueSplit":
      return event.into.map(({ issue, title }) => ({ text: title, holder: { type: "issue", id: issue } }));
    case "issueRenamed":
      return [{ text: event.title, holder: { type: "issue", id: event.issue } }];
    case "optionAdded":
    case "optionRenamed":
      return [{ text: event.option.label, holder: { type: "issue", id: event.issue } }];
    case "reportAdded":
      return [
        {
          text: [event.title, event.outlet ?? "", event.text].join("\n"),
          holder: { type: "report", id: event.report },
        },
      ];
    case "reportContinued":
      return [{ text: event.text, holder: { type: "report", id: event.report } }];
    case "recordEntered":
    case "recordCorrected":
      return [{ text: allWordsIn(event), holder: { type: "entry", id: event.entry } }];
    default:
      return isDoing(event) ? [{ text: wordsOfAct(event), holder: doingOf(event) }] : [];
  }
};

/** A text without case and diacritics, and for each of its units the place in the original where it came from. */
const foldText = (text: string): { readonly text: string; readonly origins: readonly number[] } => {
  let folded = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    // Lower case without a locale, then without combining marks: the same on every device.
    for (const unit of character.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")) {
      folded += unit;
      for (let i = 0; i < unit.length; i++) origins.push(at);
    }
    at += character.length;
  }
  origins.push(text.length);
  return { text: folded, origins };
};

const placesOf = (text: string, needle: string): readonly Place[] => {
  const folded = foldText(text);
  const places: Place[] = [];
  for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + needle.length)) {
    const last = folded.origins[at + needle.length - 1] ?? 0;
    const end = folded.origins.slice(at + needle.length).find((origin) => origin > last) ?? text.length;
    places.push({ start: folded.origins[at] ?? 0, end });
  }
  return places;
};

const excerptOf = (
  text: string,
  places: readonly Place[],
  first: Place,
): Pick<SearchHit, "excerpt" | "at"> => {
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
