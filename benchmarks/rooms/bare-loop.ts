/**
 * The least that opening a room can cost: over the same bytes and in the same batches as the client, verify, derive,
 * decrypt, hash, and nothing else. No parsing, chain, rights, commitments, padding, events, fold, or store.
 */
import { deriveKey, TAGS } from "../../packages/crypto/src/tags.ts";
import type { Bytes } from "../../packages/kernel/src/index.ts";
import {
  BOUND_HEADER_BYTES,
  type DeviceId,
  HEADER_BYTES,
  hashIn,
  idToBytes,
  SIGNATURE_BYTES,
  sha256Of,
  toBeSigned,
} from "../../packages/protocol/src/index.ts";

export interface BareWork {
  readonly author: DeviceId;
  readonly epochKey: Bytes;
  /** Sealed entries of this author and epoch only. */
  readonly batches: readonly (readonly Bytes[])[];
}

/**
 * HKDF in JavaScript, as the client has it, or by WebCrypto: which is the faster differs between environments, and the
 * baseline is whichever is.
 */
export type Derivation = "in JavaScript" | "native";

const [SALT_BYTES, NONCE_BYTES] = [32, 12];

export const bareLoop = async (work: BareWork, derivation: Derivation): Promise<void> => {
  const { subtle } = crypto;
  const verifyKey = await subtle.importKey("raw", idToBytes(work.author), "Ed25519", false, ["verify"]);
  const hkdfKey = await subtle.importKey("raw", work.epochKey, "HKDF", false, ["deriveBits"]);
  const derive = async (salt: Bytes): Promise<BufferSource> =>
    subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: TAGS.body }, hkdfKey, 256);
  const openOne = async (bytes: Bytes): Promise<boolean> => {
    const header = bytes.subarray(0, HEADER_BYTES);
    const signature = bytes.subarray(HEADER_BYTES, HEADER_BYTES + SIGNATURE_BYTES);
    const body = bytes.subarray(HEADER_BYTES + SIGNATURE_BYTES);
    sha256Of(body);
    const signed = toBeSigned("entrySignature", hashIn("entry", header));
    const verified = subtle.verify("Ed25519", verifyKey, signature, signed);
    const salt = body.subarray(0, SALT_BYTES);
    const raw = derivation === "native" ? await derive(salt) : deriveKey(work.epochKey, salt, TAGS.body);
    const key = await subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
    const iv = body.subarray(SALT_BYTES, SALT_BYTES + NONCE_BYTES);
    const additionalData = header.subarray(0, BOUND_HEADER_BYTES);
    await subtle.decrypt(
      { name: "AES-GCM", iv, additionalData },
      key,
      body.subarray(SALT_BYTES + NONCE_BYTES),
    );
    return verified;
  };
  for (const batch of work.batches) {
    const results = await Promise.all(batch.map(openOne));
    if (!results.every(Boolean)) throw new Error("a signature did not verify");
  }
};
