import {
  createId,
  type DeviceId,
  type EntryHash,
  type ItemId,
  type Moment,
  type PersonId,
  RANDOM_ID_BYTES,
  type RoomId,
  type RoomState,
  startRoom,
} from "@parley/domain";

const bytes = (n: number): Uint8Array => new Uint8Array(RANDOM_ID_BYTES).fill(n);

export const itemId = (n: number): ItemId => createId("item", bytes(n));
export const personId = (n: number): PersonId => createId("person", bytes(n));
export const deviceId = (n: number): DeviceId => `${n}`.padStart(64, "0") as DeviceId;
export const entryHash = (n: number): EntryHash => `${n}`.padStart(64, "e") as EntryHash;

export const DAY_MS = 86_400_000;
const NOON = new Date(2031, 4, 6, 12).getTime();
export const noonOf = (day: number): number => NOON + day * DAY_MS;

/** A happening at a place of the log, by person `n` on device `n`. */
export const moment = (sequence: number, by: number, happening: Moment["happening"]): Moment => ({
  stamp: { by: deviceId(by), sequence, entry: entryHash(sequence) },
  person: personId(by),
  doubtful: false,
  happening,
});

export const said = (sequence: number, by: number, at: number): Moment =>
  moment(sequence, by, {
    ...{ type: "itemSaid", at, item: itemId(sequence), form: "remark", text: `words ${sequence}` },
    terms: "inConfidence",
  });

/** A room with this conversation and nothing else known of it. */
export const roomWith = (...timeline: readonly Moment[]): RoomState => {
  let room = startRoom("a".repeat(64) as RoomId);
  for (const one of timeline)
    room = { ...room, sequence: one.stamp.sequence, timeline: room.timeline.appended(one) };
  return room;
};
