import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef } from "react";

export interface RowsInView<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** About how high a row is, until it is measured. */
  readonly rowPx: number;
  /** The row that the person came for: brought into view, and given the focus. */
  readonly wanted?: string | undefined;
}

interface InView {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLElement, Element>;
  /** Gives a row the focus, wherever it is. */
  readonly focus: (index: number) => void;
}

const OVERSCAN = 10;

/** Of a long list, the rows near the view. A row in the document has its place in the list as `data-index`. */
export const useRowsInView = <Row>({ rows, keyOf, rowPx, wanted }: RowsInView<Row>): InView => {
  const scroller = useRef<HTMLElement>(null);
  // Asked for all of them whenever one row is measured.
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
  });
  const wantedAt = wanted === undefined ? -1 : keys.indexOf(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that come later move the row, not the reader
  useEffect(() => {
    if (wantedAt < 0) return;
    virtualizer.scrollToIndex(wantedAt, { align: "center" });
    focusRow(scroller.current, wantedAt);
  }, [wanted, wantedAt < 0, virtualizer]);
  const focus = (index: number): void => {
    // What is near is there already: a key that is held down loses no row.
    if (rowAt(scroller.current, index) === null) virtualizer.scrollToIndex(index);
    focusRow(scroller.current, index);
  };
  return { scroller, virtualizer, focus };
};

const rowAt = (scroller: HTMLElement | null, index: number): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;

/** What of a row takes the focus when one goes from row to row. */
export const headOf = (row: Element | null): HTMLElement | null =>
  row?.querySelector<HTMLElement>("button, a[href], [tabindex]") ?? null;

const FOCUS_TRIES = 20;

/** A row that was far away is in the document only some frames later. */
const focusRow = (scroller: HTMLElement | null, index: number, tries = FOCUS_TRIES): void => {
  const row = rowAt(scroller, index);
  if (row !== null) (headOf(row) ?? row).focus();
  else if (tries > 0) requestAnimationFrame(() => focusRow(scroller, index, tries - 1));
};
