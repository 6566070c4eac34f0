import type { Bytes, Result } from "@parley/kernel";
import { createWriter, type Reader, readAll, type Writer } from "./codec.ts";
import { MAX_ENTRY_BYTES } from "./entry.ts";
import { deviceIdFromBytes, entryHashFromBytes, idToBytes, type RoomId, roomIdFromBytes } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import type {
  ClientMessage,
  Closing,
  Refusal,
  RelayMessage,
  RoomAppend,
  RoomHead,
  Ticket,
} from "./messages.ts";

const REFUSALS: readonly Refusal[] = [
  "NoSuchRoom",
  "NoSuchMailbox",
  "NotAuthenticated",
  "BadSignature",
  "Malformed",
  "NotAllowed",
  "TooLarge",
  "TooMany",
  "TooFast",
  "StorageFull",
  "ShuttingDown",
  "MailboxTaken",
];
const CLOSINGS: readonly Closing[] = [
  "SlowReader",
  "ShuttingDown",
  "BadFrame",
  "TooFast",
  "TooMany",
  "NotAuthenticated",
  "WrongVersion",
];
const CLIENT_TYPES: readonly ClientMessage["type"][] = [
  "authenticate",
  "subscribe",
  "unsubscribe",
  "append",
  "listRooms",
  "openMailbox",
  "postMail",
  "watchMailbox",
  "closeMailbox",
  "ping",
];
const RELAY_TYPES: readonly RelayMessage["type"][] = [
  "challenge",
  "welcome",
  "entries",
  "done",
  "appended",
  "headMoved",
  "rooms",
  "admitted",
  "mail",
  "refused",
  "closing",
];

const writeRoom = (w: Writer, room: RoomId): void => w.fixed(idToBytes(room), 32);
const readRoom = (r: Reader): RoomId => roomIdFromBytes(r.fixed(32));

const TICKET_BYTES = 32;
const writeTicket = (w: Writer, ticket: Ticket): void => w.fixed(idToBytes(ticket as RoomId), TICKET_BYTES);
const readTicket = (r: Reader): Ticket => roomIdFromBytes(r.fixed(TICKET_BYTES));

const writeHeads = (w: Writer, heads: readonly RoomHead[]): void =>
  w.list(heads, ({ room, head }) => {
    writeRoom(w, room);
    w.u32(head.sequence);
    w.fixed(idToBytes(head.hash), 32);
  });
const readHeads = (r: Reader, maxCount: number): readonly RoomHead[] =>
  r.list(maxCount, () => ({
    room: readRoom(r),
    head: { sequence: r.u32(), hash: entryHashFromBytes(r.fixed(32)) },
  }));

const writeAppend = (w: Writer, append: RoomAppend): void => {
  writeRoom(w, append.room);
  w.u8(append.expected === null ? 0 : 1);
  if (append.expected !== null) w.fixed(idToBytes(append.expected), 32);
  w.list(append.entries, (entry) => w.counted(entry));
};
const readAppend = (r: Reader): RoomAppend => {
  const room = readRoom(r);
  const hasExpected = r.u8();
  if (hasExpected > 1) r.refuse();
  const expected = hasExpected === 1 ? entryHashFromBytes(r.fixed(32)) : null;
  return { room, expected, entries: r.list(LIMITS.maxEntriesPerAppend, () => r.counted(MAX_ENTRY_BYTES)) };
};

/** One binary frame for a device's message. */
export const encodeClientMessage = (message: ClientMessage): Bytes => {
  const w = createWriter();
  w.u8(CLIENT_TYPES.indexOf(message.type));
  if ("request" in message) w.u32(message.request);
  switch (message.type) {
    case "authenticate":
      w.fixed(idToBytes(message.device), 32);
      w.fixed(message.signature, 64);
      break;
    case "subscribe":
      writeRoom(w, message.room);
      w.u32(message.from);
      break;
    case "unsubscribe":
      writeRoom(w, message.room);
      break;
    case "append":
      w.list(message.appends, (append) => writeAppend(w, append));
      break;
    case "openMailbox":
      writeTicket(w, message.ticket);
      w.time(message.expiresAt);
      break;
    case "postMail":
      writeTicket(w, message.ticket);
      w.counted(message.message);
      break;
    case "watchMailbox":
      writeTicket(w, message.ticket);
      w.u16(message.from);
      break;
    case "closeMailbox":
      writeTicket(w, message.ticket);
      break;
    case "listRooms":
    case "ping":
      break;
  }
  return w.finish();
};

/** Parses a frame from a device; anything but exactly one well-formed message is `"Malformed"`. */
export const parseClientMessage = (frame: Uint8Array): Result<ClientMessage, "Malformed"> =>
  readAll(frame, (r): ClientMessage => {
    const type = CLIENT_TYPES[r.u8()];
    switch (type) {
      case "authenticate":
        return { type, device: deviceIdFromBytes(r.fixed(32)), signature: r.fixed(64) };
      case "subscribe":
        return { type, request: r.u32(), room: readRoom(r), from: r.u32() };
      case "unsubscribe":
        return { type, room: readRoom(r) };
      case "append":
        return { type, request: r.u32(), appends: r.list(LIMITS.maxRoomsPerAppend, () => readAppend(r)) };
      case "openMailbox":
        return { type, request: r.u32(), ticket: readTicket(r), expiresAt: r.time() };
      case "postMail":
        return {
          type,
          request: r.u32(),
          ticket: readTicket(r),
          message: r.counted(LIMITS.maxMailboxMessageBytes),
        };
      case "watchMailbox":
        return { type, request: r.u32(), ticket: readTicket(r), from: r.u16() };
      case "closeMailbox":
        return { type, request: r.u32(), ticket: readTicket(r) };
      case "listRooms":
      case "ping":
        return { type, request: r.u32() };
    }
    r.refuse();
    return { type: "ping", request: 0 };
  });

/** One binary frame for a relay's message. */
export const encodeRelayMessage = (message: RelayMessage): Bytes => {
  const w = createWriter();
  w.u8(RELAY_TYPES.indexOf(message.type));
  if ("request" in message) w.u32(message.request);
  switch (message.type) {
    case "challenge":
      w.u16(message.version);
      w.fixed(message.nonce, 32);
      w.time(message.now);
      break;
    case "entries":
      writeRoom(w, message.room);
      w.u32(message.from);
      w.u32(message.headSequence);
      w.list(message.entries, (entry) => w.counted(entry));
      break;
    case "appended":
    case "headMoved":
      writeHeads(w, message.heads);
      break;
    case "rooms":
      writeHeads(w, message.rooms);
      break;
    case "admitted":
      writeRoom(w, message.room);
      break;
    case "mail":
      writeTicket(w, message.ticket);
      w.u16(message.index);
      w.counted(message.message);
      break;
    case "refused":
      w.u8(REFUSALS.indexOf(message.refusal));
      break;
    case "closing":
      w.u8(CLOSINGS.indexOf(message.reason));
      w.u32(message.retryAfterMs);
      break;
    case "welcome":
    case "done":
      break;
  }
  return w.finish();
};

const readRefusal = (r: Reader): Refusal => {
  const refusal = REFUSALS[r.u8()];
  if (refusal === undefined) r.refuse();
  return refusal ?? "Malformed";
};
const readClosing = (r: Reader): Closing => {
  const closing = CLOSINGS[r.u8()];
  if (closing === undefined) r.refuse();
  return closing ?? "BadFrame";
};

/** Parses a frame from a relay. */
export const parseRelayMessage = (frame: Uint8Array): Result<RelayMessage, "Malformed"> =>
  readAll(frame, (r): RelayMessage => {
    const type = RELAY_TYPES[r.u8()];
    switch (type) {
      case "challenge":
        return { type, version: r.u16(), nonce: r.fixed(32), now: r.time() };
      case "welcome":
        return { type };
      case "entries":
        return {
          type,
          room: readRoom(r),
          from: r.u32(),
          headSequence: r.u32(),
          entries: r.list(LIMITS.maxEntriesPerPage, () => r.counted(MAX_ENTRY_BYTES)),
        };
      case "done":
        return { type, request: r.u32() };
      case "appended":
      case "headMoved":
        return { type, request: r.u32(), heads: readHeads(r, LIMITS.maxRoomsPerAppend) };
      case "rooms":
        return { type, request: r.u32(), rooms: readHeads(r, LIMITS.maxRoomsListed) };
      case "admitted":
        return { type, room: readRoom(r) };
      case "mail":
        return {
          type,
          ticket: readTicket(r),
          index: r.u16(),
          message: r.counted(LIMITS.maxMailboxMessageBytes),
        };
      case "refused":
        return { type, request: r.u32(), refusal: readRefusal(r) };
      case "closing":
        return { type, reason: readClosing(r), retryAfterMs: r.u32() };
    }
    r.refuse();
    return { type: "welcome" };
  });
