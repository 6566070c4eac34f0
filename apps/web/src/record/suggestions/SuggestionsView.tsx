import type { RoomView } from "@parley/client";
import type { Party, RecordEntryId, Report } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { CheckField, ChoiceField } from "../../ui/Field.tsx";
import { KeysDialog } from "../../ui/KeysDialog.tsx";
import { UndoBar } from "../../ui/UndoBar.tsx";
import { useIsNarrow } from "../../ui/use-width.ts";
import { useWords } from "../../words/catalogue.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { ReportText } from "./ReportText.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import { selectedSpan } from "./selection.ts";
import { SUGGESTED, type SuggestedKind, type Suggestion } from "./suggestion.ts";
import "./suggestions.css";
import { type Question, SuggestionsProvider, useSuggestions } from "./suggestions-context.ts";
import { useDecisions } from "./use-decisions.ts";
import { type PlainMark, useReading } from "./use-reading.ts";
import { useKeyWords } from "./use-suggestion-keys.ts";

const NARROW_PX = 760;
const NONE: readonly Suggestion[] = [];
const NO_MARKS: readonly PlainMark[] = [];

/** A report read into suggestions: the text with its marks, and the list in which a person decides about each. */
export const SuggestionsView = ({
  view,
  report,
  at,
  parties,
  onClose,
}: {
  readonly view: RoomView;
  readonly report: Report;
  /** The entry at whose words it begins. */
  readonly at: RecordEntryId | undefined;
  readonly parties: readonly Party[];
  readonly onClose: () => void;
}) => {
  const { suggestions: words } = useWords();
  const reading = useReading(report, parties);
  const found = reading.status === "read" ? reading.suggestions : NONE;
  const decisions = useDecisions(view, report, found);
  const [key, choose] = useState<string | null>(null);
  const [shownKind, showKind] = useState<SuggestedKind | "all">("all");
  const [isHiding, hide] = useState(false);
  const [question, ask] = useState<Question | null>(null);
  const { decided } = decisions;
  const shown = useMemo(
    () =>
      decided.filter(
        ({ suggestion, standing }) =>
          (shownKind === "all" || suggestion.kind === shownKind) &&
          (!isHiding || standing === "waiting" || suggestion.key === key),
      ),
    [decided, shownKind, isHiding, key],
  );
  const called =
    at === undefined || key !== null ? undefined : shown.find(({ entry }) => entry?.entry === at);
  const current = called ?? shown.find(({ suggestion }) => suggestion.key === key) ?? shown[0] ?? null;
  const place = {
    ...{ view, report, parties, decided, shown, current, choose, shownKind, showKind, isHiding, hide },
    ...{ undoable: decisions.undoable, ask, close: onClose, undo: decisions.undo },
    ...{ accept: decisions.accept, acceptAll: decisions.acceptAll, addByHand: decisions.addByHand },
    turnDown: decisions.turnDown,
  };
  return (
    <SuggestionsProvider value={place}>
      <div className="suggestions">
        <SuggestionsHead />
        {reading.status === "reading" ? (
          <p className="suggestions-wait" role="status">
            {words.reading}
          </p>
        ) : (
          <SuggestionsBody
            plain={reading.status === "read" ? reading.marks : NO_MARKS}
            hasFailed={reading.status === "failed"}
          />
        )}
        <Asked question={question} />
      </div>
    </SuggestionsProvider>
  );
};

const SuggestionsHead = () => {
  const { suggestions: words, undo } = useWords();
  const place = useSuggestions();
  const { report, decided, current, ask, close, undoable } = place;
  const waiting = decided.filter(({ standing }) => standing === "waiting").length;
  const byHand = (): void => {
    const basis = current?.suggestion.words.basis;
    const span = selectedSpan(report.text) ?? (basis?.type === "passages" ? basis.passages[0] : undefined);
    if (span !== undefined) ask({ type: "byHand", start: span.start, end: span.end });
  };
  return (
    <header className="suggestions-head">
      <div className="row">
        <h1>{words.title(report.title)}</h1>
        <span className="push" />
        <Button tone="plain" keys="?" onPress={() => ask({ type: "keys" })}>
          {undo.keys}
        </Button>
        <Button keys="Esc" onPress={close}>
          {words.back}
        </Button>
      </div>
      <p className="quiet">{words.hint}</p>
      <div className="row">
        <span role="status">{words.count(waiting, decided.length)}</span>
        <ChoiceField
          label={words.show}
          value={place.shownKind}
          onChange={place.showKind}
          choices={[["all", words.shownAll], ...SUGGESTED.map((kind) => [kind, words.kinds[kind]] as const)]}
        />
        <CheckField label={words.hideDecided} value={place.isHiding} onChange={place.hide} />
        <Button keys="B" isDisabled={waiting === 0} onPress={() => ask({ type: "bulk" })}>
          {words.act.bulk}
        </Button>
        <Button keys="N" onPress={byHand}>
          {words.act.byHand}
        </Button>
      </div>
      <UndoBar undoable={undoable} />
    </header>
  );
};

const SuggestionsBody = ({
  plain,
  hasFailed,
}: {
  readonly plain: readonly PlainMark[];
  readonly hasFailed: boolean;
}) => {
  const { suggestions: words } = useWords();
  const { decided } = useSuggestions();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame, NARROW_PX);
  return (
    <div className="suggestions-body" ref={frame} data-narrow={isNarrow ? "" : undefined}>
      <div className="report-side">
        <ReportText plain={plain} />
        <Legend />
      </div>
      {decided.length > 0 ? (
        <SuggestionList />
      ) : (
        <EmptyState title={words.none}>
          <p>{hasFailed ? words.failed : words.noneHint}</p>
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
      {SUGGESTED.map((kind) => (
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
    </p>
  );
};

const Asked = ({ question }: { readonly question: Question | null }) => {
  const { suggestions: words } = useWords();
  const { ask } = useSuggestions();
  const keys = useKeyWords();
  switch (question?.type) {
    case "edit":
    case "byHand":
      return <EntryDialog question={question} />;
    case "bulk":
      return <BulkDialog />;
    case "keys":
      return <KeysDialog title={words.keysTitle} keys={keys} onClose={() => ask(null)} />;
    case undefined:
      return null;
  }
};
