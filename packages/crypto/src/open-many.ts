import { type Bytes, err, ok, type Result } from "@parley/kernel";
import { type Entry, type SignatureVerifier, verifyEntry } from "@parley/protocol";
import { type OpenError, openBody } from "./body.ts";
import type { EpochKeySecret } from "./secret.ts";

/** Entries in flight at a time: enough to keep the platform's threads busy, few enough to bound memory. */
export const OPEN_BATCH_ENTRIES = 256;

/** Why an entry is not shown. `NoKey`: this device has no key of that epoch. The first two condemn the entry itself. */
export type EntryOpenError = "BadSignature" | "MalformedControl" | "NoKey" | OpenError;

/** A sealed entry's plaintext; null for a control entry. */
export type Opened = Result<Bytes | null, EntryOpenError>;

export interface OpenManyWish {
  readonly entries: readonly Entry[];
  readonly keysByEpoch: ReadonlyMap<number, EpochKeySecret>;
  readonly verifier: SignatureVerifier;
  /** False where the signatures were checked before (a store of one's own). */
  readonly verifies?: boolean;
}

const openOne = async (entry: Entry, wish: OpenManyWish): Promise<Opened> => {
  const key = wish.keysByEpoch.get(entry.header.epoch);
  const opening =
    entry.header.kind === "control" ? null : key === undefined ? err("NoKey" as const) : openBody(entry, key);
  // The signature counts first: what is badly signed is not worth a word about its body.
  if (wish.verifies !== false) {
    const verified = await verifyEntry(wish.verifier, entry);
    if (!verified.ok) return verified;
  }
  return opening === null ? ok(null) : opening;
};

/**
 * Verifies and opens many entries with bounded concurrency; results stand in the order of the entries. Chain and rights
 * are the caller's (`follow`), and synchronous.
 */
export const openMany = async (wish: OpenManyWish): Promise<readonly Opened[]> => {
  const results: Opened[] = [];
  for (let at = 0; at < wish.entries.length; at += OPEN_BATCH_ENTRIES) {
    const batch = wish.entries.slice(at, at + OPEN_BATCH_ENTRIES);
    for (const opened of await Promise.all(batch.map((entry) => openOne(entry, wish)))) results.push(opened);
  }
  return results;
};
