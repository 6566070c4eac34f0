import { err, ok, type Result } from "@parley/kernel";
import type { EntryHash } from "./ids.ts";
import type { Head } from "./rights.ts";

/** A chain as far as a device has verified it: the hash of the entry with that sequence number, if there is one. */
export interface Chain {
  readonly hashAt: (sequence: number) => EntryHash | undefined;
}

/**
 * Whether what a relay shows contains what this device has already seen. `Shorter`: it ends before; withheld or cut off.
 * `Different`: another entry stands in that place, so the past was rewritten or this is another branch.
 */
export const checkRemembered = (
  remembered: Head | null,
  chain: Chain,
): Result<null, "Shorter" | "Different"> => {
  if (remembered === null) return ok(null);
  const shown = chain.hashAt(remembered.sequence);
  if (shown === undefined) return err("Shorter");
  return shown === remembered.hash ? ok(null) : err("Different");
};
