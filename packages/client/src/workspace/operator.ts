import { err, ok } from "@parley/kernel";
import { parseDeviceId, parseRoomId, type RoomId } from "@parley/protocol";
import type { OperatorRow, OperatorView, Outcome } from "../api.ts";
import type { Core } from "./core.ts";

/** The relay's own rows, where it serves them to this machine. */
export const operatorRows = async (core: Core, room: RoomId | null): Promise<Outcome<OperatorView>> => {
  const { transport } = core.ports;
  if (transport.fetchOperator === undefined) return err({ type: "NotOffered" });
  const path = room === null ? "/operator/rows" : `/operator/rows?room=${room}`;
  const view = viewFrom(await transport.fetchOperator(core.record.relay, path));
  return view === null ? err({ type: "NotOffered" }) : ok(view);
};

const viewFrom = (value: unknown): OperatorView | null => {
  if (!isObject(value) || !Array.isArray(value.rows)) return null;
  const rows: OperatorRow[] = [];
  for (const row of value.rows) {
    const parsed = rowFrom(row);
    if (parsed === null) return null;
    rows.push(parsed);
  }
  const { rooms, entries, devices } = value;
  if (typeof rooms !== "number" || typeof entries !== "number" || typeof devices !== "number") return null;
  return { rows, rooms, entries, devices };
};

const rowFrom = (value: unknown): OperatorRow | null => {
  if (!isObject(value)) return null;
  const { room, sequence, device, kind, sizeBytes, hex } = value;
  const inRoom = typeof room === "string" ? parseRoomId(room) : null;
  const by = typeof device === "string" ? parseDeviceId(device) : null;
  if (inRoom?.ok !== true || by?.ok !== true || typeof sequence !== "number" || typeof sizeBytes !== "number")
    return null;
  if ((kind !== "control" && kind !== "sealed") || typeof hex !== "string") return null;
  return { room: inRoom.value, sequence, device: by.value, kind, sizeBytes, hex };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
