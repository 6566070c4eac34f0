import { type Bytes, err, ok, type Result } from "@parley/kernel";
import type { ListRange, LocalStorage, StorageFailure } from "../ports/local-storage.ts";

/** Seals bytes so that they open at no other place than the one named; `crypto` provides it. */
export interface Sealer {
  readonly seal: (place: string, bytes: Uint8Array) => Promise<Bytes>;
  readonly open: (place: string, sealed: Bytes) => Promise<Result<Bytes, unknown>>;
}

/** A value to be stored under a key, not yet sealed. */
export interface VaultValue {
  readonly key: string;
  readonly value: Uint8Array;
}

export interface VaultBatch {
  readonly put: readonly VaultValue[];
  readonly remove?: readonly string[];
}

/** A sealed store: batches are written in the order in which they were handed over. */
export interface Vault {
  readonly get: (key: string) => Promise<Result<Bytes | null, StorageFailure>>;
  /** Values whose key begins so, in the order of keys; one that does not open is null. */
  readonly list: (
    prefix: string,
    range?: ListRange,
  ) => Promise<Result<readonly { readonly key: string; readonly value: Bytes | null }[], StorageFailure>>;
  readonly commit: (batch: VaultBatch) => Promise<Result<null, StorageFailure>>;
  /** Resolves when everything handed over so far is stored, or has failed. */
  readonly flushed: () => Promise<void>;
}

export const createVault = (storage: LocalStorage, sealer: Sealer): Vault => {
  let last: Promise<unknown> = Promise.resolve();
  const write = async (batch: VaultBatch): Promise<Result<null, StorageFailure>> => {
    const put = await Promise.all(
      batch.put.map(async ({ key, value }) => ({ key, value: await sealer.seal(key, value) })),
    );
    return storage.commit({ put, remove: batch.remove ?? [] });
  };
  return {
    get: async (key) => {
      const stored = await storage.get(key);
      if (!stored.ok || stored.value === null) return stored;
      const opened = await sealer.open(key, stored.value);
      return opened.ok ? opened : err("Damaged");
    },
    list: async (prefix, range) => {
      const stored = await storage.list(prefix, range);
      if (!stored.ok) return stored;
      return ok(
        await Promise.all(
          stored.value.map(async ({ key, value }) => {
            const opened = await sealer.open(key, value);
            return { key, value: opened.ok ? opened.value : null };
          }),
        ),
      );
    },
    commit: (batch) => {
      const turn = last.then(() => write(batch));
      last = turn.catch(() => null);
      return turn;
    },
    flushed: async () => {
      await last;
    },
  };
};
