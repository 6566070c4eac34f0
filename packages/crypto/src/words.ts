import type { Bytes } from "@parley/kernel";
import { type DeviceId, type EntryHash, hashIn, idToBytes, type RoomId } from "@parley/protocol";
import { WORDS } from "./wordlist.ts";

/** Eight words of a list of 1,024: 80 bits, so that nobody can make a key whose words are the same. */
const WORDS_SHOWN = 8;
const BITS_PER_WORD = 10;

const wordsOf = (hash: Bytes): readonly string[] => {
  const words: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of hash) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= BITS_PER_WORD) {
      bits -= BITS_PER_WORD;
      words.push(WORDS[(held >> bits) & (WORDS.length - 1)] ?? "");
      held &= (1 << bits) - 1;
    }
    if (words.length === WORDS_SHOWN) break;
  }
  return words;
};

/** Words that the holders of two devices both see, whichever of the two is asked, and that no other pair sees. */
export const safetyWords = (a: DeviceId, b: DeviceId): readonly string[] => {
  const [first, second] = a < b ? [a, b] : [b, a];
  return wordsOf(hashIn("safetyWords", idToBytes(first), idToBytes(second)));
};

/** Words that members see who have seen the same room up to the same entry. */
export const headWords = (room: RoomId, head: EntryHash): readonly string[] =>
  wordsOf(hashIn("headWords", idToBytes(room), idToBytes(head)));
