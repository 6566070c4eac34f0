import { err, ok } from "@parley/kernel";
import { parseDeviceId, parseRoomId, type RoomId } from "@parley/protocol";
import type { OperatorRow, OperatorView, Outcome } from "../api.ts";
import type { Core } from "./core.ts";

/** Rows shown of one room, the newest; and rooms looked into where none is named. */
const MAX_ROWS = 200;
const MAX_ROOMS = 32;

/** The relay's own rows, where it serves them to this machine: of one room, or the newest of every room. */
export const operatorRows = async (core: Core, room: RoomId | null): Promise<Outcome<OperatorView>> => {
  const overview = pageFrom(await ask(core, ""));
  if (overview === null) return err({ type: "NotOffered" });
  const { rooms, entries, devices } = overview;
  const wanted = overview.heads.filter((head) => room === null || head.room === room).slice(0, MAX_ROOMS);
  const rows: OperatorRow[] = [];
  for (const head of wanted) {
    const after = Math.max(-1, head.sequence - MAX_ROWS);
    const page = pageFrom(await ask(core, `?room=${head.room}&after=${after}`));
    if (page === null) return err({ type: "NotOffered" });
    rows.push(...page.rows);
  }
  return ok({ rows, rooms, entries, devices });
};

const ask = async (core: Core, query: string): Promise<unknown> => {
  const { transport } = core.ports;
  return transport.fetchOperator?.(core.record.relay, `/operator/rows${query}`) ?? null;
};

interface Page extends OperatorView {
  readonly heads: readonly { readonly room: RoomId; readonly sequence: number }[];
}

const pageFrom = (value: unknown): Page | null => {
  if (!isObject(value) || !isObject(value.counts)) return null;
  const { rooms, entries, devices } = value.counts;
  if (typeof rooms !== "number" || typeof entries !== "number" || typeof devices !== "number") return null;
  const rows = listFrom(value.rows, rowFrom);
  const heads = listFrom(value.rooms, headFrom);
  return rows === null || heads === null ? null : { rows, heads, rooms, entries, devices };
};

const listFrom = <T>(value: unknown, parse: (one: unknown) => T | null): readonly T[] | null => {
  if (!Array.isArray(value)) return null;
  const parsed: T[] = [];
  for (const one of value) {
    const result = parse(one);
    if (result === null) return null;
    parsed.push(result);
  }
  return parsed;
};

const headFrom = (value: unknown): Page["heads"][number] | null => {
  if (!isObject(value)) return null;
  const { room, sequence } = value;
  const parsed = typeof room === "string" ? parseRoomId(room) : null;
  return parsed?.ok === true && typeof sequence === "number" ? { room: parsed.value, sequence } : null;
};

const rowFrom = (value: unknown): OperatorRow | null => {
  if (!isObject(value)) return null;
  const { room, sequence, device, kind, headerBytes, bodyBytes, hex } = value;
  const inRoom = typeof room === "string" ? parseRoomId(room) : null;
  const by = typeof device === "string" ? parseDeviceId(device) : null;
  if (inRoom?.ok !== true || by?.ok !== true || typeof sequence !== "number") return null;
  if (typeof headerBytes !== "number" || typeof bodyBytes !== "number") return null;
  if ((kind !== "control" && kind !== "sealed") || typeof hex !== "string") return null;
  return { room: inRoom.value, sequence, device: by.value, kind, sizeBytes: headerBytes + bodyBytes, hex };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
