import { type DocumentForm, LIMITS, type ReportDocument, Unreadable } from "./document.ts";
import { decodeText } from "./plain.ts";

/** Endings of the files that are looked at in a folder. */
export const ENDINGS: readonly string[] = [
  ".txt",
  ".text",
  ".md",
  ".html",
  ".htm",
  ".xhtml",
  ".docx",
  ".pdf",
];

/** Takes the words out of a report's file; each form's library is loaded when a file first needs it. */
export const extractDocument = async (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReportDocument> => {
  const document = await extract(formOf(name, bytes), bytes).catch((cause: unknown) => {
    // What a library makes of a broken file is that file's failure: the others of its folder are still read.
    throw cause instanceof Unreadable ? cause : new Unreadable("cannot be read: save its text alone");
  });
  if (document.text.trim() === "") throw new Unreadable("holds no words");
  if (document.text.length > LIMITS.textCharacters)
    throw new Unreadable(
      `has ${document.text.length} characters, and up to ${LIMITS.textCharacters} are read: divide it`,
    );
  return document;
};

const extract = async (form: DocumentForm, bytes: Uint8Array<ArrayBuffer>): Promise<ReportDocument> => {
  switch (form) {
    case "text":
      return { form, text: decodeText(bytes), date: null, headline: null };
    case "html":
      return (await import("./html.ts")).extractHtml(bytes);
    case "docx":
      return (await import("./docx.ts")).extractDocx(bytes);
    case "pdf":
      return (await import("./pdf.ts")).extractPdf(bytes);
  }
};

const startsWith = (bytes: Uint8Array, marks: readonly number[]): boolean =>
  marks.every((mark, at) => bytes[at] === mark);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** What a file holds says more than what it is called. */
const formOf = (name: string, bytes: Uint8Array): DocumentForm => {
  const lower = name.toLowerCase();
  if (startsWith(bytes, PDF)) return "pdf";
  if (startsWith(bytes, ZIP)) return "docx";
  if (startsWith(bytes, OLD_OFFICE))
    throw new Unreadable("is in the old format of an office program: save it as .docx or PDF");
  if (startsWith(bytes, RICH_TEXT))
    throw new Unreadable("is rich text (RTF): save it as .docx or as plain text");
  if (lower.endsWith(".pdf")) throw new Unreadable("is called a PDF and is none");
  if (lower.endsWith(".docx")) throw new Unreadable("is called a .docx and is none");
  if (/\.x?html?$/.test(lower)) return "html";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 500));
  return /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html)\b/i.test(head) ? "html" : "text";
};
