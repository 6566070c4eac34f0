import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { LIMITS, type ReportDocument } from "../document.ts";
import { Refusal } from "../unreadable.ts";
import { joinCells, paragraphsOf } from "./html.ts";

/** The words of a .docx, paragraph by paragraph: a row of a table is one, notes stand at the end. */
export const extractDocx = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReportDocument> => {
  const { all, markup } = unpackedSizes(bytes);
  if (all > LIMITS.unpackedBytes)
    throw new Refusal({ reason: "unpacks too large", limit: LIMITS.unpackedBytes });
  if (markup > LIMITS.unpackedMarkup)
    throw new Refusal({ reason: "unpacks too large", limit: LIMITS.unpackedMarkup });
  try {
    const { value } = await mammoth.convertToHtml(asInput(bytes), { convertImage: NO_PICTURES });
    return { form: "docx", text: wordsOf(value), date: null, headline: null };
  } catch {
    throw new Refusal({ reason: "damaged docx" });
  }
};

const NO_PICTURES = mammoth.images.imgElement(async () => ({ src: "" }));

/** Of the page that Mammoth makes; what leads from a note back to its place is no word of the document. */
const wordsOf = (html: string): string => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove();
  for (const row of document.querySelectorAll("tr")) if (row.querySelector("table") === null) joinCells(row);
  return paragraphsOf(document.documentElement);
};

type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];

/** Mammoth takes `buffer` in Node and `arrayBuffer` in a browser, and is content with plain bytes in both. */
const asInput = (bytes: Uint8Array<ArrayBuffer>): MammothInput => {
  const own = bytes.slice();
  return { buffer: own, arrayBuffer: own.buffer } as unknown as MammothInput;
};

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const MAX_COMMENT_BYTES = 65_535;

/** What the archive says that its files take unpacked, so that a small file cannot fill the memory or the day. */
const unpackedSizes = (bytes: Uint8Array<ArrayBuffer>): { readonly all: number; readonly markup: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = view.byteLength - DIRECTORY_END_BYTES;
  const earliest = Math.max(0, end - MAX_COMMENT_BYTES);
  while (end >= earliest && view.getUint32(end, true) !== DIRECTORY_END) end -= 1;
  let [all, markup] = [0, 0];
  if (end < earliest) return { all, markup };
  let at = view.getUint32(end + 16, true);
  while (at + DIRECTORY_ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const size = view.getUint32(at + 24, true);
    all += size;
    if (isMarkup(bytes, at + DIRECTORY_ENTRY_BYTES, view.getUint16(at + 28, true))) markup += size;
    // Behind its fixed part stand the name, the extra field and the comment, each with its own length.
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += lengths.reduce((sum, length) => sum + length, DIRECTORY_ENTRY_BYTES);
  }
  return { all, markup };
};

const isMarkup = (bytes: Uint8Array<ArrayBuffer>, at: number, length: number): boolean =>
  /\.(?:xml|rels)$/i.test(new TextDecoder("latin1").decode(bytes.subarray(at, at + length)));
