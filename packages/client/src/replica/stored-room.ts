import { type RoomEvent, type RoomState, upcast } from "@parley/domain";
import { type Bytes, err, ok, type Result, textToUtf8, utf8ToText } from "@parley/kernel";
import type { Head, RoomId } from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";
import { LIMITS } from "../limits.ts";
import type { StorageFailure } from "../ports/local-storage.ts";
import type { Vault, VaultValue } from "../storage/vault.ts";
import { evolveHappened, type Happened, type RoomFold, startFold } from "./fold.ts";
import { type Preview, previewOf, stateFromPreview } from "./preview.ts";
import { foldFromMeta, metaOf, type RoomMeta } from "./room-meta.ts";
import { encodeHappened, packRaw, packRecords, unpackRaw } from "./segments.ts";
import { UNDERSTANDING } from "./understanding.ts";

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
  /** Sequence number of its first entry. */
  readonly first: number;
  /** Entries as understood, each as its JSON. */
  readonly records: readonly Bytes[];
  readonly raw: readonly Bytes[];
  readonly segments: readonly number[];
  /** Whether the last attempt to store failed, so that the next one has to store all of this. */
  readonly isBehind: boolean;
}

export const EMPTY_TAIL: Tail = { first: 0, records: [], raw: [], segments: [], isBehind: false };

const SEQUENCE_DIGITS = 10;
const metaKey = (room: RoomId): string => `room/${room}/meta`;
const headKey = (room: RoomId): string => `head/${room}`;
const previewKey = (room: RoomId): string => `room/${room}/preview`;
const logPrefix = (room: RoomId): string => `room/${room}/log/`;
const rawPrefix = (room: RoomId): string => `room/${room}/raw/`;
const segmentKey = (prefix: string, first: number): string =>
  `${prefix}${String(first).padStart(SEQUENCE_DIGITS, "0")}`;

/** What is new of a room: entries as understood, and as they came, from a sequence number on. */
export interface Fresh {
  readonly first: number;
  readonly records: readonly Bytes[];
  readonly raw: readonly Bytes[];
}

/** Stores what is new of a room in one batch, and says what its tail is then. */
export const storeRoom = async (
  vault: Vault,
  fold: RoomFold,
  trouble: RoomTrouble | null,
  before: Tail,
  fresh: Fresh,
): Promise<{ readonly tail: Tail; readonly stored: Result<null, StorageFailure> }> => {
  const { room } = fold;
  const meta: VaultValue[] = [
    { key: metaKey(room), value: jsonBytes(metaOf(fold, trouble)) },
    { key: headKey(room), value: jsonBytes(fold.rights?.head ?? null) },
  ];
  if (fresh.records.length === 0) return { tail: before, stored: await vault.commit({ put: meta }) };
  const all: Fresh = {
    first: before.records.length === 0 ? fresh.first : before.first,
    records: [...before.records, ...fresh.records],
    raw: [...before.raw, ...fresh.raw],
  };
  const isFull = all.records.length >= LIMITS.entriesPerPage;
  const isWhole = isFull || before.isBehind;
  const segment = isWhole ? all : fresh;
  const put: VaultValue[] = [
    ...meta,
    { key: segmentKey(logPrefix(room), segment.first), value: packRecords(segment.records) },
    { key: segmentKey(rawPrefix(room), segment.first), value: packRaw(segment.raw) },
    // Once a page is full there may be many before it: from then on the newest are kept ready.
    ...(isFull ? [{ key: previewKey(room), value: jsonBytes(previewOf(fold.state)) }] : []),
  ];
  const replaced = isWhole ? before.segments.filter((first) => first !== segment.first) : [];
  const remove = replaced.flatMap((first) => [
    segmentKey(logPrefix(room), first),
    segmentKey(rawPrefix(room), first),
  ]);
  const stored = await vault.commit({ put, remove });
  if (!stored.ok) return { tail: { ...all, segments: before.segments, isBehind: true }, stored };
  if (isFull) return { tail: EMPTY_TAIL, stored };
  const segments = isWhole ? [segment.first] : [...before.segments, segment.first];
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

/** What is stored of a room: its newest entries at once where it is long, and the whole on demand. */
export interface OpenedRoom {
  /** Another build understood it, and perhaps otherwise: only its entries, as they came, can be relied upon. */
  readonly isOutdated: boolean;
  readonly preview: { readonly fold: RoomFold; readonly trouble: RoomTrouble | null } | null;
  readonly whole: () => Promise<Result<StoredRoom, StorageFailure>>;
}

/** Opens a stored room; null where nothing is stored. `"Damaged"` where a part of it does not open or fit. */
export const openRoom = async (
  vault: Vault,
  room: RoomId,
): Promise<Result<OpenedRoom | null, StorageFailure>> => {
  const [stored, preview] = await Promise.all([vault.get(metaKey(room)), vault.get(previewKey(room))]);
  if (!stored.ok) return stored;
  if (stored.value === null) return ok(null);
  const meta = parseJson<RoomMeta>(stored.value);
  if (meta === null) return err("Damaged");
  const isOutdated = meta.understanding !== UNDERSTANDING;
  const whole = (): Promise<Result<StoredRoom, StorageFailure>> => loadWhole(vault, room, meta);
  const parsed =
    !isOutdated && preview.ok && preview.value !== null ? parseJson<Preview>(preview.value) : null;
  const begun = parsed === null ? null : stateFromPreview(parsed);
  if (begun === null) return ok({ isOutdated, preview: null, whole });
  const from = segmentKey(logPrefix(room), begun.sequence + 1);
  const newer = await vault.list(logPrefix(room), { from });
  if (!newer.ok) return newer;
  let state = begun;
  for (const { value } of newer.value)
    for (const happened of segmentOf(value) ?? []) state = evolveHappened(state, happened);
  return ok({ isOutdated, preview: foldFromMeta(meta, room, state), whole });
};

const SEGMENTS_AT_ONCE = 4;

const segmentOf = (value: Bytes | null): readonly Happened[] | null =>
  value === null ? null : (parseJson<readonly Happened[]>(value)?.map(inTodaysForm) ?? null);

/** An event's text stands in its record as it was sealed, perhaps by an earlier build. */
const inTodaysForm = (happened: Happened): Happened => {
  if (happened.type !== "event") return happened;
  const event = upcast(happened.event);
  // It was parsed before it was stored; `upcast` knows no types.
  return event === happened.event ? happened : { ...happened, event: event as RoomEvent };
};

/** Reads a few segments at a time, so that whoever waits for the screen is not kept waiting by a long room. */
const loadWhole = async (
  vault: Vault,
  room: RoomId,
  meta: RoomMeta,
): Promise<Result<StoredRoom, StorageFailure>> => {
  const prefix = logPrefix(room);
  let { state } = startFold(room);
  let tail: Tail = EMPTY_TAIL;
  let last = -1;
  for (let isMore = true; isMore; ) {
    const log = await vault.list(prefix, { from: segmentKey(prefix, last + 1), limit: SEGMENTS_AT_ONCE });
    if (!log.ok) return log;
    for (const { value, key } of log.value) {
      const segment = segmentOf(value);
      if (segment === null || segment[0]?.stamp.sequence !== last + 1) return err("Damaged");
      for (const happened of segment) state = evolveHappened(state, happened);
      last += segment.length;
      tail = tailAfter(tail, segment, Number(key.slice(-SEQUENCE_DIGITS)));
    }
    isMore = log.value.length === SEGMENTS_AT_ONCE;
  }
  if ((meta.rights?.head.sequence ?? -1) !== last) return err("Damaged");
  const raw = await rawOf(vault, room, tail.segments);
  if (!raw.ok) return raw;
  return ok({ ...foldFromMeta(meta, room, state), tail: { ...tail, raw: raw.value } });
};

/** The room as it stood at the end of each history that was begun anew later, oldest first. */
export const loadArchive = async (
  vault: Vault,
  room: RoomId,
): Promise<Result<readonly RoomState[], StorageFailure>> => {
  const log = await vault.list(logPrefix(room));
  if (!log.ok) return log;
  const archive: RoomState[] = [];
  let { state } = startFold(room);
  for (const { value } of log.value) {
    const segment = segmentOf(value);
    if (segment === null) return err("Damaged");
    for (const happened of segment) {
      const next = evolveHappened(state, happened);
      // Nothing is kept of a history that this device could not read.
      if (next.restartedAt !== state.restartedAt && state.charter !== undefined) archive.push(state);
      state = next;
    }
  }
  return ok(archive);
};

const tailAfter = (tail: Tail, segment: readonly Happened[], first: number): Tail => {
  if (segment.length >= LIMITS.entriesPerPage) return EMPTY_TAIL;
  const records = [...tail.records, ...segment.map((happened) => encodeHappened(happened))];
  const segments = [...tail.segments, first];
  return { ...tail, first: segments[0] ?? first, records, segments };
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
    const decoded = value === null ? null : unpackRaw(value);
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
    const decoded = stored.value === null ? null : unpackRaw(stored.value);
    if (decoded === null) return err("Damaged");
    entries.push(...decoded);
  }
  return ok(entries);
};

const jsonBytes = (value: unknown): Bytes => textToUtf8(JSON.stringify(value));

// What was sealed under this device's own key is what this very code wrote: it is read back without a second schema.
const parseJson = <T>(bytes: Bytes): T | null => {
  const text = utf8ToText(bytes);
  return text.ok ? (JSON.parse(text.value) as T) : null;
};
