import type { RoomId } from "../ids.ts";
import type { RecordContent } from "../record/events.ts";
import type { RecordEntry, Report } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";

/** A report with the room that holds it. */
export interface HeldReport {
  readonly room: RoomId;
  readonly report: Report;
}

/** An entry of one sort with its room and, where it rests on one, its report. */
export interface HeldEntry<Content extends RecordContent = RecordContent> {
  readonly room: RoomId;
  readonly entry: RecordEntry & { readonly content: Content };
  readonly report: Report | null;
}

/** What was reported, by whom, in which words, as far as one seat's rooms hold it. */
export interface RecordOfSeat {
  readonly reports: readonly HeldReport[];
  readonly entries: readonly HeldEntry[];
}

/** The record of one seat, joined from its rooms; what was withdrawn is left out unless it is asked for. */
export const recordOf = (
  rooms: readonly RoomState[],
  { withWithdrawn = false }: { readonly withWithdrawn?: boolean } = {},
): RecordOfSeat => ({
  reports: rooms.flatMap(({ room, reports }) =>
    [...reports.values()].flatMap((report) =>
      withWithdrawn || report.withdrawn === undefined ? [{ room, report }] : [],
    ),
  ),
  entries: rooms.flatMap((room) =>
    [...room.record.values()].flatMap((entry) =>
      withWithdrawn || entry.withdrawn === undefined ? [heldEntry(room, entry)] : [],
    ),
  ),
});

/** The entries of one sort. */
export const entriesOf = <Type extends RecordContent["type"]>(
  entries: readonly HeldEntry[],
  type: Type,
): readonly HeldEntry<Extract<RecordContent, { readonly type: Type }>>[] =>
  entries.filter(
    (held): held is HeldEntry<Extract<RecordContent, { readonly type: Type }>> =>
      held.entry.content.type === type,
  );

export const heldEntry = (room: RoomState, entry: RecordEntry): HeldEntry => ({
  room: room.room,
  entry,
  report: entry.basis.type === "passages" ? (room.reports.get(entry.basis.report) ?? null) : null,
});
