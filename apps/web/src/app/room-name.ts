import type { RoomView } from "@parley/client";
import { presentPeople } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useSnapshot } from "./seat-context.tsx";

/** The room's name as this mediation's template calls its kind: "Separate talks: Norvane". */
export const useRoomName = (): ((room: RoomView) => string) => {
  const { terms } = useWords();
  const { rooms } = useSnapshot();
  return (room) => {
    const template = room.state.charter?.template;
    const byTemplate: Partial<Record<typeof room.kind, string>> =
      template === undefined ? {} : terms.roomKindIn[template];
    const kind = byTemplate[room.kind] ?? terms.roomKind[room.kind];
    // A room without a title of its own carries the mediation's, which stands above it already.
    if (room.title === "" || room.title === room.state.charter?.title) return kind;
    const name = `${kind}: ${room.title}`;
    const lead = hasNamesake(room, rooms.values()) ? leadOf(room) : undefined;
    return lead === undefined ? name : terms.roomWith(name, lead);
  };
};

/** A party that talks with several mediating teams has separate talks with each: the leads' names tell them apart. */
const hasNamesake = (room: RoomView, rooms: Iterable<RoomView>): boolean =>
  room.kind === "caucus" &&
  [...rooms].some(
    (other) =>
      other.room !== room.room &&
      other.kind === room.kind &&
      other.mediation === room.mediation &&
      other.title === room.title,
  );

const leadOf = ({ state }: RoomView): string | undefined =>
  presentPeople(state).find(({ seat }) => seat.role === "leadMediator")?.name;
