import { err, ok, type Result } from "@parley/kernel";
import { type DocumentForm, LIMITS, type ReportDocument } from "./document.ts";
import { decodeText } from "./forms/plain.ts";
import type { LoadPdfJs, PageRead } from "./pdf/extract.ts";
import { Refusal, type Unreadable } from "./unreadable.ts";

/**
 * Takes the words out of a report's file. Each form's library is loaded when a file first needs it; only PDF's differs
 * between Node and a browser, so that it is handed in. Nothing is sent anywhere.
 */
export const openDocument = async (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  loadPdfJs: LoadPdfJs,
  onPage: PageRead = () => {},
): Promise<Result<ReportDocument, Unreadable>> => {
  try {
    return ok(checked(await opened(name, bytes, loadPdfJs, onPage)));
  } catch (cause) {
    // What a library makes of a broken file is that file's failure: the others of its folder are still read.
    return err(cause instanceof Refusal ? cause.why : { reason: "broken" });
  }
};

const opened = async (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  loadPdfJs: LoadPdfJs,
  onPage: PageRead,
): Promise<ReportDocument> => {
  if (bytes.length > LIMITS.fileBytes)
    throw new Refusal({ reason: "file too large", bytes: bytes.length, limit: LIMITS.fileBytes });
  const form = formOf(name, bytes);
  switch (form) {
    case "text":
      return { form, text: decodeText(bytes), date: null, headline: null };
    case "html":
      return (await import("./forms/html.ts")).extractHtml(bytes);
    case "docx":
      return (await import("./forms/docx.ts")).extractDocx(bytes);
    case "pdf":
      return (await import("./pdf/extract.ts")).extractPdf(bytes, await loadPdfJs(), onPage);
  }
};

const checked = (document: ReportDocument): ReportDocument => {
  const { length } = document.text;
  if (document.text.trim() === "") throw new Refusal({ reason: "no words" });
  if (length > LIMITS.textCharacters)
    throw new Refusal({ reason: "too long", characters: length, limit: LIMITS.textCharacters });
  return document;
};

const startsWith = (bytes: Uint8Array, marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** The first file in an .odt, .ods or .odp says what it is. */
const isOpenDocument = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1")
    .decode(bytes.subarray(30, 80))
    .startsWith("mimetypeapplication/vnd.oasis.opendocument");

/** A .docx locked with a password is wrapped in the old container, under this name. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");

/** What a file holds says more than what it is called. */
const formOf = (name: string, bytes: Uint8Array): DocumentForm => {
  const lower = name.toLowerCase();
  if (startsWith(bytes, PDF)) return "pdf";
  if (isOpenDocument(bytes)) throw new Refusal({ reason: "open document" });
  if (startsWith(bytes, ZIP)) return "docx";
  if (startsWith(bytes, OLD_OFFICE))
    throw new Refusal({ reason: isEncrypted(bytes) ? "locked" : "old office format" });
  if (startsWith(bytes, RICH_TEXT)) throw new Refusal({ reason: "rich text" });
  if (lower.endsWith(".pdf")) throw new Refusal({ reason: "not a PDF" });
  if (lower.endsWith(".docx")) throw new Refusal({ reason: "not a docx" });
  if (/\.x?html?$/.test(lower)) return "html";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 500));
  return /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html)\b/i.test(head) ? "html" : "text";
};
