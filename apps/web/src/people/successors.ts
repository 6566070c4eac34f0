import type { RoomView } from "@parley/client";
import type { DeviceId } from "@parley/domain";

/** The rooms in which a room's talk may go on: of its kind and party, and this device writes in them. */
export const successorsFor = (room: RoomView, rooms: readonly RoomView[]): readonly RoomView[] =>
  rooms.filter(
    (other) =>
      other.room !== room.room && other.kind === room.kind && other.party === room.party && other.mayWrite,
  );

/** Whether this device may tell a room about its successor: an administrator of it, while nobody has told. */
export const mayAnnounceSuccessor = ({ kind, rights, mayWrite, state }: RoomView, me: DeviceId): boolean =>
  kind !== "notebook" &&
  mayWrite &&
  rights.members.get(me)?.signer === true &&
  state.announcements.at(-1) === undefined;
