import { type BodyKeySecret, bodyKeyOf, encodeDisclosure } from "@parley/crypto";
import {
  type RoomEvent,
  type RoomState,
  renderTranscript,
  statusOfMinutes,
  type TranscriptLabels,
} from "@parley/domain";
import { type Bytes, err, ok } from "@parley/kernel";
import { type DeviceId, type Entry, type EntryHash, parseEntry, type RoomId } from "@parley/protocol";
import type { Outcome } from "../api.ts";
import type { RoomFold } from "../replica/fold.ts";
import { rawEntries } from "../replica/stored-room.ts";
import { foldOf } from "./append.ts";
import { type Core, storageError } from "./core.ts";
import { foldShown, isIntroducing } from "./fold-shown.ts";
import { type Introducing, introductionsOf } from "./introductions.ts";
import { ENGLISH_LABELS } from "./transcript-labels.ts";

/** A room as plain text, as far as its sides agreed. */
export const exportTranscript = (
  core: Core,
  room: RoomId,
  labels: TranscriptLabels = ENGLISH_LABELS,
): Outcome<string> => {
  const state = core.rooms.get(room)?.fold.state;
  if (state === undefined) return err({ type: "UnknownRoom" });
  const transcript = renderTranscript(state, labels, core.now());
  if (transcript.ok) return transcript;
  return err({ type: transcript.error.type === "NotOpened" ? "UnknownRoom" : "NotAgreedToExport" });
};

/**
 * The named entries with what an outsider needs to check them and to read names rather than keys. Only delivered messages
 * and agreed minutes: what somebody said in a room is theirs, and no file proves it to others. Agreed minutes bring their
 * draft and every agreement. Disclosed with them: the entry that opened the room (the charter with the mediation's title,
 * the parties as shown in that room, the founders) and those that introduce the writing devices. The file ends with the
 * last of the named entries.
 *
 * After a restart of history an export is refused where names stand only beside other people's words.
 */
export const exportSigned = async (
  core: Core,
  room: RoomId,
  wanted: readonly EntryHash[],
): Promise<Outcome<Bytes>> => {
  await core.rooms.get(room)?.settled();
  const fold = foldOf(core, room);
  if (!fold.ok) return fold;
  const { state, keys: epochKeys } = fold.value;
  const words = disclosable(state, wanted);
  if (words === null) return err({ type: "NotDisclosable" });
  const raw = await rawEntries(core.vault, room);
  if (!raw.ok) return err(storageError(raw.error));
  const all: Entry[] = [];
  for (const bytes of raw.value) {
    const entry = parseEntry(bytes, { bodiesMayBeGone: true });
    if (!entry.ok) return err({ type: "StorageDamaged", what: "room" });
    all.push(entry.value);
  }
  const entries = all.slice(0, all.findLastIndex(({ hash }) => words.has(hash)) + 1);
  const events = shownEvents(state, words, entries.length - 1);
  // What a stranger would refuse is not handed out: better to learn it here than from them.
  if (!foldShown(entries, events).ok) return err({ type: "NotDisclosable" });
  const keys = bodyKeys(entries, events, epochKeys);
  return keys === null ? err({ type: "NotDisclosable" }) : ok(encodeDisclosure({ entries, keys }));
};

/** The wanted entries, with a draft's agreements and an agreement's draft; null where one may not be disclosed. */
const disclosable = (state: RoomState, wanted: readonly EntryHash[]): ReadonlySet<EntryHash> | null => {
  const belonging = new Map<EntryHash, readonly EntryHash[]>();
  for (const { delivered } of state.messages.values()) belonging.set(delivered.entry, [delivered.entry]);
  for (const minutes of state.minutes.values()) {
    if (statusOfMinutes(minutes) !== "agreed") continue;
    const together = [minutes.drafted, ...minutes.agreements].map(({ entry }) => entry);
    for (const entry of together) belonging.set(entry, together);
  }
  const words = new Set<EntryHash>();
  for (const hash of wanted) {
    const together = belonging.get(hash);
    if (together === undefined) return null;
    for (const entry of together) words.add(entry);
  }
  return words.size === 0 ? null : words;
};

/** The events of the disclosed entries up to a place: the words, and what names their writers. */
const shownEvents = (
  state: RoomState,
  words: ReadonlySet<EntryHash>,
  through: number,
): ReadonlyMap<EntryHash, RoomEvent> => {
  const events = new Map<EntryHash, RoomEvent>();
  const introducing: Introducing[] = [];
  const writers: DeviceId[] = [];
  for (const { stamp, happening } of state.timeline) {
    if (!("at" in happening) || stamp.sequence > through) continue;
    if (isIntroducing(happening)) introducing.push({ stamp, event: happening });
    if (!words.has(stamp.entry)) continue;
    events.set(stamp.entry, happening);
    writers.push(stamp.by);
  }
  for (const { stamp, event } of introductionsOf(state, introducing, writers)) events.set(stamp.entry, event);
  return events;
};

/** Null where this device was not given the key of one of them. */
const bodyKeys = (
  entries: readonly Entry[],
  events: ReadonlyMap<EntryHash, RoomEvent>,
  epochKeys: RoomFold["keys"],
): ReadonlyMap<EntryHash, BodyKeySecret> | null => {
  const keys = new Map<EntryHash, BodyKeySecret>();
  for (const entry of entries) {
    if (!events.has(entry.hash)) continue;
    const epochKey = epochKeys.get(entry.header.epoch);
    const key = epochKey === undefined ? null : bodyKeyOf(entry, epochKey);
    if (key?.ok !== true) return null;
    keys.set(entry.hash, key.value);
  }
  return keys.size === events.size ? keys : null;
};
