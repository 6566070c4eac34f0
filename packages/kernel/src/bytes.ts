import { err, ok, type Result } from "./result.ts";

/** Bytes that own their memory; what WebCrypto accepts. */
export type Bytes = Uint8Array<ArrayBuffer>;

const HEX_DIGITS = "0123456789abcdef";
const HEX_BY_BYTE: readonly string[] = Array.from(
  { length: 256 },
  (_, byte) => `${HEX_DIGITS.charAt(byte >> 4)}${HEX_DIGITS.charAt(byte & 15)}`,
);
const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE64URL_VALUES = new Map(Array.from(BASE64URL, (character, value) => [character, value]));

/** One array holding the given ones in order. */
export const concatBytes = (...parts: readonly Uint8Array[]): Bytes => {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

/** Whether both hold the same bytes. Not constant-time: for public values only. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** Order by the first byte that differs, then by length. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

/** Lower-case hexadecimal. */
export const bytesToHex = (bytes: Uint8Array): string => {
  let hex = "";
  for (const byte of bytes) hex += HEX_BY_BYTE[byte];
  return hex;
};

/** The bytes of lower-case hexadecimal; anything else is refused, so that a value has one spelling. */
export const hexToBytes = (hex: string): Result<Bytes, "NotHex"> => {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) return err("NotHex");
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return ok(bytes);
};

/** Base64url without padding (RFC 4648 section 5). */
export const bytesToBase64Url = (bytes: Uint8Array): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const left = bytes.length - i;
    text += BASE64URL.charAt(a >> 2) + BASE64URL.charAt(((a & 3) << 4) | (b >> 4));
    if (left > 1) text += BASE64URL.charAt(((b & 15) << 2) | (c >> 6));
    if (left > 2) text += BASE64URL.charAt(c & 63);
  }
  return text;
};

/** The bytes of base64url without padding; padding, stray bits and other characters are refused. */
export const base64UrlToBytes = (text: string): Result<Bytes, "NotBase64Url"> => {
  if (text.length % 4 === 1) return err("NotBase64Url");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (const character of text) {
    const value = BASE64URL_VALUES.get(character);
    if (value === undefined) return err("NotBase64Url");
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[written++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return bits === 0 ? ok(bytes) : err("NotBase64Url");
};
