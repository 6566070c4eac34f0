import { assert } from "@parley/kernel";
import type { ControlLog, RelayStore } from "@parley/log";
import { follow, parseEntry, type Rights, type RoomId } from "@parley/protocol";
import type { Subscription } from "./subscriptions.ts";

/** A room in memory: who may do what after its last durable entry, and who is following it. */
export interface LiveRoom {
  readonly room: RoomId;
  /** Null while the room is being founded. */
  rights: Rights | null;
  readonly subscriptions: Set<Subscription>;
}

export interface LiveRooms {
  /** Keeps a room in memory until the answer's `release` is called, once. */
  readonly hold: (room: RoomId) => { readonly live: Promise<LiveRoom>; readonly release: () => void };
  /**
   * Runs `work` when everything that came earlier for one of these rooms is done. The turn is taken at once, in the
   * order of calls, for all rooms together, so that nobody waits in a circle and no device's appends overtake each other.
   */
  readonly inTurn: <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;
  /** Reads a room's rights again, after the store turned out to know better. */
  readonly reload: (live: LiveRoom) => Promise<void>;
}

interface Slot {
  readonly live: Promise<LiveRoom>;
  users: number;
}

export const createLiveRooms = (store: RelayStore, maxIdleRooms: number): LiveRooms => {
  const slots = new Map<RoomId, Slot>();
  const turns = new Map<string, Promise<unknown>>();

  const load = async (room: RoomId): Promise<LiveRoom> => {
    const log = await store.controlLog(room);
    return { room, rights: log === null ? null : foldRights(log), subscriptions: new Set() };
  };
  const slotOf = (room: RoomId): Slot => {
    const slot = slots.get(room) ?? { live: load(room), users: 0 };
    slots.delete(room); // and in again at the end: the map's order is that of last use
    slots.set(room, slot);
    return slot;
  };
  const evictIdle = (): void => {
    if (slots.size <= maxIdleRooms) return;
    for (const [room, slot] of slots) {
      if (slot.users > 0) continue;
      slots.delete(room);
      return;
    }
  };

  return {
    hold: (room) => {
      const slot = slotOf(room);
      slot.users += 1;
      const release = (): void => {
        slot.users -= 1;
        evictIdle();
      };
      const forget = (): void => {
        if (slots.get(room) === slot) slots.delete(room);
      };
      slot.live.catch(forget);
      return { live: slot.live, release };
    },
    inTurn: (keys, work) => {
      const before = Promise.allSettled(keys.map((key) => turns.get(key)));
      const mine = before.then(work);
      for (const key of keys) turns.set(key, mine);
      const clear = (): void => {
        for (const key of keys) if (turns.get(key) === mine) turns.delete(key);
      };
      mine.then(clear, clear);
      return mine;
    },
    reload: async (live) => {
      live.rights = (await load(live.room)).rights;
    },
  };
};

/** Rights from control entries alone: what is sealed between them moves the head and nothing else. */
const foldRights = (log: ControlLog): Rights => {
  let rights: Rights | null = null;
  for (const bytes of log.entries) {
    const entry = parseEntry(bytes);
    assert(entry.ok, "the store holds an entry that cannot be parsed");
    const { sequence, previous } = entry.value.header;
    const before: Rights | null =
      rights === null || previous === null
        ? null
        : { ...rights, head: { sequence: sequence - 1, hash: previous } };
    const next = follow(before, entry.value);
    assert(next.ok, "the store holds an entry that was never let in");
    rights = next.value;
  }
  assert(rights !== null, "the store holds a room without a founding entry");
  return { ...rights, head: log.head };
};
