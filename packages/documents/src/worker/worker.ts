import { openDocument } from "../open.ts";
import type { PdfJs } from "../pdf/extract.ts";
import type { Answer, Question } from "./messages.ts";

/** PDF.js works in the very worker that asks it: it takes the handler that it finds here for its own. */
const loadPdfJs = async (): Promise<PdfJs> => {
  const [{ getDocument }, handler] = await Promise.all([
    import("pdfjs-dist"),
    import("pdfjs-dist/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: handler });
  return { getDocument };
};

globalThis.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  const { id, name, bytes } = data;
  const say = (answer: Answer): void => globalThis.postMessage(answer);
  say({ id, result: await openDocument(name, bytes, loadPdfJs, (done, of) => say({ id, done, of })) });
});
