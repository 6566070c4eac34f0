import type { Span } from "./span.ts";

/** The head of a report: its date and headline, and where they stand. */
export type ReportShape = {
  readonly date: string | null;
  readonly headline: Span | null;
  readonly dateSpan: Span | null;
};

const HEADER =
  /^[^\S\n\r]*(?:date:?[^\S\n\r]+)(\d{4}-\d{2}-\d{2})(?:[^\S\n\r]+(?:headline:?[^\S\n\r]+)?([^\n\r]+))?/u;
/** The header is sought no further than this many characters. */
const HEADER_REACH = 2_000;

const isRealDate = (iso: string): boolean => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** Reads "date YYYY-MM-DD headline …" at the head of a text; elsewhere the first short line may be a headline. */
export const reportShapeOf = (text: string): ReportShape => {
  const head = text.slice(0, HEADER_REACH).replace(/^[\s\uFEFF]+/u, "");
  const offset = text.slice(0, HEADER_REACH).length - head.length;
  const match = HEADER.exec(head);
  const date = match?.[1];
  if (match !== null && date !== undefined && isRealDate(date)) {
    const dateStart = offset + match[0].indexOf(date);
    const headline = match[2]?.trimEnd();
    const start = headline === undefined ? 0 : offset + match[0].lastIndexOf(headline);
    return {
      date,
      dateSpan: { start: dateStart, end: dateStart + date.length },
      headline: headline === undefined || headline === "" ? null : { start, end: start + headline.length },
    };
  }
  return { date: null, dateSpan: null, headline: firstLine(head, offset) };
};

/** A first line of up to 200 characters with a blank line after it and no full stop is taken for a headline. */
const firstLine = (head: string, offset: number): Span | null => {
  const match = /^([^\n\r]{3,200}?)[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*[\n\r]/u.exec(head);
  const line = match?.[1];
  return line === undefined || /[.!?:;,]$/u.test(line) ? null : { start: offset, end: offset + line.length };
};
