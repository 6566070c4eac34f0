import { keyOfSpot, type TimelineLine, type TimelineSpot } from "@parley/domain";
import { memo } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { VirtualRows } from "../ui/VirtualRows.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { sourceOf, useWhat } from "./timeline-lines.ts";

const LINE_PX = 76;
/** What leaves calm unknown, or falls short of what was agreed: marked by a sign too, not by colour alone. */
const WARNS: ReadonlySet<TimelineSpot["type"]> = new Set(["accessDenied", "shortfall"]);

/** The lines, oldest first. */
export const TimelineList = ({ lines }: { readonly lines: readonly TimelineLine[] }) => {
  const { timeline: words } = useWords();
  return (
    <VirtualRows rows={lines} keyOf={keyOf} rowPx={LINE_PX} label={words.lines} className="timeline-scroll">
      {(line) => <Line line={line} />}
    </VirtualRows>
  );
};

const keyOf = ({ room, spot }: TimelineLine): string => `${room} ${keyOfSpot(spot)}`;

/** Drawn once: scrolling brings lines in and takes lines out, and changes none. */
const Line = memo(({ line }: { readonly line: TimelineLine }) => {
  const { timeline: words } = useWords();
  const roomName = useRoomName();
  const { rooms } = useSnapshot();
  const view = rooms.get(line.room);
  const when = useWhen()(line);
  const what = useWhat();
  if (view === undefined) return null;
  return (
    <div className="timeline-line">
      <span className="num timeline-when">
        <bdi>{when}</bdi>
      </span>
      <div>
        <p className="row small">
          {WARNS.has(line.spot.type) ? (
            <Chip tone="warn">
              <span aria-hidden="true">! </span>
              <Link to={sourceOf(line, view, rooms)}>{what(line.spot)}</Link>
            </Chip>
          ) : (
            <Link to={sourceOf(line, view, rooms)}>{what(line.spot)}</Link>
          )}
          <span className="row quiet">
            <RoomMark room={view} /> {roomName(view)}
          </span>
          {line.by === undefined ? null : <bdi className="quiet">{line.by}</bdi>}
          {line.isCandidate ? <Chip>{words.candidate}</Chip> : null}
        </p>
        <p className="words timeline-words" dir="auto">
          {line.words === "" ? <span className="quiet">{words.hidden}</span> : excerptOf(line.words)}
        </p>
      </div>
    </div>
  );
});

const EXCERPT_LENGTH = 280;
const excerptOf = (text: string): string => {
  const letters = [...text.slice(0, 2 * EXCERPT_LENGTH)];
  return text.length <= EXCERPT_LENGTH ? text : `${letters.slice(0, EXCERPT_LENGTH).join("")}…`;
};

/** When it was, in the unit to which that is known. Reported days are days, whatever the reader's time zone. */
const useWhen = (): ((line: TimelineLine) => string) => {
  const { timeline: words } = useWords();
  const times = useTimes();
  return ({ when }) => {
    if (when === null) return words.unknown;
    if (when.unit === "moment") return `${times.day(when.from)}, ${times.time(when.from)}`;
    const iso = new Date(when.from).toISOString();
    const last = new Date(when.to - 1).toISOString();
    const length = { year: 4, month: 7, day: 10, minute: 16 }[when.unit];
    const [from, to] = [iso.slice(0, length), last.slice(0, length)];
    return from === to ? from.replace("T", " ") : `${from} – ${to}`;
  };
};
