import type { DeviceSecret } from "@parley/crypto";
import type { Bytes } from "@parley/kernel";
import { type Entry, encodeEntry, type Head } from "@parley/protocol";
import type { World } from "./random-log.ts";

/** What a relay (or a member without the right) hands to a reader, and what that reader remembers. */
export interface Attack {
  readonly stored: readonly Uint8Array[];
  readonly remembered?: Head;
  /** Whose device is shown it; any current member where it is not given. */
  readonly victim?: DeviceSecret;
}

/** Null where this log gives no opening for the case (nobody was ever removed, say). */
export type Case = (world: World, other: World, relay: DeviceSecret) => Promise<Attack | null>;

export const stored = (world: World): Bytes[] => world.entries.map(encodeEntry);

export const anyEntry = (world: World): number => world.picker.below(world.entries.length);

export const appended = (world: World, ...entries: readonly Entry[]): Attack => ({
  stored: [...stored(world), ...entries.map(encodeEntry)],
});

export const entryAt = (world: World, index: number): Entry => {
  const entry = world.entries[index];
  if (entry === undefined) throw new Error("no such entry");
  return entry;
};
