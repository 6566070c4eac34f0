import type { CSSProperties, ReactNode } from "react";
import { ScrollTable } from "../audit/ScrollTable.tsx";
import { useIsPrinting } from "./use-printing.ts";
import { type RowsInView, useRowsInView } from "./use-rows-in-view.ts";
import { useWanted } from "./use-wanted.ts";

/** As many rows stand in the document at once; of more, only those near the view, and all of them in print. */
const MOST_AT_ONCE = 60;

interface LongTableProps<Row> extends RowsInView<Row> {
  readonly label: string;
  readonly headings: readonly string[];
  /** How much of the width each column has where rows come and go: else the columns would change with them. */
  readonly shares: readonly number[];
  /** The cells of a row. */
  readonly children: (row: Row) => ReactNode;
}

/** A table that may be long: beyond some rows it has a window of its own. */
export const LongTable = <Row,>(props: LongTableProps<Row>) => {
  const isPrinting = useIsPrinting();
  const { rows, keyOf, wanted, label, headings, children } = props;
  return rows.length > MOST_AT_ONCE && !isPrinting ? (
    <TableWindow {...props} />
  ) : (
    <ScrollTable label={label} headings={headings}>
      {rows.map((row) => (
        <PlainRow key={keyOf(row)} isWanted={keyOf(row) === wanted}>
          {children(row)}
        </PlainRow>
      ))}
    </ScrollTable>
  );
};

const PlainRow = ({ isWanted, children }: { readonly isWanted: boolean; readonly children: ReactNode }) => (
  <tr className="here" {...useWanted<HTMLTableRowElement>(isWanted)}>
    {children}
  </tr>
);

const TableWindow = <Row,>({ label, headings, shares, children, ...view }: LongTableProps<Row>) => {
  const { rows, keyOf, wanted } = view;
  const { scroller, virtualizer } = useRowsInView(view);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-window" ref={scroller} tabIndex={0} aria-label={label}>
      <table className="plain" aria-rowcount={rows.length + 1}>
        <colgroup>
          {headings.map((heading, at) => (
            <col key={heading} style={{ inlineSize: `${(100 * (shares[at] ?? 1)) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap px={before} />
          {items.map(({ key, index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isWanted = wanted !== undefined && keyOf(row) === wanted;
            return (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="here"
                aria-rowindex={index + 2}
                {...(isWanted ? { tabIndex: -1, "aria-current": "location" } : {})}
              >
                {children(row)}
              </tr>
            );
          })}
          <Gap px={after} />
        </tbody>
      </table>
    </section>
  );
};

/** The room of the rows that are not there. */
const Gap = ({ px }: { readonly px: number }) => {
  const style: CSSProperties = { blockSize: px };
  return px > 0 ? <tr style={style} /> : null;
};
