import { type Bytes, concatBytes, equalBytes, err, ok, type Result } from "@parley/kernel";
import { createWriter, readAll } from "./codec.ts";
import { hashIn, sha256Of } from "./hash.ts";
import {
  type DeviceId,
  deviceIdFromBytes,
  type EntryHash,
  entryHashFromBytes,
  idToBytes,
  type RoomId,
  roomIdFromBytes,
} from "./ids.ts";
import { LIMITS } from "./limits.ts";

/** Control bodies are readable by the relay, which needs them for rights; sealed ones by members only. */
export type EntryKind = "control" | "sealed";

/**
 * What is chained and signed. `room` and `previous` are null in a founding entry and nowhere else (the room's id *is*
 * that entry's hash). `keyCommitment` binds a sealed body to the one key that opens it, since AES-GCM alone does not;
 * it is 32 zero bytes for a control body.
 */
export interface EntryHeader {
  readonly room: RoomId | null;
  readonly sequence: number;
  readonly previous: EntryHash | null;
  readonly epoch: number;
  readonly device: DeviceId;
  readonly kind: EntryKind;
  readonly bodyHash: Bytes;
  readonly keyCommitment: Bytes;
}

/** An entry as parsed: `headerBytes` are what was hashed and signed; `body` is null where it has been destroyed. */
export interface Entry {
  readonly header: EntryHeader;
  readonly headerBytes: Bytes;
  readonly hash: EntryHash;
  readonly signature: Bytes;
  readonly body: Bytes | null;
}

export type EntryError =
  | "Malformed"
  | "UnknownVersion"
  | "UnknownSuite"
  | "TooLarge"
  | "BodyDoesNotMatch"
  | "NoBody";

export const FORMAT_VERSION = 1;
/** Ed25519, X25519 with HKDF-SHA-256 and AES-256-GCM (HPKE), SHA-256. */
export const SUITE = 1;
export const SIGNATURE_BYTES = 64;
export const HEADER_BYTES = 1 + 1 + 32 + 4 + 32 + 4 + 32 + 1 + 32 + 32;
/** The header without the body's hash and the key's commitment: what a sealed body is bound to as associated data. */
export const BOUND_HEADER_BYTES = HEADER_BYTES - 64;
export const MAX_ENTRY_BYTES = HEADER_BYTES + SIGNATURE_BYTES + LIMITS.maxBodyBytes;
const KIND_BYTES: Readonly<Record<EntryKind, number>> = { control: 1, sealed: 2 };
const NONE = new Uint8Array(32);

/** The one encoding of a header: 171 bytes. */
export const encodeHeader = (header: EntryHeader): Bytes => {
  const w = createWriter();
  w.u8(FORMAT_VERSION);
  w.u8(SUITE);
  w.fixed(header.room === null ? NONE : idToBytes(header.room), 32);
  w.u32(header.sequence);
  w.fixed(header.previous === null ? NONE : idToBytes(header.previous), 32);
  w.u32(header.epoch);
  w.fixed(idToBytes(header.device), 32);
  w.u8(KIND_BYTES[header.kind]);
  w.fixed(header.bodyHash, 32);
  w.fixed(header.keyCommitment, 32);
  return w.finish();
};

/** The entry's place in the chain: SHA-256 over a domain tag and the header. */
export const hashHeader = (headerBytes: Uint8Array): EntryHash =>
  entryHashFromBytes(hashIn("entry", headerBytes));

/** Header, signature, body. */
export const encodeEntry = (entry: Pick<Entry, "headerBytes" | "signature" | "body">): Bytes =>
  entry.body === null
    ? concatBytes(entry.headerBytes, entry.signature)
    : concatBytes(entry.headerBytes, entry.signature, entry.body);

/** Puts a signed entry together; the caller has signed `hash`. */
export const assembleEntry = (header: EntryHeader, signature: Bytes, body: Bytes): Entry => {
  const headerBytes = encodeHeader(header);
  return { header, headerBytes, hash: hashHeader(headerBytes), signature, body };
};

/** Parses a header strictly: every value has one encoding, unknown versions and suites are refused. */
export const parseHeader = (bytes: Uint8Array): Result<EntryHeader, EntryError> => {
  if (bytes.length !== HEADER_BYTES) return err("Malformed");
  if (bytes[0] !== FORMAT_VERSION) return err("UnknownVersion");
  if (bytes[1] !== SUITE) return err("UnknownSuite");
  return readAll(bytes, (r): EntryHeader => {
    r.u8();
    r.u8();
    const room = r.fixed(32);
    const sequence = r.u32();
    const previous = r.fixed(32);
    const epoch = r.u32();
    const device = r.fixed(32);
    const kindByte = r.u8();
    if (kindByte !== KIND_BYTES.control && kindByte !== KIND_BYTES.sealed) r.refuse();
    const isFounding = sequence === 0;
    if (equalBytes(room, NONE) !== isFounding || equalBytes(previous, NONE) !== isFounding) r.refuse();
    const bodyHash = r.fixed(32);
    const keyCommitment = r.fixed(32);
    const kind: EntryKind = kindByte === KIND_BYTES.control ? "control" : "sealed";
    if ((kind === "control") !== equalBytes(keyCommitment, NONE)) r.refuse();
    if (isFounding && (kind !== "control" || epoch !== 0)) r.refuse();
    return {
      room: isFounding ? null : roomIdFromBytes(room),
      sequence,
      previous: isFounding ? null : entryHashFromBytes(previous),
      epoch,
      device: deviceIdFromBytes(device),
      kind,
      bodyHash,
      keyCommitment,
    };
  });
};

/** A copy of a part. A Node Buffer's own slice would share memory with the frame that it came in. */
const copyOf = (bytes: Uint8Array, start: number, end?: number): Bytes =>
  Uint8Array.prototype.slice.call(bytes, start, end);

/**
 * Parses an entry and checks that the body is the one that the header names. `bodiesMayBeGone` accepts an entry whose
 * body was destroyed; the chain verifies without it.
 */
export const parseEntry = (
  bytes: Uint8Array,
  options: { readonly bodiesMayBeGone?: boolean } = {},
): Result<Entry, EntryError> => {
  if (bytes.length > MAX_ENTRY_BYTES) return err("TooLarge");
  if (bytes.length < HEADER_BYTES + SIGNATURE_BYTES) return err("Malformed");
  const headerBytes = copyOf(bytes, 0, HEADER_BYTES);
  const header = parseHeader(headerBytes);
  if (!header.ok) return header;
  const signature = copyOf(bytes, HEADER_BYTES, HEADER_BYTES + SIGNATURE_BYTES);
  const rest = copyOf(bytes, HEADER_BYTES + SIGNATURE_BYTES);
  const isGone = rest.length === 0;
  if (isGone && (options.bodiesMayBeGone !== true || header.value.kind === "control")) return err("NoBody");
  if (!isGone && !equalBytes(sha256Of(rest), header.value.bodyHash)) return err("BodyDoesNotMatch");
  const hash = hashHeader(headerBytes);
  return ok({ header: header.value, headerBytes, hash, signature, body: isGone ? null : rest });
};

/** The room that an entry belongs to: for a founding entry, the one that it founds. */
export const roomOf = (entry: Pick<Entry, "header" | "hash">): RoomId =>
  entry.header.room ?? roomIdFromBytes(idToBytes(entry.hash));
