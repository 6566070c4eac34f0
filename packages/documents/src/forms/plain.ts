import { Refusal } from "../unreadable.ts";

/**
 * The text of a file, unchanged: also a byte order mark stays, since spans count from the file's first character.
 * UTF-8, or UTF-16 where a mark or every other byte says so; what is neither, but reads as Western text, is Windows-1252.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const text =
    decodeAs(bytes, markedEncoding(bytes) ?? unmarkedEncoding(bytes) ?? "utf-8") ??
    (isWestern(bytes) ? decodeAs(bytes, "windows-1252") : undefined);
  if (text === undefined) throw new Refusal({ reason: "unknown encoding" });
  if (text.includes("\u0000")) throw new Refusal({ reason: "not text" });
  return text;
};

/** Of Western text this share of the bytes at most lies outside ASCII; Cyrillic or Greek in one byte has far more. */
const MOST_ACCENTED = 0.1;
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Whether the bytes may be Windows-1252: mostly ASCII, no control characters, nothing that it does not have. */
const isWestern = (bytes: Uint8Array): boolean => {
  let accented = 0;
  for (const byte of bytes) {
    if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f || UNUSED.has(byte)) return false;
    accented += Number(byte > 0x7f);
  }
  return accented <= MOST_ACCENTED * bytes.length && markedEncoding(bytes) === undefined;
};

/** How much of a text is looked at to tell that it is UTF-16 without a mark. */
const HEAD_BYTES = 2_000;

/** UTF-16 without its mark, as Windows programs leave it: mostly Western letters, so that every other byte is nought. */
const unmarkedEncoding = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, Math.min(HEAD_BYTES, bytes.length - (bytes.length % 2)));
  const noughts = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (head.length < 8 || most < 0.4 * head.length || least > 0) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
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
