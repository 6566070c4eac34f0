import { type Bytes, bytesToHex, err, ok, type Result } from "@parley/kernel";
import { hashFoundingStatement } from "./control.ts";
import type { Entry } from "./entry.ts";
import { type HashDomain, toBeSigned } from "./hash.ts";
import { type DeviceId, idToBytes } from "./ids.ts";
import { controlOf } from "./rights.ts";

/**
 * The one verification rule for Ed25519, native in every environment: WebCrypto's, behind a check that closes the
 * places where native verifiers differ. Mixing verifiers would let one member split a room.
 */
const importVerifyKey = (device: DeviceId): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", idToBytes(device), "Ed25519", false, ["verify"]);

/** The eight points of small order, in every encoding that a decoder might take (y and y + p, either sign). */
const SMALL_ORDER_Y: ReadonlySet<string> = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);
const FIELD_PRIME_LE = "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";
const GROUP_ORDER_LE = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

const isBelowLittleEndian = (value: Uint8Array, limitHex: string): boolean => {
  for (let i = 31; i >= 0; i--) {
    const limit = Number.parseInt(limitHex.slice(2 * i, 2 * i + 2), 16);
    const byte = value[i] ?? 0;
    if (byte !== limit) return byte < limit;
  }
  return false;
};

const isSoundPoint = (encoded: Uint8Array): boolean => {
  const y = encoded.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelowLittleEndian(y, FIELD_PRIME_LE) && !SMALL_ORDER_Y.has(bytesToHex(y));
};

/** Whether a public key is a canonical encoding of a point that is not of small order. */
export const isSoundDevice = (device: DeviceId): boolean => isSoundPoint(idToBytes(device));

/** Whether a signature has a canonical scalar and a sound commitment, before the native verifier sees it. */
export const isSoundSignature = (signature: Uint8Array): boolean =>
  signature.length === 64 &&
  isSoundPoint(signature.subarray(0, 32)) &&
  isBelowLittleEndian(signature.subarray(32), GROUP_ORDER_LE);

/** A verifier that keeps imported keys; bounded, since a room's devices are. */
export interface SignatureVerifier {
  readonly verify: (
    domain: HashDomain,
    device: DeviceId,
    message: Uint8Array,
    signature: Bytes,
  ) => Promise<boolean>;
}

const MAX_KEPT_KEYS = 1024;

/** A device's key, or null where no signature of it could ever be accepted. */
const soundKeyOf = (device: DeviceId): Promise<CryptoKey | null> =>
  isSoundDevice(device) ? importVerifyKey(device).catch((): null => null) : Promise.resolve(null);

/** The bare rule over bytes as they are, without a domain's tag; what the verification vectors are run against. */
export const verifyStrictly = async (
  device: DeviceId,
  bytes: Bytes,
  signature: Bytes,
  key: Promise<CryptoKey | null> = soundKeyOf(device),
): Promise<boolean> => {
  if (!isSoundSignature(signature)) return false;
  const sound = await key;
  return sound !== null && crypto.subtle.verify("Ed25519", sound, signature, bytes);
};

export const createVerifier = (): SignatureVerifier => {
  const keys = new Map<DeviceId, Promise<CryptoKey | null>>();
  const keyOf = (device: DeviceId): Promise<CryptoKey | null> => {
    const kept = keys.get(device);
    if (kept !== undefined) return kept;
    if (keys.size >= MAX_KEPT_KEYS) keys.clear();
    const key = soundKeyOf(device);
    keys.set(device, key);
    return key;
  };
  return {
    verify: (domain, device, message, signature) =>
      verifyStrictly(device, toBeSigned(domain, message), signature, keyOf(device)),
  };
};

/** Checks an entry's signature and, for a founding entry, every cosignature. */
export const verifyEntry = async (
  verifier: SignatureVerifier,
  entry: Entry,
): Promise<Result<null, "BadSignature" | "MalformedControl">> => {
  const { device } = entry.header;
  if (!(await verifier.verify("entrySignature", device, idToBytes(entry.hash), entry.signature))) {
    return err("BadSignature");
  }
  if (entry.header.sequence !== 0) return ok(null);
  const control = controlOf(entry);
  if (!control.ok) return control;
  if (control.value?.type !== "founding") return ok(null);
  const statement = hashFoundingStatement(control.value.statement);
  for (const { device: cosigner, signature } of control.value.cosignatures) {
    if (!(await verifier.verify("foundingSignature", cosigner, statement, signature)))
      return err("BadSignature");
  }
  return ok(null);
};
