import type { KeyboardEvent, ReactNode } from "react";
import { useIsPrinting } from "./use-printing.ts";
import { headOf, type RowsInView, useRowsInView } from "./use-rows-in-view.ts";

export interface VirtualRowsProps<Row> extends RowsInView<Row> {
  readonly label: string;
  /** Of the window in which the rows scroll. */
  readonly className: string;
  /** Whether the arrows stop at a row: those that only part others have nothing to stop at. */
  readonly isStop?: (row: Row) => boolean;
  /** Keys of the rows, before the arrows. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: (row: Row, index: number) => ReactNode;
}

/**
 * A list in a window of its own. Only the rows near the view are in the document, but all of them are printed. Arrows go
 * from row to row.
 */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return <RowsWindow {...props} />;
  const { rows, keyOf, children } = props;
  return (
    <ol className="virtual-rows">
      {rows.map((row, index) => (
        <li key={keyOf(row)}>{children(row, index)}</li>
      ))}
    </ol>
  );
};

const always = (): boolean => true;

const RowsWindow = <Row,>({
  label,
  className,
  isStop = always,
  onKeyDown,
  children,
  ...view
}: VirtualRowsProps<Row>) => {
  const { rows, keyOf, wanted } = view;
  const { scroller, virtualizer, focus } = useRowsInView(view);
  const onKey = (event: KeyboardEvent): void => {
    onKeyDown?.(event);
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
    if (event.defaultPrevented || by === 0 || line === null || headOf(line) !== event.target) return;
    event.preventDefault();
    let next = Number(line.dataset.index) + by;
    for (let row = rows[next]; row !== undefined && !isStop(row); row = rows[next]) next += by;
    if (rows[next] !== undefined) focus(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={className} ref={scroller} tabIndex={0} aria-label={label}>
      <ol className="virtual-rows" style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKey}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isWanted = wanted !== undefined && keyOf(row) === wanted;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="virtual-row"
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              aria-current={isWanted ? "location" : undefined}
            >
              {children(row, index)}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
