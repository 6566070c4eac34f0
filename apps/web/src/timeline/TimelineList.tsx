import type { TimelineLine } from "@parley/domain";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useMemo, useRef } from "react";
import { Link } from "../app/Link.tsx";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { Chip } from "../ui/Chip.tsx";
import { RoomMark } from "../ui/RoomMark.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { sourceOf } from "./timeline-lines.ts";
import { useIsPrinting } from "./use-printing.ts";

const LINE_PX = 76;
const OVERSCAN = 10;

/** The lines, oldest first. Only those near the view are in the document, but all of them are printed. */
export const TimelineList = ({ lines }: { readonly lines: readonly TimelineLine[] }) => {
  const { timeline: words } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  // Asked for all of them whenever one line is measured.
  const keys = useMemo(() => lines.map(keyOf), [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
  });
  if (isPrinting)
    return (
      <ol className="timeline-print">
        {lines.map((line, index) => (
          <li key={keys[index]}>
            <Line line={line} />
          </li>
        ))}
      </ol>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="timeline-scroll" ref={scroller} tabIndex={0} aria-label={words.lines}>
      <ol className="timeline-inside" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return line === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="timeline-row"
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
            >
              <Line line={line} />
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const keyOf = ({ room, spot }: TimelineLine): string => `${room} ${spot.type} ${spot.id}`;

/** Drawn once: scrolling brings lines in and takes lines out, and changes none. */
const Line = memo(({ line }: { readonly line: TimelineLine }) => {
  const { timeline: words } = useWords();
  const roomName = useRoomName();
  const { rooms } = useSnapshot();
  const view = rooms.get(line.room);
  const when = useWhen()(line);
  if (view === undefined) return null;
  return (
    <div className="timeline-line">
      <span className="num timeline-when">
        <bdi>{when}</bdi>
      </span>
      <div>
        <p className="row small">
          <Link to={sourceOf(line, view, rooms)}>{words.what[line.spot.type]}</Link>
          <span className="row quiet">
            <RoomMark room={view} /> {roomName(view)}
          </span>
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
