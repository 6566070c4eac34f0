import { type Bytes, concatBytes, err, ok, type Result, textToUtf8 } from "@parley/kernel";
import { createWriter, readAll, sha256Of } from "@parley/protocol";
import { argon2id } from "hash-wasm";
import { openBox, sealBox } from "./box.ts";
import type { Randomness } from "./randomness.ts";
import { Secret } from "./secret.ts";

/** What one guess at a passphrase costs whoever has stolen the file. */
export interface PassphraseCost {
  readonly memoryKiB: number;
  readonly iterations: number;
}

/**
 * The least that this client writes or opens: Argon2id with 64 MiB and 3 passes (the memory-constrained choice of
 * RFC 9106, section 4, on one lane since the browser has one thread here). A stored file cannot ask for less.
 */
export const MINIMUM_COST: PassphraseCost = { memoryKiB: 65_536, iterations: 3 };
/** The most that a stored file may ask for, so that a planted one cannot exhaust the machine. */
export const MAXIMUM_COST: PassphraseCost = { memoryKiB: 1_048_576, iterations: 16 };

/**
 * Why sealed bytes do not open. `Damaged`: not what was once written. `TooWeak` and `TooCostly`: parameters outside
 * what this client accepts. `WrongPassphrase`: the file is whole, the passphrase is not its own.
 */
export type UnlockError = "WrongPassphrase" | "Damaged" | "UnknownVersion" | "TooWeak" | "TooCostly";

const VERSION = 1;
const SALT_BYTES = 32;
const CHECKSUM_BYTES = 8;
/** A keyring or a recovery file; far above what either needs. */
const MAX_SEALED_BYTES = 1_048_576;

const costFits = (cost: PassphraseCost): Result<null, "TooWeak" | "TooCostly"> => {
  if (cost.memoryKiB < MINIMUM_COST.memoryKiB || cost.iterations < MINIMUM_COST.iterations)
    return err("TooWeak");
  if (cost.memoryKiB > MAXIMUM_COST.memoryKiB || cost.iterations > MAXIMUM_COST.iterations) {
    return err("TooCostly");
  }
  return ok(null);
};

const stretch = async (
  passphrase: string,
  salt: Bytes,
  cost: PassphraseCost,
): Promise<Secret<"PassphraseKeySecret">> => {
  const key = await argon2id({
    // One passphrase may be typed as different code points on different keyboards.
    password: textToUtf8(passphrase.normalize("NFKC")),
    salt,
    iterations: cost.iterations,
    parallelism: 1,
    memorySize: cost.memoryKiB,
    hashLength: 32,
    outputType: "binary",
  });
  return new Secret("PassphraseKeySecret", key);
};

const encodeHead = (tag: Bytes, salt: Bytes, cost: PassphraseCost): Bytes => {
  const w = createWriter();
  w.counted(tag);
  w.u8(VERSION);
  w.u32(cost.memoryKiB);
  w.u32(cost.iterations);
  w.fixed(salt, SALT_BYTES);
  return w.finish();
};

/** Seals bytes under a passphrase. `tag` says what they are, so that one kind of file cannot stand for another. */
export const sealUnderPassphrase = async (
  tag: Bytes,
  passphrase: string,
  plaintext: Bytes,
  randomness: Randomness,
  cost: PassphraseCost = MINIMUM_COST,
): Promise<Bytes> => {
  if (!costFits(cost).ok) throw new Error("Parley has a bug: a passphrase cost outside its limits");
  const salt = randomness.bytes(SALT_BYTES, { use: "passphrase-salt" });
  const head = encodeHead(tag, salt, cost);
  const key = await stretch(passphrase, salt, cost);
  const box = await sealBox(key, head, plaintext, randomness, { use: "passphrase-nonce" });
  const w = createWriter();
  w.counted(head);
  w.counted(box);
  const body = w.finish();
  return concatBytes(body, sha256Of(body).slice(0, CHECKSUM_BYTES));
};

const parseHead = (tag: Bytes, head: Bytes): Result<{ salt: Bytes; cost: PassphraseCost }, UnlockError> => {
  let version: number = VERSION;
  const parsed = readAll(head, (r) => {
    const found = r.counted(tag.length);
    if (!found.every((byte, i) => byte === tag[i]) || found.length !== tag.length) r.refuse();
    version = r.u8();
    const cost = { memoryKiB: r.u32(), iterations: r.u32() };
    return { cost, salt: r.fixed(SALT_BYTES) };
  });
  if (version !== VERSION) return err("UnknownVersion");
  return parsed.ok ? parsed : err("Damaged");
};

/** Opens what `sealUnderPassphrase` sealed under the same tag. */
export const openUnderPassphrase = async (
  tag: Bytes,
  passphrase: string,
  sealed: Uint8Array,
): Promise<Result<Bytes, UnlockError>> => {
  if (sealed.length < CHECKSUM_BYTES) return err("Damaged");
  const body = sealed.slice(0, -CHECKSUM_BYTES);
  // A file whose checksum holds was not damaged by accident, so what fails afterwards is the passphrase.
  const checksum = sha256Of(body).slice(0, CHECKSUM_BYTES);
  if (!checksum.every((byte, i) => byte === sealed[body.length + i])) return err("Damaged");
  const parts = readAll(body, (r) => ({ head: r.counted(256), box: r.counted(MAX_SEALED_BYTES) }));
  if (!parts.ok) return err("Damaged");
  const head = parseHead(tag, parts.value.head);
  if (!head.ok) return head;
  const fits = costFits(head.value.cost);
  if (!fits.ok) return fits;
  const key = await stretch(passphrase, head.value.salt, head.value.cost);
  const opened = await openBox(key, parts.value.head, parts.value.box);
  return opened.ok ? opened : err("WrongPassphrase");
};
