/** A file's text; a note where its encoding had to be guessed against what it says. */
export interface Decoded {
  readonly text: string;
  readonly note?: string;
}

/**
 * Text in the encoding that its mark, its zeros or its XML declaration name; UTF-8 otherwise, and what Windows writes
 * where it is not UTF-8 either, so that no letter is lost without a word.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = wideOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes) };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  const stated = ENCODING.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  // A document that says UTF-16 in single bytes is not.
  const label = stated.startsWith("utf-16") ? "utf-8" : stated;
  const text = decodeAs(label, bytes);
  if (text !== undefined) return { text };
  const plain = label === "utf-8" ? undefined : decodeAs("utf-8", bytes);
  if (plain !== undefined)
    return { text: plain, note: `It is not in "${stated}", as it says: read as UTF-8.` };
  return {
    text: new TextDecoder("windows-1252").decode(bytes),
    note: `It is not in "${stated}": read as Windows-1252. Look at names with letters beyond A to Z.`,
  };
};

const HEAD_BYTES = 400;
const ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/;

/** Two bytes for a letter: by the mark, or by the zero beside the first sign. */
const wideOf = ([a, b]: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if ((a === 0xff && b === 0xfe) || (a !== undefined && a !== 0 && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return "utf-16be";
  return undefined;
};

const decodeAs = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
