import type { MediationView, RoomView } from "@parley/client";
import type { DeviceId, MediationId, Person, RoomState } from "@parley/domain";
import { useMemo } from "react";
import { useSnapshot } from "../app/seat-context.tsx";

export interface MediationHere {
  readonly view: MediationView;
  readonly rooms: readonly RoomView[];
}

/** A mediation and this device's rooms of it; undefined where it is in none. */
export const useMediation = (mediation: MediationId): MediationHere | undefined => {
  const { mediations, rooms } = useSnapshot();
  return useMemo(() => {
    const view = mediations.find((candidate) => candidate.mediation === mediation);
    return view === undefined
      ? undefined
      : { view, rooms: view.rooms.flatMap((room) => rooms.get(room) ?? []) };
  }, [mediations, rooms, mediation]);
};

/** A device's id as a person may read it out: its first eight signs. */
export const shortDevice = (device: DeviceId): string => device.slice(0, 8);

/** The person's devices that are in the room now. */
export const devicesHere = (state: RoomState, { devices }: Person): readonly DeviceId[] =>
  devices.filter((device) => {
    const member = state.members.get(device);
    return member !== undefined && member.removedAt === undefined;
  });
