import type { RoomId } from "../ids.ts";
import type { Item } from "../items/state.ts";
import type { Message } from "../messages/state.ts";
import type { Part } from "../positions/events.ts";
import type { Placing } from "../positions/state.ts";
import { type RecordEntry, type Report, wordsOfEntry } from "../record/state.ts";
import type { RoomState } from "../room/state.ts";
import { keepingLines } from "./keeping-lines.ts";
import { atMoment, onDate } from "./line-times.ts";
import type { TimelineLine } from "./timeline-line.ts";

/** A position moved when its words were said; who cannot read them sees when it was placed. */
export const positionLines = (
  { room, placings }: RoomState,
  rooms: ReadonlyMap<RoomId, RoomState>,
): readonly TimelineLine[] => {
  const lines: TimelineLine[] = [];
  for (const placing of placings.values()) {
    if (placing.withdrawn !== undefined) continue;
    const behind = behindOf(placing, rooms);
    lines.push(kept(placing, [behind.words, behind.report], () => positionLine(room, placing, behind)));
  }
  return lines;
};

const kept = keepingLines();

/** The words behind a position, and the report that dates them, as far as they can be read. */
interface Behind {
  readonly words: Item | Message | RecordEntry | undefined;
  readonly report: Report | undefined;
}

const behindOf = ({ source }: Placing, rooms: ReadonlyMap<RoomId, RoomState>): Behind => {
  const room = rooms.get(source.room);
  if (source.type === "said")
    return { words: room?.items.get(source.item) ?? room?.messages.get(source.item), report: undefined };
  const entry = room?.record.get(source.entry);
  const report = entry?.basis.type === "passages" ? room?.reports.get(entry.basis.report) : undefined;
  return { words: entry, report };
};

const positionLine = (
  room: RoomId,
  { placing, source, placed }: Placing,
  { words, report }: Behind,
): TimelineLine => ({
  room,
  sequence: placed.sequence,
  spot: { type: "position", id: placing },
  when: whenMoved(placed.at, words, report),
  writtenAt: placed.at,
  words: words === undefined ? "" : wordsBehind(words, source.type === "said" ? source.part : undefined),
  isCandidate: false,
});

const whenMoved = (
  placedAt: number,
  words: Behind["words"],
  report: Behind["report"],
): TimelineLine["when"] => {
  if (words === undefined) return atMoment(placedAt);
  if ("entry" in words) return report === undefined ? null : onDate(report.date);
  return atMoment(("said" in words ? words.said : words.delivered).at);
};

const wordsBehind = (words: NonNullable<Behind["words"]>, part: Part | undefined): string => {
  if ("entry" in words) return wordsOfEntry(words);
  const text = "text" in words ? words.text : words.wording;
  return part === undefined ? text : text.slice(part.start, part.end);
};
