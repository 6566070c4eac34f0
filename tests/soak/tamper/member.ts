import { type DeviceSecret, type EpochKeySecret, openEpoch, openMany } from "@parley/crypto";
import { err, ok, type Result } from "@parley/kernel";
import {
  checkRemembered,
  controlOf,
  createVerifier,
  type Entry,
  type EpochChange,
  follow,
  type Head,
  parseEntry,
  type Rights,
} from "@parley/protocol";

/** A check left out on purpose, to see that the suite notices when it is missing. */
export type Weakness = "no signatures" | "no memory";

export interface Reading {
  readonly rights: Rights;
  readonly opened: number;
}

/** An epoch that an entry begins, with the members that it is for; null where it begins none. */
const epochOf = (entry: Entry): EpochChange | null => {
  const control = controlOf(entry);
  if (!control.ok || control.value === null) return null;
  return control.value.type === "change" || control.value.type === "second" ? control.value.epoch : null;
};

/**
 * A member's device against whatever a relay hands it: parses, follows, verifies, takes the keys meant for it, opens.
 * Says the first reason not to believe it.
 */
export const readRoom = async (
  device: DeviceSecret,
  stored: readonly Uint8Array[],
  remembered: Head | null,
  weakness: Weakness | null = null,
): Promise<Result<Reading, string>> => {
  const entries: Entry[] = [];
  const keysByEpoch = new Map<number, EpochKeySecret>();
  let rights: Rights | null = null;
  for (const bytes of stored) {
    const entry = parseEntry(bytes);
    if (!entry.ok) return entry;
    const next: Result<Rights, string> = follow(rights, entry.value);
    if (!next.ok) return next;
    rights = next.value;
    entries.push(entry.value);
    const change = epochOf(entry.value);
    if (change === null || !rights.members.has(device.device)) continue;
    const key = await openEpoch({ room: rights.room, change, members: rights.members.values(), device });
    if (!key.ok) return key;
    keysByEpoch.set(change.epoch, key.value);
  }
  if (rights === null) return err("Empty");
  const isRemembered = checkRemembered(remembered, { hashAt: (sequence) => entries[sequence]?.hash });
  if (!isRemembered.ok && weakness !== "no memory") return isRemembered;
  let opened = 0;
  const verifies = weakness !== "no signatures";
  for (const result of await openMany({ entries, keysByEpoch, verifier: createVerifier(), verifies })) {
    // Words of an epoch before this device was in are not for it; anything else that fails is a reason.
    if (!result.ok && result.error !== "NoKey") return result;
    if (result.ok && result.value !== null) opened++;
  }
  return ok({ rights, opened });
};
