import type { Bytes } from "@parley/kernel";

/**
 * Keeps one small sealed value before `keep` returns, which no database of a browser does: for letters that were typed a
 * moment before the page goes. What cannot be kept is left to the store, a moment later.
 */
export interface Jotter {
  readonly read: () => Bytes | null;
  readonly keep: (sealed: Bytes) => void;
  readonly clear: () => void;
}
