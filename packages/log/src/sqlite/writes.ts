import { Buffer } from "node:buffer";
import type { DatabaseSync } from "node:sqlite";
import { assert, err, ok } from "@parley/kernel";
import { type EntryHash, HEADER_BYTES, SIGNATURE_BYTES } from "@parley/protocol";
import type { CurrentHead } from "../store.ts";
import { MAX_ROOM_NUMBER, SEQUENCES_PER_ROOM } from "./database.ts";
import type { AnswerOf, PackedAppend, Write, Writes } from "./messages.ts";

const HEAD_BYTES = HEADER_BYTES + SIGNATURE_BYTES;
export const KIND_CONTROL = 1;
export const KIND_SEALED = 2;

const blob = (hex: string): Buffer => Buffer.from(hex, "hex");

type Performer = { readonly [Name in keyof Writes]: (asks: Writes[Name]["asks"]) => Writes[Name]["answers"] };

/** The writes, to be run inside a transaction of the caller's. A write that refuses has changed nothing. */
export const prepareWrites = (database: DatabaseSync): ((write: Write) => AnswerOf<Writes>) => {
  const performer: Performer = {
    ...prepareAppend(database),
    ...prepareDestroyBody(database),
    ...prepareMailboxes(database),
  };
  return (write) => {
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
};

const prepareAppend = (database: DatabaseSync): Pick<Performer, "append"> => {
  const find = database.prepare(
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

  const write = (append: PackedAppend, known: number | null): void => {
    const number = known ?? Number(found.get(blob(append.room), blob(append.founder))?.number);
    assert(number <= MAX_ROOM_NUMBER, "the store holds more rooms than positions can tell apart");
    let position = number * SEQUENCES_PER_ROOM + append.from;
    let bytes = 0;
    for (const [i, encoded] of append.encoded.entries()) {
      const body = encoded.subarray(HEAD_BYTES);
      insert.run(position, append.kinds[i] ?? KIND_SEALED, encoded.subarray(0, HEAD_BYTES), body);
      position += 1;
      bytes += encoded.length;
    }
    moveHead.run(append.from + append.encoded.length - 1, blob(append.headHash), bytes, number);
    for (const device of append.removed) remove.run(blob(device), number);
    for (const device of append.admitted) admit.run(blob(device), number);
  };

  return {
    append: (appends) => {
      const rows = appends.map(({ room }) => find.get(blob(room)));
      const isCurrent = appends.every(({ expected }, i) => (rows[i]?.hash ?? null) === expected);
      if (!isCurrent) {
        const heads = appends.map(({ room }, i): CurrentHead => {
          const row = rows[i];
          const head =
            row === undefined
              ? null
              : { sequence: Number(row.sequence), hash: String(row.hash) as EntryHash };
          return { room, head };
        });
        return err({ type: "HeadMoved", heads });
      }
      for (const [i, append] of appends.entries()) {
        const row = rows[i];
        write(append, row === undefined ? null : Number(row.number));
      }
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
