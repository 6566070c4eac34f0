import { type Bytes, err, ok } from "@parley/kernel";
import type { LocalStorage } from "../ports/local-storage.ts";

/** A store that lives as long as its object: for the tour, and for tests. */
export interface MemoryStorage extends LocalStorage {
  /** Every stored byte by key, for whoever wants to look. */
  readonly contents: ReadonlyMap<string, Bytes>;
}

/** @param capacityBytes what fits before a commit is refused as `Full`. */
export const createMemoryStorage = (capacityBytes = Number.POSITIVE_INFINITY): MemoryStorage => {
  const contents = new Map<string, Bytes>();
  const sizeAfter = (put: readonly { readonly key: string; readonly value: Bytes }[]): number => {
    const sizes = new Map([...contents].map(([key, value]) => [key, value.length]));
    for (const { key, value } of put) sizes.set(key, value.length);
    let total = 0;
    for (const size of sizes.values()) total += size;
    return total;
  };
  return {
    contents,
    get: async (key) => ok(contents.get(key)?.slice() ?? null),
    list: async (prefix, { from = prefix, limit } = {}) =>
      ok(
        [...contents]
          .filter(([key]) => key.startsWith(prefix) && key >= from)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([key, value]) => ({ key, value: value.slice() })),
      ),
    commit: async (batch) => {
      if (Number.isFinite(capacityBytes) && sizeAfter(batch.put) > capacityBytes) return err("Full");
      for (const { key, value } of batch.put) contents.set(key, value.slice());
      for (const key of batch.remove) contents.delete(key);
      return ok(null);
    },
    close: async () => {},
  };
};
