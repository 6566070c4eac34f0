import { type Brand, type Bytes, bytesToHex, err, ok, type Result } from "@parley/kernel";

/** A room's name to the relay: the hash of its founding entry, as 64 lower-case hexadecimal digits. */
export type RoomId = Brand<string, "RoomId">;
/** A device's name to the relay: its Ed25519 public key, as 64 lower-case hexadecimal digits. */
export type DeviceId = Brand<string, "DeviceId">;
/** The hash of an entry's header, as 64 lower-case hexadecimal digits. */
export type EntryHash = Brand<string, "EntryHash">;

export const ID_BYTES = 32;
const ID_PATTERN = /^[0-9a-f]{64}$/;

export const parseRoomId = (text: string): Result<RoomId, "NotARoomId"> =>
  ID_PATTERN.test(text) ? ok(text as RoomId) : err("NotARoomId");
export const parseDeviceId = (text: string): Result<DeviceId, "NotADeviceId"> =>
  ID_PATTERN.test(text) ? ok(text as DeviceId) : err("NotADeviceId");
export const parseEntryHash = (text: string): Result<EntryHash, "NotAnEntryHash"> =>
  ID_PATTERN.test(text) ? ok(text as EntryHash) : err("NotAnEntryHash");

/** The id of 32 bytes that are known to name a room. */
export const roomIdFromBytes = (bytes: Uint8Array): RoomId => bytesToHex(bytes) as RoomId;
/** The id of 32 bytes that are known to name a device. */
export const deviceIdFromBytes = (bytes: Uint8Array): DeviceId => bytesToHex(bytes) as DeviceId;
/** The id of 32 bytes that are known to be an entry's hash. */
export const entryHashFromBytes = (bytes: Uint8Array): EntryHash => bytesToHex(bytes) as EntryHash;

/** Value of a hexadecimal digit by its character code: ids are decoded for every entry of a long room. */
const DIGIT_BY_CODE = new Uint8Array(128).fill(255);
for (let digit = 0; digit < 16; digit++) DIGIT_BY_CODE[digit.toString(16).charCodeAt(0)] = digit;

/** The 32 bytes behind an id. */
export const idToBytes = (id: RoomId | DeviceId | EntryHash): Bytes => {
  const bytes = new Uint8Array(ID_BYTES);
  let isSound = id.length === 2 * ID_BYTES;
  for (let i = 0; i < ID_BYTES; i++) {
    const high = DIGIT_BY_CODE[id.charCodeAt(2 * i)] ?? 255;
    const low = DIGIT_BY_CODE[id.charCodeAt(2 * i + 1)] ?? 255;
    if (high > 15 || low > 15) isSound = false;
    bytes[i] = (high << 4) | low;
  }
  if (!isSound) throw new Error("Parley has a bug: an id that no parser made");
  return bytes;
};
