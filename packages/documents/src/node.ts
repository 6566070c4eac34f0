import { fileURLToPath } from "node:url";
import type { Result } from "@parley/kernel";
import type { ReportDocument } from "./document.ts";
import { openDocument } from "./open.ts";
import type { PageRead, PdfJs } from "./pdf/extract.ts";
import type { Unreadable } from "./unreadable.ts";

/** Takes the words out of a report's file, in Node. */
export const openFile = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  onPage?: PageRead,
): Promise<Result<ReportDocument, Unreadable>> => openDocument(name, bytes, loadPdfJs, onPage);

/**
 * PDF.js wants a drawing library as it starts, an optional dependency that not every machine has. Nothing is drawn here,
 * so that an empty stand-in does, and its warnings concern nobody.
 */
const loadPdfJs = async (): Promise<PdfJs> => {
  const { warn } = console;
  console.warn = () => {};
  try {
    for (const name of ["DOMMatrix", "ImageData", "Path2D"])
      if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const beside = import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs");
    return { getDocument, cMapUrl: fileURLToPath(new URL("../../cmaps/", beside)) };
  } finally {
    console.warn = warn;
  }
};
