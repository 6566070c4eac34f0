import { Refusal } from "../unreadable.ts";

/**
 * The text of a file, unchanged: also a byte order mark stays, since spans count from the file's first character.
 * UTF-8, or UTF-16 where a mark says so.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const text = decodeAs(bytes, markedEncoding(bytes) ?? "utf-8");
  if (text === undefined) throw new Refusal({ reason: "unknown encoding" });
  if (text.includes("\u0000")) throw new Refusal({ reason: "not text" });
  return text;
};

/** The encoding that a byte order mark names. */
export const markedEncoding = (bytes: Uint8Array): string | undefined => {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xef && b === 0xbb && c === 0xbf ? "utf-8" : undefined;
};

/** The text in this encoding with its mark, or `undefined` where it is not in it, or nobody knows it. */
export const decodeAs = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
