import type { EntryWords, Participant, RecordContent } from "./events.ts";
import { wordsOfEntry } from "./state.ts";

/**
 * The words of an entry that somebody typed, as a search finds them and as the outgoing check holds them against the
 * confidences: all but what stands in a report that the same room can read.
 */
export const wordsTypedIn = ({ basis, voices, content, note }: EntryWords): string =>
  [
    ...(basis.type === "heard" ? [basis.words] : []),
    ...voices.flatMap((voice) => (voice.type === "source" ? [voice.name] : [])),
    ...wordsOfContent(content),
    ...(note === undefined ? [] : [note]),
  ].join("\n");

/** All words of an entry, those of its report among them. */
export const allWordsIn = (entry: EntryWords): string =>
  entry.basis.type === "heard"
    ? wordsTypedIn(entry)
    : `${wordsOfEntry(entry)}\n${wordsTypedIn(entry)}`.trim();

const wordsOfContent = (content: RecordContent): readonly string[] => {
  switch (content.type) {
    case "statement":
      return [];
    case "figure":
      return present(content.measure, content.unit, content.scope, content.method);
    case "contact":
      return [
        ...namesOf(content.who),
        ...namesOf(content.through),
        ...present(content.where, content.subject),
      ];
    case "frame":
      return [content.title, ...content.candidates];
  }
};

const namesOf = (participants: readonly Participant[]): readonly string[] =>
  participants.map(({ name }) => name);

const present = (...words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined);
