import type { Cell, RoomId, TableRow } from "@parley/domain";
import { type CSSProperties, memo, useEffect, useRef } from "react";
import { useRoomName } from "../app/room-name.ts";
import { useSnapshot } from "../app/seat-context.tsx";
import { useSettledBy } from "../issues/IssueRow.tsx";
import { useWords } from "../words/catalogue.ts";
import { Position } from "./Position.tsx";
import { type Spot, useTablePlace } from "./table-context.ts";
import { useTableKeys } from "./use-table-keys.ts";
import { type TableWords, useTableWords } from "./use-table-words.ts";

/** Issues down, parties across. One cell has the keyboard; arrows move it, and every act on it has a key. */
export const TableGrid = () => {
  const { table, current, goTo, setOpen } = useTablePlace();
  const { table: words } = useWords();
  const said = useTableWords(table);
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = useTableKeys();
  const here = currentIn(table.rows, current);
  const { rooms } = useSnapshot();
  const roomName = useRoomName();
  const isMixed = table.seat !== "mediator" && new Set(table.rows.map(({ issue }) => issue.room)).size > 1;
  const roomNameOf = (id: RoomId): string => {
    const view = rooms.get(id);
    return view === undefined ? "" : roomName(view);
  };
  // Where the keyboard goes when somebody moves, not when something comes in.
  const wanted = current === null ? null : spotKey(current);
  useEffect(() => {
    if (wanted !== null && grid.current?.contains(document.activeElement) === true)
      grid.current.querySelector<HTMLElement>(`[data-spot="${wanted}"]`)?.focus();
  }, [wanted]);
  return (
    <div className="table-sheet">
      <table
        ref={grid}
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys walk is a grid
        role="grid"
        aria-label={words.grid}
        aria-rowcount={table.rows.length + 1}
        style={gridStyle(table.parties.length)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const spot = spotOf(target);
          if (spot !== null && spotKey(spot) !== wanted) goTo(spot);
        }}
        onClick={({ target }) => {
          const spot = target instanceof Element ? spotOf(target.closest<HTMLElement>("[data-spot]")) : null;
          if (spot === null) return;
          goTo(spot);
          if (spot.party !== null) setOpen(spot);
        }}
      >
        <colgroup>
          <col style={{ inlineSize: `${ISSUE_REM}rem` }} />
          {table.parties.map(({ party }) => (
            <col key={party} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.issueHead}</th>
            {table.parties.map(({ party, neutralLabel }) => (
              <th key={party} scope="col" dir="auto">
                {neutralLabel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <GridRow
              key={row.issue.issue}
              row={row}
              said={said}
              shownIn={isMixed ? roomNameOf(row.issue.room) : null}
              current={here?.issue === row.issue.issue ? (here.party ?? HEAD) : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const ISSUE_REM = 13;
/** What a party's column needs at the least; there is room for more than this on most screens. */
const PARTY_REM = 13;

const gridStyle = (parties: number): CSSProperties => {
  const style: CSSProperties & { "--grid-least": string } = {
    "--grid-least": `${ISSUE_REM + parties * PARTY_REM}rem`,
  };
  return style;
};

/** Stands for an issue's head among the parties; no party has this id. */
const HEAD = "";

const spotKey = ({ issue, party }: Spot): string => `${issue}/${party ?? HEAD}`;

const currentIn = (rows: readonly TableRow[], current: Spot | null): Spot | null => {
  const isThere = rows.some(({ issue }) => issue.issue === current?.issue);
  if (isThere) return current;
  const [first] = rows;
  return first === undefined ? null : { issue: first.issue.issue, party: first.cells[0]?.party ?? null };
};

/** Ids come from the very rows that are drawn. */
const spotOf = (element: HTMLElement | null): Spot | null => {
  const { issue, party } = element?.dataset ?? {};
  return issue === undefined
    ? null
    : { issue: issue as Spot["issue"], party: party === undefined ? null : (party as Cell["party"]) };
};

interface RowProps {
  readonly row: TableRow;
  readonly said: TableWords;
  /** Where it was presented, where the rows come from more than one room. */
  readonly shownIn: string | null;
  /** The party whose cell has the keyboard, the head, or none in this row. */
  readonly current: string | null;
}

const GridRow = memo(
  ({ row, said, shownIn, current }: RowProps) => {
    const { table: words } = useWords();
    const { issue, number, level } = row;
    return (
      <tr data-level={level}>
        <th
          scope="row"
          tabIndex={current === HEAD ? 0 : -1}
          data-spot={spotKey({ issue: issue.issue, party: null })}
          data-issue={issue.issue}
        >
          <span className="num issue-number">{number}</span> <span dir="auto">{issue.title}</span>
          <SettledBy row={row} />
          {shownIn === null ? null : <small>{words.shownIn(shownIn)}</small>}
        </th>
        {row.cells.map((cell) => (
          <GridCell key={cell.party} row={row} cell={cell} said={said} isCurrent={current === cell.party} />
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.current === after.current && before.shownIn === after.shownIn && isSameRow(before.row, after.row),
);

/** Whether a row would be drawn as it stands: a table of a hundred cells is joined anew whenever something comes in. */
const isSameRow = (a: TableRow, b: TableRow): boolean =>
  a === b ||
  (a.number === b.number &&
    a.level === b.level &&
    a.issue.issue === b.issue.issue &&
    a.issue.title === b.issue.title &&
    a.issue.kind === b.issue.kind &&
    a.issue.options === b.issue.options &&
    a.cells.length === b.cells.length &&
    a.cells.every(({ party, now }, at) => party === b.cells[at]?.party && now === b.cells[at]?.now));

const SettledBy = ({ row }: { readonly row: TableRow }) => {
  const settledBy = useSettledBy();
  return row.issue.kind.type === "options" && row.issue.options.length === 0 ? null : (
    <small>{settledBy(row.issue)}</small>
  );
};

const GridCell = ({
  row,
  cell,
  said,
  isCurrent,
}: {
  readonly row: TableRow;
  readonly cell: Cell;
  readonly said: TableWords;
  readonly isCurrent: boolean;
}) => {
  const { table: words } = useWords();
  const { issue } = row.issue;
  const { now, party } = cell;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      tabIndex={isCurrent ? 0 : -1}
      data-spot={spotKey({ issue, party })}
      data-issue={issue}
      data-party={party}
    >
      {now === null ? (
        <span className="quiet small">
          <span aria-hidden="true">–</span> <span className="visually-hidden">{words.noPosition}</span>
        </span>
      ) : (
        <Position step={now} said={said} />
      )}
    </td>
  );
};
