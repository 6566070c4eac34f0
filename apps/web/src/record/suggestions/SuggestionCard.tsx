import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { useWords } from "../../words/catalogue.ts";
import { isIncomplete } from "./suggestion.ts";
import { type Decided, useSuggestions } from "./suggestions-context.ts";
import { useWordsOf } from "./use-words-of.ts";

/** One suggestion: its very words, whose they are, and what may be done with it. */
export const SuggestionCard = ({ one }: { readonly one: Decided }) => {
  const { suggestions: words } = useWords();
  const said = useWordsOf();
  const { current, choose, accept, turnDown, ask, undoable } = useSuggestions();
  const { suggestion, standing } = one;
  const { key, kind, rule, confidence } = suggestion;
  // What stands in the record may have been edited since.
  const entry = one.entry ?? suggestion.words;
  const isCurrent = current?.suggestion.key === key;
  const isWaiting = standing === "waiting";
  const percent = Math.round(100 * confidence);
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
        <span className="push" />
        <span className="small quiet" title={words.foundBy(rule)}>
          {words.sure(percent)}
        </span>
      </header>
      <blockquote className="said" dir="auto">
        {entry.basis.type === "passages"
          ? entry.basis.passages.map((passage) => passage.words).join(" … ")
          : ""}
      </blockquote>
      <p className="small">
        <span className="quiet">{words.whose}:</span> <bdi>{said.voices(entry.voices)}</bdi>
        {hasPronoun(suggestion) && isWaiting ? <em className="warn-text"> ({words.pronoun})</em> : null}
      </p>
      <p className="small">
        <bdi>{said.content(entry.content)}</bdi>
      </p>
      {isIncomplete(suggestion) && isWaiting ? <p className="small warn-text">{words.incomplete}</p> : null}
      {isCurrent ? (
        <div className="row">
          {isWaiting ? (
            <>
              <Button
                tone="go"
                keys="A"
                isDisabled={undoable.isBusy}
                onPress={() =>
                  isIncomplete(suggestion) ? ask({ type: "edit", suggestion }) : void accept(one)
                }
              >
                {words.act.accept}
              </Button>
              <Button keys="E" onPress={() => ask({ type: "edit", suggestion })}>
                {words.act.edit}
              </Button>
            </>
          ) : null}
          <Button tone="plain" keys="X" isDisabled={undoable.isBusy} onPress={() => turnDown(one)}>
            {isWaiting
              ? words.act.reject
              : one.entry === undefined
                ? words.act.reconsider
                : words.act.takeBack}
          </Button>
        </div>
      ) : null}
    </article>
  );
};

const PRONOUN = /^(?:he|she|it|they|we|i|this|that|both|others|one)$/iu;

const hasPronoun = ({ words: { voices } }: Decided["suggestion"]): boolean =>
  voices.some((voice) => voice.type === "source" && PRONOUN.test(voice.name));
