import { type Bytes, err, ok, type Result } from "@parley/kernel";
import { LIMITS } from "@parley/protocol";

/** Length prefix of a padded plaintext. */
const LENGTH_BYTES = 4;
const SMALL_BUCKETS_BYTES = [512, 1024, 2048, 4096] as const;
/** Salt, nonce and tag stand beside the padded plaintext in a body. */
export const BODY_OVERHEAD_BYTES = 32 + 12 + 16;
const MAX_PADDED_BYTES = LIMITS.maxBodyBytes - BODY_OVERHEAD_BYTES;

/**
 * The size to which so many bytes are padded: 512, 1 k, 2 k or 4 k, and beyond that Padmé (Nikitin et al., "Reducing
 * Metadata Leakage from Encrypted Files", 2019, algorithm 1): at most 12 % more, and few distinct sizes.
 */
export const bucketOf = (lengthBytes: number): number => {
  for (const bucket of SMALL_BUCKETS_BYTES) if (lengthBytes <= bucket) return bucket;
  const exponent = 31 - Math.clz32(lengthBytes);
  const significantBits = 32 - Math.clz32(exponent);
  const mask = 2 ** (exponent - significantBits) - 1;
  return (lengthBytes + mask) & ~mask;
};

const largestPlaintext = (): number => {
  let length = MAX_PADDED_BYTES;
  while (bucketOf(length) > MAX_PADDED_BYTES) length--;
  return length - LENGTH_BYTES;
};

/** The longest plaintext whose padded and sealed form fits a body. */
export const MAX_PLAINTEXT_BYTES = largestPlaintext();

/** Length, plaintext, zeros up to the bucket. */
export const pad = (plaintext: Uint8Array): Bytes => {
  if (plaintext.length > MAX_PLAINTEXT_BYTES) throw new Error("Parley has a bug: a plaintext past its limit");
  const padded = new Uint8Array(bucketOf(LENGTH_BYTES + plaintext.length));
  new DataView(padded.buffer).setUint32(0, plaintext.length);
  padded.set(plaintext, LENGTH_BYTES);
  return padded;
};

/** The plaintext; a wrong bucket or a padding other than zeros is refused, so that a plaintext has one padded form. */
export const unpad = (padded: Uint8Array): Result<Bytes, "BadPadding"> => {
  if (padded.length < LENGTH_BYTES) return err("BadPadding");
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (length > MAX_PLAINTEXT_BYTES || bucketOf(end) !== padded.length) return err("BadPadding");
  for (let i = end; i < padded.length; i++) if (padded[i] !== 0) return err("BadPadding");
  return ok(padded.slice(LENGTH_BYTES, end));
};
