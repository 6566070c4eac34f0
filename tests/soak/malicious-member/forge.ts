import { type EpochKeySecret, signEntry } from "@parley/crypto";
import type { Bytes } from "@parley/kernel";
import { BOUND_HEADER_BYTES, type Entry, type EntryHeader, encodeHeader, sha256Of } from "@parley/protocol";
import { commitToBodyKey, deriveBodyKey, sealBody } from "../../../packages/crypto/src/body.ts";
import type { Place } from "../../../packages/crypto/src/entry.ts";
import { pad } from "../../../packages/crypto/src/padding.ts";

/** What is done to the sealing itself. Signature, chain and place are always right: the relay takes all of these. */
export type Sealing =
  | "as it should be"
  | "under another key than the room's"
  | "committed to another key"
  | "damaged"
  | "for another place"
  | "cut short"
  | "padded with ones"
  | "padded too far"
  | "not padded"
  | "with a length past its end";

export const SEALINGS: readonly Sealing[] = [
  "under another key than the room's",
  "committed to another key",
  "damaged",
  "for another place",
  "cut short",
  "padded with ones",
  "padded too far",
  "not padded",
  "with a length past its end",
];

/** Bytes that a member seals into a room although it should not. */
export interface Forgery {
  readonly name: string;
  readonly plaintext: Bytes;
  readonly sealing: Sealing;
  /** Whether no rule lets this through; of others, the rules decide. */
  readonly isForbidden: boolean;
}

/** The sealed and signed entry; as `sealEntry` makes it, but for what the forgery does otherwise. */
export const sealForgery = async (
  place: Place,
  epochKey: EpochKeySecret,
  { plaintext, sealing }: Forgery,
): Promise<Entry> => {
  const { device, ...where } = place;
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const own = deriveBodyKey(epochKey, salt);
  const strange = new Uint8Array(32).fill(7);
  const key = sealing === "under another key than the room's" ? strange : own;
  const header: EntryHeader = {
    ...where,
    ...{ device: device.device, kind: "sealed", bodyHash: new Uint8Array(32) },
    keyCommitment: commitToBodyKey(sealing === "committed to another key" ? strange : key),
  };
  const bound = sealing === "for another place" ? { ...header, sequence: header.sequence + 1 } : header;
  const boundBytes = encodeHeader(bound).slice(0, BOUND_HEADER_BYTES);
  const sealed = await sealBody(key, salt, nonce, boundBytes, paddedAs(sealing, plaintext));
  const body = bodyAs(sealing, sealed);
  return signEntry(device, { ...header, bodyHash: sha256Of(body) }, body);
};

const LENGTH_BYTES = 4;

const paddedAs = (sealing: Sealing, plaintext: Bytes): Bytes => {
  const padded = pad(plaintext);
  const end = LENGTH_BYTES + plaintext.length;
  switch (sealing) {
    case "padded with ones":
      // Where the bucket is full to the brim there is no padding to spoil.
      return end < padded.length ? padded.fill(1, end) : padded.slice(0, -1);
    case "padded too far": {
      const longer = new Uint8Array(padded.length + 512);
      longer.set(padded);
      return longer;
    }
    case "not padded":
      return end < padded.length ? padded.slice(0, end) : padded.slice(0, -1);
    case "with a length past its end":
      new DataView(padded.buffer).setUint32(0, 0xffff_ffff);
      return padded;
    default:
      return padded;
  }
};

const bodyAs = (sealing: Sealing, sealed: Bytes): Bytes => {
  if (sealing === "cut short") return sealed.slice(0, 40);
  if (sealing !== "damaged") return sealed;
  const damaged = sealed.slice();
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  return damaged;
};
