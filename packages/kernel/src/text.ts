import { err, ok, type Result } from "./result.ts";

// Declared here because pure packages have no platform types; every platform that runs Parley has both.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** UTF-8 bytes of a text. Lone surrogates become U+FFFD, as the encoding standard says. */
export const textToUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The text of UTF-8 bytes, or `"NotUtf8"`; a byte order mark is kept as a character. */
export const utf8ToText = (bytes: Uint8Array): Result<string, "NotUtf8"> => {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err("NotUtf8");
  }
};
