import type { Party, PartyId } from "@parley/domain";
import { useWords } from "../../words/catalogue.ts";
import { EntryDialog } from "../entry/EntryDialog.tsx";
import { placingsOf } from "../entry/placing.ts";
import { type Question, useSuggestions } from "./suggestions-context.ts";

/** Corrects a suggestion before it is accepted or an entry afterwards, or makes an entry by hand. */
export const EntryQuestion = ({
  question,
}: {
  readonly question: Extract<Question, { readonly type: "edit" | "byHand" }>;
}) => {
  const { suggestions: words } = useWords();
  const { report, place, accept, addByHand, correct, ask, selected, select, undoable } = useSuggestions();
  const shared = {
    ...{ place, report, isBusy: undoable.isBusy, wrong: undoable.wrong, onClose: () => ask(null) },
  };
  if (question.type === "byHand") {
    const { kind, span } = question;
    const said = report.text.slice(span.start, span.end);
    const speaker = kind === "demand" ? partyIn(said, place.parties) : undefined;
    const content = { type: "statement", form: "position", claim: "demands", about: [] } as const;
    return (
      <EntryDialog
        {...shared}
        draftPlace={`byHand:${place.view.room}:${report.report}:${kind}:${span.start}:${span.end}`}
        title={words.byHandTitle(words.kind[kind])}
        go={words.act.add}
        kind={kind}
        mayChangeKind={false}
        from={null}
        span={span}
        {...(speaker === undefined ? {} : { speaker })}
        placing={
          speaker === undefined ? null : place.suggestPlace({ content: { ...content, speaker } }, said)
        }
        onGo={async (made) => {
          const isDone = await addByHand(made);
          // What keys selected stays so: the same words may hold another entry.
          if (isDone && selected?.isKeyed !== true) select(null);
          return isDone;
        }}
      />
    );
  }
  const { one } = question;
  const { entry, kind } = one;
  const [standing] = entry === null ? [] : placingsOf(place.view, entry.entry);
  return (
    <EntryDialog
      {...shared}
      draftPlace={`entry:${place.view.room}:${entry?.entry ?? `${report.report}:${one.key}`}`}
      title={entry === null ? words.editTitle(words.kind[kind]) : words.correctTitle(words.kind[kind])}
      go={entry === null ? words.act.accept : words.act.correct}
      kind={kind}
      mayChangeKind={false}
      from={one.words}
      {...(entry === null ? {} : { standing: entry.standing })}
      placing={entry === null ? one.placing : (standing ?? null)}
      onGo={(made) => (entry === null ? accept(one, made) : correct(entry, made))}
    />
  );
};

/** The one party that words name, by any of its names. */
const partyIn = (said: string, parties: readonly Party[]): PartyId | undefined => {
  const named = parties.filter(({ neutralLabel, names }) =>
    [neutralLabel, ...names.map(({ name }) => name)].some((name) => said.includes(name)),
  );
  return named.length === 1 ? named[0]?.party : undefined;
};
