import type { MediationId } from "@parley/domain";
import { useCallback, useMemo, useRef, useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { type MediationHere, useMediation } from "../people/mediation.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useIsPrinting } from "../ui/use-printing.ts";
import { useUndoable } from "../ui/use-undoable.ts";
import { useIsNarrow } from "../ui/use-width.ts";
import { useWords } from "../words/catalogue.ts";
import { CellPanel } from "./CellPanel.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { ImportIssues } from "./ImportIssues.tsx";
import { NarrowTable } from "./NarrowTable.tsx";
import { PlaceDialog } from "./PlaceDialog.tsx";
import { TableGrid } from "./TableGrid.tsx";
import "./table.css";
import {
  type Spot,
  spotOfPlacing,
  type TablePlace,
  TableProvider,
  type TableQuestion,
} from "./table-context.ts";
import { type Table, tableFor } from "./table-model.ts";
import { useOfferedTableActs } from "./use-offered-table-acts.ts";

const NARROW_PX = 700;

/** Where each side stands on what is at issue, as far as this seat may know. */
export const TableScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  /** A position for which the person came: its history stands open. */
  readonly at: string | undefined;
}) => {
  const { table } = useWords();
  const here = useMediation(mediation);
  return here === undefined ? (
    <EmptyState title={table.title}>
      <p>{table.empty.observer}</p>
    </EmptyState>
  ) : (
    <TableOf key={at} mediation={mediation} here={here} at={at} />
  );
};

const TableOf = ({
  mediation,
  here,
  at,
}: {
  readonly mediation: MediationId;
  readonly here: MediationHere;
  readonly at: string | undefined;
}) => {
  const { go, workspace } = useSeat();
  const { table: words } = useWords();
  const undoable = useUndoable();
  const { rooms } = here;
  const table = useMemo(() => tableFor(rooms, workspace.device), [rooms, workspace]);
  const [current, goTo] = useState<Spot | null>(null);
  const [open, setOpen] = useState<Spot | null>(null);
  // The rooms may still be opening when the person arrives.
  const [isArrived, arrive] = useState(at === undefined);
  const called = isArrived || at === undefined ? null : spotOfPlacing(table, at);
  if (called !== null) {
    arrive(true);
    goTo(called);
    setOpen(called);
  }
  const [question, ask] = useState<TableQuestion | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  // Paper has room for all columns, whatever the window had.
  const isPrinting = useIsPrinting();
  const isNarrow = useIsNarrow(frame, NARROW_PX) && !isPrinting;
  const close = useCallback(() => {
    setOpen(null);
    // Back to the cell whose history it was.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('[data-spot][tabindex="0"]')?.focus(),
    );
  }, []);
  const place: TablePlace = { mediation, table, undoable, current, goTo, open, called: at, setOpen, ask };
  const isEmpty = table.rows.length === 0;
  const toIssues: OfferedAct = { act: "editIssues", run: () => go({ screen: "issues", mediation }) };
  const toPresent: OfferedAct = { act: "presentIssues", run: () => go({ screen: "present", mediation }) };
  const ways = table.seat !== "mediator" ? [] : isEmpty ? [toIssues] : [toIssues, toPresent];
  useActs(ways);
  return (
    <TableProvider value={place}>
      {isEmpty ? null : <OfferedActs />}
      <div className="table-screen">
        <header className="bar">
          <div>
            <h1>{words.title}</h1>
            <p>
              {isEmpty ? here.view.charter.title : words.summary(table.rows.length, table.parties.length)}
            </p>
          </div>
          <span className="push row no-print">
            {ways.map((way) => (
              <ActButton key={way.act} offered={way} />
            ))}
            {isEmpty ? null : <ExportMenu title={here.view.charter.title} />}
          </span>
        </header>
        <div className="table-about no-print">
          <p className="small quiet">{words.hint[table.seat]}</p>
          <ImportIssues here={here} />
          <UndoBar undoable={undoable} />
        </div>
        {isEmpty ? (
          <NothingYet table={table} mediation={mediation} />
        ) : (
          <div ref={frame} className="table-frame" data-panel={open === null ? undefined : "open"}>
            {isNarrow ? <NarrowTable /> : <TableGrid />}
            {open === null ? null : <CellPanel spot={open} onClose={close} />}
          </div>
        )}
        {question === null ? null : <TableQuestions question={question} place={place} />}
      </div>
    </TableProvider>
  );
};

const OfferedActs = () => {
  useOfferedTableActs();
  return null;
};

const NothingYet = ({ table, mediation }: { readonly table: Table; readonly mediation: MediationId }) => {
  const { go } = useSeat();
  const { table: words } = useWords();
  return (
    <EmptyState title={words.emptyTitle[table.seat]}>
      <p>{words.empty[table.seat]}</p>
      {table.seat === "mediator" ? (
        <Button tone="go" onPress={() => go({ screen: "issues", mediation })}>
          {words.begin}
        </Button>
      ) : null}
    </EmptyState>
  );
};

const TableQuestions = ({
  question,
  place,
}: {
  readonly question: TableQuestion;
  readonly place: TablePlace;
}) => {
  const { table, undoable, ask } = place;
  const close = (): void => ask(null);
  return (
    <PlaceDialog
      table={table}
      undoable={undoable}
      spot={question.spot}
      isCorrection={question.type === "correct"}
      onClose={close}
    />
  );
};
