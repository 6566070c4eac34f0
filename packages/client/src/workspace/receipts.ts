import { personOf } from "@parley/domain";
import { ok } from "@parley/kernel";
import type { RoomId } from "@parley/protocol";
import { LIMITS } from "../limits.ts";
import { perform } from "./append.ts";
import type { Core } from "./core.ts";

/** What a person read, kept on this device and told to the rooms whose charter agrees to read receipts. */
export interface Receipts {
  readonly markRead: (room: RoomId, sequence: number) => Promise<void>;
  /** What was read without a connection, or not told before the workspace was locked, is told on return. */
  readonly onWelcome: () => void;
}

/**
 * A receipt waits until the person has stopped for a moment: whoever scrolls through fifty items makes one entry. Each
 * room waits for itself, so that reading in one moves nothing in another.
 */
export const createReceipts = (core: Core): Receipts => {
  const waiting = new Map<RoomId, () => void>();
  const tellSoon = (room: RoomId): void => {
    waiting.get(room)?.();
    const cancel = core.ports.clock.after(LIMITS.receiptDelayMs, () => {
      waiting.delete(room);
      void tellRead(core, room);
    });
    waiting.set(room, cancel);
  };
  return {
    markRead: async (room, sequence) => {
      if (sequence <= (core.record.lastRead[room] ?? -1)) return;
      const kept = core.update((record) => ({
        ...record,
        lastRead: { ...record.lastRead, [room]: sequence },
      }));
      if (owedReceipt(core, room) !== null) tellSoon(room);
      await kept;
    },
    onWelcome: () => {
      for (const room of core.rooms.keys())
        if (!waiting.has(room) && owedReceipt(core, room) !== null) tellSoon(room);
    },
  };
};

/** At most one receipt for all that was read since the last one. A lost one is made good by the next. */
const tellRead = async (core: Core, room: RoomId): Promise<void> => {
  if (core.isLocked || core.connection.status !== "online" || owedReceipt(core, room) === null) return;
  await perform(core, async (desk) => {
    const sequence = owedReceipt(core, room);
    const builder = desk.room(room);
    if (sequence === null || !builder.ok) return ok(null);
    return builder.value.event({ type: "readThrough", at: core.now(), sequence });
  });
};

/**
 * The last entry that this person read of somebody else, where it is later than what the room was told. Receipts are no
 * words: were they counted, two readers would answer each other for ever.
 */
const owedReceipt = (core: Core, room: RoomId): number | null => {
  const replica = core.rooms.get(room);
  if (replica === undefined || replica.status.status !== "open") return null;
  const { state, rights } = replica.fold;
  const me = personOf(state, core.device.device);
  if (state.charter?.readReceipts !== true || me === undefined) return null;
  if (rights?.members.get(core.device.device)?.writer !== true) return null;
  const read = core.record.lastRead[room] ?? -1;
  const told = state.readThrough.get(me.person) ?? -1;
  const moments = state.timeline.toArray();
  for (let i = moments.length - 1; i >= 0; i--) {
    const moment = moments[i];
    if (moment === undefined || moment.stamp.sequence <= told) return null;
    const { happening, person, stamp } = moment;
    if (stamp.sequence <= read && isOfOthers(happening.type, person, me.person)) return stamp.sequence;
  }
  return null;
};

const isOfOthers = (type: string, person: string | undefined, me: string): boolean =>
  type !== "readThrough" && person !== undefined && person !== me;
