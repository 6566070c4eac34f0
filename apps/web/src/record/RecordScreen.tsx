import type { RoomView } from "@parley/client";
import type { MediationId, ReportId } from "@parley/domain";
import { lazy, Suspense, useState } from "react";
import { useMediation } from "../people/mediation.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AddReport } from "./AddReport.tsx";
import { EntryTables } from "./EntryTables.tsx";
import { ReportList } from "./ReportList.tsx";
import "./record.css";

const SuggestionsView = lazy(() =>
  import("./suggestions/SuggestionsView.tsx").then((module) => ({ default: module.SuggestionsView })),
);

/** The rooms in which a side keeps what is its own, before those that it shares with others. */
const OWN: readonly RoomView["kind"][] = ["team", "delegation", "coMediators"];

/** Reports, and what rests on them: who is said to have said what, figures, contacts. */
export const RecordScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { record: words } = useWords();
  const here = useMediation(mediation);
  const undoable = useUndoable();
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ readonly room: RoomView["room"]; readonly report: ReportId } | null>(
    null,
  );
  const rooms = here?.rooms ?? [];
  const keepers = rooms
    .filter((room) => room.mayWrite && room.kind !== "notebook")
    .toSorted((a, b) => Number(OWN.includes(b.kind)) - Number(OWN.includes(a.kind)));
  const view = rooms.find(({ room }) => room === open?.room);
  const report = open === null ? undefined : view?.state.reports.get(open.report);
  if (view !== undefined && report !== undefined)
    return (
      <Suspense fallback={<p role="status">{words.title}</p>}>
        <SuggestionsView
          view={view}
          report={report}
          parties={[...view.state.parties.values()]}
          onClose={() => setOpen(null)}
        />
      </Suspense>
    );
  const hasReports = rooms.some(({ state }) =>
    [...state.reports.values()].some((one) => one.withdrawn === undefined),
  );
  return (
    <div className="record">
      <header className="record-head">
        <div className="row">
          <h1>{words.title}</h1>
          <span className="push" />
          {keepers.length === 0 ? null : (
            <Button tone="go" onPress={() => setAdding(true)}>
              {words.add}
            </Button>
          )}
        </div>
        <p className="quiet">{words.hint}</p>
        <UndoBar undoable={undoable} />
      </header>
      <div className="record-sheet">
        {hasReports ? (
          <ReportList
            rooms={rooms}
            undoable={undoable}
            onRead={(room, one) => setOpen({ room, report: one })}
          />
        ) : (
          <EmptyState title={words.emptyTitle}>
            <p>{words.empty}</p>
          </EmptyState>
        )}
        {hasReports ? <EntryTables rooms={rooms} /> : null}
      </div>
      {isAdding ? <AddReport rooms={keepers} undoable={undoable} onClose={() => setAdding(false)} /> : null}
    </div>
  );
};
