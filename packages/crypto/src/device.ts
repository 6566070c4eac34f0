import { type Bytes, base64UrlToBytes, concatBytes, equalBytes, err, ok, type Result } from "@parley/kernel";
import { type DeviceId, deviceIdFromBytes, type HashDomain, idToBytes, toBeSigned } from "@parley/protocol";
import type { Randomness } from "./randomness.ts";
import { Secret } from "./secret.ts";

/** A device: what everybody may know of it (`device`, `wrapKey`), and the two secrets behind these. */
export interface DeviceSecret {
  /** Its Ed25519 public key, which is its name to the relay. */
  readonly device: DeviceId;
  /** Its X25519 public key, to which epoch keys are wrapped. */
  readonly wrapKey: Bytes;
  readonly signingSeed: Secret<"SigningSeedSecret">;
  readonly wrappingSeed: Secret<"WrappingSeedSecret">;
}

const SEED_BYTES = 32;
const DEVICE_BYTES = 1 + 2 * SEED_BYTES + 2 * SEED_BYTES;
const DEVICE_VERSION = 1;

/** PKCS #8 prefixes (RFC 8410) of a 32-byte seed; WebCrypto takes private keys of these curves in no rawer form. */
const PKCS8_ED25519 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32);
const PKCS8_X25519 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);

const publicKeyOf = async (curve: "Ed25519" | "X25519", seed: Bytes): Promise<Bytes> => {
  const isSigning = curve === "Ed25519";
  const pkcs8 = concatBytes(isSigning ? PKCS8_ED25519 : PKCS8_X25519, seed);
  const key = await crypto.subtle.importKey(
    "pkcs8",
    pkcs8,
    curve,
    true,
    isSigning ? ["sign"] : ["deriveBits"],
  );
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const bytes = base64UrlToBytes(x ?? "");
  if (!bytes.ok || bytes.value.length !== 32)
    throw new Error("Parley has a bug: a platform key without its public half");
  return bytes.value;
};

const deviceFromSeeds = async (signingSeed: Bytes, wrappingSeed: Bytes): Promise<DeviceSecret> => {
  const [verifyKey, wrapKey] = await Promise.all([
    publicKeyOf("Ed25519", signingSeed),
    publicKeyOf("X25519", wrappingSeed),
  ]);
  return {
    device: deviceIdFromBytes(verifyKey),
    wrapKey,
    signingSeed: new Secret("SigningSeedSecret", signingSeed),
    wrappingSeed: new Secret("WrappingSeedSecret", wrappingSeed),
  };
};

/** A new device with keys of its own. */
export const createDevice = (randomness: Randomness): Promise<DeviceSecret> =>
  deviceFromSeeds(
    randomness.bytes(SEED_BYTES, { use: "device-signing" }),
    randomness.bytes(SEED_BYTES, { use: "device-wrapping" }),
  );

/** A device as bytes, secrets included: only ever to be sealed (keyring, recovery file). */
export const deviceToBytes = (device: DeviceSecret): Bytes =>
  concatBytes(
    Uint8Array.of(DEVICE_VERSION),
    device.signingSeed.reveal(),
    device.wrappingSeed.reveal(),
    idToBytes(device.device),
    device.wrapKey,
  );

/** The device of such bytes; public halves that do not belong to the secret ones are `"Malformed"`. */
export const deviceFromBytes = async (bytes: Uint8Array): Promise<Result<DeviceSecret, "Malformed">> => {
  if (bytes.length !== DEVICE_BYTES || bytes[0] !== DEVICE_VERSION) return err("Malformed");
  const part = (index: number): Bytes => bytes.slice(1 + index * SEED_BYTES, 1 + (index + 1) * SEED_BYTES);
  const device = await deviceFromSeeds(part(0), part(1));
  const belongs = equalBytes(idToBytes(device.device), part(2)) && equalBytes(device.wrapKey, part(3));
  return belongs ? ok(device) : err("Malformed");
};

/** An Ed25519 signature over the domain's tag and the message. */
export const sign = async (device: DeviceSecret, domain: HashDomain, message: Uint8Array): Promise<Bytes> => {
  const key = await device.signingSeed.imported("Ed25519", (seed) =>
    crypto.subtle.importKey("pkcs8", concatBytes(PKCS8_ED25519, seed), "Ed25519", false, ["sign"]),
  );
  return new Uint8Array(await crypto.subtle.sign("Ed25519", key, toBeSigned(domain, message)));
};

/** The private X25519 key of a device, for unwrapping. */
export const unwrappingKeyOf = (device: DeviceSecret): Promise<CryptoKey> =>
  // Extractable because the HPKE library derives the public half by exporting it.
  device.wrappingSeed.imported("X25519", (seed) =>
    crypto.subtle.importKey("pkcs8", concatBytes(PKCS8_X25519, seed), "X25519", true, ["deriveBits"]),
  );
