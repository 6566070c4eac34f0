import { Buffer } from "node:buffer";
import type { DatabaseSync } from "node:sqlite";
import { assert, err, ok } from "@parley/kernel";
import { type EntryHash, HEADER_BYTES, type RoomId, SIGNATURE_BYTES } from "@parley/protocol";
import type { CurrentHead } from "../store.ts";
import { MAX_ROOM_NUMBER, SEQUENCES_PER_ROOM } from "./database.ts";
import type { AnswerOf, PackedAppend, Write, Writes } from "./messages.ts";

const HEAD_BYTES = HEADER_BYTES + SIGNATURE_BYTES;
export const KIND_CONTROL = 1;
export const KIND_SEALED = 2;

const blob = (hex: string): Buffer => Buffer.from(hex, "hex");

type Performer = { readonly [Name in keyof Writes]: (asks: Writes[Name]["asks"]) => Writes[Name]["answers"] };

/** The writes, to be run inside a transaction of the caller's. A write that refuses has changed nothing. */
export interface PreparedWrites {
  readonly perform: (write: Write) => AnswerOf<Writes>;
  /** The transaction was rolled back: what was remembered of it is not so. */
  readonly forget: () => void;
}

export const prepareWrites = (database: DatabaseSync): PreparedWrites => {
  const known: KnownRooms = new Map();
  const performer: Performer = {
    ...prepareAppend(database, known),
    ...prepareDestroyBody(database),
    ...prepareMailboxes(database),
  };
  const perform: PreparedWrites["perform"] = (write) => {
    switch (write.name) {
      case "append":
        return performer.append(write.asks);
      case "destroyBody":
        return performer.destroyBody(write.asks);
      case "openMailbox":
        return performer.openMailbox(write.asks);
      case "postMail":
        return performer.postMail(write.asks);
      case "closeMailbox":
        return performer.closeMailbox(write.asks);
      case "expireMailboxes":
        return performer.expireMailboxes(write.asks);
    }
  };
  return { perform, forget: () => known.clear() };
};

/** Heads as this transaction and those before it have left them; the writer is the only one that moves them. */
type KnownRooms = Map<RoomId, KnownRoom>;
interface KnownRoom {
  readonly number: number;
  readonly sequence: number;
  readonly hash: string;
}
const MAX_KNOWN_ROOMS = 4_096;

const prepareAppend = (database: DatabaseSync, known: KnownRooms): Pick<Performer, "append"> => {
  const select = database.prepare(
    "SELECT number, head_sequence AS sequence, lower(hex(head_hash)) AS hash FROM rooms WHERE room = ?",
  );
  const found = database.prepare(
    "INSERT INTO rooms (room, founder, head_sequence, head_hash, bytes) VALUES (?, ?, 0, x'', 0) RETURNING number",
  );
  const insert = database.prepare("INSERT INTO entries (position, kind, head, body) VALUES (?, ?, ?, ?)");
  const moveHead = database.prepare(
    "UPDATE rooms SET head_sequence = ?, head_hash = ?, bytes = bytes + ? WHERE number = ?",
  );
  const admit = database.prepare("INSERT INTO members (device, room) VALUES (?, ?)");
  const remove = database.prepare("DELETE FROM members WHERE device = ? AND room = ?");

  const find = (room: RoomId): KnownRoom | null => {
    const remembered = known.get(room);
    if (remembered !== undefined) return remembered;
    const row = select.get(blob(room));
    if (row === undefined) return null;
    return { number: Number(row.number), sequence: Number(row.sequence), hash: String(row.hash) };
  };
  const write = (append: PackedAppend, before: KnownRoom | null): void => {
    const number = before?.number ?? Number(found.get(blob(append.room), blob(append.founder))?.number);
    assert(number <= MAX_ROOM_NUMBER, "the store holds more rooms than positions can tell apart");
    let position = number * SEQUENCES_PER_ROOM + append.from;
    let bytes = 0;
    for (const [i, encoded] of append.encoded.entries()) {
      const body = encoded.subarray(HEAD_BYTES);
      insert.run(position, append.kinds[i] ?? KIND_SEALED, encoded.subarray(0, HEAD_BYTES), body);
      position += 1;
      bytes += encoded.length;
    }
    const sequence = append.from + append.encoded.length - 1;
    moveHead.run(sequence, blob(append.headHash), bytes, number);
    for (const device of append.removed) remove.run(blob(device), number);
    for (const device of append.admitted) admit.run(blob(device), number);
    if (known.size >= MAX_KNOWN_ROOMS) known.clear();
    known.set(append.room, { number, sequence, hash: append.headHash });
  };

  return {
    append: (appends) => {
      const before = appends.map(({ room }) => find(room));
      const isCurrent = appends.every(({ expected }, i) => (before[i]?.hash ?? null) === expected);
      if (!isCurrent) {
        const heads = appends.map(({ room }, i): CurrentHead => {
          const one = before[i];
          const head =
            one === undefined || one === null
              ? null
              : { sequence: one.sequence, hash: one.hash as EntryHash };
          return { room, head };
        });
        return err({ type: "HeadMoved", heads });
      }
      for (const [i, append] of appends.entries()) write(append, before[i] ?? null);
      return ok(null);
    },
  };
};

const prepareDestroyBody = (database: DatabaseSync): Pick<Performer, "destroyBody"> => {
  const find = database.prepare(
    `SELECT position, kind, coalesce(length(body), 0) AS bytes, rooms.number AS number
     FROM rooms JOIN entries ON position = rooms.number * ${SEQUENCES_PER_ROOM} + ? WHERE room = ?`,
  );
  const destroy = database.prepare("UPDATE entries SET body = NULL WHERE position = ?");
  const lessen = database.prepare("UPDATE rooms SET bytes = bytes - ? WHERE number = ?");
  return {
    destroyBody: ({ room, sequence }) => {
      const row = find.get(sequence, blob(room));
      if (row === undefined) return err("NoSuchEntry");
      if (row.kind !== KIND_SEALED) return err("NotSealed");
      destroy.run(Number(row.position));
      lessen.run(Number(row.bytes), Number(row.number));
      return ok(null);
    },
  };
};

const prepareMailboxes = (
  database: DatabaseSync,
): Pick<Performer, "openMailbox" | "postMail" | "closeMailbox" | "expireMailboxes"> => {
  const find = database.prepare("SELECT number, expires_at FROM mailboxes WHERE ticket = ?");
  const count = database.prepare(
    "SELECT count(*) AS count FROM mailboxes WHERE opener = ? AND expires_at > ?",
  );
  const open = database.prepare("INSERT INTO mailboxes (ticket, opener, expires_at) VALUES (?, ?, ?)");
  const drop = database.prepare("DELETE FROM mailboxes WHERE number = ?");
  const close = database.prepare("DELETE FROM mailboxes WHERE ticket = ? AND opener = ?");
  const expire = database.prepare("DELETE FROM mailboxes WHERE expires_at <= ?");
  const countMails = database.prepare("SELECT count(*) AS count FROM mails WHERE mailbox = ?");
  const post = database.prepare("INSERT INTO mails (mailbox, number, message) VALUES (?, ?, ?)");
  return {
    openMailbox: ({ ticket, opener, expiresAt, maxPerDevice, now }) => {
      const row = find.get(blob(ticket));
      if (row !== undefined && Number(row.expires_at) > now) return err("MailboxTaken");
      if (Number(count.get(blob(opener), now)?.count) >= maxPerDevice) return err("TooMany");
      if (row !== undefined) drop.run(Number(row.number));
      open.run(blob(ticket), blob(opener), expiresAt);
      return ok(null);
    },
    postMail: ({ ticket, message, maxMessages, now }) => {
      const row = find.get(blob(ticket));
      if (row === undefined || Number(row.expires_at) <= now) return err("NoSuchMailbox");
      const mailbox = Number(row.number);
      const index = Number(countMails.get(mailbox)?.count);
      if (index >= maxMessages) return err("TooMany");
      post.run(mailbox, index, message);
      return ok(index);
    },
    closeMailbox: ({ ticket, opener }) =>
      close.run(blob(ticket), blob(opener)).changes === 0 ? err("NoSuchMailbox") : ok(null),
    expireMailboxes: ({ now }) => ok(Number(expire.run(now).changes)),
  };
};
