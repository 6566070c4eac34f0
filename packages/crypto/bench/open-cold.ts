/**
 * What it costs to open a room cold: `node packages/crypto/bench/open-cold.ts [entries]`. The bare loop does over the same
 * bytes, in the same batches, only what cannot be left out: verify, derive, decrypt, hash; no parsing, chain, rights,
 * commitments or padding.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, type Result, textToUtf8 } from "@parley/kernel";
import {
  BOUND_HEADER_BYTES,
  createVerifier,
  type Entry,
  encodeEntry,
  type FoundingStatement,
  follow,
  HEADER_BYTES,
  hashIn,
  idToBytes,
  parseEntry,
  type Rights,
  roomOf,
  SIGNATURE_BYTES,
  toBeSigned,
} from "@parley/protocol";
import {
  controlEntry,
  createDevice,
  createEpoch,
  type DeviceSecret,
  type EpochKeySecret,
  OPEN_BATCH_ENTRIES,
  type Opened,
  openMany,
  sealEntry,
  seededRandomness,
} from "../src/index.ts";
import { deriveKey, TAGS } from "../src/tags.ts";

export interface Sample {
  readonly stored: readonly Bytes[];
  readonly device: DeviceSecret;
  readonly key: EpochKeySecret;
}

const PLAINTEXT_BYTES = 1000;

/** A room of one device with so many sealed entries of 1 KB. */
export const createSample = async (count: number): Promise<Sample> => {
  const randomness = seededRandomness(textToUtf8("open-cold"));
  const device = await createDevice(randomness);
  const member = { device: device.device, wrapKey: device.wrapKey, group: 0, signer: true, writer: true };
  const statement: FoundingStatement = {
    rulesVersion: 1,
    admission: "any",
    salt: new Uint8Array(32),
    members: [member],
  };
  const control = { type: "founding", statement, cosignatures: [] } as const;
  const founding = await controlEntry({ device, room: null, sequence: 0, previous: null, epoch: 0, control });
  const room = roomOf(founding);
  const wish = {
    room,
    epoch: 1,
    history: "restarted",
    members: [member],
    author: device.device,
    randomness,
  } as const;
  const { change, key } = await createEpoch(wish);
  const first: Entry = await controlEntry({
    device,
    room,
    sequence: 1,
    previous: founding.hash,
    epoch: 0,
    control: { type: "change", admitted: [], removed: [], epoch: change },
  });
  const entries = [founding, first];
  let previous = first.hash;
  for (let i = 0; i < count; i++) {
    const place = { device, room, sequence: 2 + i, previous, epoch: 1 };
    const plaintext = new Uint8Array(PLAINTEXT_BYTES).fill(i);
    const entry = await sealEntry({ ...place, epochKey: key, plaintext, randomness });
    entries.push(entry);
    previous = entry.hash;
  }
  return { stored: entries.map(encodeEntry), device, key };
};

/**
 * Parse, chain, rights, signatures, commitments, bodies: everything that a client checks. The next page is parsed while
 * the platform's threads still work on the one before. Milliseconds.
 */
export const openFully = async (sample: Sample): Promise<number> => {
  const started = performance.now();
  const keysByEpoch = new Map([[1, sample.key]]);
  const verifier = createVerifier();
  let rights: Rights | null = null;
  let opened = 0;
  let inFlight: Promise<readonly Opened[]> = Promise.resolve([]);
  const take = async (): Promise<void> => {
    for (const result of await inFlight) {
      if (!result.ok) throw new Error(result.error);
      if (result.value !== null) opened++;
    }
  };
  for (let at = 0; at < sample.stored.length; at += OPEN_BATCH_ENTRIES) {
    const entries: Entry[] = [];
    for (const bytes of sample.stored.slice(at, at + OPEN_BATCH_ENTRIES)) {
      const entry = parseEntry(bytes);
      if (!entry.ok) throw new Error(entry.error);
      const next: Result<Rights, string> = follow(rights, entry.value);
      if (!next.ok) throw new Error(next.error);
      rights = next.value;
      entries.push(entry.value);
    }
    const opening = openMany({ entries, keysByEpoch, verifier });
    await take();
    inFlight = opening;
  }
  await take();
  if (opened !== sample.stored.length - 2) throw new Error("not all opened");
  return performance.now() - started;
};

/** Verify, derive, decrypt, hash, and nothing else. Milliseconds. */
export const openBarely = async (sample: Sample, derivesNatively = false): Promise<number> => {
  const started = performance.now();
  const verifyKey = await crypto.subtle.importKey("raw", idToBytes(sample.device.device), "Ed25519", false, [
    "verify",
  ]);
  const epochKey = sample.key.reveal();
  const hkdfKey = await crypto.subtle.importKey("raw", epochKey, "HKDF", false, ["deriveBits"]);
  const openOne = async (bytes: Bytes): Promise<boolean> => {
    const header = bytes.subarray(0, HEADER_BYTES);
    const hash = hashIn("entry", header);
    const signature = bytes.subarray(HEADER_BYTES, HEADER_BYTES + SIGNATURE_BYTES);
    const body = bytes.subarray(HEADER_BYTES + SIGNATURE_BYTES);
    sha256(body);
    const verified = crypto.subtle.verify(
      "Ed25519",
      verifyKey,
      signature,
      toBeSigned("entrySignature", hash),
    );
    const salt = body.subarray(0, 32);
    const raw = derivesNatively
      ? await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: TAGS.body }, hkdfKey, 256)
      : deriveKey(epochKey, salt, TAGS.body);
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
    const additionalData = header.subarray(0, BOUND_HEADER_BYTES);
    const parameters = { name: "AES-GCM", iv: body.subarray(32, 44), additionalData };
    await crypto.subtle.decrypt(parameters, key, body.subarray(44));
    return verified;
  };
  const sealed = sample.stored.slice(2);
  for (let at = 0; at < sealed.length; at += OPEN_BATCH_ENTRIES) {
    const results = await Promise.all(sealed.slice(at, at + OPEN_BATCH_ENTRIES).map(openOne));
    if (!results.every(Boolean)) throw new Error("a signature did not verify");
  }
  return performance.now() - started;
};

if (import.meta.main) {
  const count = Number(process.argv[2] ?? 10_000);
  const sample = await createSample(count);
  const best = { full: Infinity, bare: Infinity, bareNative: Infinity };
  for (let round = 0; round < 3; round++) {
    best.bare = Math.min(best.bare, await openBarely(sample));
    best.bareNative = Math.min(best.bareNative, await openBarely(sample, true));
    best.full = Math.min(best.full, await openFully(sample));
  }
  const { full, bare, bareNative } = best;
  const ratio = full / Math.min(bare, bareNative);
  console.log(
    JSON.stringify({
      name: "open-cold-node",
      entries: count,
      fullMs: full,
      bareMs: bare,
      bareNativeMs: bareNative,
      ratio,
    }),
  );
}
