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
    return room.title === "" || room.title === kind ? kind : `${kind}: ${room.title}`;
  };
};
