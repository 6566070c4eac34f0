/**
 * Rows as comma-separated values (RFC 4180), in the order of the headings' columns, with a byte order mark so that
 * spreadsheets read them as UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe: words
 * of others must not compute anything there.
 */
export const rowsToCsv = <Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  headings: Readonly<Record<Column, string>>,
): string => {
  const columns = Object.keys(headings) as Column[];
  const lines = [headings, ...rows].map((row) => columns.map((column) => cellOf(row[column])).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
};

const cellOf = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
