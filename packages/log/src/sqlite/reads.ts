import { Buffer } from "node:buffer";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { concatBytes } from "@parley/kernel";
import type { EntryHash, RoomHead, RoomId } from "@parley/protocol";
import type { CurrentHead, Mail } from "../store.ts";
import { SEQUENCES_PER_ROOM } from "./database.ts";
import type { AnswerOf, Packed, Read, Reads } from "./messages.ts";
import { pack } from "./packing.ts";

const blob = (hex: string): Buffer => Buffer.from(hex, "hex");
const hexOf = (value: SQLOutputValue | undefined): string =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")
    : "";
const bytesOf = (value: SQLOutputValue | undefined): Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array ? (value as Uint8Array<ArrayBuffer>) : new Uint8Array(0);

type Row = Readonly<Record<string, SQLOutputValue>>;
type Answerer = { readonly [Name in keyof Reads]: (asks: Reads[Name]["asks"]) => Reads[Name]["answers"] };

export const prepareReads = (database: DatabaseSync): ((read: Read) => AnswerOf<Reads>) => {
  const answerer: Answerer = {
    ...prepareRooms(database),
    ...prepareMemberships(database),
    ...prepareMail(database),
  };
  return (read) => {
    switch (read.name) {
      case "readPage":
        return answerer.readPage(read.asks);
      case "heads":
        return answerer.heads(read.asks);
      case "controlLog":
        return answerer.controlLog(read.asks);
      case "roomsOf":
        return answerer.roomsOf(read.asks);
      case "countRoomsOf":
        return answerer.countRoomsOf(read.asks);
      case "countFoundedBy":
        return answerer.countFoundedBy(read.asks);
      case "readMail":
        return answerer.readMail(read.asks);
      case "listRooms":
        return answerer.listRooms(read.asks);
      case "counts":
        return answerer.counts(null);
    }
  };
};

const headOf = (row: Row): RoomHead["head"] => ({
  sequence: Number(row.head_sequence),
  hash: hexOf(row.head_hash) as EntryHash,
});
const roomHeadOf = (row: Row): RoomHead => ({ room: hexOf(row.room) as RoomId, head: headOf(row) });

/** Takes rows of `head` and `body` for as long as they fit; at least one. */
const packRows = (rows: Iterable<Row>, maxBytes: number): Packed => {
  const entries: Uint8Array[] = [];
  let total = 0;
  for (const row of rows) {
    const entry = concatBytes(bytesOf(row.head), bytesOf(row.body));
    total += entry.length;
    if (entries.length > 0 && total > maxBytes) break;
    entries.push(entry);
  }
  return pack(entries);
};

const prepareRooms = (
  database: DatabaseSync,
): Pick<Answerer, "readPage" | "heads" | "controlLog" | "listRooms"> => {
  const find = database.prepare("SELECT * FROM rooms WHERE room = ?");
  const page = database.prepare(
    "SELECT head, body FROM entries WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?",
  );
  const control = database.prepare(
    "SELECT head, body FROM entries WHERE kind = 1 AND position BETWEEN ? AND ? ORDER BY position",
  );
  const list = database.prepare("SELECT * FROM rooms WHERE room > ? ORDER BY room LIMIT ?");
  return {
    readPage: ({ room, from, through, maxEntries, maxBytes }) => {
      const row = find.get(blob(room));
      if (row === undefined) return null;
      const first = Number(row.number) * SEQUENCES_PER_ROOM;
      const last = Math.min(through, Number(row.head_sequence));
      return packRows(page.iterate(first + from, first + last, maxEntries), maxBytes);
    },
    heads: (rooms) =>
      rooms.map((room): CurrentHead => {
        const row = find.get(blob(room));
        return { room, head: row === undefined ? null : headOf(row) };
      }),
    controlLog: (room) => {
      database.exec("BEGIN"); // head and entries of one moment
      try {
        const row = find.get(blob(room));
        if (row === undefined) return null;
        const first = Number(row.number) * SEQUENCES_PER_ROOM;
        const rows = control.iterate(first, first + SEQUENCES_PER_ROOM - 1);
        return { head: headOf(row), entries: packRows(rows, Number.POSITIVE_INFINITY) };
      } finally {
        database.exec("COMMIT");
      }
    },
    listRooms: ({ after, maxCount }) => list.all(blob(after ?? ""), maxCount).map(roomHeadOf),
  };
};

const prepareMemberships = (
  database: DatabaseSync,
): Pick<Answerer, "roomsOf" | "countRoomsOf" | "countFoundedBy" | "counts"> => {
  const rooms = database.prepare(
    `SELECT rooms.* FROM members JOIN rooms ON rooms.number = members.room
     WHERE device = ? ORDER BY admission LIMIT ?`,
  );
  const countRooms = database.prepare("SELECT count(*) AS count FROM members WHERE device = ?");
  const countFounded = database.prepare("SELECT count(*) AS count FROM rooms WHERE founder = ?");
  const totals = database.prepare(
    `SELECT count(*) AS rooms, coalesce(sum(head_sequence + 1), 0) AS entries, coalesce(sum(bytes), 0) AS bytes,
       (SELECT count(DISTINCT device) FROM members) AS devices, (SELECT count(*) FROM mailboxes) AS mailboxes
     FROM rooms`,
  );
  return {
    roomsOf: ({ device, maxCount }) => rooms.all(blob(device), maxCount).map(roomHeadOf),
    countRoomsOf: (devices) => devices.map((device) => Number(countRooms.get(blob(device))?.count)),
    countFoundedBy: (device) => Number(countFounded.get(blob(device))?.count),
    counts: () => {
      const row: Row = totals.get() ?? {};
      const count = (name: string): number => Number(row[name] ?? 0);
      return {
        rooms: count("rooms"),
        entries: count("entries"),
        bytes: count("bytes"),
        devices: count("devices"),
        mailboxes: count("mailboxes"),
      };
    },
  };
};

const prepareMail = (database: DatabaseSync): Pick<Answerer, "readMail"> => {
  const find = database.prepare("SELECT number FROM mailboxes WHERE ticket = ? AND expires_at > ?");
  const mails = database.prepare(
    "SELECT number, message FROM mails WHERE mailbox = ? AND number >= ? ORDER BY number",
  );
  return {
    readMail: ({ ticket, from, now }) => {
      const row = find.get(blob(ticket), now);
      if (row === undefined) return null;
      return mails
        .all(Number(row.number), from)
        .map((mail): Mail => ({ index: Number(mail.number), message: bytesOf(mail.message) }));
    },
  };
};
