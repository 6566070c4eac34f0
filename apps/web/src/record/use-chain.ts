import type { EntryWords, RecordContent, RoomState, Voice } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";

/** As much of an entry as its chain of attribution takes; without a basis it is still in the making, from a report. */
interface Attributed {
  readonly voices: readonly Voice[];
  readonly content: RecordContent;
  readonly basis: EntryWords["basis"] | null;
}

/** The whole chain of attribution of an entry, as a sentence that ends where its words begin. */
export const useChain = (): ((entry: Attributed, room: RoomState) => string) => {
  const { recordParts: words } = useWords();
  return ({ voices, content, basis }, room) => {
    const names = voices.flatMap((voice) =>
      voice.type === "source" ? [voice.name] : voice.type === "unnamed" ? [words.somebody] : [],
    );
    const head = basis === null ? "passages" : basis.type;
    if (content.type !== "statement") return words.chain(names, "claims", null, head);
    const last = voices.at(-1);
    // Whose words they are already stands in the chain where the first voice is that party's.
    const isNamed = last?.type === "source" && last.party !== undefined && last.party === content.speaker;
    const speaker =
      content.speaker === undefined || isNamed
        ? null
        : (room.parties.get(content.speaker)?.neutralLabel ?? null);
    return words.chain(names, content.claim, speaker, head);
  };
};
