import type { RoomView } from "@parley/client";
import type { MediationId } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useMediation } from "../people/mediation.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AddReport } from "./AddReport.tsx";
import { EntryTables } from "./EntryTables.tsx";
import { FiguresFile } from "./FiguresFile.tsx";
import { ReportList } from "./ReportList.tsx";
import "./record.css";

/** The rooms in which a side keeps what is its own, before those that it shares with others. */
const OWN: readonly RoomView["kind"][] = ["team", "delegation", "coMediators"];

/** Reports, and what rests on them: who is said to have said what, figures, contacts. */
export const RecordScreen = ({ mediation }: { readonly mediation: MediationId }) => {
  const { record: words } = useWords();
  const { go } = useSeat();
  const here = useMediation(mediation);
  const undoable = useUndoable();
  const [isAdding, setAdding] = useState(false);
  const rooms = here?.rooms ?? [];
  const keepers = rooms
    .filter((room) => room.mayWrite && room.kind !== "notebook")
    .toSorted((a, b) => Number(OWN.includes(b.kind)) - Number(OWN.includes(a.kind)));
  const hasReports = rooms.some(({ state }) =>
    [...state.reports.values()].some((one) => one.withdrawn === undefined),
  );
  const hasEntries = rooms.some(({ state }) => state.record.size > 0);
  return (
    <div className="record">
      <header className="record-head">
        <div className="row">
          <h1>{words.title}</h1>
          <span className="push" />
          <FiguresFile rooms={rooms} keepers={keepers} undoable={undoable} />
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
        {hasReports || hasEntries ? (
          <ReportList
            rooms={rooms}
            undoable={undoable}
            onRead={(room, report) => go({ screen: "report", room, report })}
          />
        ) : (
          <EmptyState title={words.emptyTitle}>
            <p>{words.empty}</p>
          </EmptyState>
        )}
        {hasReports || hasEntries ? <EntryTables rooms={rooms} undoable={undoable} /> : null}
      </div>
      {isAdding ? <AddReport rooms={keepers} undoable={undoable} onClose={() => setAdding(false)} /> : null}
    </div>
  );
};
