export { type DocumentForm, dayAtStart, ENDINGS, LIMITS, type ReportDocument } from "./document.ts";
export type { Unreadable } from "./unreadable.ts";
