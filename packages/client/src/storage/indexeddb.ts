import { err, ok, type Result } from "@parley/kernel";
import { type DBSchema, openDB } from "idb";
import type { LocalStorage, StorageFailure } from "../ports/local-storage.ts";

interface Schema extends DBSchema {
  readonly values: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> };
}

const VERSION = 1;
/** Greater than any key that begins with a prefix: keys are ASCII. */
const AFTER_ALL = "\uffff";

/** The browser's own database: one per name, so that one origin can hold several keyrings. */
export const openIndexedDbStorage = async (name: string): Promise<LocalStorage> => {
  const database = await openDB<Schema>(name, VERSION, {
    upgrade: (db) => {
      db.createObjectStore("values");
    },
  });
  return {
    get: (key) => guarded(async () => (await database.get("values", key)) ?? null),
    list: (prefix, { from = prefix, limit } = {}) =>
      guarded(async () => {
        const range = IDBKeyRange.bound(from, prefix + AFTER_ALL);
        const transaction = database.transaction("values", "readonly");
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(range, limit),
          transaction.store.getAll(range, limit),
        ]);
        return keys.map((key, i) => ({ key, value: values[i] ?? new Uint8Array(0) }));
      }),
    commit: (batch) =>
      guarded(async () => {
        const transaction = database.transaction("values", "readwrite", { durability: "strict" });
        const requests: Promise<unknown>[] = [
          ...batch.put.map(({ key, value }) => transaction.store.put(value, key)),
          ...batch.remove.map((key) => transaction.store.delete(key)),
        ];
        await Promise.all([...requests, transaction.done]);
        return null;
      }),
    close: async () => database.close(),
  };
};

/** Names of the databases of this origin that begin so. */
export const listIndexedDbStorages = async (prefix: string): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name] : []));

const guarded = async <T>(work: () => Promise<T>): Promise<Result<T, StorageFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return err(isFull ? "Full" : "Damaged");
  }
};
