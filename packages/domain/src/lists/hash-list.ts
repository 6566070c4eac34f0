import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, textToUtf8 } from "@parley/kernel";
import { canonicalJson } from "../schema/canonical-json.ts";
import type { ListEntry } from "./events.ts";

/**
 * SHA-256 over what of each entry is shown everywhere: pseudonym, seal, category, condition and destination. Names and
 * notes are left out, so that a copy with names and one without have the same hash; the seal holds the names.
 */
export const hashEntries = (entries: Iterable<ListEntry>): string => {
  const shown = Array.from(entries, ({ pseudonym, seal, category, condition, destination }) => ({
    pseudonym,
    seal,
    category,
    condition,
    destination,
  }));
  return hex(`parley name list\n${canonicalJson(shown)}`);
};

/** What holds a pseudonym to one identity. The salt is 16 random bytes in base64url, and stays with the name. */
export const sealIdentity = ({ name, salt }: { readonly name: string; readonly salt: string }): string =>
  hex(`parley identity\n${canonicalJson([salt, name])}`);

const hex = (text: string): string => bytesToHex(sha256(textToUtf8(text)));
