import type { MediationView, RoomView } from "@parley/client";
import type { DeviceId, MediationId, Person, RoomState } from "@parley/domain";
import { useMemo, useRef } from "react";
import { useSnapshot } from "../app/seat-context.tsx";

export interface MediationHere {
  readonly view: MediationView;
  readonly rooms: readonly RoomView[];
}

/** A mediation and this device's rooms of it; undefined where it is in none. */
export const useMediation = (mediation: MediationId): MediationHere | undefined => {
  const { mediations, rooms } = useSnapshot();
  const view = mediations.find((candidate) => candidate.mediation === mediation);
  const here = useSameWhileSame(view?.rooms.flatMap((room) => rooms.get(room) ?? []) ?? NO_ROOMS);
  return useMemo(() => (view === undefined ? undefined : { view, rooms: here }), [view, here]);
};

const NO_ROOMS: readonly RoomView[] = [];

/** The very list of before while it holds the same: a connection that comes and goes makes nobody join rooms anew. */
const useSameWhileSame = (list: readonly RoomView[]): readonly RoomView[] => {
  const before = useRef(list);
  const isSame = list.length === before.current.length && list.every((one, at) => one === before.current[at]);
  if (!isSame) before.current = list;
  return before.current;
};

/** A device's id as a person may read it out: its first eight signs. */
export const shortDevice = (device: DeviceId): string => device.slice(0, 8);

/** The person's devices that are in the room now. */
export const devicesHere = (state: RoomState, { devices }: Person): readonly DeviceId[] =>
  devices.filter((device) => {
    const member = state.members.get(device);
    return member !== undefined && member.removedAt === undefined;
  });
