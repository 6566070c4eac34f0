/** Where in the conversation its reader is: at first, when brought to certain words, and while others go on writing. */
import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { useRoom } from "./room-context.ts";
import type { Row } from "./stream-rows.ts";

const ESTIMATES_PX: Readonly<Record<Row["type"], number>> = {
  day: 40,
  new: 36,
  item: 130,
  message: 150,
  minutes: 260,
  export: 120,
  notice: 40,
};
export const PADDING_PX = 16;
/** This close to its end, the conversation follows what is added. */
export const END_PX = 60;

type Scroller = Virtualizer<HTMLDivElement, Element>;

export const estimateOf = (row: Row | undefined): number => ESTIMATES_PX[row?.type ?? "item"];

/** The row that the reader begins at: what was searched for, or else what is new; past the last where it is the end. */
const startIndex = (rows: readonly Row[], spot: number): number => {
  const firstNew = rows.findIndex(({ type }) => type === "new");
  return spot >= 0 ? spot : firstNew >= 0 ? firstNew : rows.length;
};

/** About where that is, so that the first rows drawn are those that the reader will see, and none are drawn for nothing. */
export const startOffset = (rows: readonly Row[], spot: number): number =>
  rows.slice(0, startIndex(rows, spot)).reduce((sum, row) => sum + estimateOf(row), PADDING_PX);

/**
 * A room opens where its reader left it: at what is new, or else at its end. Rows that are there from the beginning need
 * no command for the end: the first offset lies there, and measuring keeps it there within the same frame.
 */
export const useStart = (rows: readonly Row[], spot: number, virtualizer: Scroller): void => {
  const isDone = useRef(false);
  const isLate = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    if (rows.length === 0) {
      isLate.current = true;
      return;
    }
    isDone.current = true;
    if (spot >= 0) return;
    const start = startIndex(rows, spot);
    if (start < rows.length) virtualizer.scrollToIndex(start, { align: "start" });
    else if (isLate.current) virtualizer.scrollToEnd();
  }, [rows, spot, virtualizer]);
};

/** Whoever came for certain words is brought to them once they are there. */
export const useSpot = (
  scroller: RefObject<HTMLDivElement | null>,
  key: string | undefined,
  spot: number,
  virtualizer: Scroller,
): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come later move the spot, not the reader
  useEffect(() => {
    if (key !== undefined) showRow(scroller.current, spot, virtualizer);
  }, [key, virtualizer]);
};

/**
 * Whoever reads the newest goes on doing so when the composer below grows and takes room; and one's own words are
 * always shown once they are said.
 */
export const useStayAtEnd = (
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  spot: number,
  virtualizer: Scroller,
): void => {
  const { me } = useRoom();
  const isAtEnd = useRef(startIndex(rows, spot) === rows.length);
  const last = rows.at(-1);
  const saidByMe = last?.type === "item" && last.moment.person === me?.person ? last.key : null;
  const lastByMe = useRef(saidByMe);
  useEffect(() => {
    if (saidByMe !== null && saidByMe !== lastByMe.current) virtualizer.scrollToEnd();
    lastByMe.current = saidByMe;
  }, [saidByMe, virtualizer]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      isAtEnd.current = virtualizer.isAtEnd(END_PX);
    };
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) virtualizer.scrollToEnd();
    });
    element.addEventListener("scroll", look, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller, virtualizer]);
};

export const showRow = (scroller: HTMLElement | null, index: number, virtualizer: Scroller): void => {
  virtualizer.scrollToIndex(index, { align: "center" });
  focusRow(scroller, index);
};

const FOCUS_TRIES = 20;

/** A row that was far away is in the document only some frames later. */
const focusRow = (scroller: HTMLElement | null, index: number, tries = FOCUS_TRIES): void => {
  const row = scroller?.querySelector<HTMLElement>(`article[data-index="${index}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(scroller, index, tries - 1));
};
