import type { RoomView } from "@parley/client";
import type { EntryWords, PartyId, RecordEntry, Report, TableIssue } from "@parley/domain";
import type { Span } from "@parley/reading";
import { type ReactNode, useState } from "react";
import { useKeptForm } from "../../app/kept-form.ts";
import { choiceOf, choiceWishOf } from "../../table/placing-wish.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { KeptNote } from "../../ui/KeptNote.tsx";
import { Wrong } from "../../ui/Wrong.tsx";
import { useWords } from "../../words/catalogue.ts";
import "./entry.css";
import { OnCtrlEnter } from "../../ui/OnCtrlEnter.tsx";
import { SpanField } from "../suggestions/SpanField.tsx";
import { useChain } from "../use-chain.ts";
import { EntryForm } from "./EntryForm.tsx";
import { draftOf, type EntryDraft, emptyDraft } from "./entry-draft.ts";
import { type EntryInForm, entryReaders } from "./entry-kept.ts";
import { ENTRY_KINDS, type EntryKind } from "./entry-kind.ts";
import type { PlacingWish } from "./placing.ts";
import type { EntryPlace } from "./use-entry-place.ts";
import { VoicesField } from "./VoicesField.tsx";
import { voicesFrom, wordsFromDraft } from "./words-from-draft.ts";

/** An entry as a person is done with it. */
export interface EntryMade {
  readonly kind: EntryKind;
  readonly words: EntryWords;
  readonly standing: RecordEntry["standing"];
  readonly placing: PlacingWish | null;
}

export interface EntryDialogProps {
  readonly title: string;
  readonly go: string;
  /** Names the form among the drafts of this device. */
  readonly draftPlace: string;
  readonly place: EntryPlace;
  /** The report that it rests on; null: somebody was told. */
  readonly report: Report | null;
  readonly kind: EntryKind;
  /** Whether it may still be said to be of another kind. */
  readonly mayChangeKind: boolean;
  /** What it says so far. */
  readonly from: EntryWords | null;
  readonly span?: Span;
  /** The party whose position it seems to be. */
  readonly speaker?: PartyId;
  readonly standing?: RecordEntry["standing"];
  /** Where it stands on the table, or would. */
  readonly placing: PlacingWish | null;
  readonly isBusy: boolean;
  readonly wrong: string | null;
  readonly onGo: (made: EntryMade) => Promise<boolean>;
  readonly onClose: () => void;
  /** What stands before the words: the room that keeps it. */
  readonly children?: ReactNode;
}

/** Makes an entry, or corrects one, every field at hand. Ctrl+Enter does it. */
export const EntryDialog = (props: EntryDialogProps) => {
  const { place, report, from, placing, standing, isBusy } = props;
  const { entry: words, common, suggestions } = useWords();
  const [initial] = useState(
    (): EntryInForm => ({
      kind: props.kind,
      ...(from === null ? emptyDraft(props.kind, props.span ?? null) : draftOf(props.kind, from)),
      ...(props.speaker === undefined ? {} : { speaker: props.speaker }),
      ...(standing === undefined ? {} : { isCandidate: standing === "candidate" }),
      ...(placing === null || !place.tableIssues.some(({ issue }) => issue === placing.issue)
        ? {}
        : { tableIssue: placing.issue, stance: placing.stance, ...choiceWishOf(placing.choice) }),
    }),
  );
  const kept = useKeptForm(props.draftPlace, initial, entryReaders(place, report?.text.length ?? 0));
  const { form: draft, change } = kept;
  const { kind } = draft;
  const [isAsked, setAsked] = useState(false);
  const { words: entry, missing } = wordsFromDraft(draft, { kind, parties: place.parties, report, from });
  const go = async (): Promise<void> => {
    setAsked(true);
    if (entry === null || isBusy) return;
    const made = { kind, words: entry, standing: draft.isCandidate ? "candidate" : "confirmed" } as const;
    const placing = kind === "demand" ? placingFrom(draft, place.tableIssues) : null;
    if (!(await props.onGo({ ...made, placing }))) return;
    kept.forget();
    props.onClose();
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button tone="go" isDisabled={isBusy} onPress={() => void go()}>
          {props.go}
        </Button>
      }
    >
      <OnCtrlEnter go={() => void go()}>
        <KeptNote kept={kept} />
        {props.children}
        {props.mayChangeKind ? (
          <ChoiceField
            label={words.kind}
            value={kind}
            autoFocus
            onChange={(next) => {
              const { form, claim } = emptyDraft(next, null);
              change({ kind: next, form, claim });
            }}
            choices={ENTRY_KINDS.map((one) => [one, suggestions.kind[one]])}
          />
        ) : null}
        <WordsField report={report} from={from} draft={draft} change={change} />
        <VoicesField
          voices={draft.voices}
          parties={place.parties}
          known={place.known.sources}
          chain={useChainOf(place.view, report !== null)(draft, place, kind)}
          hasReport={report !== null}
          isFirst={!props.mayChangeKind}
          onChange={(voices) => change(withSpeaker(draft, { voices }, place))}
        />
        <EntryForm {...{ kind, draft, change }} isNew={standing === undefined} {...place} />
        {isAsked && missing.length > 0 ? (
          <ul className="note" role="alert">
            {missing.map((one) => (
              <li key={one}>{words.missing[one]}</li>
            ))}
          </ul>
        ) : null}
        <p className="small quiet">{common.ctrlEnter}</p>
      </OnCtrlEnter>
      <Wrong sentence={props.wrong} />
    </Dialog>
  );
};

/** Where the position goes; nowhere without an issue, or without the party whose position it is. */
const placingFrom = (draft: EntryDraft, issues: readonly TableIssue[]): PlacingWish | null => {
  const on = issues.find(({ issue }) => issue === draft.tableIssue);
  if (on === undefined || draft.speaker === "") return null;
  const choice = choiceOf(on, draft);
  return { issue: on.issue, stance: draft.stance, ...(choice === null ? {} : { choice }) };
};

/** Whoever speaks last is the party that says it, until somebody says otherwise. */
const withSpeaker = (
  { speaker, voices: before }: EntryDraft,
  part: Pick<EntryDraft, "voices">,
  { parties }: EntryPlace,
): Partial<EntryDraft> => {
  const partyAt = (voices: EntryDraft["voices"]) => {
    const last = voicesFrom(voices, true, parties)?.at(-1);
    return last?.type === "source" ? (last.party ?? "") : "";
  };
  return speaker === partyAt(before) ? { ...part, speaker: partyAt(part.voices) } : part;
};

/** The words that it rests on: in their place in the report, or as somebody was told them. */
const WordsField = ({
  report,
  from,
  draft,
  change,
}: Pick<EntryDialogProps, "report" | "from"> & {
  readonly draft: EntryDraft;
  readonly change: (part: Partial<EntryDraft>) => void;
}) => {
  const { entry: words } = useWords();
  if (from?.basis.type === "imported") return null;
  if (report === null)
    return (
      <TextField
        label={words.heard}
        hint={words.heardHint}
        rows={3}
        value={draft.heard}
        onChange={(heard) => change({ heard })}
      />
    );
  return draft.span === null ? null : (
    <SpanField text={report.text} span={draft.span} onChange={(span) => change({ span })} />
  );
};

const useChainOf = ({ state }: RoomView, hasReport: boolean) => {
  const chain = useChain();
  return ({ voices, claim, speaker, form }: EntryDraft, { parties }: EntryPlace, kind: EntryKind): string => {
    const isSaid = kind === "statement" || kind === "demand";
    return chain(
      {
        voices: voicesFrom(voices, true, parties) ?? [],
        basis: hasReport ? null : { type: "heard", words: "" },
        content: {
          ...{ type: "statement", form, claim: isSaid ? claim : "claims", about: [] },
          ...(isSaid && speaker !== "" ? { speaker } : {}),
        },
      },
      state,
    );
  };
};
