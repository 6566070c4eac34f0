import type { RoomView } from "@parley/client";
import { presentPeople } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useSnapshot } from "./seat-context.tsx";

/** A room's name in parts, so that a list under its kind's heading need not repeat that. */
export interface RoomName {
  readonly kind: string;
  /** What tells it from others of its kind; null where its kind says all. */
  readonly own: string | null;
}

/** How this mediation's template calls a room's kind, and the room's own title. */
export const useRoomNameParts = (): ((room: RoomView) => RoomName) => {
  const { terms } = useWords();
  const { rooms } = useSnapshot();
  return (room) => {
    const template = room.state.charter?.template;
    const byTemplate: Partial<Record<typeof room.kind, string>> =
      template === undefined ? {} : terms.roomKindIn[template];
    const kind = byTemplate[room.kind] ?? terms.roomKind[room.kind];
    // A room without a title of its own carries the mediation's, which stands above it already.
    if (room.title === "" || room.title === room.state.charter?.title) return { kind, own: null };
    if (room.state.announcements.at(-1) !== undefined) return { kind, own: terms.roomSucceeded(room.title) };
    const lead = hasNamesake(room, rooms.values()) ? leadOf(room) : undefined;
    return { kind, own: lead === undefined ? room.title : terms.roomWith(room.title, lead) };
  };
};

/** The room's whole name: "Separate talks: Norvane". */
export const useRoomName = (): ((room: RoomView) => string) => {
  const parts = useRoomNameParts();
  return (room) => {
    const { kind, own } = parts(room);
    return own === null ? kind : `${kind}: ${own}`;
  };
};

/** A party that talks with several mediating teams has separate talks with each: the leads' names tell them apart. */
const hasNamesake = (room: RoomView, rooms: Iterable<RoomView>): boolean =>
  room.kind === "caucus" &&
  [...rooms].some(
    (other) =>
      other.room !== room.room &&
      other.state.announcements.at(-1) === undefined &&
      other.kind === room.kind &&
      other.mediation === room.mediation &&
      other.title === room.title,
  );

const leadOf = ({ state }: RoomView): string | undefined =>
  presentPeople(state).find(({ seat }) => seat.role === "leadMediator")?.name;
