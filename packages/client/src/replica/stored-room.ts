import { createEpochKeySecret } from "@parley/crypto";
import {
  type Bytes,
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  ok,
  type Result,
  textToUtf8,
  utf8ToText,
} from "@parley/kernel";
import type { DeviceId, EpochChange, Head, Member, OpenProposal, Rights, RoomId } from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Vault, VaultValue } from "../storage/vault.ts";
import { evolveHappened, type Happened, type RoomFold, startFold } from "./fold.ts";

/**
 * A room on this device's own store, all sealed: its `meta` (rights, keys, the head that is remembered), and the
 * entries as understood, in segments by their first sequence number. New entries come as small segments; once they
 * fill a page, one page replaces them. `raw` holds the encoded entries the same way, for proofs.
 */
export interface StoredRoom {
  readonly fold: RoomFold;
  readonly trouble: RoomTrouble | null;
  readonly tail: Tail;
}

/** What has been stored since the last full page. */
export interface Tail {
  readonly happened: readonly Happened[];
  readonly raw: readonly Bytes[];
  readonly segments: readonly number[];
  /** Whether the last attempt to store failed, so that the next one has to store all of this. */
  readonly isBehind: boolean;
}

export const EMPTY_TAIL: Tail = { happened: [], raw: [], segments: [], isBehind: false };

const metaKey = (room: RoomId): string => `room/${room}/meta`;
const headKey = (room: RoomId): string => `head/${room}`;
const logPrefix = (room: RoomId): string => `room/${room}/log/`;
const rawPrefix = (room: RoomId): string => `room/${room}/raw/`;
const segmentKey = (prefix: string, first: number): string => `${prefix}${String(first).padStart(10, "0")}`;

/** Stores what is new of a room in one batch, and says what its tail is then. */
export const storeRoom = async (
  vault: Vault,
  fold: RoomFold,
  trouble: RoomTrouble | null,
  before: Tail,
  happened: readonly Happened[],
  raw: readonly Bytes[],
): Promise<{ readonly tail: Tail; readonly stored: Result<null, StorageFailure> }> => {
  const { room } = fold;
  const meta: VaultValue[] = [
    { key: metaKey(room), value: jsonBytes(metaOf(fold, trouble)) },
    { key: headKey(room), value: jsonBytes(fold.rights?.head ?? null) },
  ];
  const first = happened[0]?.stamp.sequence;
  if (first === undefined) return { tail: before, stored: await vault.commit({ put: meta }) };
  const all = { happened: [...before.happened, ...happened], raw: [...before.raw, ...raw] };
  const isFull = all.happened.length >= LIMITS.entriesPerPage;
  const isWhole = isFull || before.isBehind;
  const at = isWhole ? (all.happened[0]?.stamp.sequence ?? first) : first;
  const content = isWhole ? all : { happened, raw };
  const put: VaultValue[] = [
    ...meta,
    { key: segmentKey(logPrefix(room), at), value: jsonBytes(content.happened) },
    { key: segmentKey(rawPrefix(room), at), value: jsonBytes(content.raw.map(bytesToBase64Url)) },
  ];
  const replaced = isWhole ? before.segments.filter((segment) => segment !== at) : [];
  const remove = replaced.flatMap((segment) => [
    segmentKey(logPrefix(room), segment),
    segmentKey(rawPrefix(room), segment),
  ]);
  const stored = await vault.commit({ put, remove });
  if (!stored.ok) return { tail: { ...all, segments: before.segments, isBehind: true }, stored };
  if (isFull) return { tail: EMPTY_TAIL, stored };
  const segments = isWhole ? [at] : [...before.segments, at];
  return { tail: { ...all, segments, isBehind: false }, stored };
};

/** Rooms of which something is stored. */
export const storedRooms = async (
  vault: Vault,
): Promise<Result<ReadonlyMap<RoomId, Head | null>, StorageFailure>> => {
  const heads = await vault.list("head/");
  if (!heads.ok) return heads;
  const rooms = new Map<RoomId, Head | null>();
  for (const { key, value } of heads.value)
    rooms.set(key.slice("head/".length) as RoomId, value === null ? null : parseJson<Head | null>(value));
  return ok(rooms);
};

/** A room as it was stored. `"Damaged"` where any part of it does not open or does not fit together. */
export const loadRoom = async (
  vault: Vault,
  room: RoomId,
): Promise<Result<StoredRoom | null, StorageFailure>> => {
  const [meta, log] = await Promise.all([vault.get(metaKey(room)), vault.list(logPrefix(room))]);
  if (!meta.ok) return meta;
  if (!log.ok) return log;
  if (meta.value === null) return ok(null);
  const parsed = parseJson<Meta>(meta.value);
  if (parsed === null) return err("Damaged");
  let { state } = startFold(room);
  let tail: Tail = EMPTY_TAIL;
  let last = -1;
  for (const { value, key } of log.value) {
    const segment = value === null ? null : parseJson<readonly Happened[]>(value);
    if (segment === null || segment[0]?.stamp.sequence !== last + 1) return err("Damaged");
    for (const happened of segment) state = evolveHappened(state, happened);
    last += segment.length;
    if (segment.length >= LIMITS.entriesPerPage) tail = EMPTY_TAIL;
    else
      tail = {
        ...tail,
        happened: [...tail.happened, ...segment],
        segments: [...tail.segments, Number(key.slice(-10))],
      };
  }
  if ((parsed.rights?.head.sequence ?? -1) !== last) return err("Damaged");
  const raw = await rawOf(vault, room, tail.segments);
  if (!raw.ok) return raw;
  return ok({ ...restored(parsed, room, state), tail: { ...tail, raw: raw.value } });
};

/** Everything but the remembered head, which outlives damage: a relay must not profit from it. */
export const forgetRoom = async (
  vault: Vault,
  storage: {
    readonly list: (prefix: string) => Promise<Result<readonly { readonly key: string }[], StorageFailure>>;
  },
  room: RoomId,
): Promise<void> => {
  const keys = await storage.list(`room/${room}/`);
  if (keys.ok) await vault.commit({ put: [], remove: keys.value.map(({ key }) => key) });
};

/** The encoded entries of a room from its store, in order. */
export const rawEntries = async (
  vault: Vault,
  room: RoomId,
): Promise<Result<readonly Bytes[], StorageFailure>> => {
  const segments = await vault.list(rawPrefix(room));
  if (!segments.ok) return segments;
  const entries: Bytes[] = [];
  for (const { value } of segments.value) {
    const decoded = value === null ? null : decodeRaw(value);
    if (decoded === null) return err("Damaged");
    entries.push(...decoded);
  }
  return ok(entries);
};

const rawOf = async (
  vault: Vault,
  room: RoomId,
  segments: readonly number[],
): Promise<Result<readonly Bytes[], StorageFailure>> => {
  const entries: Bytes[] = [];
  for (const segment of segments) {
    const stored = await vault.get(segmentKey(rawPrefix(room), segment));
    if (!stored.ok) return stored;
    const decoded = stored.value === null ? null : decodeRaw(stored.value);
    if (decoded === null) return err("Damaged");
    entries.push(...decoded);
  }
  return ok(entries);
};

const decodeRaw = (value: Bytes): readonly Bytes[] | null => {
  const encoded = parseJson<readonly string[]>(value);
  if (encoded === null) return null;
  const entries: Bytes[] = [];
  for (const text of encoded) {
    const bytes = base64UrlToBytes(text);
    if (!bytes.ok) return null;
    entries.push(bytes.value);
  }
  return entries;
};

// What was sealed under this device's own key is what this very code wrote: it is read back without a second schema.
interface StoredMember extends Omit<Member, "wrapKey"> {
  readonly wrapKey: string;
}
interface Meta {
  readonly rights:
    | (Omit<Rights, "members" | "proposals"> & {
        readonly members: readonly StoredMember[];
        readonly proposals: readonly (Omit<OpenProposal, "member"> & { readonly member: StoredMember })[];
      })
    | null;
  readonly keys: readonly (readonly [number, string])[];
  readonly epochs: readonly (Omit<EpochChange, "commitment" | "previousKey" | "wraps"> & {
    readonly commitment: string;
    readonly previousKey: string;
  })[];
  readonly founders: readonly DeviceId[];
  readonly trouble: RoomTrouble | null;
}

const metaOf = ({ rights, keys, epochs, founders }: RoomFold, trouble: RoomTrouble | null): Meta => ({
  rights:
    rights === null
      ? null
      : {
          ...rights,
          members: [...rights.members.values()].map(storedMember),
          proposals: [...rights.proposals.values()].map((open) => ({
            ...open,
            member: storedMember(open.member),
          })),
        },
  keys: [...keys].map(([epoch, key]) => [epoch, bytesToBase64Url(key.reveal())]),
  epochs: [...epochs.values()].map(({ epoch, history, commitment, previousKey }) => ({
    epoch,
    history,
    commitment: bytesToBase64Url(commitment),
    previousKey: bytesToBase64Url(previousKey),
  })),
  founders,
  trouble,
});

const restored = (meta: Meta, room: RoomId, state: RoomFold["state"]): Omit<StoredRoom, "tail"> => ({
  fold: {
    room,
    state,
    founders: meta.founders,
    rights:
      meta.rights === null
        ? null
        : {
            ...meta.rights,
            members: new Map(meta.rights.members.map((member) => [member.device, memberOf(member)])),
            proposals: new Map(
              meta.rights.proposals.map((open) => [
                open.proposal,
                { ...open, member: memberOf(open.member) },
              ]),
            ),
          },
    keys: new Map(meta.keys.map(([epoch, key]) => [epoch, createEpochKeySecret(bytesOf(key))])),
    epochs: new Map(
      meta.epochs.map((change) => [
        change.epoch,
        {
          ...change,
          commitment: bytesOf(change.commitment),
          previousKey: bytesOf(change.previousKey),
          wraps: [],
        },
      ]),
    ),
  },
  trouble: meta.trouble,
});

const storedMember = (member: Member): StoredMember => ({
  ...member,
  wrapKey: bytesToBase64Url(member.wrapKey),
});
const memberOf = (member: StoredMember): Member => ({ ...member, wrapKey: bytesOf(member.wrapKey) });

const bytesOf = (text: string): Bytes => {
  const bytes = base64UrlToBytes(text);
  return bytes.ok ? bytes.value : new Uint8Array(0);
};

const jsonBytes = (value: unknown): Bytes => textToUtf8(JSON.stringify(value));

const parseJson = <T>(bytes: Bytes): T | null => {
  const text = utf8ToText(bytes);
  return text.ok ? (JSON.parse(text.value) as T) : null;
};
