import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type RefObject, useId, useImperativeHandle, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import { ExportRow } from "./ExportRow.tsx";
import { ItemRow } from "./ItemRow.tsx";
import { MessageRow } from "./MessageRow.tsx";
import { MinutesRow } from "./MinutesRow.tsx";
import { NoticeRow } from "./NoticeRow.tsx";
import { RowNameProvider, useRoom } from "./room-context.ts";
import {
  END_PX,
  estimateOf,
  PADDING_PX,
  showRow,
  startOffset,
  useSpot,
  useStart,
  useStayAtEnd,
} from "./stream-places.ts";
import { type Row, rowIndexOf } from "./stream-rows.ts";
import { useMarkRead } from "./use-mark-read.ts";

export interface StreamHandle {
  readonly jumpTo: (id: string) => void;
  readonly toEnd: () => void;
  /** Puts the focus on the newest row. */
  readonly toNewest: () => void;
}

const OVERSCAN = 6;

/** The conversation, newest at the bottom. Only the rows near the view are in the document. */
export const Stream = ({
  rows,
  spot,
  handle,
}: {
  readonly rows: readonly Row[];
  /** The row that the person came for; -1 where there is none, or not yet. */
  readonly spot: number;
  readonly handle: RefObject<StreamHandle | null>;
}) => {
  const { view, isMediator, point } = useRoom();
  const { room: words } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateOf(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: END_PX,
    paddingStart: PADDING_PX,
    paddingEnd: PADDING_PX,
    initialOffset: () => startOffset(rows, spot),
  });
  useStart(rows, spot, virtualizer);
  useSpot(scroller, rows[spot]?.key, spot, virtualizer);
  useStayAtEnd(scroller, rows, spot, virtualizer);
  useImperativeHandle(handle, () => ({
    toEnd: () => virtualizer.scrollToEnd(),
    toNewest: () => showRow(scroller.current, rows.length - 1, virtualizer),
    jumpTo: (id) => {
      const index = rowIndexOf(rows, id);
      if (index < 0) return;
      showRow(scroller.current, index, virtualizer);
    },
  }));
  const id = useId();
  const nameId = ({ key }: Row): string => `${id}-${key.replaceAll(" ", "-")}`;
  const lastSeen = rows[Math.min(virtualizer.range?.endIndex ?? -1, rows.length - 1)];
  useMarkRead(view, virtualizer.isAtEnd(END_PX) ? view.state.sequence : (lastSeen?.sequence ?? -1));
  const below = rows.filter(
    (row) =>
      row.type !== "day" &&
      row.type !== "new" &&
      row.sequence > Math.max(view.lastRead, lastSeen?.sequence ?? -1),
  ).length;
  const hasTalk = rows.some(({ type }) => type !== "day" && type !== "notice");

  return (
    <div className="stream-frame">
      <div ref={scroller} className="stream">
        {/* The feed's articles take the focus one after the other: arrows move between them. */}
        <div
          className="stream-inside"
          style={{ blockSize: virtualizer.getTotalSize() }}
          role="feed"
          aria-label={words.conversation}
          onKeyDown={(event) => moveBetweenRows(event, scroller.current)}
        >
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <article
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="stream-row"
                style={{ transform: `translateY(${start}px)` }}
                tabIndex={index === rows.length - 1 ? 0 : -1}
                data-spot={index === spot || undefined}
                aria-current={index === spot ? "location" : undefined}
                aria-labelledby={hasName(row) ? nameId(row) : undefined}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                onFocus={() => point(row.key)}
              >
                <RowNameProvider value={nameId(row)}>
                  <RowContent row={row} />
                </RowNameProvider>
              </article>
            );
          })}
        </div>
        {hasTalk ? null : (
          <EmptyState title={words.emptyTitle[view.kind]}>
            <p>
              {isMediator && view.kind === "caucus" ? words.emptyCaucusForMediators : words.empty[view.kind]}
            </p>
          </EmptyState>
        )}
      </div>
      {virtualizer.isAtEnd(END_PX) || rows.length === 0 ? null : (
        <div className="to-end">
          <Button onPress={() => virtualizer.scrollToEnd()}>
            {below > 0 ? words.newBelow(below) : words.toEnd} <span aria-hidden="true">↓</span>
          </Button>
        </div>
      )}
    </div>
  );
};

/** Rows that begin with who said it and when; the others are one line, which is all there is to say. */
const hasName = ({ type }: Row): boolean => type === "item" || type === "message" || type === "minutes";

/** Drawn once: scrolling brings rows in and takes rows out, and changes none. */
const RowContent = memo(({ row }: { readonly row: Row }) => {
  const { room: words } = useWords();
  const times = useTimes();
  switch (row.type) {
    case "day":
      return (
        <p className="day">
          <bdi>{times.day(row.at)}</bdi>
        </p>
      );
    case "new":
      return <p className="new-line">{words.newHere}</p>;
    case "item":
      return <ItemRow id={row.id} moment={row.moment} />;
    case "message":
      return <MessageRow id={row.id} />;
    case "minutes":
      return <MinutesRow id={row.minutes} />;
    case "export":
      return <ExportRow id={row.export} />;
    case "notice":
      return <NoticeRow moment={row.moment} />;
  }
});

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 };

const moveBetweenRows = (event: KeyboardEvent, scroller: HTMLElement | null): void => {
  const row = event.target instanceof HTMLElement ? event.target : null;
  if (row === null || row.tagName !== "ARTICLE") return;
  const step = STEPS[event.key];
  if (event.key === "Enter") row.querySelector<HTMLElement>(".more")?.click();
  else if (step !== undefined) {
    const next = scroller?.querySelector<HTMLElement>(
      `article[data-index="${Number(row.dataset.index) + step}"]`,
    );
    next?.focus();
  } else return;
  event.preventDefault();
};
