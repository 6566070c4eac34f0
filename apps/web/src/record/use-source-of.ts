import type { HeldEntry } from "@parley/domain";
import { useWordsOf } from "./suggestions/use-words-of.ts";

/** Whose an entry is, as one name: the chain of its voices; where a report speaks for itself, that report. */
export const useSourceOf = (): ((held: HeldEntry) => string) => {
  const said = useWordsOf();
  return ({ entry, report }) => {
    const [voice] = entry.voices;
    return voice?.type === "reportsOwnVoice"
      ? (report?.outlet ?? report?.title ?? said.voices(entry.voices))
      : said.voices(entry.voices);
  };
};
