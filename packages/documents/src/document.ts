/** The forms in which reports come. */
export type DocumentForm = "text" | "html" | "docx" | "pdf";

/** A report's words, taken out of its file. */
export type ReportDocument = {
  readonly form: DocumentForm;
  /** For plain text the decoded file, unchanged; otherwise paragraphs with a blank line between them. */
  readonly text: string;
  /** As the file itself states them outside its text, where it does. */
  readonly date: string | null;
  readonly headline: string | null;
};

/**
 * Largest file, in bytes, and largest text, in characters, that are read: beyond it nobody confirms suggestions. What a
 * `.docx` unpacks to counts pictures too, which cost nothing; its markup alone is taken apart piece by piece.
 */
export const LIMITS = {
  fileBytes: 50_000_000,
  unpackedBytes: 400_000_000,
  unpackedMarkup: 60_000_000,
  textCharacters: 5_000_000,
  pages: 5_000,
} as const;

/** Endings of the files that can be opened. */
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

/** `YYYY-MM-DD` where a text begins with a day that exists; null otherwise. */
export const dayAtStart = (text: string): string | null => {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text.trim())?.[0];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
};
