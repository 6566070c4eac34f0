import type { Bytes } from "@parley/kernel";
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

/** An entry whose form, place, rights and signature all hold. */
export interface VerifiedEntry {
  readonly entry: Entry;
  readonly control: Control | null;
  readonly before: Rights | null;
  readonly after: Rights;
}

export interface VerifiedPage {
  readonly entries: readonly VerifiedEntry[];
  /** Set where the page went wrong; the entries before that place are good. */
  readonly trouble: RoomTrouble | null;
}

/**
 * Verifies entries that follow `rights`. Form, place and rights are judged one after the other; signatures, which cost
 * the most and depend on nothing before them, all at once.
 */
export const verifyPage = async (
  verifier: SignatureVerifier,
  rights: Rights | null,
  encoded: readonly Bytes[],
): Promise<VerifiedPage> => {
  const followed: VerifiedEntry[] = [];
  let trouble: RoomTrouble | null = null;
  let before = rights;
  for (const bytes of encoded) {
    const next = step(before, bytes);
    if ("trouble" in next) {
      trouble = next.trouble;
      break;
    }
    followed.push(next);
    before = next.after;
  }
  const signatures = await Promise.all(followed.map(({ entry }) => verifyEntry(verifier, entry)));
  const bad = signatures.findIndex((signature) => !signature.ok);
  if (bad < 0) return { entries: followed, trouble };
  const entry = followed[bad];
  const sequence = entry?.entry.header.sequence ?? 0;
  return { entries: followed.slice(0, bad), trouble: { type: "Tampered", sequence, reason: "BadSignature" } };
};

const step = (before: Rights | null, bytes: Bytes): VerifiedEntry | { readonly trouble: RoomTrouble } => {
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
  return { entry, control: control.ok ? control.value : null, before, after: after.value };
};
