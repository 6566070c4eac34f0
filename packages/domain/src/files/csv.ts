/** Rows as comma-separated text (RFC 4180), lines ended by CR LF. */
export const csvFrom = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

/** The rows of comma-separated text. Line ends of any kind, quoted cells over several lines, a leading byte order mark. */
export const csvRows = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(unguarded(value));
    at = end;
    if (text[at] === ",") {
      at++;
      // A comma that ends the text ends an empty cell too.
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    if (text.startsWith("\r\n", at)) at += 2;
    else at++;
  }
  return rows.filter((cells) => cells.some((value) => value !== ""));
};

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it keeps it a text. */
const FORMULA = /^'*(?:[=+@\t]|-(?![\d.]))/;
const GUARDED = /^'(?='*(?:[=+@\t]|-(?![\d.])))/;

const cell = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const unguarded = (value: string): string => value.replace(GUARDED, "");

const quoted = (text: string, from: number): { readonly value: string; readonly end: number } => {
  let value = "";
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at];
    if (character !== '"') value += character;
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else {
      // What stands between a closing quotation mark and the next comma belongs to the cell as it is.
      const rest = plain(text, at + 1);
      return { value: value + rest.value, end: rest.end };
    }
  }
  return { value, end: text.length };
};

const plain = (text: string, from: number): { readonly value: string; readonly end: number } => {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(from, end), end };
};
