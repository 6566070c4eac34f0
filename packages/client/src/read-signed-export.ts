import { verifyDisclosure } from "@parley/crypto";
import { parseEvent, type RoomEvent, type Seat } from "@parley/domain";
import { type Bytes, err, ok, type Result } from "@parley/kernel";
import type { DeviceId, EntryHash, Head, RoomId } from "@parley/protocol";

/** One entry that a signed export discloses: what was written, at which place, by which device. */
export interface ProvenEntry {
  readonly sequence: number;
  readonly hash: EntryHash;
  readonly device: DeviceId;
  readonly event: RoomEvent;
  /** The writer's name and seat, where the export discloses the entry that introduced that device. */
  readonly writer: { readonly name: string; readonly seat: Seat } | null;
}

/** What a signed export proves to somebody without an account. */
export interface ProvenExport {
  readonly room: RoomId;
  /** The last entry in the file; the room may have gone on since. */
  readonly head: Head;
  readonly entries: readonly ProvenEntry[];
}

export interface ExportFault {
  /** The first entry that does not hold; null where the file itself does not. */
  readonly sequence: number | null;
  readonly reason: string;
}

/** Checks a signed export offline: chain, members, signatures, and that each text is the one that was sealed. */
export const readSignedExport = async (file: Bytes): Promise<Result<ProvenExport, ExportFault>> => {
  const proven = await verifyDisclosure(file);
  if (!proven.ok) return err(proven.error);
  const { room, head, disclosed } = proven.value;
  const writers = new Map<DeviceId, { readonly name: string; readonly seat: Seat }>();
  const entries: ProvenEntry[] = [];
  for (const { sequence, hash, device, plaintext } of disclosed) {
    const event = parseEvent(plaintext);
    if (!event.ok) return err({ sequence, reason: "CannotParse" });
    for (const { name, seat, devices } of introductionsIn(event.value)) {
      for (const introduced of devices) writers.set(introduced, { name, seat });
    }
    entries.push({ sequence, hash, device, event: event.value, writer: writers.get(device) ?? null });
  }
  return ok({ room, head, entries });
};

const introductionsIn = (
  event: RoomEvent,
): readonly { readonly name: string; readonly seat: Seat; readonly devices: readonly DeviceId[] }[] => {
  if (event.type === "roomOpened" || event.type === "charterRestated") return event.seats;
  return event.type === "personIntroduced" ? [event] : [];
};
