import type { RelayStore } from "@parley/log";
import type { DeviceId, RoomId } from "@parley/protocol";
import type { Session } from "./core.ts";

/**
 * Which devices are connected, and of which rooms each is a member.
 *
 * A request that names a room is looked up in the asking device's own rooms and nowhere else. A room that does not
 * exist and a room of others are therefore the same to the relay, in its answer and in its work.
 */
export interface Devices {
  /** Registers a session and loads the device's rooms. */
  readonly enter: (session: Session) => Promise<void>;
  readonly leave: (session: Session) => void;
  readonly isMember: (device: DeviceId, room: RoomId) => boolean;
  readonly admit: (device: DeviceId, room: RoomId) => void;
  readonly remove: (device: DeviceId, room: RoomId) => void;
  readonly sessionsOf: (device: DeviceId) => Iterable<Session>;
}

interface Present {
  readonly sessions: Set<Session>;
  readonly rooms: Set<RoomId>;
  /** What happened to memberships while they were being loaded; null once they are. */
  changes: Map<RoomId, boolean> | null;
  loaded: Promise<void>;
}

export const createDevices = (store: RelayStore, maxRoomsPerDevice: number): Devices => {
  const present = new Map<DeviceId, Present>();

  const load = async (device: DeviceId, record: Present): Promise<void> => {
    for (const { room } of await store.roomsOf(device, maxRoomsPerDevice)) record.rooms.add(room);
    for (const [room, isMember] of record.changes ?? []) {
      if (isMember) record.rooms.add(room);
      else record.rooms.delete(room);
    }
    record.changes = null;
  };
  const recordOf = (device: DeviceId): Present => {
    const known = present.get(device);
    if (known !== undefined) return known;
    const record: Present = {
      sessions: new Set(),
      rooms: new Set(),
      changes: new Map(),
      loaded: Promise.resolve(),
    };
    present.set(device, record);
    record.loaded = load(device, record);
    return record;
  };
  const change = (device: DeviceId, room: RoomId, isMember: boolean): void => {
    const record = present.get(device);
    if (isMember) record?.rooms.add(room);
    else record?.rooms.delete(room);
    record?.changes?.set(room, isMember);
  };

  return {
    enter: (session) => {
      const record = recordOf(session.device);
      record.sessions.add(session);
      return record.loaded;
    },
    leave: (session) => {
      const record = present.get(session.device);
      if (record?.sessions.delete(session) && record.sessions.size === 0) present.delete(session.device);
    },
    isMember: (device, room) => present.get(device)?.rooms.has(room) === true,
    admit: (device, room) => change(device, room, true),
    remove: (device, room) => change(device, room, false),
    sessionsOf: (device) => present.get(device)?.sessions ?? [],
  };
};
