import { type Bytes, err, ok, type Result } from "@parley/kernel";
import {
  type DeviceId,
  type Entry,
  encodeEntry,
  type Head,
  type RoomHead,
  type RoomId,
  type Ticket,
} from "@parley/protocol";
import type { AppendError, CurrentHead, Mail, PageRequest, RelayStore, StoreAppend } from "./store.ts";

interface MemoryMailbox {
  readonly opener: DeviceId;
  readonly expiresAt: number;
  readonly messages: Bytes[];
}

interface State {
  readonly entriesByRoom: Map<RoomId, Entry[]>;
  /** Insertion order is the order of admission. */
  readonly roomsByDevice: Map<DeviceId, Set<RoomId>>;
  readonly mailboxes: Map<Ticket, MemoryMailbox>;
  isClosed: boolean;
}

/** A store that lives as long as the process: for tests, and for a relay that is meant to forget. */
export const createMemoryStore = (): RelayStore => {
  const state: State = {
    entriesByRoom: new Map(),
    roomsByDevice: new Map(),
    mailboxes: new Map(),
    isClosed: false,
  };
  return { ...logOf(state), ...mailboxesOf(state), ...operationsOf(state) };
};

const headOf = (entries: readonly Entry[] | undefined): Head | null => {
  const last = entries?.at(-1);
  return last === undefined ? null : { sequence: last.header.sequence, hash: last.hash };
};

const currentHead = (state: State, room: RoomId): CurrentHead => ({
  room,
  head: headOf(state.entriesByRoom.get(room)),
});

const appendAll = (state: State, appends: readonly StoreAppend[]): Result<null, AppendError> => {
  if (state.isClosed) return err({ type: "Closed" });
  const heads = appends.map(({ room }) => currentHead(state, room));
  const isCurrent = appends.every(({ expected }, i) => (heads[i]?.head?.hash ?? null) === expected);
  if (!isCurrent) return err({ type: "HeadMoved", heads });
  for (const { room, entries, admitted, removed } of appends) {
    const log = state.entriesByRoom.get(room) ?? [];
    state.entriesByRoom.set(room, log);
    for (const entry of entries) log.push(entry);
    for (const device of removed) state.roomsByDevice.get(device)?.delete(room);
    for (const device of admitted) {
      const rooms = state.roomsByDevice.get(device) ?? new Set();
      state.roomsByDevice.set(device, rooms.add(room));
    }
  }
  return ok(null);
};

const readPage = (state: State, room: RoomId, page: PageRequest): readonly Bytes[] | null => {
  const entries = state.entriesByRoom.get(room);
  if (entries === undefined) return null;
  const read: Bytes[] = [];
  let bytes = 0;
  for (const entry of entries.slice(page.from, page.through + 1)) {
    const encoded = encodeEntry(entry);
    bytes += encoded.length;
    if (read.length >= page.maxEntries || (read.length > 0 && bytes > page.maxBytes)) break;
    read.push(encoded);
  }
  return read;
};

const withHeads = (state: State, rooms: readonly RoomId[]): readonly RoomHead[] =>
  rooms.flatMap((room) => {
    const head = headOf(state.entriesByRoom.get(room));
    return head === null ? [] : [{ room, head }];
  });

const logOf = (
  state: State,
): Pick<
  RelayStore,
  | "appendAll"
  | "readPage"
  | "heads"
  | "controlLog"
  | "roomsOf"
  | "countRoomsOf"
  | "countFoundedBy"
  | "destroyBody"
> => ({
  appendAll: async (appends) => appendAll(state, appends),
  readPage: async (room, page) => readPage(state, room, page),
  heads: async (rooms) => rooms.map((room) => currentHead(state, room)),
  controlLog: async (room) => {
    const entries = state.entriesByRoom.get(room);
    const head = headOf(entries);
    if (entries === undefined || head === null) return null;
    return { head, entries: entries.filter(({ header }) => header.kind === "control").map(encodeEntry) };
  },
  roomsOf: async (device, maxCount) =>
    withHeads(state, [...(state.roomsByDevice.get(device) ?? [])].slice(0, maxCount)),
  countRoomsOf: async (devices) => devices.map((device) => state.roomsByDevice.get(device)?.size ?? 0),
  countFoundedBy: async (device) =>
    [...state.entriesByRoom.values()].filter(([founding]) => founding?.header.device === device).length,
  destroyBody: async (room, sequence) => {
    if (state.isClosed) return err("Closed");
    const entries = state.entriesByRoom.get(room);
    const entry = entries?.[sequence];
    if (entries === undefined || entry === undefined) return err("NoSuchEntry");
    if (entry.header.kind !== "sealed") return err("NotSealed");
    entries[sequence] = { ...entry, body: null };
    return ok(null);
  },
});

const liveMailbox = (state: State, ticket: Ticket, now: number): MemoryMailbox | null => {
  const mailbox = state.mailboxes.get(ticket);
  return mailbox === undefined || mailbox.expiresAt <= now ? null : mailbox;
};

const mailboxesOf = (
  state: State,
): Pick<RelayStore, "openMailbox" | "postMail" | "readMail" | "closeMailbox" | "expireMailboxes"> => ({
  openMailbox: async ({ ticket, opener, expiresAt }, { maxPerDevice, now }) => {
    if (state.isClosed) return err("Closed");
    if (liveMailbox(state, ticket, now) !== null) return err("MailboxTaken");
    const open = [...state.mailboxes.values()].filter(
      (mailbox) => mailbox.opener === opener && mailbox.expiresAt > now,
    );
    if (open.length >= maxPerDevice) return err("TooMany");
    state.mailboxes.set(ticket, { opener, expiresAt, messages: [] });
    return ok(null);
  },
  postMail: async (ticket, message, { maxMessages, now }) => {
    if (state.isClosed) return err("Closed");
    const mailbox = liveMailbox(state, ticket, now);
    if (mailbox === null) return err("NoSuchMailbox");
    if (mailbox.messages.length >= maxMessages) return err("TooMany");
    return ok(mailbox.messages.push(message) - 1);
  },
  readMail: async (ticket, from, now) => {
    const messages = liveMailbox(state, ticket, now)?.messages;
    return messages?.map((message, index): Mail => ({ index, message })).slice(from) ?? null;
  },
  closeMailbox: async (ticket, opener) => {
    if (state.isClosed) return err("Closed");
    if (state.mailboxes.get(ticket)?.opener !== opener) return err("NoSuchMailbox");
    state.mailboxes.delete(ticket);
    return ok(null);
  },
  expireMailboxes: async (now) => {
    if (state.isClosed) return err("Closed");
    const expired = [...state.mailboxes].filter(([, mailbox]) => mailbox.expiresAt <= now);
    for (const [ticket] of expired) state.mailboxes.delete(ticket);
    return ok(expired.length);
  },
});

const operationsOf = (state: State): Pick<RelayStore, "listRooms" | "counts" | "close"> => ({
  listRooms: async (after, maxCount) => {
    const rooms = [...state.entriesByRoom.keys()].toSorted();
    return withHeads(state, rooms.filter((room) => after === null || room > after).slice(0, maxCount));
  },
  counts: async () => {
    const entries = [...state.entriesByRoom.values()].flat();
    return {
      rooms: state.entriesByRoom.size,
      entries: entries.length,
      bytes: entries.reduce((sum, entry) => sum + encodeEntry(entry).length, 0),
      devices: [...state.roomsByDevice.values()].filter((rooms) => rooms.size > 0).length,
      mailboxes: state.mailboxes.size,
    };
  },
  close: async () => {
    state.isClosed = true;
  },
});
