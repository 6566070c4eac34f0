import { wordsOfEntry } from "@parley/domain";
import { useSeat } from "../../app/seat-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { useWords } from "../../words/catalogue.ts";
import { mayChange } from "../entry/may-change.ts";
import { placingsOf } from "../entry/placing.ts";
import type { Decided } from "./decided.ts";
import { isIncomplete } from "./suggestion.ts";
import { useSuggestions } from "./suggestions-context.ts";
import { useWordsOf } from "./use-words-of.ts";

/** One suggestion or entry: its very words, whose they are, and what may be done with it. */
export const SuggestionCard = ({ one }: { readonly one: Decided }) => {
  const { suggestions: words, recordParts } = useWords();
  const said = useWordsOf();
  const { current, choose } = useSuggestions();
  const { key, kind, suggestion, standing, words: entry } = one;
  const isCurrent = current?.key === key;
  const isWaiting = standing === "waiting";
  return (
    <article
      className="suggestion"
      data-kind={kind}
      data-standing={standing}
      data-key={key}
      aria-current={isCurrent ? "true" : undefined}
      aria-label={`${words.kind[kind]}, ${words.standing[standing]}`}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => (isCurrent ? null : choose(key))}
    >
      <header className="row">
        <strong className="suggestion-kind">{words.kind[kind]}</strong>
        <Chip {...(standing === "accepted" ? { tone: "go" as const } : {})}>{words.standing[standing]}</Chip>
        {one.entry?.standing === "candidate" ? <Chip tone="warn">{recordParts.candidate}</Chip> : null}
        <span className="push" />
        {suggestion === null ? (
          <span className="small quiet">{words.byHand}</span>
        ) : (
          <span className="small quiet" title={words.foundBy(suggestion.rule)}>
            {words.sure(Math.round(100 * suggestion.confidence))}
          </span>
        )}
      </header>
      <blockquote className="said" dir="auto">
        {wordsOfEntry(entry)}
      </blockquote>
      <p className="small">
        <span className="quiet">{words.whose}:</span> <bdi>{said.voices(entry.voices)}</bdi>
        {hasPronoun(one) && isWaiting ? <em className="warn-text"> ({words.pronoun})</em> : null}
      </p>
      <p className="small">
        <bdi>{said.content(entry.content)}</bdi>
      </p>
      <TableLine one={one} />
      {entry.note === undefined ? null : (
        <p className="small quiet" dir="auto">
          {words.note(entry.note)}
        </p>
      )}
      {suggestion !== null && isIncomplete(suggestion) && isWaiting ? (
        <p className="small warn-text">{words.incomplete}</p>
      ) : null}
      {isCurrent ? <CardActs one={one} /> : null}
    </article>
  );
};

/** Where it stands on the table, or would once it is accepted. */
const TableLine = ({ one }: { readonly one: Decided }) => {
  const { suggestions: words } = useWords();
  const { place } = useSuggestions();
  const titleOf = (id: string): string =>
    place.tableIssues.find(({ issue }) => issue === id)?.title ?? words.anIssue;
  if (one.kind !== "demand" || place.tableIssues.length === 0) return null;
  const standing = one.entry === null ? [] : placingsOf(place.view, one.entry.entry);
  if (one.standing === "accepted")
    return (
      <p className="small quiet">
        {standing.length === 0
          ? words.notOnTable
          : words.onTable(standing.map(({ issue }) => titleOf(issue)))}
      </p>
    );
  if (one.standing !== "waiting") return null;
  return (
    <p className="small quiet">
      {one.placing === null ? words.goesNowhere : words.goesOnTable(titleOf(one.placing.issue))}
    </p>
  );
};

const CardActs = ({ one }: { readonly one: Decided }) => {
  const { suggestions: words } = useWords();
  const { accept, confirm, turnDown, ask, undoable, place } = useSuggestions();
  const { standing, suggestion, entry } = one;
  const isWaiting = standing === "waiting";
  const { workspace } = useSeat();
  const { view } = place;
  if (entry === null ? !view.mayWrite : !mayChange(view, workspace.device, entry)) return null;
  return (
    <div className="row">
      {isWaiting && suggestion !== null ? (
        <Button
          tone="go"
          act="acceptSuggestion"
          isDisabled={undoable.isBusy}
          onPress={() => (isIncomplete(suggestion) ? ask({ type: "edit", one }) : void accept(one))}
        >
          {words.act.accept}
        </Button>
      ) : null}
      {entry?.standing === "candidate" ? (
        <Button tone="go" act="acceptSuggestion" isDisabled={undoable.isBusy} onPress={() => confirm(one)}>
          {words.act.confirm}
        </Button>
      ) : null}
      {standing === "rejected" ? null : (
        <Button act="editSuggestion" onPress={() => ask({ type: "edit", one })}>
          {isWaiting ? words.act.edit : words.act.correct}
        </Button>
      )}
      <Button
        tone="plain"
        act="turnSuggestionDown"
        isDisabled={undoable.isBusy}
        onPress={() => turnDown(one)}
      >
        {isWaiting ? words.act.reject : entry === null ? words.act.reconsider : words.act.takeBack}
      </Button>
    </div>
  );
};

const PRONOUN = /^(?:he|she|it|they|we|i|this|that|both|others|one)$/iu;

const hasPronoun = ({ words: { voices } }: Decided): boolean =>
  voices.some((voice) => voice.type === "source" && PRONOUN.test(voice.name));
