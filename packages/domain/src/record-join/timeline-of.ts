import type { RegisteredConveyance } from "../conveyance/state.ts";
import type {
  ConveyanceId,
  ItemId,
  MinutesId,
  PlacingId,
  PresentationId,
  RecordEntryId,
  ReportId,
  RoomId,
} from "../ids.ts";
import { statusOfMinutes } from "../minutes/state.ts";
import type { EntryWords } from "../record/events.ts";
import { boundsOfDate, type TimeUnit } from "../record/reported-date.ts";
import { wordsOfEntry } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";

/** What a line of the timeline leads to. */
export type TimelineSpot =
  | { readonly type: "report"; readonly id: ReportId }
  | { readonly type: "statement" | "figure" | "contact" | "frame"; readonly id: RecordEntryId }
  | { readonly type: "position"; readonly id: PlacingId }
  | { readonly type: "message"; readonly id: ItemId }
  /** A line of the register of messages: who was told what, on whose authority. */
  | { readonly type: "conveyed"; readonly id: ConveyanceId }
  /** What another team of mediators was told of a message. */
  | { readonly type: "noted"; readonly id: ItemId }
  | { readonly type: "minutes"; readonly id: MinutesId }
  | { readonly type: "presented"; readonly id: PresentationId };

/** One thing that happened, or was reported to have happened. */
export interface TimelineLine {
  readonly room: RoomId;
  /** Its place in the room's log. */
  readonly sequence: number;
  readonly spot: TimelineSpot;
  /** When it was, as far as that is known; null where it is said to be unknown. */
  readonly when: { readonly from: number; readonly to: number; readonly unit: TimeUnit | "moment" } | null;
  /** When it was written down here. */
  readonly writtenAt: number;
  /** Its own words: a title, what was said, who met. Empty where it points to words that this seat cannot read. */
  readonly words: string;
  readonly isCandidate: boolean;
}

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
  return rooms
    .flatMap((room) => [...ownLines(room), ...positionLines(room, byId)])
    .filter(({ room, spot }) => spot.type !== "message" || !told.has(keyOf({ room, message: spot.id })))
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
  ];
  known.set(room, lines);
  return lines;
};

const at = (moment: number): TimelineLine["when"] => ({ from: moment, to: moment, unit: "moment" });

const dated = (date: Parameters<typeof boundsOfDate>[0]): TimelineLine["when"] => {
  const bounds = boundsOfDate(date);
  return bounds === null ? null : { from: bounds.from, to: bounds.to, unit: bounds.unit };
};

const reportLines = ({ room, reports }: RoomState): readonly TimelineLine[] =>
  [...reports.values()].flatMap(({ report, title, date, added, withdrawn }) =>
    withdrawn !== undefined
      ? []
      : [
          {
            ...{ room, sequence: added.sequence, spot: { type: "report", id: report }, when: dated(date) },
            ...{ writtenAt: added.at, words: title, isCandidate: false },
          },
        ],
  );

/** Figures stand at the date for which they are given, statements at that of their report. */
const entryLines = ({ room, record, reports }: RoomState): readonly TimelineLine[] =>
  [...record.values()].flatMap((entry): readonly TimelineLine[] => {
    if (entry.withdrawn !== undefined) return [];
    const { content, basis, entered } = entry;
    const report = basis.type === "passages" ? reports.get(basis.report) : undefined;
    const ofReport = report === undefined ? null : dated(report.date);
    const of = {
      statement: () => (basis.type === "heard" ? at(entered.at) : ofReport),
      figure: () => (content.type === "figure" ? dated(content.asOf) : null),
      contact: () => (content.type === "contact" ? dated(content.when) : null),
      frame: () => (content.type === "frame" ? dated(content.date) : null),
    };
    const words = wordsOfEntry(entry) || labelOf(entry);
    return [
      {
        ...{ room, sequence: entered.sequence, spot: { type: content.type, id: entry.entry } },
        ...{ when: of[content.type](), writtenAt: entered.at, words },
        isCandidate: entry.standing === "candidate",
      },
    ];
  });

/** What stands for an entry whose words are not kept. */
const labelOf = ({ content }: Pick<EntryWords, "content">): string => {
  switch (content.type) {
    case "statement":
      return "";
    case "figure":
      return content.measure;
    case "contact":
      return content.who.map(({ name }) => name).join(" · ");
    case "frame":
      return content.title;
  }
};

const messageLines = ({ room, messages }: RoomState): readonly TimelineLine[] =>
  [...messages.values()].map(({ message, wording, delivered }) => ({
    ...{ room, sequence: delivered.sequence, spot: { type: "message", id: message } },
    ...{ when: at(delivered.at), writtenAt: delivered.at, words: wording, isCandidate: false },
  }));

const registerLines = ({ room, register, notedMessages }: RoomState): readonly TimelineLine[] => [
  ...[...register.values()].map(
    ({ conveyance, wording, registered }): TimelineLine => ({
      ...{ room, sequence: registered.sequence, spot: { type: "conveyed", id: conveyance } },
      ...{ when: at(registered.at), writtenAt: registered.at, words: wording, isCandidate: false },
    }),
  ),
  ...[...notedMessages.values()].map(
    ({ note, wording, to, noted }): TimelineLine => ({
      ...{ room, sequence: noted.sequence, spot: { type: "noted", id: note } },
      ...{ when: at(noted.at), writtenAt: noted.at, words: wording ?? to, isCandidate: false },
    }),
  ),
];

/** Minutes stand where they were agreed, until then where they were drafted. */
const minutesLines = ({ room, minutes }: RoomState): readonly TimelineLine[] =>
  [...minutes.values()].map((each) => {
    const by = each.agreed ?? each.drafted;
    return {
      ...{ room, sequence: by.sequence, spot: { type: "minutes", id: each.minutes } },
      ...{ when: at(by.at), writtenAt: by.at, words: each.title },
      isCandidate: statusOfMinutes(each) !== "agreed",
    };
  });

const presentedLines = ({ room, presentations }: RoomState): readonly TimelineLine[] =>
  [...presentations.values()].map(({ presentation, issues, presented }) => ({
    ...{ room, sequence: presented.sequence, spot: { type: "presented", id: presentation } },
    ...{ when: at(presented.at), writtenAt: presented.at, isCandidate: false },
    words: issues.map(({ title }) => title).join(" · "),
  }));

/** A position moved when its words were said; who cannot read them sees when it was placed. */
const positionLines = (
  { room, placings }: RoomState,
  rooms: ReadonlyMap<RoomId, RoomState>,
): readonly TimelineLine[] =>
  [...placings.values()].flatMap(({ placing, source, placed, withdrawn }): readonly TimelineLine[] => {
    if (withdrawn !== undefined) return [];
    const behind = rooms.get(source.room);
    const base = {
      ...{ room, sequence: placed.sequence, spot: { type: "position", id: placing } as const },
      ...{ writtenAt: placed.at, isCandidate: false },
    };
    if (source.type === "recorded") {
      const entry = behind?.record.get(source.entry);
      const report = entry?.basis.type === "passages" ? behind?.reports.get(entry.basis.report) : undefined;
      const when = entry === undefined ? at(placed.at) : report === undefined ? null : dated(report.date);
      return [{ ...base, when, words: entry === undefined ? "" : wordsOfEntry(entry) }];
    }
    const item = behind?.items.get(source.item);
    const message = behind?.messages.get(source.item);
    const text = item?.text ?? message?.wording ?? "";
    const words = source.part === undefined ? text : text.slice(source.part.start, source.part.end);
    return [{ ...base, when: at((item?.said ?? message?.delivered ?? placed).at), words }];
  });
