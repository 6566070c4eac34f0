import type { RegisteredConveyance } from "../conveyance/state.ts";
import type { RoomId } from "../ids.ts";
import { statusOfMinutes } from "../minutes/state.ts";
import { boundInSigns } from "../record/bound.ts";
import type { EntryWords } from "../record/events.ts";
import { type RecordEntry, type Report, wordsOfEntry } from "../record/state.ts";
import type { Authorship } from "../room/authorship.ts";
import type { RoomState } from "../room/state.ts";
import { doingLines, toldByMasters } from "./doing-lines.ts";
import { keepingLines } from "./keeping-lines.ts";
import { atMoment, onDate } from "./line-times.ts";
import { positionLines } from "./position-lines.ts";
import { keyOfSpot, type TimelineLine, type TimelineSpot } from "./timeline-line.ts";

/**
 * The timeline of a mediation from everything that one seat's rooms hold, oldest first; what has no date stands last,
 * in the order in which it was written down. Each room's lines are kept until that room changes.
 */
export const timelineOf = (rooms: readonly RoomState[]): readonly TimelineLine[] => {
  const byId = new Map(rooms.map((room) => [room.room, room] as const));
  // What the register tells in full is not told once more by the room that heard it.
  const told = new Set(
    rooms.flatMap(({ register }) => [...register.values()].map(({ destination }) => keyOf(destination))),
  );
  const toldOnce = toldByMasters(byId);
  return rooms
    .flatMap((room) => [...ownLines(room), ...positionLines(room, byId)])
    .filter(({ room, spot }) => spot.type !== "message" || !told.has(keyOf({ room, message: spot.id })))
    .filter(({ room, spot }) => !toldOnce.has(`${room} ${keyOfSpot(spot)}`))
    .sort((a, b) => order(a) - order(b) || a.writtenAt - b.writtenAt || a.sequence - b.sequence);
};

const keyOf = ({ room, message }: RegisteredConveyance["destination"]): string => `${room} ${message}`;

/** Undated lines come after every dated one. */
const LAST = Number.MAX_SAFE_INTEGER;
const order = ({ when }: TimelineLine): number => when?.from ?? LAST;

const known = new WeakMap<RoomState, readonly TimelineLine[]>();

const ownLines = (room: RoomState): readonly TimelineLine[] => {
  const before = known.get(room);
  if (before !== undefined) return before;
  const lines = [
    ...reportLines(room),
    ...entryLines(room),
    ...messageLines(room),
    ...registerLines(room),
    ...minutesLines(room),
    ...presentedLines(room),
    ...doingLines(room),
  ];
  known.set(room, lines);
  return lines;
};

const kept = keepingLines();

const reportLines = ({ room, reports }: RoomState): readonly TimelineLine[] =>
  [...reports.values()]
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((each) => kept(each, [], () => reportLine(room, each)));

const reportLine = (room: RoomId, { report, title, date, added }: Report): TimelineLine => ({
  ...{ room, sequence: added.sequence, spot: { type: "report", id: report }, when: onDate(date) },
  ...{ writtenAt: added.at, words: title, isCandidate: false },
});

const entryLines = ({ room, record, reports }: RoomState): readonly TimelineLine[] =>
  [...record.values()]
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((entry) => {
      const report = entry.basis.type === "passages" ? reports.get(entry.basis.report) : undefined;
      return kept(entry, [report], () => entryLine(room, entry, report));
    });

/** Figures stand at the date for which they are given, statements at that of their report. */
const entryLine = (room: RoomId, entry: RecordEntry, report: Report | undefined): TimelineLine => {
  const { content, basis, entered } = entry;
  const ofReport = report === undefined ? null : onDate(report.date);
  const of = {
    statement: () => (basis.type === "heard" ? atMoment(entered.at) : ofReport),
    figure: () => (content.type === "figure" ? onDate(content.asOf) : null),
    contact: () => (content.type === "contact" ? onDate(content.when) : null),
    frame: () => (content.type === "frame" ? onDate(content.date) : null),
  };
  return {
    ...{ room, sequence: entered.sequence, spot: { type: content.type, id: entry.entry } },
    ...{ when: of[content.type](), writtenAt: entered.at, words: wordsOfEntry(entry) || labelOf(entry) },
    isCandidate: entry.standing === "candidate",
  };
};

/** What stands for an entry whose words are not kept. */
const labelOf = ({ content }: Pick<EntryWords, "content">): string => {
  switch (content.type) {
    case "statement":
      return "";
    case "figure":
      return `${content.measure}: ${boundInSigns(content.bound)}${content.unit === content.measure ? "" : ` ${content.unit}`}`;
    case "contact":
      return content.who.map(({ name }) => name).join(" · ");
    case "frame":
      return content.title;
  }
};

const messageLines = ({ room, messages }: RoomState): readonly TimelineLine[] =>
  [...messages.values()].map((each) =>
    kept(each, [], () => {
      const { message, wording, delivered } = each;
      return writtenLine(room, { type: "message", id: message }, delivered, wording);
    }),
  );

const registerLines = ({ room, register, notedMessages }: RoomState): readonly TimelineLine[] => [
  ...[...register.values()].map((each) =>
    kept(each, [], () => {
      const { conveyance, wording, registered } = each;
      return writtenLine(room, { type: "conveyed", id: conveyance }, registered, wording);
    }),
  ),
  ...[...notedMessages.values()].map(({ note, wording, to, noted }) =>
    writtenLine(room, { type: "noted", id: note }, noted, wording ?? to),
  ),
];

/** Minutes stand where they were agreed, until then where they were drafted. */
const minutesLines = ({ room, minutes }: RoomState): readonly TimelineLine[] =>
  [...minutes.values()].map((each) => ({
    ...writtenLine(room, { type: "minutes", id: each.minutes }, each.agreed ?? each.drafted, each.title),
    isCandidate: statusOfMinutes(each) !== "agreed",
  }));

const presentedLines = ({ room, presentations }: RoomState): readonly TimelineLine[] =>
  [...presentations.values()].map(({ presentation, issues, presented }) => {
    const titles = issues.map(({ title }) => title).join(" · ");
    return writtenLine(room, { type: "presented", id: presentation }, presented, titles);
  });

/** What happened when it was written down. */
const writtenLine = (room: RoomId, spot: TimelineSpot, by: Authorship, words: string): TimelineLine => ({
  room,
  sequence: by.sequence,
  spot,
  when: atMoment(by.at),
  writtenAt: by.at,
  words,
  isCandidate: false,
});
