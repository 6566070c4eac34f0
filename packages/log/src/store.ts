import type { Bytes, Result } from "@parley/kernel";
import type { DeviceId, Entry, EntryHash, Head, RoomHead, RoomId, Ticket } from "@parley/protocol";

/** Entries for one room, appended only if `expected` is still its head (null: the room is being founded). */
export interface StoreAppend {
  readonly room: RoomId;
  readonly expected: EntryHash | null;
  /** In order, each following the one before; the caller has judged rights and signatures. */
  readonly entries: readonly Entry[];
  /** Devices that are members after these entries and were not before. */
  readonly admitted: readonly DeviceId[];
  /** Devices that were members before these entries and are not after. */
  readonly removed: readonly DeviceId[];
}

/** What a room's head is now: null where there is no such room. */
export interface CurrentHead {
  readonly room: RoomId;
  readonly head: Head | null;
}

/**
 * Why nothing was written. After `StorageFull` everything written before is still there, and reading goes on;
 * `Closed` is the answer to whatever arrives after `close`.
 */
export type WriteError = "StorageFull" | "Closed";

export type AppendError =
  | { readonly type: "HeadMoved"; readonly heads: readonly CurrentHead[] }
  | { readonly type: WriteError };

/** How much of a room to read: entries `from` to `through`, both included, as far as the caps allow. */
export interface PageRequest {
  readonly from: number;
  readonly through: number;
  readonly maxEntries: number;
  /** A page holds at least one entry, however large, so that reading always gets on. */
  readonly maxBytes: number;
}

/** What rights are folded from: a room's head, and its control entries in order, encoded. */
export interface ControlLog {
  readonly head: Head;
  readonly entries: readonly Bytes[];
}

export interface NewMailbox {
  readonly ticket: Ticket;
  readonly opener: DeviceId;
  /** Milliseconds since 1970. From then on the mailbox counts as gone. */
  readonly expiresAt: number;
}

export interface Mail {
  readonly index: number;
  readonly message: Bytes;
}

/** What is stored, in numbers. */
export interface StoreCounts {
  readonly rooms: number;
  readonly entries: number;
  /** Of entries, encoded. */
  readonly bytes: number;
  readonly devices: number;
  readonly mailboxes: number;
}

/**
 * Where a relay keeps what it relays. An adapter stores and orders; it judges no rights, checks no signature and reads
 * no body. It keeps no time of arrival and no address, because nothing needs them.
 *
 * Every write resolves only when it would survive a loss of power. A promise rejects only where the storage itself has
 * failed (not for a full disk): the caller should stop.
 */
export interface RelayStore {
  /** Appends to all rooms or to none, and changes the index of memberships with them. */
  readonly appendAll: (appends: readonly StoreAppend[]) => Promise<Result<null, AppendError>>;
  /** Encoded entries in order; null where there is no such room; empty where `from` lies past the end. */
  readonly readPage: (room: RoomId, page: PageRequest) => Promise<readonly Bytes[] | null>;
  readonly heads: (rooms: readonly RoomId[]) => Promise<readonly CurrentHead[]>;
  readonly controlLog: (room: RoomId) => Promise<ControlLog | null>;
  /** Rooms of which the device is a member, in the order in which it was admitted to them. */
  readonly roomsOf: (device: DeviceId, maxCount: number) => Promise<readonly RoomHead[]>;
  /** Of how many rooms each device is a member. */
  readonly countRoomsOf: (devices: readonly DeviceId[]) => Promise<readonly number[]>;
  readonly countFoundedBy: (device: DeviceId) => Promise<number>;
  /**
   * Forgets the body of a sealed entry for good. Header and signature stay, so that the chain still verifies.
   * Resolves when the bytes are gone from the storage's files as well.
   */
  readonly destroyBody: (
    room: RoomId,
    sequence: number,
  ) => Promise<Result<null, "NoSuchEntry" | "NotSealed" | WriteError>>;

  /** `TooMany`: this device already has `maxPerDevice` open. `now` tells which have expired. */
  readonly openMailbox: (
    mailbox: NewMailbox,
    limits: { readonly maxPerDevice: number; readonly now: number },
  ) => Promise<Result<null, "MailboxTaken" | "TooMany" | WriteError>>;
  /** The message's index: 0, 1, … */
  readonly postMail: (
    ticket: Ticket,
    message: Bytes,
    limits: { readonly maxMessages: number; readonly now: number },
  ) => Promise<Result<number, "NoSuchMailbox" | "TooMany" | WriteError>>;
  /** Messages from an index on; null where there is no such mailbox. */
  readonly readMail: (ticket: Ticket, from: number, now: number) => Promise<readonly Mail[] | null>;
  /** Only the device that opened a mailbox may close it; to others it is not there. */
  readonly closeMailbox: (
    ticket: Ticket,
    opener: DeviceId,
  ) => Promise<Result<null, "NoSuchMailbox" | WriteError>>;
  /** Deletes mailboxes that expired at or before `now`; how many there were. */
  readonly expireMailboxes: (now: number) => Promise<Result<number, WriteError>>;

  /** Rooms in the order of their ids, from the one after `after`; for whoever runs the relay. */
  readonly listRooms: (after: RoomId | null, maxCount: number) => Promise<readonly RoomHead[]>;
  readonly counts: () => Promise<StoreCounts>;
  /** Finishes what was accepted, then lets go of the storage. */
  readonly close: () => Promise<void>;
}
