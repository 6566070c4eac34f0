import { type Bytes, concatBytes, err, ok, type Result } from "@parley/kernel";
import type { Purpose, Randomness } from "./randomness.ts";
import { aesKeyOf, type Secret } from "./secret.ts";

const NONCE_BYTES = 12;
/** What `seal` adds to a plaintext. */
export const BOX_OVERHEAD_BYTES = NONCE_BYTES + 16;

/** AES-256-GCM with a random nonce before the ciphertext. */
export const sealBox = async (
  key: Secret<string>,
  context: Bytes,
  plaintext: Uint8Array,
  randomness: Randomness,
  purpose: Purpose,
): Promise<Bytes> => {
  const iv = randomness.bytes(NONCE_BYTES, purpose);
  const parameters = { name: "AES-GCM", iv, additionalData: context };
  const sealed = await crypto.subtle.encrypt(parameters, await aesKeyOf(key), plaintext.slice());
  return concatBytes(iv, new Uint8Array(sealed));
};

/** Opens what `sealBox` sealed under the same key and context. */
export const openBox = async (
  key: Secret<string>,
  context: Bytes,
  box: Uint8Array,
): Promise<Result<Bytes, "Damaged">> => {
  if (box.length < BOX_OVERHEAD_BYTES) return err("Damaged");
  const parameters = { name: "AES-GCM", iv: box.slice(0, NONCE_BYTES), additionalData: context };
  try {
    const opened = await crypto.subtle.decrypt(parameters, await aesKeyOf(key), box.slice(NONCE_BYTES));
    return ok(new Uint8Array(opened));
  } catch {
    return err("Damaged");
  }
};
