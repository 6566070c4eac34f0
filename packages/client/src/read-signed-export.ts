import { parseDisclosure, verifyDisclosure } from "@parley/crypto";
import { type PersonId, parseEvent, type RoomEvent, type RoomKind, type Seat } from "@parley/domain";
import { type Bytes, err, ok, type Result } from "@parley/kernel";
import type { DeviceId, EntryHash, Head, RoomId } from "@parley/protocol";
import { foldShown } from "./workspace/fold-shown.ts";

/** Who wrote an entry, as the room knew them there. */
export interface ProvenWriter {
  readonly person: PersonId;
  readonly name: string;
  readonly seat: Seat;
  /** The party's label as that room showed it; null for a seat without a party. */
  readonly party: string | null;
  /**
   * Who gave the name, and in which entry. `isFirst`: nothing that the file keeps hidden stands between the device's
   * admission and this, so that no other name can have been given before and left out of the file.
   */
  readonly named: { readonly by: string | null; readonly sequence: number; readonly isFirst: boolean };
}

/** One entry that a signed export discloses: what was written, at which place, by which device. */
export interface ProvenEntry {
  readonly sequence: number;
  readonly hash: EntryHash;
  readonly device: DeviceId;
  readonly event: RoomEvent;
  /** Null only for the entry that opens the room, where the device that signed it has no seat of its own. */
  readonly writer: ProvenWriter | null;
}

/** The room that the words were written in, as its first entry opened it. */
export interface ProvenRoom {
  readonly mediation: string;
  readonly kind: RoomKind;
  readonly title: string | null;
  /** Labels of the parties as shown in that room. */
  readonly parties: readonly string[];
}

/** What a signed export proves to somebody without an account. */
export interface ProvenExport {
  readonly room: RoomId;
  readonly about: ProvenRoom;
  /** The last entry in the file; the room may have gone on since. */
  readonly head: Head;
  /** The words that were exported. */
  readonly entries: readonly ProvenEntry[];
  /** The entries that open the room and say who its writers are. */
  readonly introductions: readonly ProvenEntry[];
}

export interface ExportFault {
  /** The first entry that does not hold; null where the file itself does not. */
  readonly sequence: number | null;
  /**
   * `NotAnExport`: another kind of file; `NewerForm`: of a later Parley; then, of the file and its signatures, as
   * `verifyDisclosure` names it; or `CannotParse`: no event of Parley;
   * `AgainstTheRules`: signed by a member, but the room refuses it (somebody named by whoever may not name them, a
   * message by no mediator, a writer whom nobody introduced); `OpenedTwice`: something is kept hidden before the entry
   * that is said to open the room; `NamesNoText`: an agreement that does not name the entry with the text; `NothingShown`.
   */
  readonly reason: string;
}

/**
 * Checks a signed export offline: chain, members, signatures, that each text is the one that was sealed, and that the
 * room's own rules let each of these entries stand, names above all. Nothing in a file with a fault is proven.
 */
export const readSignedExport = async (file: Bytes): Promise<Result<ProvenExport, ExportFault>> => {
  const form = formOf(file);
  if (form !== "known") return err({ sequence: null, reason: form });
  const proven = await verifyDisclosure(file);
  if (!proven.ok) return err(proven.error);
  const disclosure = parseDisclosure(file);
  if (!disclosure.ok) return err({ sequence: null, reason: disclosure.error });
  const { room, head, disclosed } = proven.value;
  const events = new Map<EntryHash, RoomEvent>();
  for (const { sequence, hash, plaintext } of disclosed) {
    const event = parseEvent(plaintext);
    if (!event.ok) return err({ sequence, reason: "CannotParse" });
    events.set(hash, event.value);
  }
  const shown = foldShown(disclosure.value.entries, events);
  return shown.ok ? ok({ room, head, ...shown.value }) : shown;
};

const FIRST_LINE = /^parley disclosure (\d{1,9})\n/;
const KNOWN_FORM = 1;
const LONGEST_FIRST_LINE = 32;

const formOf = (file: Bytes): "known" | "NotAnExport" | "NewerForm" => {
  const form = FIRST_LINE.exec(String.fromCharCode(...file.subarray(0, LONGEST_FIRST_LINE)))?.[1];
  if (form === undefined) return "NotAnExport";
  return Number(form) > KNOWN_FORM ? "NewerForm" : "known";
};
