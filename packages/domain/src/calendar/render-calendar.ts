import { textToUtf8, utf8ToText } from "@parley/kernel";

/** One entry of a calendar, at a moment or over a span, in milliseconds since 1970. */
export interface CalendarEvent {
  /** The same for the same thing at every rendering, so that a calendar that reads it again does not double it. */
  readonly uid: string;
  readonly start: number;
  readonly end?: number;
  readonly summary: string;
  readonly description?: string;
  readonly place?: string;
  readonly status?: "tentative" | "confirmed" | "cancelled";
}

/**
 * A calendar as RFC 5545 writes it: lines of at most 75 bytes ended by CR LF, texts escaped, times in UTC. `stampedAt`
 * is when it was rendered; the caller has the clock.
 */
export const renderCalendar = (name: string, events: readonly CalendarEvent[], stampedAt: number): string => {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Parley//Parley//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stampedAt)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};

const eventLines = (
  { uid, start, end, summary, description, place, status }: CalendarEvent,
  stampedAt: number,
): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${utc(stampedAt)}`,
  `DTSTART:${utc(start)}`,
  ...(end === undefined ? [] : [`DTEND:${utc(end)}`]),
  `SUMMARY:${escaped(summary)}`,
  ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
  ...(status === undefined ? [] : [`STATUS:${status.toUpperCase()}`]),
  "END:VEVENT",
];

/** 20260309T140000Z */
const utc = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d{3}/, "")
    .replaceAll(/[-:]/g, "");

const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n");

const MOST_BYTES = 75;

/** Long lines go on after a line break and a space, and no letter is torn in two. */
const folded = (line: string): string => {
  const bytes = textToUtf8(line);
  const parts: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    // What goes on begins with a space, which counts.
    let end = Math.min(bytes.length, start + (start === 0 ? MOST_BYTES : MOST_BYTES - 1));
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    const part = utf8ToText(bytes.subarray(start, end));
    parts.push(part.ok ? part.value : "");
    start = end;
  }
  return parts.join("\r\n ");
};
