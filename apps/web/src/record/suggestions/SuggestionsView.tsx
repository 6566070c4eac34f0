import type { RoomView } from "@parley/client";
import type { RecordEntryId, Report } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { CheckField, ChoiceField } from "../../ui/Field.tsx";
import { UndoBar } from "../../ui/UndoBar.tsx";
import { useIsNarrow } from "../../ui/use-width.ts";
import { useWords } from "../../words/catalogue.ts";
import { ENTRY_KINDS, type EntryKind } from "../entry/entry-kind.ts";
import { useEntryPlace } from "../entry/use-entry-place.ts";
import { AboutReport, ReportFacts } from "./AboutReport.tsx";
import { BulkDialog } from "./BulkDialog.tsx";
import { EntryQuestion } from "./EntryQuestion.tsx";
import { KindBar } from "./KindBar.tsx";
import { ReportText } from "./ReportText.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import type { Suggestion } from "./suggestion.ts";
import "../entry/entry.css";
import "./suggestions.css";
import { isOpen } from "./decided.ts";
import { type Question, type Selected, SuggestionsProvider, useSuggestions } from "./suggestions-context.ts";
import { useDecisions } from "./use-decisions.ts";
import { useOfferedSuggestionActs } from "./use-offered-suggestion-acts.ts";
import { type PlainMark, type ReadingHere, useReading } from "./use-reading.ts";

const NARROW_PX = 760;
const NONE: readonly Suggestion[] = [];
const NO_MARKS: readonly PlainMark[] = [];

/** A report: its text with everything that rests on it or could, and the list in which a person decides about each. */
export const SuggestionsView = ({
  view,
  report,
  at,
  onClose,
}: {
  readonly view: RoomView;
  readonly report: Report;
  /** The entry to be shown first. */
  readonly at: RecordEntryId | undefined;
  readonly onClose: () => void;
}) => {
  const place = useEntryPlace(view);
  const here = useReading(report, place.parties);
  const { reading } = here;
  const { decided, ...decisions } = useDecisions(
    place,
    report,
    reading.status === "read" ? reading.suggestions : NONE,
  );
  const [key, choose] = useState<string | null>(null);
  const [shownKind, showKind] = useState<EntryKind | "all">("all");
  const [isHiding, hide] = useState(false);
  const [question, ask] = useState<Question | null>(null);
  const [selected, select] = useState<Selected | null>(null);
  const shown = useMemo(
    () =>
      decided.filter(
        (one) =>
          (shownKind === "all" || one.kind === shownKind) && (!isHiding || isOpen(one) || one.key === key),
      ),
    [decided, shownKind, isHiding, key],
  );
  const wanted = at === undefined ? undefined : decided.find(({ entry }) => entry?.entry === at);
  const current =
    shown.find((one) => one.key === key) ?? (key === null ? wanted : undefined) ?? shown[0] ?? null;
  return (
    <SuggestionsProvider
      value={{
        ...{ place, report, decided, shown, current, choose, shownKind, showKind, isHiding, hide },
        ...{ ask, selected, select, close: onClose, ...decisions },
      }}
    >
      <div className="suggestions">
        <SuggestionsHead here={here} />
        <SuggestionsBody
          plain={reading.status === "read" ? reading.marks : NO_MARKS}
          status={reading.status}
        />
        <UndoBar undoable={decisions.undoable} />
        <OfferedActs />
        <Asked question={question} />
      </div>
    </SuggestionsProvider>
  );
};

const OfferedActs = () => {
  useOfferedSuggestionActs();
  return null;
};

const SuggestionsHead = ({ here }: { readonly here: ReadingHere }) => {
  const { suggestions: words } = useWords();
  const place = useSuggestions();
  const { report, decided, ask, close } = place;
  const waiting = decided.filter(({ standing }) => standing === "waiting").length;
  return (
    <header className="suggestions-head">
      <div className="row">
        <h1 dir="auto">{report.title}</h1>
        <span className="push" />
        <Button tone="plain" act="aboutReport" onPress={() => ask({ type: "about" })}>
          {words.about}
        </Button>
        <Button act="backToRecord" onPress={close}>
          {words.back}
        </Button>
      </div>
      <ReportFacts report={report} />
      <p className="quiet small">{words.hint}</p>
      <div className="row">
        <ReadingLine here={here} waiting={waiting} />
        <ChoiceField
          label={words.show}
          value={place.shownKind}
          onChange={place.showKind}
          choices={[
            ["all", words.shownAll],
            ...ENTRY_KINDS.map((kind) => [kind, words.kinds[kind]] as const),
          ]}
        />
        <CheckField label={words.hideDecided} value={place.isHiding} onChange={place.hide} />
        <Button act="acceptMany" isDisabled={waiting === 0} onPress={() => ask({ type: "bulk" })}>
          {words.act.bulk}
        </Button>
      </div>
    </header>
  );
};

/** How far the reader is, and the way to end it or begin again. */
const ReadingLine = ({
  here: { reading, stop, again },
  waiting,
}: {
  readonly here: ReadingHere;
  readonly waiting: number;
}) => {
  const { suggestions: words, common } = useWords();
  const { decided } = useSuggestions();
  const candidates = decided.filter(({ entry }) => entry?.standing === "candidate").length;
  const said = {
    reading: () => words.reading,
    stopped: () => words.stopped,
    failed: () => words.failed,
    read: () => words.count(waiting, decided.length, candidates),
  }[reading.status];
  return (
    <>
      <span role="status">{said()}</span>
      {reading.status === "reading" ? (
        <Button tone="plain" onPress={stop}>
          {common.cancel}
        </Button>
      ) : null}
      {reading.status === "stopped" || reading.status === "failed" ? (
        <Button onPress={again}>{words.readAgain}</Button>
      ) : null}
    </>
  );
};

const SuggestionsBody = ({
  plain,
  status,
}: {
  readonly plain: readonly PlainMark[];
  readonly status: ReadingHere["reading"]["status"];
}) => {
  const { suggestions: words } = useWords();
  const { decided, place } = useSuggestions();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame, NARROW_PX);
  return (
    <div className="suggestions-body" ref={frame} data-narrow={isNarrow ? "" : undefined}>
      <div className="report-side">
        <ReportText plain={plain} />
        {place.view.mayWrite ? <KindBar /> : null}
        <Legend />
      </div>
      {decided.length > 0 ? (
        <SuggestionList />
      ) : status === "reading" ? (
        <p className="suggestions-wait quiet">{words.readingHint}</p>
      ) : (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
    </div>
  );
};

/** What each line beneath words means. */
const Legend = () => {
  const { suggestions: words } = useWords();
  return (
    <p className="report-legend small quiet">
      {words.legend}:{" "}
      {ENTRY_KINDS.map((kind) => (
        <span key={kind} className="found-mark" data-kind={kind}>
          {words.kinds[kind]}
        </span>
      ))}
      <span className="found-mark" data-kind="date">
        {words.markedOnly.date}
      </span>
      <span className="found-mark" data-kind="name">
        {words.markedOnly.name}
      </span>
      <span className="found-mark" data-kind="statement" data-by-hand="">
        {words.byHand}
      </span>
    </p>
  );
};

const Asked = ({ question }: { readonly question: Question | null }) => {
  switch (question?.type) {
    case "edit":
    case "byHand":
      return <EntryQuestion question={question} />;
    case "bulk":
      return <BulkDialog />;
    case "about":
      return <AboutReport />;
    case undefined:
      return null;
  }
};
