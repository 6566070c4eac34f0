import { err, ok, type Result } from "@parley/kernel";
import { encodeEntry } from "@parley/protocol";
import { claimOwnership, prepareDatabase, type SqliteOpenError } from "./sqlite/database.ts";
import type { PackedAppend, Reads, Writes } from "./sqlite/messages.ts";
import { unpack } from "./sqlite/packing.ts";
import { startReader, startWriter, type Thread } from "./sqlite/threads.ts";
import { KIND_CONTROL, KIND_SEALED } from "./sqlite/writes.ts";
import type { RelayStore, StoreAppend } from "./store.ts";

export type { SqliteOpenError } from "./sqlite/database.ts";

export interface SqliteStoreOptions {
  /** The database file; its folder must exist. Three more files appear beside it. */
  readonly file: string;
  /** Beyond this many bytes of database, writes are answered `StorageFull`. Without it, the disk is the limit. */
  readonly maxBytes?: number;
}

/**
 * A store in one SQLite file: write-ahead log, `synchronous = FULL`, one sync of the disk for all writes that wait.
 * Nothing is ever answered as written that a loss of power could take back.
 */
export const openSqliteStore = async (
  options: SqliteStoreOptions,
): Promise<Result<RelayStore, SqliteOpenError>> => {
  const owner = claimOwnership(options.file);
  if (!owner.ok) return owner;
  const prepared = prepareDatabase(options.file);
  if (!prepared.ok) {
    owner.value.close();
    return prepared;
  }
  const settings = { path: options.file, maxBytes: options.maxBytes ?? null };
  const [writer, reader] = await Promise.all([startWriter(settings), startReader(settings)]);
  return ok(createStore(writer, reader, () => owner.value.close()));
};

const createStore = (writer: Thread<Writes>, reader: Thread<Reads>, disown: () => void): RelayStore => {
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await reader.close(); // first, so that the writer is the last to leave and tidies up the log
    await writer.close();
    disown();
  };
  return {
    ...writesOf(writer, () => closing !== null),
    ...readsOf(reader),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

const packAppend = ({ room, expected, entries, admitted, removed }: StoreAppend): PackedAppend => {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new Error("Parley has a bug: an append of nothing");
  return {
    room,
    expected,
    from: first.header.sequence,
    kinds: entries.map(({ header }) => (header.kind === "control" ? KIND_CONTROL : KIND_SEALED)),
    encoded: entries.map(encodeEntry),
    headHash: last.hash,
    founder: first.header.device,
    admitted,
    removed,
  };
};

const writesOf = (
  writer: Thread<Writes>,
  isClosed: () => boolean,
): Pick<
  RelayStore,
  "appendAll" | "destroyBody" | "openMailbox" | "postMail" | "closeMailbox" | "expireMailboxes"
> => ({
  appendAll: async (appends) =>
    isClosed() ? err({ type: "Closed" }) : writer.call("append", appends.map(packAppend)),
  destroyBody: async (room, sequence) =>
    isClosed() ? err("Closed") : writer.call("destroyBody", { room, sequence }),
  openMailbox: async (mailbox, limits) =>
    isClosed() ? err("Closed") : writer.call("openMailbox", { ...mailbox, ...limits }),
  postMail: async (ticket, message, limits) =>
    isClosed() ? err("Closed") : writer.call("postMail", { ticket, message, ...limits }),
  closeMailbox: async (ticket, opener) =>
    isClosed() ? err("Closed") : writer.call("closeMailbox", { ticket, opener }),
  expireMailboxes: async (now) => (isClosed() ? err("Closed") : writer.call("expireMailboxes", { now })),
});

const readsOf = (reader: Thread<Reads>): Omit<RelayStore, keyof ReturnType<typeof writesOf> | "close"> => ({
  readPage: async (room, page) => {
    const packed = await reader.call("readPage", { room, ...page });
    return packed === null ? null : unpack(packed);
  },
  heads: (rooms) => reader.call("heads", rooms),
  controlLog: async (room) => {
    const log = await reader.call("controlLog", room);
    return log === null ? null : { head: log.head, entries: unpack(log.entries) };
  },
  roomsOf: (device, maxCount) => reader.call("roomsOf", { device, maxCount }),
  countRoomsOf: (devices) => reader.call("countRoomsOf", devices),
  countFoundedBy: (device) => reader.call("countFoundedBy", device),
  readMail: (ticket, from, now) => reader.call("readMail", { ticket, from, now }),
  listRooms: (after, maxCount) => reader.call("listRooms", { after, maxCount }),
  counts: () => reader.call("counts", null),
});
