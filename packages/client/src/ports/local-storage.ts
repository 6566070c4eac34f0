import type { Bytes, Result } from "@parley/kernel";

/**
 * Where a device keeps what it knows. Holds opaque bytes only: the layer above (`vault.ts`) seals every value under the
 * keyring's storage key. Keys are made of fixed words and of ids that the relay knows too, never of anybody's words.
 */
export interface LocalStorage {
  readonly get: (key: string) => Promise<Result<Bytes | null, StorageFailure>>;
  /** What has a key that begins so, in the order of keys; from a key on, and so many at most, where that is said. */
  readonly list: (
    prefix: string,
    range?: ListRange,
  ) => Promise<Result<readonly StoredValue[], StorageFailure>>;
  /** All or nothing, and durable once it has answered. */
  readonly commit: (batch: StorageBatch) => Promise<Result<null, StorageFailure>>;
  readonly close: () => Promise<void>;
}

export interface ListRange {
  readonly from?: string;
  readonly limit?: number;
}

export interface StoredValue {
  readonly key: string;
  readonly value: Bytes;
}

export interface StorageBatch {
  readonly put: readonly StoredValue[];
  readonly remove: readonly string[];
}

/** `Full`: no room left on the device. `Damaged`: the store itself cannot be read or written. */
export type StorageFailure = "Full" | "Damaged";
