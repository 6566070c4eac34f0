import { type OpenError, openBody } from "@parley/crypto";
import type { Bytes, Result } from "@parley/kernel";
import {
  type Control,
  controlOf,
  type Entry,
  type EntryError,
  follow,
  parseEntry,
  type Rights,
  type SignatureVerifier,
  verifyEntry,
} from "@parley/protocol";
import type { RoomTrouble } from "../api.ts";
import type { EpochKeys } from "./epoch-keys.ts";

/** An entry as it came, parsed, and whether its signature holds; nothing is said of its place or its author's rights. */
export interface PreparedEntry {
  readonly raw: Bytes;
  readonly parsed: Result<Entry, EntryError>;
  readonly isSigned: Promise<boolean>;
}

/** An entry whose form, place and rights hold. */
export interface FollowedEntry {
  readonly entry: Entry;
  readonly isSigned: Promise<boolean>;
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

/**
 * Does with entries what needs nothing that came before them, so that it can be done ahead: parses them, and has their
 * signatures checked.
 */
export const preparePage = (
  verifier: SignatureVerifier,
  encoded: readonly Bytes[],
): readonly PreparedEntry[] =>
  encoded.map((raw) => {
    const parsed = parseEntry(raw, { bodiesMayBeGone: true });
    return { raw, parsed, isSigned: parsed.ok ? isSigned(verifier, parsed.value) : NEVER };
  });

const NEVER = Promise.resolve(false);

/** A verifier that fails has not verified. */
const isSigned = (verifier: SignatureVerifier, entry: Entry): Promise<boolean> =>
  verifyEntry(verifier, entry).then(
    ({ ok }) => ok,
    () => false,
  );

/** Judges form, place and rights of entries that follow `rights`, one after the other. */
export const followPage = (rights: Rights | null, prepared: readonly PreparedEntry[]): FollowedPage => {
  const entries: FollowedEntry[] = [];
  let before = rights;
  for (const one of prepared) {
    const next = step(before, one);
    if ("trouble" in next) return { entries, trouble: next.trouble };
    entries.push(next);
    before = next.after;
  }
  return { entries, trouble: null };
};

const step = (
  before: Rights | null,
  { raw, parsed, isSigned }: PreparedEntry,
): FollowedEntry | { readonly trouble: RoomTrouble } => {
  const expected = before === null ? 0 : before.head.sequence + 1;
  if (!parsed.ok) return { trouble: unreadable(parsed.error, expected) };
  const entry = parsed.value;
  const { sequence, previous } = entry.header;
  // The right place on another past: what this device has seen is not what the relay now says came before.
  if (before !== null && sequence === expected && previous !== before.head.hash)
    return { trouble: { type: "PastChanged", sequence: before.head.sequence } };
  const after = follow(before, entry);
  if (!after.ok) return { trouble: { type: "Tampered", sequence: expected, reason: after.error } };
  const control = controlOf(entry);
  return { entry, raw, isSigned, control: control.ok ? control.value : null, before, after: after.value };
};

/** A version or suite that is unknown here need be nobody's doing: nobody is accused of it. */
const unreadable = (error: EntryError, sequence: number): RoomTrouble =>
  error === "UnknownVersion" || error === "UnknownSuite"
    ? { type: "UnknownFormat", sequence }
    : { type: "Tampered", sequence, reason: error };

/**
 * Checks the signatures of a page. Control entries come first, since `learn` takes new keys from them; then everything
 * sealed is verified and opened at once, so that the platform's threads are never idle. What was opened under a bad
 * signature is thrown away.
 */
export const verifyPage = async (
  { entries, trouble }: FollowedPage,
  known: EpochKeys,
  learn: (entries: readonly FollowedEntry[]) => Promise<RoomTrouble | null>,
): Promise<VerifiedPage> => {
  const controls = entries.filter(({ control }) => control !== null);
  const signed = await Promise.all(controls.map(({ isSigned }) => isSigned));
  const badControl = controls[signed.indexOf(false)];
  const end = badControl === undefined ? entries.length : entries.indexOf(badControl);
  const good = entries.slice(0, end);
  const keyTrouble = await learn(good);
  const checked = await Promise.all(good.map((followed) => check(followed, known)));
  const bad = checked.indexOf(null);
  const verified = checked.slice(0, bad < 0 ? end : bad).filter((one) => one !== null);
  const first = entries[verified.length];
  if (first === undefined) return { entries: verified, trouble: trouble ?? keyTrouble };
  const { sequence } = first.entry.header;
  return { entries: verified, trouble: { type: "Tampered", sequence, reason: "BadSignature" } };
};

const check = async (followed: FollowedEntry, { keys }: EpochKeys): Promise<VerifiedEntry | null> => {
  if (followed.control !== null) return { ...followed, opened: null };
  const key = keys.get(followed.entry.header.epoch);
  const opened = key === undefined ? null : await openBody(followed.entry, key);
  return (await followed.isSigned) ? { ...followed, opened } : null;
};
