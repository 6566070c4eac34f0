import type { IncomingMessage } from "node:http";
import { type Bytes, bytesToHex } from "@parley/kernel";
import type { RelayStore } from "@parley/log";
import { HEADER_BYTES, parseEntry, parseRoomId, type RoomId, SIGNATURE_BYTES } from "@parley/protocol";

/** One row as whoever runs the relay has it: this is all there is. */
export interface OperatorRow {
  readonly room: string;
  readonly sequence: number;
  readonly device: string;
  readonly kind: string;
  readonly epoch: number;
  readonly headerBytes: number;
  readonly bodyBytes: number;
  /** Everything that is stored, in hexadecimal. */
  readonly hex: string;
}

const PAGE = { maxEntries: 200, maxBytes: 262_144 } as const;
const MAX_ROOMS = 1_000;

/**
 * Whether a request comes from this very machine, from a page that this server itself sent. A proxy on the same machine
 * and a foreign name that resolves to loopback are both told apart from that.
 */
export const isFromThisMachine = (request: IncomingMessage): boolean => {
  const {
    host = "",
    origin,
    forwarded,
    "x-forwarded-for": forwardedFor,
    "sec-fetch-site": site,
  } = request.headers;
  const hostname = host.replace(/:\d+$/, "");
  return (
    isLoopback(request.socket.remoteAddress ?? "") &&
    ["localhost", "127.0.0.1", "[::1]"].includes(hostname) &&
    forwarded === undefined &&
    forwardedFor === undefined &&
    (site === undefined || site === "same-origin" || site === "none") &&
    (origin === undefined || URL.parse(origin)?.host === host)
  );
};

const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);

/** Rows of a room after a sequence number; without a room, the rooms. Null: the question is malformed. */
export const readOperatorView = async (store: RelayStore, query: URLSearchParams): Promise<object | null> => {
  const counts = await store.counts();
  const named = query.get("room");
  if (named === null) {
    const rooms = await store.listRooms(null, MAX_ROOMS);
    return { counts, rooms: rooms.map(({ room, head }) => ({ room, ...head })), rows: [] };
  }
  const room = parseRoomId(named);
  const after = Number(query.get("after") ?? -1);
  if (!room.ok || !Number.isSafeInteger(after) || after < -1) return null;
  const page = { from: after + 1, through: 0xffff_ffff, ...PAGE };
  const entries = (await store.readPage(room.value, page)) ?? [];
  return { counts, rooms: [], rows: entries.flatMap((bytes) => toRow(room.value, bytes)) };
};

const toRow = (room: RoomId, bytes: Bytes): readonly OperatorRow[] => {
  const entry = parseEntry(bytes, { bodiesMayBeGone: true });
  if (!entry.ok) return [];
  const { sequence, device, kind, epoch } = entry.value.header;
  const headerBytes = HEADER_BYTES + SIGNATURE_BYTES;
  const bodyBytes = bytes.length - headerBytes;
  return [{ room, sequence, device, kind, epoch, headerBytes, bodyBytes, hex: bytesToHex(bytes) }];
};
