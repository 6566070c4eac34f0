import type { DeviceId, EntryHash, PersonId } from "../ids.ts";
import type { RoomState } from "../room/state.ts";
import { type Seat, type SideKind, sideOfRole } from "./seat.ts";

/** A device that the room admitted. */
export interface Member {
  readonly device: DeviceId;
  readonly group: number;
  readonly signer: boolean;
  readonly writer: boolean;
  /** Sequence number at which it came in. */
  readonly since: number;
  /** Sequence number at which it was removed. */
  readonly removedAt?: number;
  /** Whose it is; absent until introduced. */
  readonly person?: PersonId;
}

/** A device that somebody proposed: open until it is in or whoever proposed it is gone. */
export interface ProposedAdmission {
  readonly proposal: EntryHash;
  readonly device: DeviceId;
  readonly group: number;
  readonly signer: boolean;
  readonly writer: boolean;
  readonly by: DeviceId;
  readonly status: "open" | "admitted" | "lapsed";
}

export interface Person {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  readonly group: number;
  readonly devices: readonly DeviceId[];
  /** The person who introduced them; absent for a founder. */
  readonly introducedBy?: PersonId;
}

/** The person whose device this is. */
export const personOf = (room: RoomState, device: DeviceId): Person | undefined => {
  const person = room.members.get(device)?.person;
  return person === undefined ? undefined : room.people.get(person);
};

/** Whether any of the person's devices is still in the room. */
export const isPresent = (room: RoomState, person: Person): boolean =>
  person.devices.some((device) => isMember(room, device));

/** Whether the device is in the room now. */
export const isMember = (room: RoomState, device: DeviceId): boolean => {
  const member = room.members.get(device);
  return member !== undefined && member.removedAt === undefined;
};

export const sideOf = (person: Person): SideKind => sideOfRole(person.seat.role);

/** Whether the device belongs to a mediator who is in the room now. Analysts are no mediators. */
export const isMediator = (room: RoomState, device: DeviceId): boolean => {
  const role = isMember(room, device) ? personOf(room, device)?.seat.role : undefined;
  return role === "leadMediator" || role === "mediator";
};

/** Everybody who is in the room now, in the order of their introduction. */
export const presentPeople = (room: RoomState): readonly Person[] =>
  [...room.people.values()].filter((person) => isPresent(room, person));

/** Devices in the room that no introduction names yet. */
export const namelessDevices = (room: RoomState): readonly Member[] =>
  [...room.members.values()].filter(
    (member) => member.removedAt === undefined && member.person === undefined,
  );

/** The groups whose people negotiate or mediate and are in the room now: the sides that must agree. */
export const sidesPresent = (room: RoomState): readonly number[] => {
  const groups = new Set<number>();
  for (const person of presentPeople(room)) if (sideOf(person) !== "others") groups.add(person.group);
  return [...groups].sort((a, b) => a - b);
};
