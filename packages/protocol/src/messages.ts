import type { Bytes } from "@parley/kernel";
import type { DeviceId, EntryHash, RoomId } from "./ids.ts";
import type { Head } from "./rights.ts";

export const WIRE_VERSION = 1;

/** A mailbox's name: 32 random bytes as hexadecimal, a capability known to inviter and invited alone. */
export type Ticket = string;

/** Entries for one room, to be appended only if `expected` is still its head (null: the room is being founded). */
export interface RoomAppend {
  readonly room: RoomId;
  readonly expected: EntryHash | null;
  readonly entries: readonly Bytes[];
}

export interface RoomHead {
  readonly room: RoomId;
  readonly head: Head;
}

/** What a device says to the relay. `request` numbers are the device's own; every answer repeats them. */
export type ClientMessage =
  | { readonly type: "authenticate"; readonly device: DeviceId; readonly signature: Bytes }
  /** All entries from `from` on, then every new one until `unsubscribe`. */
  | { readonly type: "subscribe"; readonly request: number; readonly room: RoomId; readonly from: number }
  | { readonly type: "unsubscribe"; readonly room: RoomId }
  /** All or nothing over all rooms named. */
  | { readonly type: "append"; readonly request: number; readonly appends: readonly RoomAppend[] }
  | { readonly type: "listRooms"; readonly request: number }
  | {
      readonly type: "openMailbox";
      readonly request: number;
      readonly ticket: Ticket;
      readonly expiresAt: number;
    }
  | { readonly type: "postMail"; readonly request: number; readonly ticket: Ticket; readonly message: Bytes }
  /** All messages from `from` on, then every new one while connected. */
  | {
      readonly type: "watchMailbox";
      readonly request: number;
      readonly ticket: Ticket;
      readonly from: number;
    }
  | { readonly type: "closeMailbox"; readonly request: number; readonly ticket: Ticket }
  | { readonly type: "ping"; readonly request: number };

/** Why the relay does not do what was asked. `NoSuchRoom` is also the answer to whoever is not a member. */
export type Refusal =
  | "NoSuchRoom"
  | "NoSuchMailbox"
  | "NotAuthenticated"
  | "BadSignature"
  | "Malformed"
  | "NotAllowed"
  | "TooLarge"
  | "TooMany"
  | "TooFast"
  | "StorageFull"
  | "ShuttingDown"
  | "MailboxTaken";

/** Why the relay ends a connection. After `SlowReader` the device reconnects and resumes where it was. */
export type Closing =
  | "SlowReader"
  | "ShuttingDown"
  | "BadFrame"
  | "TooFast"
  | "TooMany"
  | "NotAuthenticated"
  | "WrongVersion";

export type RelayMessage =
  | { readonly type: "challenge"; readonly version: number; readonly nonce: Bytes; readonly now: number }
  | { readonly type: "welcome" }
  /** `from` is the first entry's sequence; `headSequence` the relay's head as it sent this page. */
  | {
      readonly type: "entries";
      readonly room: RoomId;
      readonly from: number;
      readonly headSequence: number;
      readonly entries: readonly Bytes[];
    }
  | { readonly type: "done"; readonly request: number }
  | { readonly type: "appended"; readonly request: number; readonly heads: readonly RoomHead[] }
  /** Nothing was appended: somebody was quicker in these rooms. */
  | { readonly type: "headMoved"; readonly request: number; readonly heads: readonly RoomHead[] }
  | { readonly type: "rooms"; readonly request: number; readonly rooms: readonly RoomHead[] }
  /** This device has just become a member of a room. */
  | { readonly type: "admitted"; readonly room: RoomId }
  | { readonly type: "mail"; readonly ticket: Ticket; readonly index: number; readonly message: Bytes }
  | { readonly type: "refused"; readonly request: number; readonly refusal: Refusal }
  | { readonly type: "closing"; readonly reason: Closing; readonly retryAfterMs: number };
