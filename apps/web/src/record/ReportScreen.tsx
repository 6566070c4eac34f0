import type { RecordEntryId, ReportId, RoomId } from "@parley/domain";
import { lazy, Suspense } from "react";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useWords } from "../words/catalogue.ts";
import { OnTheTable } from "./OnTheTable.tsx";

const SuggestionsView = lazy(() =>
  import("./suggestions/SuggestionsView.tsx").then((module) => ({ default: module.SuggestionsView })),
);

/** One report with what rests on it and what is suggested from it. */
export const ReportScreen = ({
  room,
  report: id,
  at,
}: {
  readonly room: RoomId;
  readonly report: ReportId;
  /** The entry for whose words the person came. */
  readonly at: RecordEntryId | undefined;
}) => {
  const { record: words, recordParts } = useWords();
  const { go } = useSeat();
  const view = useSnapshot().rooms.get(room);
  const report = view?.state.reports.get(id);
  if (view === undefined || report === undefined)
    return (
      <EmptyState title={words.title}>
        <p>{recordParts.unknownReport}</p>
      </EmptyState>
    );
  return (
    <>
      {at === undefined ? null : <OnTheTable view={view} entry={at} />}
      <Suspense fallback={<p role="status">{words.title}</p>}>
        <SuggestionsView
          view={view}
          report={report}
          at={at}
          onClose={() => go({ screen: "record", mediation: view.mediation })}
        />
      </Suspense>
    </>
  );
};
