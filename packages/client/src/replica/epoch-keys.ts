import { type DeviceSecret, type EpochKeySecret, openEpoch, openPreviousEpoch } from "@parley/crypto";
import type { Control, EpochChange, Rights, RoomId } from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";

export interface EpochKeys {
  readonly keys: Map<number, EpochKeySecret>;
  readonly epochs: Map<number, EpochChange>;
}

/** A control entry, judged: what it says, and who the members are after it. */
export interface Judged {
  readonly control: Control | null;
  readonly after: Rights;
}

const epochOf = ({ control }: Judged): EpochChange | null =>
  control?.type === "change" || control?.type === "second" ? control.epoch : null;

/**
 * Learns the keys that these entries hand to this device, and from each walks back as far as history is continued.
 * A wrap that does not open, or holds another key than all members were promised, is trouble for this room.
 */
export const learnKeys = async (
  room: RoomId,
  device: DeviceSecret,
  known: EpochKeys,
  entries: readonly Judged[],
): Promise<RoomTrouble | null> => {
  for (const verified of entries) {
    const change = epochOf(verified);
    if (change === null) continue;
    known.epochs.set(change.epoch, { ...change, wraps: [] });
    const members = verified.after.members;
    if (!members.has(device.device)) continue;
    const opened = await openEpoch({ room, change, members: members.values(), device });
    if (!opened.ok) return { type: "KeyMissing", epoch: change.epoch };
    known.keys.set(change.epoch, opened.value);
    const trouble = await walkBack(room, known, change.epoch);
    if (trouble !== null) return trouble;
  }
  return null;
};

const walkBack = async (room: RoomId, known: EpochKeys, from: number): Promise<RoomTrouble | null> => {
  for (let epoch = from; epoch > 1; epoch--) {
    const [change, previous] = [known.epochs.get(epoch), known.epochs.get(epoch - 1)];
    const key = known.keys.get(epoch);
    const isKnown = known.keys.has(epoch - 1);
    // Whoever holds the key before still opens what newcomers are given of it, so that nobody is given another.
    if ((isKnown && epoch !== from) || change === undefined || previous === undefined || key === undefined)
      return null;
    const opened = await openPreviousEpoch({ room, change, key, previous });
    if (opened.ok) known.keys.set(epoch - 1, opened.value);
    else return opened.error === "NoPrevious" ? null : { type: "KeyMissing", epoch: epoch - 1 };
    if (isKnown) return null;
  }
  return null;
};
