import type { MediationId, ReportId, RoomId } from "@parley/domain";
import { useState } from "react";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useSeat } from "../app/seat-context.tsx";
import { useMediation } from "../people/mediation.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { AddReport } from "./AddReport.tsx";
import { EntryTables } from "./EntryTables.tsx";
import { ToldDialog } from "./entry/ToldDialog.tsx";
import { useFileDrop } from "./FileField.tsx";
import { ImportFigures } from "./ImportFigures.tsx";
import { keepersOf } from "./keepers.ts";
import { ReportList } from "./ReportList.tsx";
import "./record.css";

/** What is being asked for, and with which file it begins. */
type Asking = { readonly type: "report"; readonly file: File | null } | { readonly type: "told" | "figures" };

/** Reports, and what rests on them: who is said to have said what, figures, contacts. */
export const RecordScreen = ({
  mediation,
  at,
}: {
  readonly mediation: MediationId;
  readonly at?: string | undefined;
}) => {
  const { record: words } = useWords();
  const { go } = useSeat();
  const here = useMediation(mediation);
  const undoable = useUndoable();
  const [asking, ask] = useState<Asking | null>(null);
  const rooms = here?.rooms ?? [];
  const keepers = keepersOf(rooms);
  const { isOver, ...drop } = useFileDrop((file) => {
    if (keepers.length > 0) ask({ type: "report", file });
  });
  const offered: readonly OfferedAct[] =
    keepers.length === 0
      ? []
      : [
          { act: "openReport", run: () => ask({ type: "report", file: null }) },
          { act: "enterTold", run: () => ask({ type: "told" }) },
          { act: "importFigures", run: () => ask({ type: "figures" }) },
        ];
  useActs(offered);
  const isEmpty = !rooms.some(({ state }) =>
    [...state.reports.values(), ...state.record.values()].some((one) => one.withdrawn === undefined),
  );
  const read = (room: RoomId, report: ReportId): void => go({ screen: "report", room, report });
  return (
    <div className="record" data-over={isOver ? "" : undefined} {...drop}>
      <header className="record-head">
        <div className="row">
          <h1>{words.title}</h1>
          <span className="push" />
          {offered.toReversed().map((act) => (
            <ActButton key={act.act} offered={act} />
          ))}
        </div>
        <p className="quiet">{words.hint}</p>
      </header>
      <div className="record-sheet">
        {isEmpty ? (
          <EmptyState title={words.emptyTitle}>
            <p>{words.empty}</p>
          </EmptyState>
        ) : (
          <>
            <ReportList rooms={rooms} undoable={undoable} onRead={read} />
            <EntryTables rooms={rooms} undoable={undoable} at={at} />
          </>
        )}
      </div>
      <UndoBar undoable={undoable} />
      {asking?.type === "report" ? (
        <AddReport
          {...{ mediation, rooms: keepers, file: asking.file, undoable, onKept: read }}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking?.type === "figures" ? (
        <ImportFigures rooms={keepers} undoable={undoable} onClose={() => ask(null)} />
      ) : null}
      {asking?.type === "told" ? (
        <ToldDialog
          {...{ rooms: keepers, undoable, draftPlace: `told:${mediation}` }}
          onClose={() => ask(null)}
        />
      ) : null}
    </div>
  );
};
