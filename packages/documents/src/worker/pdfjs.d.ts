/** The half of PDF.js that parses; its package declares no types for it. */
declare module "pdfjs-dist/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: object;
}
