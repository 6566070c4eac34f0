import type { RoomView } from "@parley/client";
import { useWords } from "../words/catalogue.ts";

/** The room's name as this mediation's template calls its kind: "Separate talks: Norvane". */
export const useRoomName = (): ((room: RoomView) => string) => {
  const { terms } = useWords();
  return (room) => {
    const template = room.state.charter?.template;
    const byTemplate: Partial<Record<typeof room.kind, string>> =
      template === undefined ? {} : terms.roomKindIn[template];
    const kind = byTemplate[room.kind] ?? terms.roomKind[room.kind];
    // A room without a title of its own carries the mediation's, which stands above it already.
    return room.title === "" || room.title === room.state.charter?.title ? kind : `${kind}: ${room.title}`;
  };
};
