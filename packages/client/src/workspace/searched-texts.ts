import {
  allWordsIn,
  doingOf,
  isDoing,
  type Moment,
  type RoomEvent,
  type RoomState,
  wordsOfAct,
} from "@parley/domain";
import type { SearchHit, WordsHolder } from "../api.ts";
import { folded } from "./fold-text.ts";

/** Words that somebody may look for, and where they stand. */
export interface SearchedText extends Pick<SearchHit, "sequence" | "holder" | "saidAt"> {
  readonly text: string;
  /** Without case and diacritics. */
  readonly folded: string;
  /** Restated after a restart of history: they are found here and not where they were first said. */
  readonly isRestated: boolean;
}

/** The words of a room's log, oldest first. Every search asks for all of them: only what is new since is read. */
export const textsOfLog = ({ timeline }: RoomState): readonly SearchedText[] => {
  const start = timeline.at(0);
  if (start === undefined) return [];
  const before = kept.get(start);
  const goesOn = before !== undefined && timeline.at(before.length - 1) === before.last;
  const texts = goesOn ? before.texts : [];
  for (let at = goesOn ? before.length : 0; at < timeline.length; at++) {
    const moment = timeline.at(at);
    if (moment !== undefined) texts.push(...textsOfMoment(moment));
  }
  kept.set(start, { length: timeline.length, last: timeline.at(-1) ?? start, texts });
  return texts;
};

interface Kept {
  readonly length: number;
  readonly last: Moment;
  readonly texts: SearchedText[];
}

/** A log only grows, and its moments are the very same in every later state: its first one stands for it. */
const kept = new WeakMap<Moment, Kept>();

/** Notes have no place in the log, and only their last words are kept. */
export const textsOfNotes = ({ notes }: RoomState): readonly SearchedText[] =>
  [...notes.values()].flatMap((note) => {
    if (note.status === "discarded") return [];
    const { sequence, at: saidAt } = note.edited ?? note.written;
    const text = `${note.title ?? ""}\n${note.text}`.trim();
    return [{ text, folded: folded(text), holder: talk(note.note), sequence, saidAt, isRestated: false }];
  });

const textsOfMoment = ({ stamp, happening }: Moment): readonly SearchedText[] =>
  "at" in happening
    ? wordsOf(happening).map(({ text, holder, saidAt }) => ({
        ...{ text, folded: folded(text), holder, sequence: stamp.sequence },
        ...{ saidAt: saidAt ?? happening.at, isRestated: saidAt !== undefined },
      }))
    : [];

interface Found extends Pick<SearchedText, "text" | "holder"> {
  /** Of restated words: when they were first said. */
  readonly saidAt?: number;
}

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
