import type { RoomView } from "@parley/client";
import { type DeviceId, type TableOfSeat, tableOf } from "@parley/domain";
import { isOfOneSide } from "./placing-wish.ts";

/** What one seat sees of the table, and where it may place positions. */
export interface Table extends TableOfSeat {
  /** Rooms in which this seat may place a position, the narrowest first. */
  readonly keepers: readonly RoomView[];
}

/** What this seat sees of the table: what the rooms hold that it is in, and nothing else. */
export const tableFor = (rooms: readonly RoomView[], device: DeviceId): Table => {
  const table = tableOf(
    rooms.map(({ state }) => state),
    device,
  );
  const agendas = new Set(table.rows.map(({ issue }) => issue.room));
  const mayKeep = (view: RoomView): boolean => view.mayWrite && (isOfOneSide(view) || agendas.has(view.room));
  const keepers = table.seat === "observer" ? [] : rooms.filter(mayKeep);
  return { ...table, keepers: keepers.toSorted((a, b) => Number(isOfOneSide(b)) - Number(isOfOneSide(a))) };
};
