import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, textToUtf8 } from "@parley/kernel";
import { createWriter, type DeviceId, type RoomId } from "@parley/protocol";

/** What random bytes are for. Two runs that differ in one room draw the same bytes in every other one. */
export interface Purpose {
  readonly use: string;
  readonly room?: RoomId;
  readonly device?: DeviceId;
  readonly sequence?: number;
}

/** Random bytes for a named purpose: the platform's in production, derived from a seed in a test. */
export interface Randomness {
  readonly bytes: (length: number, purpose: Purpose) => Bytes;
}

/** Most bytes that the platform hands out in one call. */
const MAX_PLATFORM_BYTES = 65_536;

/** The platform's generator; the purpose plays no part. */
export const systemRandomness: Randomness = {
  bytes: (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += MAX_PLATFORM_BYTES) {
      crypto.getRandomValues(bytes.subarray(at, Math.min(at + MAX_PLATFORM_BYTES, length)));
    }
    return bytes;
  },
};

const encodePurpose = (purpose: Purpose, drawn: number): Bytes => {
  const w = createWriter();
  for (const part of [purpose.use, purpose.room ?? "", purpose.device ?? ""]) w.counted(textToUtf8(part));
  w.time(purpose.sequence === undefined ? 0 : purpose.sequence + 1);
  w.u32(drawn);
  return w.finish();
};

const HASH_BYTES = 32;

/**
 * For tests and reproducible demonstrations only: SHA-256 in counter mode over seed, purpose and how often that very
 * purpose was asked for. Nothing drawn for one purpose shifts what another gets.
 */
export const seededRandomness = (seed: Bytes): Randomness => {
  const drawnByPurpose = new Map<string, number>();
  return {
    bytes: (length, purpose) => {
      const key = JSON.stringify([purpose.use, purpose.room, purpose.device, purpose.sequence]);
      const drawn = drawnByPurpose.get(key) ?? 0;
      drawnByPurpose.set(key, drawn + 1);
      const encoded = encodePurpose(purpose, drawn);
      const bytes = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES);
      for (let block = 0; block * HASH_BYTES < length; block++) {
        const counter = createWriter();
        counter.u32(block);
        counter.counted(seed);
        bytes.set(sha256.create().update(counter.finish()).update(encoded).digest(), block * HASH_BYTES);
      }
      return bytes.slice(0, length);
    },
  };
};
