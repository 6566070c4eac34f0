import { type BodyKeySecret, bodyKeyOf, encodeDisclosure } from "@parley/crypto";
import { type RoomState, renderTranscript, statusOfMinutes, type TranscriptLabels } from "@parley/domain";
import { type Bytes, err, ok } from "@parley/kernel";
import { type EntryHash, parseEntry, type RoomId } from "@parley/protocol";
import type { Outcome } from "../api.ts";
import { rawEntries } from "../replica/stored-room.ts";
import { foldOf } from "./append.ts";
import { type Core, storageError } from "./core.ts";
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
 * The named entries with what an outsider needs to check them. Only delivered messages and agreed minutes: what
 * somebody said in a room is theirs, and no file proves it to others.
 */
export const exportSigned = async (
  core: Core,
  room: RoomId,
  wanted: readonly EntryHash[],
): Promise<Outcome<Bytes>> => {
  const fold = foldOf(core, room);
  if (!fold.ok) return fold;
  const allowed = disclosable(fold.value.state);
  if (wanted.length === 0 || !wanted.every((hash) => allowed.has(hash)))
    return err({ type: "NotDisclosable" });
  await core.rooms.get(room)?.settled();
  const raw = await rawEntries(core.vault, room);
  if (!raw.ok) return err(storageError(raw.error));
  const entries = [];
  const keys = new Map<EntryHash, BodyKeySecret>();
  for (const bytes of raw.value) {
    const entry = parseEntry(bytes, { bodiesMayBeGone: true });
    if (!entry.ok) return err({ type: "StorageDamaged", what: "room" });
    entries.push(entry.value);
    if (!wanted.includes(entry.value.hash)) continue;
    const epochKey = fold.value.keys.get(entry.value.header.epoch);
    const key = epochKey === undefined ? null : bodyKeyOf(entry.value, epochKey);
    if (key?.ok !== true) return err({ type: "NotDisclosable" });
    keys.set(entry.value.hash, key.value);
  }
  return keys.size === new Set(wanted).size
    ? ok(encodeDisclosure({ entries, keys }))
    : err({ type: "NotDisclosable" });
};

const disclosable = (state: RoomState): ReadonlySet<EntryHash> => {
  const entries = new Set<EntryHash>();
  for (const { delivered } of state.messages.values()) entries.add(delivered.entry);
  for (const minutes of state.minutes.values()) {
    if (statusOfMinutes(minutes) !== "agreed") continue;
    entries.add(minutes.drafted.entry);
    // With the agreements: a draft alone would not show that the sides agreed to it.
    for (const { entry } of minutes.agreements) entries.add(entry);
  }
  return entries;
};
