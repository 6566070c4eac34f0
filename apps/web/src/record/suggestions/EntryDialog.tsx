import type { EntryWords } from "@parley/domain";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { Wrong } from "../../ui/Wrong.tsx";
import { useWords } from "../../words/catalogue.ts";
import { ContentFields, VoiceFields } from "./EntryFields.tsx";
import { draftOf, type EntryDraft, emptyDraft, isDateText, wordsFromDraft } from "./entry-draft.ts";
import { SpanField } from "./SpanField.tsx";
import { SUGGESTED, type SuggestedKind, type Suggestion } from "./suggestion.ts";
import { type Question, useSuggestions } from "./suggestions-context.ts";
import { sayVoice } from "./use-words-of.ts";

/** Corrects a suggestion before it is accepted, or makes an entry by hand. Ctrl+Enter does it. */
export const EntryDialog = ({
  question,
}: {
  readonly question: Extract<Question, { type: "edit" | "byHand" }>;
}) => {
  const { suggestions: words, common } = useWords();
  const { report, parties, decided, accept, addByHand, ask, undoable } = useSuggestions();
  const suggestion = question.type === "edit" ? question.suggestion : null;
  const from = suggestion?.words ?? null;
  const [kind, setKind] = useState<SuggestedKind>(suggestion?.kind ?? "statement");
  const [draft, setDraft] = useState<EntryDraft>(() => firstDraft(question, from));
  const change = (part: Partial<EntryDraft>): void => setDraft({ ...draft, ...part });
  const entry = wordsFromDraft(draft, kind, report.text, report.report, parties, from);
  const isReady = entry !== null && isDateText(draft.date) && !undoable.isBusy;
  const close = (): void => ask(null);
  const go = async (): Promise<void> => {
    if (!isReady) return;
    const one = decided.find((candidate) => candidate.suggestion === suggestion);
    const isDone = one === undefined ? await addByHand(kind, entry) : await accept(one, entry);
    if (isDone) close();
  };
  return (
    <Dialog
      title={suggestion === null ? words.byHandTitle : words.editTitle(words.kind[kind])}
      onClose={close}
      actions={
        <Button tone="go" isDisabled={!isReady} onPress={() => void go()}>
          {words.act.accept}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a key for the button below, from the fields above it */}
      <div
        className="stack"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void go();
        }}
      >
        {suggestion === null ? (
          <>
            <p>{words.byHandHint}</p>
            <ChoiceField
              label={words.byHandKind}
              value={kind}
              onChange={setKind}
              autoFocus
              choices={SUGGESTED.map((one) => [one, words.kind[one]])}
            />
          </>
        ) : null}
        <SpanField text={report.text} span={draft.span} onChange={(span) => change({ span })} />
        <Outer suggestion={suggestion} />
        <VoiceFields draft={draft} change={change} parties={parties} />
        <ContentFields kind={kind} draft={draft} change={change} parties={parties} />
        <p className="small quiet">{common.ctrlEnter}</p>
      </div>
      <Wrong sentence={undoable.wrong} />
    </Dialog>
  );
};

const firstDraft = (question: Extract<Question, { type: "edit" | "byHand" }>, from: EntryWords | null) =>
  from === null && question.type === "byHand"
    ? emptyDraft({ start: question.start, end: question.end })
    : draftOf(from ?? { basis: { type: "heard", words: "" }, voices: [], content: NOTHING, issues: [] });

const NOTHING: EntryWords["content"] = { type: "statement", form: "remark", claim: "claims", about: [] };

/** By whom it was told, where it went through more than one. */
const Outer = ({ suggestion }: { readonly suggestion: Suggestion | null }) => {
  const { suggestions: words } = useWords();
  const outer = suggestion?.words.voices.slice(0, -1) ?? [];
  return outer.length === 0 ? null : (
    <p className="small quiet">{words.through(outer.map((voice) => sayVoice(words, voice)))}</p>
  );
};
