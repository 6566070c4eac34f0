import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { type Bytes, bytesToHex, concatBytes, equalBytes, err, ok, type Result } from "@parley/kernel";
import {
  createWriter,
  type DeviceId,
  type EpochChange,
  type History,
  hashIn,
  hashMembers,
  idToBytes,
  type Member,
  type RoomId,
  SEALED_PREVIOUS_KEY_BYTES,
  WRAPPED_KEY_BYTES,
  type Wrap,
} from "@parley/protocol";
import { NONCE_BYTES } from "./body.ts";
import { type DeviceSecret, unwrappingKeyOf } from "./device.ts";
import type { Randomness } from "./randomness.ts";
import { aesKeyOf, createEpochKeySecret, type EpochKeySecret } from "./secret.ts";
import { TAGS } from "./tags.ts";

/** HPKE (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export interface EpochWish {
  readonly room: RoomId;
  readonly epoch: number;
  readonly history: History;
  /** The members after the change: exactly these get the key. */
  readonly members: Iterable<Member>;
  /** The key of the epoch before; needed where history is continued, ignored where it is restarted. */
  readonly previousEpochKey?: EpochKeySecret;
  readonly author: DeviceId;
  readonly randomness: Randomness;
}

/** What an epoch's change says of its key; the same for all members, so that none can be handed another. */
export const commitToEpochKey = (room: RoomId, epoch: number, key: EpochKeySecret): Bytes =>
  hashIn("epochKey", roomAndEpoch(room, epoch), key.reveal());

const roomAndEpoch = (room: RoomId, epoch: number): Bytes => {
  const w = createWriter();
  w.fixed(idToBytes(room), 32);
  w.u32(epoch);
  return w.finish();
};

/** What a wrap is bound to: room, epoch, recipient and the whole set of members. */
const wrapContext = (room: RoomId, epoch: number, recipient: DeviceId, membersHash: Bytes): Bytes =>
  concatBytes(roomAndEpoch(room, epoch), idToBytes(recipient), membersHash);

const wrapFor = async (
  wish: EpochWish,
  member: Member,
  membersHash: Bytes,
  key: EpochKeySecret,
): Promise<Wrap> => {
  const { room, epoch, randomness } = wish;
  if (isSmallOrder(member.wrapKey)) return wrapForNobody(member.device);
  const ekm = randomness.bytes(32, {
    use: `wrap ${member.device}`,
    room,
    device: wish.author,
    sequence: epoch,
  });
  const recipientPublicKey = await crypto.subtle.importKey("raw", member.wrapKey, "X25519", true, []);
  const sealed = await suite.seal(
    { recipientPublicKey, info: TAGS.wrap, ekm },
    key.reveal(),
    wrapContext(room, epoch, member.device, membersHash),
  );
  return {
    device: member.device,
    encapsulation: new Uint8Array(sealed.enc),
    ciphertext: new Uint8Array(sealed.ct),
  };
};

/** The u-coordinates (RFC 7748) of small order, in every encoding with the top bit clear; X25519 refuses them. */
const SMALL_ORDER_U: ReadonlySet<string> = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

const isSmallOrder = (wrapKey: Bytes): boolean => {
  const masked = wrapKey.slice();
  masked[31] = (masked[31] ?? 0) & 0x7f;
  return SMALL_ORDER_U.has(bytesToHex(masked));
};

/** A member whose wrap key is no usable point harms only itself: the others can still change the epoch without it. */
const wrapForNobody = (device: DeviceId): Wrap => ({
  device,
  encapsulation: new Uint8Array(32),
  ciphertext: new Uint8Array(WRAPPED_KEY_BYTES),
});

/** A new epoch: a fresh key, committed to, wrapped for each member, and the previous key sealed under it. */
export const createEpoch = async (
  wish: EpochWish,
): Promise<{ readonly change: EpochChange; readonly key: EpochKeySecret }> => {
  const { room, epoch, history, author, randomness } = wish;
  const members = [...wish.members];
  const key = createEpochKeySecret(
    randomness.bytes(32, { use: "epoch-key", room, device: author, sequence: epoch }),
  );
  const membersHash = hashMembers(members);
  const wraps = await Promise.all(members.map((member) => wrapFor(wish, member, membersHash, key)));
  const previousKey = await sealPreviousKey(wish, key);
  return {
    change: { epoch, history, commitment: commitToEpochKey(room, epoch, key), previousKey, wraps },
    key,
  };
};

const sealPreviousKey = async (wish: EpochWish, key: EpochKeySecret): Promise<Bytes> => {
  const { room, epoch, previousEpochKey, randomness } = wish;
  if (wish.history === "restarted" || epoch === 1) return new Uint8Array(0);
  if (previousEpochKey === undefined) throw new Error("Parley has a bug: continued without the previous key");
  const iv = randomness.bytes(NONCE_BYTES, {
    use: "previous-key",
    room,
    device: wish.author,
    sequence: epoch,
  });
  const parameters = { name: "AES-GCM", iv, additionalData: previousKeyContext(room, epoch) };
  const sealed = await crypto.subtle.encrypt(parameters, await aesKeyOf(key), previousEpochKey.reveal());
  return concatBytes(iv, new Uint8Array(sealed));
};

const previousKeyContext = (room: RoomId, epoch: number): Bytes =>
  concatBytes(TAGS.previousKey, roomAndEpoch(room, epoch));

/**
 * Why an epoch's key cannot be had. `NotForThisDevice`: no wrap for it. `Damaged`: the wrap does not open.
 * `WrongKey`: it holds a key other than the one that all members were promised.
 */
export type EpochError = "NotForThisDevice" | "Damaged" | "WrongKey";

/** Opens this device's wrap and holds the key against the change's commitment. `members` are those after the change. */
export const openEpoch = async (wish: {
  readonly room: RoomId;
  readonly change: EpochChange;
  readonly members: Iterable<Member>;
  readonly device: DeviceSecret;
}): Promise<Result<EpochKeySecret, EpochError>> => {
  const { room, change, device } = wish;
  const wrap = change.wraps.find((candidate) => candidate.device === device.device);
  if (wrap === undefined) return err("NotForThisDevice");
  const context = wrapContext(room, change.epoch, device.device, hashMembers(wish.members));
  try {
    const recipientKey = await unwrappingKeyOf(device);
    const parameters = { recipientKey, enc: wrap.encapsulation, info: TAGS.wrap };
    const opened = new Uint8Array(await suite.open(parameters, wrap.ciphertext, context));
    return checkedEpochKey(room, change, opened);
  } catch {
    return err("Damaged");
  }
};

const checkedEpochKey = (
  room: RoomId,
  change: Pick<EpochChange, "epoch" | "commitment">,
  bytes: Bytes,
): Result<EpochKeySecret, "WrongKey"> => {
  if (bytes.length !== 32) return err("WrongKey");
  const key = createEpochKeySecret(bytes);
  return equalBytes(commitToEpochKey(room, change.epoch, key), change.commitment) ? ok(key) : err("WrongKey");
};

/**
 * One step back: the previous epoch's key, sealed under this one's and held against `previous`, that epoch's own
 * change. `NoPrevious`: history was restarted here, or this is the first epoch.
 */
export const openPreviousEpoch = async (wish: {
  readonly room: RoomId;
  readonly change: EpochChange;
  readonly key: EpochKeySecret;
  readonly previous: EpochChange;
}): Promise<Result<EpochKeySecret, "NoPrevious" | "Damaged" | "WrongKey">> => {
  const { room, change, key, previous } = wish;
  if (change.previousKey.length !== SEALED_PREVIOUS_KEY_BYTES) return err("NoPrevious");
  if (previous.epoch !== change.epoch - 1) return err("WrongKey");
  const parameters = {
    name: "AES-GCM",
    iv: change.previousKey.subarray(0, NONCE_BYTES),
    additionalData: previousKeyContext(room, change.epoch),
  };
  try {
    const sealed = change.previousKey.subarray(NONCE_BYTES);
    const opened = await crypto.subtle.decrypt(parameters, await aesKeyOf(key), sealed);
    return checkedEpochKey(room, previous, new Uint8Array(opened));
  } catch {
    return err("Damaged");
  }
};
