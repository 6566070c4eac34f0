import { textToUtf8 } from "@parley/kernel";

/** Something with a time, as a calendar takes it. */
export interface CalendarEntry {
  /** Unique and the same at every export. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** When it was written down. */
  readonly stamp: number;
  /** The first moment, and the first after it; a whole number of days where `isWholeDays`. */
  readonly from: number;
  readonly to: number;
  readonly isWholeDays: boolean;
}

/** Entries as an iCalendar object (RFC 5545), times in UTC. */
export const icsFrom = (entries: readonly CalendarEntry[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parley//Record//EN",
    "CALSCALE:GREGORIAN",
    ...entries.flatMap(eventLines),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const eventLines = (entry: CalendarEntry): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${utc(entry.stamp)}`,
  ...(entry.isWholeDays
    ? [`DTSTART;VALUE=DATE:${day(entry.from)}`, `DTEND;VALUE=DATE:${day(entry.to)}`]
    : [`DTSTART:${utc(entry.from)}`, ...(entry.to > entry.from ? [`DTEND:${utc(entry.to)}`] : [])]),
  `SUMMARY:${escaped(entry.summary)}`,
  ...(entry.description === undefined ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
  ...(entry.location === undefined ? [] : [`LOCATION:${escaped(entry.location)}`]),
  // What is in a record was, and keeps nobody busy.
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll("-", "");

/** TEXT values: backslash, semicolon, comma and line ends are escaped; control characters have no place. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const LINE_BYTES = 75;

/** No line is longer than 75 bytes; what goes on begins with a space, and no character is cut in two. */
const folded = (line: string): string => {
  let out = "";
  let bytes = 0;
  for (const character of line) {
    const size = textToUtf8(character).length;
    if (bytes + size > LINE_BYTES) {
      out += "\r\n ";
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
};
