import type { Result } from "@parley/kernel";
import type { DeviceId, Head, RoomHead, RoomId, Ticket } from "@parley/protocol";
import type { AppendError, CurrentHead, Mail, PageRequest, StoreCounts } from "../store.ts";

/** One room's part of an append, as it travels to the worker that writes. */
export interface PackedAppend {
  readonly room: RoomId;
  readonly expected: string | null;
  readonly from: number;
  readonly kinds: readonly number[];
  readonly encoded: readonly Uint8Array[];
  readonly headHash: string;
  readonly founder: DeviceId;
  readonly admitted: readonly DeviceId[];
  readonly removed: readonly DeviceId[];
}

/** What can be asked of the worker that writes, with what it answers. */
export interface Writes {
  readonly append: { readonly asks: readonly PackedAppend[]; readonly answers: Result<null, AppendError> };
  readonly destroyBody: {
    readonly asks: { readonly room: RoomId; readonly sequence: number };
    readonly answers: Result<null, "NoSuchEntry" | "NotSealed" | "StorageFull">;
  };
  readonly openMailbox: {
    readonly asks: {
      readonly ticket: Ticket;
      readonly opener: DeviceId;
      readonly expiresAt: number;
      readonly maxPerDevice: number;
      readonly now: number;
    };
    readonly answers: Result<null, "MailboxTaken" | "TooMany" | "StorageFull">;
  };
  readonly postMail: {
    readonly asks: {
      readonly ticket: Ticket;
      readonly message: Uint8Array;
      readonly maxMessages: number;
      readonly now: number;
    };
    readonly answers: Result<number, "NoSuchMailbox" | "TooMany" | "StorageFull">;
  };
  readonly closeMailbox: {
    readonly asks: { readonly ticket: Ticket; readonly opener: DeviceId };
    readonly answers: Result<null, "NoSuchMailbox" | "StorageFull">;
  };
  readonly expireMailboxes: {
    readonly asks: { readonly now: number };
    readonly answers: Result<number, "StorageFull">;
  };
}

/** Entries of one length after another in one piece of memory, which moves between threads without being copied. */
export interface Packed {
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What can be asked of the worker that reads. */
export interface Reads {
  readonly readPage: {
    readonly asks: PageRequest & { readonly room: RoomId };
    readonly answers: Packed | null;
  };
  readonly heads: { readonly asks: readonly RoomId[]; readonly answers: readonly CurrentHead[] };
  readonly controlLog: {
    readonly asks: RoomId;
    readonly answers: { readonly head: Head; readonly entries: Packed } | null;
  };
  readonly roomsOf: {
    readonly asks: { readonly device: DeviceId; readonly maxCount: number };
    readonly answers: readonly RoomHead[];
  };
  readonly countRoomsOf: { readonly asks: readonly DeviceId[]; readonly answers: readonly number[] };
  readonly countFoundedBy: { readonly asks: DeviceId; readonly answers: number };
  readonly readMail: {
    readonly asks: { readonly ticket: Ticket; readonly from: number; readonly now: number };
    readonly answers: readonly Mail[] | null;
  };
  readonly listRooms: {
    readonly asks: { readonly after: RoomId | null; readonly maxCount: number };
    readonly answers: readonly RoomHead[];
  };
  readonly counts: { readonly asks: null; readonly answers: StoreCounts };
}

/** A call of one of the kinds above: its name and what it asks. */
export type CallOf<Calls, Name extends keyof Calls = keyof Calls> = Name extends keyof Calls
  ? Calls[Name] extends { readonly asks: infer Asks }
    ? { readonly name: Name; readonly asks: Asks }
    : never
  : never;

export type Write = CallOf<Writes>;
export type Read = CallOf<Reads>;
export type AnswerOf<Calls> = Calls[keyof Calls] extends infer Call
  ? Call extends { readonly answers: infer Answers }
    ? Answers
    : never
  : never;

/** Writes with the bytes of all their entries in one piece. */
export interface PackedBatch {
  /** Appends without their `encoded`. */
  readonly writes: readonly Write[];
  /** All appends' entries, in order. */
  readonly entries: Packed;
}

/** To the worker that writes: everything that waits, to be made durable by one commit; or the end. */
export type ToWriter = { readonly type: "batch"; readonly batch: PackedBatch } | { readonly type: "close" };
export type FromWriter =
  | { readonly type: "opened" }
  | { readonly type: "written"; readonly answers: readonly AnswerOf<Writes>[] }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "closed" };

export type ToReader =
  | { readonly type: "read"; readonly id: number; readonly read: Read }
  | { readonly type: "close" };
export type FromReader =
  | { readonly type: "opened" }
  | { readonly type: "answered"; readonly id: number; readonly answer: AnswerOf<Reads> }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "closed" };

export interface WorkerSettings {
  readonly path: string;
  readonly maxBytes: number | null;
}
