import { type Seat, sideOfRole } from "../people/seat.ts";
import { namelessDevices, presentPeople } from "../people/state.ts";
import type { RoomState } from "../room/state.ts";
import type { NameList } from "./state.ts";

type Readers = Pick<NameList, "side" | "otherSide" | "nameReaders">;

/**
 * Whether names may stand here: everybody in the room is of a side that may read them, or mediates. A device that
 * nobody has introduced yet counts for its group, and one of a group of strangers for somebody who may not. Never in the
 * team's room: a name lives where its own side put it, or let it be read.
 */
export const mayReadNames = (list: Readers, room: RoomState): boolean =>
  room.kind !== "team" &&
  presentPeople(room).every(({ seat }) => isNameReader(list, seat)) &&
  namelessDevices(room).every(({ group }) => {
    const seat = seatInGroup(room, group);
    return seat !== undefined && isNameReader(list, seat);
  });

/** Whether somebody in this seat may come to a room, by the names on the lists that are there. */
export const mayReadListsOf = (room: RoomState, seat: Seat): boolean =>
  [...room.lists.values()].every((list) => isNameReader(list, seat) || !hasNames(list));

/** The same for a device of which no more is known than its group: nobody may come unknown to a room with names. */
export const mayJoinListsOf = (room: RoomState, group: number): boolean => {
  const seat = seatInGroup(room, group);
  return seat === undefined ? ![...room.lists.values()].some(hasNames) : mayReadListsOf(room, seat);
};

/** Everybody of a group is of one side, so any of its seats tells what it may read. */
const seatInGroup = ({ people }: RoomState, group: number): Seat | undefined => {
  for (const person of people.values()) if (person.group === group) return person.seat;
  return undefined;
};

const isNameReader = ({ side, otherSide, nameReaders }: Readers, { role, party }: Seat): boolean =>
  sideOfRole(role) === "mediators" ||
  party === side ||
  (party !== undefined && party === otherSide && nameReaders === "bothSides");

const hasNames = ({ collecting, versions }: NameList): boolean =>
  [collecting, ...versions.map(({ entries }) => entries)].some((entries) =>
    [...entries.values()].some(({ identity }) => identity !== undefined),
  );
