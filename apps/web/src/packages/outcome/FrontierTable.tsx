import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { type FrontierNews, keyOf } from "../study/study-state.ts";
import { choiceOf } from "./Plot.tsx";
import { roughly } from "./package-words.ts";
import { utilitiesOfRow } from "./plot-geometry.ts";
import type { Packages } from "./use-packages.ts";

const ROW_PX = 44;
const OVERSCAN = 8;

interface FrontierTableProps {
  readonly packages: Packages;
  readonly frontier: FrontierNews;
}

/** Every outcome of the frontier as a row, for those who do not read plots. Only rows in sight are in the document. */
export const FrontierTable = (props: FrontierTableProps) => {
  const { packages: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="no-print" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {isOpen ? <Rows {...props} /> : null}
    </details>
  );
};

const Rows = ({ packages, frontier }: FrontierTableProps) => {
  const { packages: words } = useWords();
  const { names, studied, inHand, take, say } = packages;
  const sides = names.length;
  const [sorted, setSorted] = useState<number | null>(null);
  const order = useMemo(() => orderOf(frontier, sides, sorted), [frontier, sides, sorted]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const columns = `5rem repeat(${sides}, minmax(6rem, 1fr)) repeat(${studied.issues.length}, minmax(9rem, 2fr))`;
  const held = inHand === null ? "" : keyOf(inHand);
  return (
    <>
      {frontier.isExact ? null : (
        <p className="small quiet">{words.incomplete(frontier.size.toLocaleString())}</p>
      )}
      {frontier.listed < frontier.size ? (
        <p className="small quiet">
          {words.tableTaken(frontier.listed.toLocaleString(), frontier.size.toLocaleString())}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="frontier-scroll" ref={scroller} tabIndex={0} aria-label={words.table}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, which a table's own layout refuses */}
        <div
          role="table"
          aria-label={words.table}
          aria-rowcount={order.length + 1}
          className="frontier-table"
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: a table's row is not operated */}
          <div
            role="row"
            className="frontier-head"
            style={{ gridTemplateColumns: columns }}
            aria-rowindex={1}
          >
            <HeadCell>{words.number}</HeadCell>
            {names.map((name, p) => (
              <HeadCell key={name} isSorted={sorted === p}>
                <Button tone="plain" onPress={() => setSorted(sorted === p ? null : p)}>
                  {name} {sorted === p ? "↓" : ""}
                </Button>
              </HeadCell>
            ))}
            {studied.issues.map(({ issue }) => (
              <HeadCell key={issue.issue}>{issue.title}</HeadCell>
            ))}
          </div>
          <div className="frontier-body" style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ key, index, start }) => {
              const row = order[index] ?? 0;
              const choice = choiceOf(frontier, row);
              const utilities = utilitiesOfRow(frontier, row, sides);
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                // biome-ignore lint/a11y/useFocusableInteractive: the row's button is
                <div
                  key={key}
                  role="row"
                  className="frontier-row"
                  style={{ gridTemplateColumns: columns, transform: `translateY(${start}px)` }}
                  aria-rowindex={index + 2}
                  data-held={keyOf(choice) === held ? true : undefined}
                >
                  <Cell>
                    <Button
                      aria-label={words.look(index + 1)}
                      aria-pressed={keyOf(choice) === held}
                      onPress={() => take(choice)}
                    >
                      {index + 1}
                    </Button>
                  </Cell>
                  {names.map((name, p) => (
                    <Cell key={name}>{roughly(utilities[p] ?? 0)}</Cell>
                  ))}
                  {say.lines(choice).map(({ issue, way }) => (
                    <Cell key={issue}>{way}</Cell>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </section>
    </>
  );
};

const HeadCell = ({
  isSorted = false,
  children,
}: {
  readonly isSorted?: boolean;
  readonly children: React.ReactNode;
}) => (
  // biome-ignore lint/a11y/useSemanticElements: as above
  // biome-ignore lint/a11y/useFocusableInteractive: its button is
  <div role="columnheader" aria-sort={isSorted ? "descending" : undefined}>
    {children}
  </div>
);

const Cell = ({ children }: { readonly children: React.ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: as above
  <div role="cell" dir="auto">
    {children}
  </div>
);

/** Rows as they come, or the best for one side first. */
const orderOf = (frontier: FrontierNews, sides: number, by: number | null): readonly number[] => {
  const rows = Array.from({ length: frontier.listed }, (_, row) => row);
  if (by === null) return rows;
  const of = (row: number): number => frontier.utilities[row * sides + by] ?? 0;
  return rows.sort((a, b) => of(b) - of(a));
};
