import { textToUtf8, utf8ToText } from "@parley/kernel";

/** One entry of a calendar, at a moment or over a span, in milliseconds since 1970. */
export interface CalendarEvent {
  /** The same for the same thing at every rendering, so that a calendar that reads it again does not double it. */
  readonly uid: string;
  readonly start: number;
  /** The first moment after it. */
  readonly end?: number;
  /** It spans whole days, of which no hour is known; `end` is then the day after its last. */
  readonly isWholeDays?: boolean;
  /** It is a record of something, or somebody else's to do, and keeps nobody busy. */
  readonly isPast?: boolean;
  /** When it was written down, where that is not when the calendar is rendered. */
  readonly writtenAt?: number;
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

const eventLines = (event: CalendarEvent, stampedAt: number): readonly string[] => {
  const { uid, start, end, isWholeDays, isPast, summary, description, place, status } = event;
  const time = (at: number): string => (isWholeDays === true ? `;VALUE=DATE:${day(at)}` : `:${utc(at)}`);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(event.writtenAt ?? stampedAt)}`,
    `DTSTART${time(start)}`,
    // An end that is its beginning is none: a calendar refuses it.
    ...(end === undefined || end <= start ? [] : [`DTEND${time(end)}`]),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(status === undefined ? [] : [`STATUS:${status.toUpperCase()}`]),
    ...(isPast === true ? ["TRANSP:TRANSPARENT"] : []),
    "END:VEVENT",
  ];
};

/** 20260309T140000Z */
const utc = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d{3}/, "")
    .replaceAll(/[-:]/g, "");

/** 20260309 */
const day = (at: number): string => utc(at).slice(0, 8);

/** Backslash, semicolon, comma and line ends are escaped; other control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");

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
