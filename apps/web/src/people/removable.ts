import { mayRemove, type RoomView } from "@parley/client";
import type { DeviceId, Person } from "@parley/domain";
import { devicesHere } from "./mediation.ts";

/** The person's devices that this one may remove from a room. */
export const removableDevices = (room: RoomView, person: Person, me: DeviceId): readonly DeviceId[] =>
  room.mayAdmit ? devicesHere(room.state, person).filter((device) => mayRemoveDevice(room, device, me)) : [];

export const mayRemoveDevice = ({ rights }: RoomView, device: DeviceId, me: DeviceId): boolean => {
  const author = rights.members.get(me);
  const subject = rights.members.get(device);
  return author !== undefined && subject !== undefined && mayRemove(rights, author, subject);
};
