import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { LIMITS, type ReportDocument, Unreadable } from "./document.ts";
import { type Line, linesToText } from "./pdf-lines.ts";

/** The words of a PDF's text layer (PDF.js, Mozilla), in paragraphs. What is only a picture is not read. */
export const extractPdf = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReportDocument> => {
  const { getDocument } = await loadPdfJs();
  const loading = getDocument({
    // PDF.js takes what it is given for its own.
    data: bytes.slice(),
    cMapUrl: fileURLToPath(new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"))),
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pages = await linesOf(await loading.promise);
    const text = linesToText(pages);
    if (text === "")
      throw new Unreadable("has no text layer, as scans have none: run text recognition over it");
    return { form: "pdf", text, date: null, headline: null };
  } catch (cause) {
    throw explain(cause);
  } finally {
    await loading.destroy();
  }
};

/**
 * PDF.js wants a drawing library as it starts, an optional dependency that not every machine has. Nothing is drawn here,
 * so that an empty stand-in does, and its warnings concern nobody.
 */
const loadPdfJs = async () => {
  const { warn } = console;
  console.warn = () => {};
  try {
    for (const name of ["DOMMatrix", "ImageData", "Path2D"])
      if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
};

const linesOf = async (pdf: PDFDocumentProxy): Promise<readonly (readonly Line[])[]> => {
  if (pdf.numPages > LIMITS.pages)
    throw new Unreadable(`has ${pdf.numPages} pages, and up to ${LIMITS.pages} are read: divide it`);
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOfPage(items.filter((item) => "str" in item)));
    page.cleanup();
  }
  return pages;
};

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly hasEOL: boolean };

const ACROSS = 4;
const UP = 5;

const linesOfPage = (items: readonly Item[]): readonly Line[] => {
  const lines: Line[] = [];
  let open: Item[] = [];
  const close = (): void => {
    const text = open.map(({ str }) => str).join("");
    const { transform } = open[0] ?? { transform: [] };
    if (text.trim() !== "")
      lines.push({ text, left: Number(transform[ACROSS]), base: Number(transform[UP]) });
    open = [];
  };
  for (const item of items) {
    if (item.str !== "") open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
};

const explain = (cause: unknown): unknown => {
  if (cause instanceof Unreadable) return cause;
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") return new Unreadable("is locked with a password: save an unlocked copy");
  return new Unreadable("is damaged, or no PDF that can be read");
};
