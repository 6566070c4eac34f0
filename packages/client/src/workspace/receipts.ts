import { personOf } from "@parley/domain";
import { ok } from "@parley/kernel";
import type { RoomId } from "@parley/protocol";
import { perform } from "./append.ts";
import type { Core } from "./core.ts";

/** Remembers on this device how far a room was read, and tells the room where its charter agrees to read receipts. */
export const markRead = async (core: Core, room: RoomId, sequence: number): Promise<void> => {
  if (sequence <= (core.record.lastRead[room] ?? -1)) return;
  await core.update((record) => ({ ...record, lastRead: { ...record.lastRead, [room]: sequence } }));
  await tellRead(core, room);
};

/** Tells the rooms what was read while there was no connection. */
export const tellReadAll = async (core: Core): Promise<void> => {
  for (const room of core.rooms.keys()) await tellRead(core, room);
};

/** At most one receipt for all that was read since the last one. A lost one is made good by the next. */
const tellRead = async (core: Core, room: RoomId): Promise<void> => {
  if (core.connection.status !== "online" || owedReceipt(core, room) === null) return;
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
