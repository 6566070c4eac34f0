/** A line of the register as it leaves Parley: one text per column. */
export type ExportRow = Readonly<Record<string, string>>;

/**
 * Rows as comma-separated values (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe: words of others must not compute anything there.
 */
export const rowsToCsv = (rows: readonly ExportRow[], headings: ExportRow): string => {
  const columns = Object.keys(headings);
  const lines = [headings, ...rows].map((row) =>
    columns.map((column) => cellOf(row[column] ?? "")).join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
};

const cellOf = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const rowsToJson = (rows: readonly ExportRow[]): string => `${JSON.stringify(rows, null, 2)}\n`;

/** Rows as paragraphs, for a message or a document. Empty columns are left out. */
export const rowsToText = (rows: readonly ExportRow[], headings: ExportRow): string =>
  rows
    .map((row) =>
      Object.entries(row)
        .filter(([, text]) => text !== "")
        .map(([column, text]) => `${headings[column] ?? column}: ${text}`)
        .join("\n"),
    )
    .join("\n\n");

/** A moment that reads the same everywhere. */
export const utcOf = (at: number | undefined): string => (at === undefined ? "" : new Date(at).toISOString());
