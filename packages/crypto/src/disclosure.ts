import { type Bytes, concatBytes, equalBytes, err, ok, type Result, textToUtf8 } from "@parley/kernel";
import {
  createVerifier,
  createWriter,
  type DeviceId,
  type Entry,
  type EntryHash,
  encodeEntry,
  follow,
  type Head,
  MAX_ENTRY_BYTES,
  parseEntry,
  type Reader,
  type Rights,
  type RightsError,
  type RoomId,
  readAll,
  verifyEntry,
} from "@parley/protocol";
import { type OpenError, openWithBodyKey } from "./body.ts";
import { type BodyKeySecret, createBodyKeySecret } from "./secret.ts";

/**
 * A disclosure proves to an outsider, without the relay, that certain devices wrote certain words at certain places of
 * a room. It holds all headers and signatures from the founding on, all control bodies (which say who was a member),
 * and body and body key of the disclosed entries alone: nothing else in the room can be opened with it.
 */
export interface Disclosure {
  /** From the founding on, without gap; sealed bodies only where disclosed. */
  readonly entries: readonly Entry[];
  readonly keys: ReadonlyMap<EntryHash, BodyKeySecret>;
}

const MAGIC = textToUtf8("parley disclosure 1\n");
const MAX_DISCLOSED_ENTRIES = 1_000_000;
const WITHOUT_KEY = 0;
const WITH_KEY = 1;

/** A disclosure as a file's bytes. Sealed bodies without a key are left out, whatever was handed in. */
export const encodeDisclosure = (disclosure: Disclosure): Bytes => {
  const w = createWriter();
  w.u32(disclosure.entries.length);
  for (const entry of disclosure.entries) {
    const key = disclosure.keys.get(entry.hash);
    const isShown = entry.header.kind === "control" || key !== undefined;
    w.u8(key === undefined ? WITHOUT_KEY : WITH_KEY);
    w.counted(encodeEntry(isShown ? entry : { ...entry, body: null }));
    if (key !== undefined) w.fixed(key.reveal(), 32);
  }
  return concatBytes(MAGIC, w.finish());
};

const readDisclosed = (r: Reader, entries: Entry[], keys: Map<EntryHash, BodyKeySecret>): void => {
  const flag = r.u8();
  const entry = parseEntry(r.counted(MAX_ENTRY_BYTES), { bodiesMayBeGone: flag === WITHOUT_KEY });
  const key = flag === WITH_KEY ? r.fixed(32) : null;
  if (!entry.ok || flag > WITH_KEY || (key !== null && key.length !== 32)) {
    r.refuse();
    return;
  }
  const isSealed = entry.value.header.kind === "sealed";
  // One encoding: a body stands there exactly where it is a control's or has its key beside it.
  if (isSealed ? (key === null) !== (entry.value.body === null) : key !== null) r.refuse();
  entries.push(entry.value);
  if (key !== null) keys.set(entry.value.hash, createBodyKeySecret(key));
};

export const parseDisclosure = (file: Uint8Array): Result<Disclosure, "Malformed"> => {
  if (!equalBytes(file.subarray(0, MAGIC.length), MAGIC)) return err("Malformed");
  return readAll(file.subarray(MAGIC.length), (r): Disclosure => {
    const count = r.u32();
    if (count > MAX_DISCLOSED_ENTRIES) r.refuse();
    const entries: Entry[] = [];
    const keys = new Map<EntryHash, BodyKeySecret>();
    for (let i = 0; i < count && entries.length === i && r.remaining() > 0; i++)
      readDisclosed(r, entries, keys);
    if (entries.length !== count) r.refuse();
    return { entries, keys };
  });
};

export interface DisclosedEntry {
  readonly sequence: number;
  readonly hash: EntryHash;
  readonly device: DeviceId;
  readonly plaintext: Bytes;
}

/** What a disclosure proves. The rights are those after its last entry; the room may have gone on since. */
export interface ProvenDisclosure {
  readonly room: RoomId;
  readonly head: Head;
  readonly rights: Rights;
  readonly disclosed: readonly DisclosedEntry[];
}

export interface DisclosureError {
  /** Sequence number of the first entry that does not hold; null where the file itself does not. */
  readonly sequence: number | null;
  readonly reason: "Malformed" | "Empty" | "BadSignature" | "MalformedControl" | RightsError | OpenError;
}

/** Checks a disclosure offline: chain, rights, every signature, every commitment; and opens what it discloses. */
export const verifyDisclosure = async (
  file: Uint8Array,
): Promise<Result<ProvenDisclosure, DisclosureError>> => {
  const parsed = parseDisclosure(file);
  if (!parsed.ok) return err({ sequence: null, reason: "Malformed" });
  const verifier = createVerifier();
  const disclosed: DisclosedEntry[] = [];
  let rights: Rights | null = null;
  for (const [sequence, entry] of parsed.value.entries.entries()) {
    const followed: Result<Rights, RightsError> = follow(rights, entry);
    if (!followed.ok) return err({ sequence, reason: followed.error });
    rights = followed.value;
    const verified = await verifyEntry(verifier, entry);
    if (!verified.ok) return err({ sequence, reason: verified.error });
    const key = parsed.value.keys.get(entry.hash);
    if (key === undefined) continue;
    const opened = await openWithBodyKey(entry, key);
    if (!opened.ok) return err({ sequence, reason: opened.error });
    disclosed.push({ sequence, hash: entry.hash, device: entry.header.device, plaintext: opened.value });
  }
  if (rights === null) return err({ sequence: null, reason: "Empty" });
  return ok({ room: rights.room, head: rights.head, rights, disclosed });
};
