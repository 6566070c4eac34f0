import { type Seat, sideOfRole } from "../people/seat.ts";
import { presentPeople } from "../people/state.ts";
import type { RoomState } from "../room/state.ts";
import type { NameList } from "./state.ts";

type Readers = Pick<NameList, "side" | "otherSide" | "nameReaders">;

/** Everybody in the room is of a side that may read the names, or mediates. */
export const mayReadNames = (list: Readers, room: RoomState): boolean =>
  presentPeople(room).every(({ seat }) => isNameReader(list, seat));

/** Whether somebody in this seat may come to a room, by the names on the lists that are there. */
export const mayReadListsOf = (room: RoomState, seat: Seat): boolean =>
  [...room.lists.values()].every((list) => isNameReader(list, seat) || !hasNames(list));

const isNameReader = ({ side, otherSide, nameReaders }: Readers, { role, party }: Seat): boolean =>
  sideOfRole(role) === "mediators" ||
  party === side ||
  (party !== undefined && party === otherSide && nameReaders === "bothSides");

const hasNames = ({ collecting, versions }: NameList): boolean =>
  [collecting, ...versions.map(({ entries }) => entries)].some((entries) =>
    [...entries.values()].some(({ identity }) => identity !== undefined),
  );
