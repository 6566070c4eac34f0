import { type OpenError, openBody } from "@parley/crypto";
import type { Bytes, Result } from "@parley/kernel";
import {
  type Control,
  controlOf,
  type Entry,
  follow,
  parseEntry,
  type Rights,
  type SignatureVerifier,
  verifyEntry,
} from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";
import type { EpochKeys } from "./epoch-keys.ts";

/** An entry whose form, place and rights hold. */
export interface FollowedEntry {
  readonly entry: Entry;
  /** The entry as it came. */
  readonly raw: Bytes;
  readonly control: Control | null;
  readonly before: Rights | null;
  readonly after: Rights;
}

/** One whose signature holds too; with its opened body where it is sealed and its key was known. */
export interface VerifiedEntry extends FollowedEntry {
  readonly opened: Result<Bytes, OpenError> | null;
}

export interface FollowedPage {
  readonly entries: readonly FollowedEntry[];
  /** Set where the page went wrong; the entries before that place are good. */
  readonly trouble: RoomTrouble | null;
}

export interface VerifiedPage {
  readonly entries: readonly VerifiedEntry[];
  readonly trouble: RoomTrouble | null;
}

/** Judges form, place and rights of entries that follow `rights`, one after the other. */
export const followPage = (rights: Rights | null, encoded: readonly Bytes[]): FollowedPage => {
  const entries: FollowedEntry[] = [];
  let before = rights;
  for (const bytes of encoded) {
    const next = step(before, bytes);
    if ("trouble" in next) return { entries, trouble: next.trouble };
    entries.push(next);
    before = next.after;
  }
  return { entries, trouble: null };
};

const step = (before: Rights | null, bytes: Bytes): FollowedEntry | { readonly trouble: RoomTrouble } => {
  const expected = before === null ? 0 : before.head.sequence + 1;
  const parsed = parseEntry(bytes, { bodiesMayBeGone: true });
  if (!parsed.ok) return { trouble: { type: "Tampered", sequence: expected, reason: parsed.error } };
  const entry = parsed.value;
  const { sequence, previous } = entry.header;
  // The right place on another past: what this device has seen is not what the relay now says came before.
  if (before !== null && sequence === expected && previous !== before.head.hash)
    return { trouble: { type: "PastChanged", sequence: before.head.sequence } };
  const after = follow(before, entry);
  if (!after.ok) return { trouble: { type: "Tampered", sequence: expected, reason: after.error } };
  const control = controlOf(entry);
  return { entry, raw: bytes, control: control.ok ? control.value : null, before, after: after.value };
};

/**
 * Checks the signatures of a page. Control entries come first, since `learn` takes new keys from them; then everything
 * sealed is verified and opened at once, so that the platform's threads are never idle. What was opened under a bad
 * signature is thrown away.
 */
export const verifyPage = async (
  verifier: SignatureVerifier,
  { entries, trouble }: FollowedPage,
  known: EpochKeys,
  learn: (entries: readonly FollowedEntry[]) => Promise<RoomTrouble | null>,
): Promise<VerifiedPage> => {
  const controls = entries.filter(({ control }) => control !== null);
  const signed = await Promise.all(controls.map(({ entry }) => verifyEntry(verifier, entry)));
  const badControl = controls[signed.findIndex(({ ok }) => !ok)];
  const end = badControl === undefined ? entries.length : entries.indexOf(badControl);
  const good = entries.slice(0, end);
  const keyTrouble = await learn(good);
  const checked = await Promise.all(good.map((followed) => check(verifier, followed, known)));
  const bad = checked.indexOf(null);
  const verified = checked.slice(0, bad < 0 ? end : bad).filter((one) => one !== null);
  const first = entries[verified.length];
  if (first === undefined) return { entries: verified, trouble: trouble ?? keyTrouble };
  const { sequence } = first.entry.header;
  return { entries: verified, trouble: { type: "Tampered", sequence, reason: "BadSignature" } };
};

const check = async (
  verifier: SignatureVerifier,
  followed: FollowedEntry,
  { keys }: EpochKeys,
): Promise<VerifiedEntry | null> => {
  if (followed.control !== null) return { ...followed, opened: null };
  const key = keys.get(followed.entry.header.epoch);
  const opening = key === undefined ? null : openBody(followed.entry, key);
  const signed = await verifyEntry(verifier, followed.entry);
  const opened = await opening;
  return signed.ok ? { ...followed, opened } : null;
};
