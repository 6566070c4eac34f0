import { type Bytes, concatBytes, equalBytes, err, ok, type Result } from "@parley/kernel";
import { BOUND_HEADER_BYTES, type Entry, hashIn } from "@parley/protocol";
import { BODY_OVERHEAD_BYTES, unpad } from "./padding.ts";
import { type BodyKeySecret, createBodyKeySecret, type EpochKeySecret } from "./secret.ts";
import { deriveKey, TAGS } from "./tags.ts";

/**
 * Why a body does not open. `NotSealed`: a control body. `Destroyed`: there is none any more. `WrongKey`: not the key
 * that the header commits to. `Damaged`: the key is right, the body is not. `BadPadding`: its author padded wrongly.
 */
export type OpenError = "NotSealed" | "Destroyed" | "WrongKey" | "Damaged" | "BadPadding";

export const SALT_BYTES = 32;
export const NONCE_BYTES = 12;
const BODY_KEY_BITS = 256;

/** The key of the body with this salt: HKDF-SHA-256 of the epoch's key. */
export const deriveBodyKey = (epochKey: EpochKeySecret, salt: Uint8Array): Bytes =>
  deriveKey(epochKey.reveal(), salt, TAGS.body);

/** What a header says of a body's key: AES-GCM alone does not bind a ciphertext to one key. */
export const commitToBodyKey = (bodyKey: Uint8Array): Bytes => hashIn("bodyKey", bodyKey);

/** Salt, nonce, ciphertext with tag. The first header fields are associated data. */
export const sealBody = async (
  bodyKey: Bytes,
  salt: Bytes,
  nonce: Bytes,
  boundHeader: Bytes,
  padded: Bytes,
): Promise<Bytes> => {
  const key = await crypto.subtle.importKey("raw", bodyKey, "AES-GCM", false, ["encrypt"]);
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: boundHeader };
  return concatBytes(salt, nonce, new Uint8Array(await crypto.subtle.encrypt(parameters, key, padded)));
};

const sealedBodyOf = (entry: Entry): Result<Bytes, "NotSealed" | "Destroyed" | "Damaged"> => {
  if (entry.header.kind !== "sealed") return err("NotSealed");
  if (entry.body === null) return err("Destroyed");
  return entry.body.length < BODY_OVERHEAD_BYTES ? err("Damaged") : ok(entry.body);
};

/** The key of one entry's body, to show that entry to an outsider without showing any other. */
export const bodyKeyOf = (entry: Entry, epochKey: EpochKeySecret): Result<BodyKeySecret, OpenError> => {
  const body = sealedBodyOf(entry);
  if (!body.ok) return body;
  const key = deriveBodyKey(epochKey, body.value.subarray(0, SALT_BYTES));
  return equalBytes(commitToBodyKey(key), entry.header.keyCommitment)
    ? ok(createBodyKeySecret(key))
    : err("WrongKey");
};

/** Opens one body with its own key, after checking that key against the header's commitment. */
export const openWithBodyKey = async (
  entry: Entry,
  bodyKey: BodyKeySecret,
): Promise<Result<Bytes, OpenError>> => {
  const body = sealedBodyOf(entry);
  return body.ok ? openCommitted(entry, body.value, bodyKey.reveal()) : body;
};

/** Opens a sealed body with its epoch's key: derives the body's own key, checks the commitment, decrypts, unpads. */
export const openBody = async (entry: Entry, epochKey: EpochKeySecret): Promise<Result<Bytes, OpenError>> => {
  const body = sealedBodyOf(entry);
  if (!body.ok) return body;
  return openCommitted(entry, body.value, await deriveNatively(epochKey, body.value.subarray(0, SALT_BYTES)));
};

/** The same as `deriveBodyKey`, by the platform: browsers do it several times as fast, and a room has many bodies. */
const deriveNatively = async (epochKey: EpochKeySecret, salt: Bytes): Promise<Bytes> => {
  const key = await epochKey.imported("HKDF", (bytes) =>
    crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]),
  );
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info: TAGS.body };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, BODY_KEY_BITS));
};

const openCommitted = async (
  entry: Entry,
  body: Bytes,
  bodyKey: Bytes,
): Promise<Result<Bytes, OpenError>> => {
  if (!equalBytes(commitToBodyKey(bodyKey), entry.header.keyCommitment)) return err("WrongKey");
  const parameters = {
    name: "AES-GCM",
    iv: body.subarray(SALT_BYTES, SALT_BYTES + NONCE_BYTES),
    additionalData: entry.headerBytes.subarray(0, BOUND_HEADER_BYTES),
  };
  try {
    const key = await crypto.subtle.importKey("raw", bodyKey, "AES-GCM", false, ["decrypt"]);
    const ciphertext = body.subarray(SALT_BYTES + NONCE_BYTES);
    return unpad(new Uint8Array(await crypto.subtle.decrypt(parameters, key, ciphertext)));
  } catch {
    return err("Damaged");
  }
};
