import { LIMITS, type ReportDocument } from "../document.ts";
import { Refusal } from "../unreadable.ts";
import { type Item, linesOfPage } from "./items.ts";
import { type Line, linesToText } from "./lines.ts";

/** What is used of PDF.js (Mozilla). */
export type PdfJs = {
  readonly getDocument: (source: {
    readonly data: Uint8Array;
    readonly cMapUrl?: string;
    readonly cMapPacked: boolean;
    readonly disableFontFace: boolean;
    readonly isEvalSupported: boolean;
    readonly useSystemFonts: boolean;
    readonly useWorkerFetch: boolean;
    readonly verbosity: number;
  }) => { readonly promise: Promise<Pdf>; readonly destroy: () => Promise<void> };
  /** Where its tables of older Asian encodings lie, where they are at hand. */
  readonly cMapUrl?: string;
};

/** Loads PDF.js as it must be loaded here. */
export type LoadPdfJs = () => Promise<PdfJs>;

type Pdf = {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
    readonly cleanup: () => unknown;
  }>;
};

/** Told after each page: how many were read, and of how many. */
export type PageRead = (done: number, of: number) => void;

/** The words of a PDF's text layer, in paragraphs. What is only a picture is not read. */
export const extractPdf = async (
  bytes: Uint8Array,
  pdfJs: PdfJs,
  onPage: PageRead,
): Promise<ReportDocument> => {
  const loading = pdfJs.getDocument({
    // PDF.js takes what it is given for its own.
    data: bytes.slice(),
    ...(pdfJs.cMapUrl === undefined ? {} : { cMapUrl: pdfJs.cMapUrl }),
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const text = linesToText(await linesOf(await loading.promise, onPage));
    if (text === "") throw new Refusal({ reason: "no text layer" });
    return { form: "pdf", text, date: null, headline: null };
  } catch (cause) {
    throw explained(cause);
  } finally {
    await loading.destroy();
  }
};

const linesOf = async (pdf: Pdf, onPage: PageRead): Promise<readonly (readonly Line[])[]> => {
  if (pdf.numPages > LIMITS.pages)
    throw new Refusal({ reason: "too many pages", pages: pdf.numPages, limit: LIMITS.pages });
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOfPage(items.filter((item): item is Item => "str" in item)));
    page.cleanup();
    onPage(number, pdf.numPages);
  }
  return pages;
};

const explained = (cause: unknown): Refusal => {
  if (cause instanceof Refusal) return cause;
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  return new Refusal({ reason: isLocked ? "locked" : "damaged PDF" });
};
