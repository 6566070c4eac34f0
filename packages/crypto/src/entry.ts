import type { Bytes } from "@parley/kernel";
import {
  assembleEntry,
  BOUND_HEADER_BYTES,
  type Control,
  type Cosignature,
  type Entry,
  type EntryHash,
  type EntryHeader,
  encodeControl,
  encodeHeader,
  type FoundingStatement,
  hashFoundingStatement,
  hashHeader,
  idToBytes,
  type RoomId,
  sha256Of,
} from "@parley/protocol";
import { commitToBodyKey, deriveBodyKey, NONCE_BYTES, SALT_BYTES, sealBody } from "./body.ts";
import { type DeviceSecret, sign } from "./device.ts";
import { pad } from "./padding.ts";
import type { Randomness } from "./randomness.ts";
import type { EpochKeySecret } from "./secret.ts";

/** Where an entry is to stand in its room. */
export interface Place {
  readonly device: DeviceSecret;
  readonly room: RoomId;
  readonly sequence: number;
  readonly previous: EntryHash;
  readonly epoch: number;
}

export interface SealWish extends Place {
  readonly epochKey: EpochKeySecret;
  /** At most `MAX_PLAINTEXT_BYTES`. */
  readonly plaintext: Uint8Array;
  readonly randomness: Randomness;
}

/** `room` and `previous` are null for a founding entry and no other. */
export interface ControlWish extends Omit<Place, "room" | "previous"> {
  readonly room: RoomId | null;
  readonly previous: EntryHash | null;
  readonly control: Control;
}

const NO_COMMITMENT = new Uint8Array(32);

/** Signs a header and puts the entry together. */
export const signEntry = async (device: DeviceSecret, header: EntryHeader, body: Bytes): Promise<Entry> => {
  const hash = hashHeader(encodeHeader(header));
  return assembleEntry(header, await sign(device, "entrySignature", idToBytes(hash)), body);
};

/** A sealed entry: padded, under a key of its own, bound to its place, signed. */
export const sealEntry = async (wish: SealWish): Promise<Entry> => {
  const { device, room, sequence, previous, epoch, randomness } = wish;
  const purpose = { room, device: device.device, sequence };
  const salt = randomness.bytes(SALT_BYTES, { use: "body-salt", ...purpose });
  const nonce = randomness.bytes(NONCE_BYTES, { use: "body-nonce", ...purpose });
  const bodyKey = deriveBodyKey(wish.epochKey, salt);
  const unsealed: EntryHeader = {
    room,
    sequence,
    previous,
    epoch,
    device: device.device,
    kind: "sealed",
    bodyHash: NO_COMMITMENT,
    keyCommitment: commitToBodyKey(bodyKey),
  };
  const bound = encodeHeader(unsealed).slice(0, BOUND_HEADER_BYTES);
  const body = await sealBody(bodyKey, salt, nonce, bound, pad(wish.plaintext));
  return signEntry(device, { ...unsealed, bodyHash: sha256Of(body) }, body);
};

/** A control entry, readable by the relay; a founding one too. */
export const controlEntry = (wish: ControlWish): Promise<Entry> => {
  const { device, room, sequence, previous, epoch, control } = wish;
  const body = encodeControl(control);
  const header: EntryHeader = {
    room,
    sequence,
    previous,
    epoch,
    device: device.device,
    kind: "control",
    bodyHash: sha256Of(body),
    keyCommitment: NO_COMMITMENT,
  };
  return signEntry(device, header, body);
};

/** A founder's consent to a room that another founder will write into being. */
export const cosignFounding = async (
  device: DeviceSecret,
  statement: FoundingStatement,
): Promise<Cosignature> => ({
  device: device.device,
  signature: await sign(device, "foundingSignature", hashFoundingStatement(statement)),
});
