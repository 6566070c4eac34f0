import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { type Bytes, concatBytes, err, ok, type Result, textToUtf8 } from "@parley/kernel";
import type { Randomness } from "./randomness.ts";
import type { StorageKeySecret } from "./secret.ts";
import { deriveKey, TAGS } from "./tags.ts";

const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const NO_SALT = new Uint8Array(0);

/**
 * `sealLocal` for a page that may be gone before the platform's cipher has answered: sealed when the call returns.
 * The label is bound in, as there.
 */
export const sealLocalAtOnce = (
  key: StorageKeySecret,
  label: string,
  bytes: Uint8Array,
  randomness: Randomness,
): Bytes => {
  const nonce = randomness.bytes(NONCE_BYTES, { use: `local at once ${label}` });
  return concatBytes(nonce, cipherOf(key, label, nonce).encrypt(bytes));
};

export const openLocalAtOnce = (
  key: StorageKeySecret,
  label: string,
  sealed: Uint8Array,
): Result<Bytes, "Damaged"> => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return err("Damaged");
  try {
    const cipher = cipherOf(key, label, sealed.subarray(0, NONCE_BYTES));
    return ok(new Uint8Array(cipher.decrypt(sealed.subarray(NONCE_BYTES))));
  } catch {
    return err("Damaged");
  }
};

const cipherOf = (key: StorageKeySecret, label: string, nonce: Uint8Array) =>
  xchacha20poly1305(
    deriveKey(key.reveal(), NO_SALT, concatBytes(TAGS.localAtOnce, textToUtf8(label))),
    nonce,
  );
