import { type CalendarEvent, renderCalendar } from "../calendar/render-calendar.ts";
import { csvFrom } from "../files/csv.ts";
import { keyOfSpot, type TimelineLine } from "./timeline-line.ts";

/** The words around the lines, in the reader's language. */
export interface TimelineLabels {
  readonly columns: { readonly [Column in "from" | "to" | "what" | "room" | "words" | "standing"]: string };
  readonly what: (line: TimelineLine) => string;
  readonly room: (line: TimelineLine) => string;
  readonly candidate: string;
}

export const timelineToCsv = (lines: readonly TimelineLine[], labels: TimelineLabels): string => {
  const { columns } = labels;
  return csvFrom([
    [columns.from, columns.to, columns.what, columns.room, columns.words, columns.standing],
    ...lines.map((line) => [
      ...timesOf(line),
      labels.what(line),
      labels.room(line),
      withVoice(line),
      line.isCandidate ? labels.candidate : "",
    ]),
  ]);
};

export const timelineToJson = (lines: readonly TimelineLine[], labels: TimelineLabels): string =>
  `${JSON.stringify(
    lines.map((line) => {
      const [from, to] = timesOf(line);
      return {
        ...{ from, to, unit: line.when?.unit ?? null, type: line.spot.type, what: labels.what(line) },
        ...{ room: labels.room(line), words: line.words, by: line.by ?? null, isCandidate: line.isCandidate },
      };
    }),
    null,
    2,
  )}\n`;

/**
 * What has a time, for a calendar of this name; lines without one are left out. Each is stamped with when it was written
 * down, so that the same lines give the same file.
 */
export const timelineToIcs = (
  lines: readonly TimelineLine[],
  labels: TimelineLabels,
  name: string,
): string => {
  const events = lines.flatMap((line): readonly CalendarEvent[] => {
    const { when, spot, writtenAt } = line;
    if (when === null) return [];
    const isWholeDays = when.unit !== "moment" && when.unit !== "minute";
    return [
      {
        ...{ uid: `${keyOfSpot(spot)}@parley`, writtenAt, start: when.from, end: when.to },
        ...{ isWholeDays, isPast: true, summary: labels.what(line), description: withVoice(line) },
        status: line.isCandidate ? "tentative" : "confirmed",
      },
    ];
  });
  return renderCalendar(name, events, 0);
};

/** No allegation and no count goes out without whose it is. */
const withVoice = ({ words, by }: TimelineLine): string => (by === undefined ? words : `${words} – ${by}`);

/** As ISO 8601: a moment, or the first day and the last. */
const timesOf = ({ when }: TimelineLine): readonly [string, string] => {
  if (when === null) return ["", ""];
  if (when.unit === "moment" || when.unit === "minute") return [isoOf(when.from), isoOf(when.to)];
  return [isoOf(when.from).slice(0, 10), isoOf(when.to - 1).slice(0, 10)];
};

const isoOf = (moment: number): string => new Date(moment).toISOString();
