import type { RoomView } from "@parley/client";

/** The rooms in which a side keeps what is its own, before those that it shares with others. */
const OWN: readonly RoomView["kind"][] = ["team", "delegation", "coMediators"];

/** Whether only one's own side reads it. */
export const isOwn = ({ kind }: RoomView): boolean => OWN.includes(kind);

/** The rooms that may keep a part of the record, one's own side's first. */
export const keepersOf = (rooms: readonly RoomView[]): readonly RoomView[] =>
  rooms
    .filter((room) => room.mayWrite && room.kind !== "notebook")
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
