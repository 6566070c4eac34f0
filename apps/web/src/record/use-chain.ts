import type { RecordEntry, RoomState } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";

/** The whole chain of attribution of a statement, as a sentence that ends where its words begin. */
export const useChain = (): ((entry: RecordEntry, room: RoomState) => string) => {
  const { recordParts: words } = useWords();
  return ({ voices, content, basis }, room) => {
    const names = voices.flatMap((voice) =>
      voice.type === "source" ? [voice.name] : voice.type === "unnamed" ? [words.somebody] : [],
    );
    if (content.type !== "statement") return names.join(" › ");
    const last = voices.at(-1);
    // Whose words they are already stands in the chain where the first voice is that party's.
    const isNamed = last?.type === "source" && last.party !== undefined && last.party === content.speaker;
    const speaker =
      content.speaker === undefined || isNamed
        ? null
        : (room.parties.get(content.speaker)?.neutralLabel ?? null);
    return words.chain(names, content.claim, speaker, basis.type !== "heard");
  };
};
