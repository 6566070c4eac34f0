import type { Bytes } from "@parley/kernel";
import {
  assembleEntry,
  type DeviceId,
  deviceIdFromBytes,
  type Entry,
  type EntryHash,
  type EntryHeader,
  type EntryKind,
  encodeControl,
  type RoomId,
  roomOf,
  SIGNATURE_BYTES,
  sha256Of,
  type Ticket,
} from "@parley/protocol";
import type { StoreAppend } from "../store.ts";

/**
 * Rooms to try a store with. Their chains are whole, but nobody signed them and their rights mean nothing: a store looks
 * at neither.
 */
export interface TrialRoom {
  readonly id: RoomId;
  readonly entries: readonly Entry[];
}

const filled = (length: number, value: number): Bytes => new Uint8Array(length).fill(value);
const NO_SIGNATURE = filled(SIGNATURE_BYTES, 0);

export const trialDevice = (number: number): DeviceId => deviceIdFromBytes(filled(32, number));
export const trialTicket = (number: number): Ticket => trialDevice(number);

/** A room of its own for each number, with its founding entry. */
export const trialRoom = (number: number, founder: DeviceId = trialDevice(1)): TrialRoom => {
  const salt = filled(32, 0);
  new DataView(salt.buffer).setUint32(0, number);
  const statement = { rulesVersion: 1, admission: "any", salt, members: [] } as const;
  const body = encodeControl({ type: "founding", statement, cosignatures: [] });
  const header: EntryHeader = {
    room: null,
    sequence: 0,
    previous: null,
    epoch: 0,
    device: founder,
    kind: "control",
    bodyHash: sha256Of(body),
    keyCommitment: filled(32, 0),
  };
  const entry = assembleEntry(header, NO_SIGNATURE, body);
  return { id: roomOf(entry), entries: [entry] };
};

/** The room with one more entry, its body `bodyBytes` long. */
export const extend = (room: TrialRoom, bodyBytes = 100, kind: EntryKind = "sealed"): TrialRoom => {
  const last = room.entries.at(-1);
  if (last === undefined) throw new Error("a room has a founding entry");
  const sequence = last.header.sequence + 1;
  const body = filled(bodyBytes, sequence % 251);
  const header: EntryHeader = {
    room: room.id,
    sequence,
    previous: last.hash,
    epoch: 1,
    device: last.header.device,
    kind,
    bodyHash: sha256Of(body),
    keyCommitment: filled(32, kind === "sealed" ? 1 : 0),
  };
  return { id: room.id, entries: [...room.entries, assembleEntry(header, NO_SIGNATURE, body)] };
};

export const extendBy = (room: TrialRoom, count: number, bodyBytes = 100): TrialRoom => {
  let longer = room;
  for (let i = 0; i < count; i++) longer = extend(longer, bodyBytes);
  return longer;
};

export const headHash = (room: TrialRoom | null): EntryHash | null => room?.entries.at(-1)?.hash ?? null;

/** An append that takes a room from `before` (null: not there yet) to `after`. */
export const appendFrom = (
  before: TrialRoom | null,
  after: TrialRoom,
  members: { readonly admitted?: readonly DeviceId[]; readonly removed?: readonly DeviceId[] } = {},
): StoreAppend => ({
  room: after.id,
  expected: headHash(before),
  entries: after.entries.slice(before?.entries.length ?? 0),
  admitted: members.admitted ?? [],
  removed: members.removed ?? [],
});
