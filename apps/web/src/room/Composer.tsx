import { type KeyboardEvent, type RefObject, useId } from "react";
import { Button } from "../ui/Button.tsx";
import { CheckField, TextField } from "../ui/Field.tsx";
import { RoomMark, roomStyle } from "../ui/RoomMark.tsx";
import { useWords } from "../words/catalogue.ts";
import { excerptOf } from "./excerpt.ts";
import { Findings } from "./Findings.tsx";
import { eveningAfterNext, momentToInput } from "./local-time.ts";
import { MenuChoice } from "./MenuChoice.tsx";
import { authorOf, useReaders, wordsIn } from "./names.ts";
import { QueuedList } from "./QueuedList.tsx";
import { ReadershipDialog } from "./ReadershipDialog.tsx";
import { useRoom } from "./room-context.ts";
import { type Composer as Composing, useComposer } from "./use-composer.ts";

/** Where a person writes: always under the sentence that says in which room, and who will read it. */
export const Composer = ({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) => {
  const { view, name } = useRoom();
  const { room: words } = useWords();
  const composing = useComposer();
  const { text, write, say, isBusy, error, findings } = composing;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void say();
  };
  return (
    <section className="compose no-print" style={roomStyle(view)} aria-labelledby={`${id}-where`}>
      <QueuedList onTakeBack={composing.takeBack} />
      <ReadLine id={`${id}-where`} />
      {composing.hasNewReaders ? <p className="note">{words.compose.changedNow}</p> : null}
      <Answering />
      <textarea
        ref={field}
        className="input"
        dir="auto"
        rows={2}
        aria-label={words.compose.field(name)}
        aria-describedby={`${id}-where`}
        placeholder={words.compose.field(name)}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Findings words={text} findings={findings} reason={composing.reason} onReason={composing.giveReason} />
      <Choices composing={composing} />
      {error === null ? null : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        {composing.isChecked ? <span className="small quiet limits">{words.check.limits}</span> : null}
        <span className="push" />
        <Button tone="go" keys="Ctrl ↵" isDisabled={isBusy || text.trim() === ""} onPress={() => void say()}>
          {isBusy ? words.compose.sending : words.compose.say}
        </Button>
      </div>
      <ReadershipDialog composing={composing} />
    </section>
  );
};

/** Which room this is and who will read it: never out of sight while somebody writes. */
export const ReadLine = ({ id }: { readonly id?: string }) => {
  const { view, name } = useRoom();
  const { compose } = useWords().room;
  const readers = useReaders(view.state);
  return (
    <p className="reads" id={id}>
      <RoomMark room={view} />
      <span>
        {compose.writingIn} <b>{name}</b>.{" "}
        {readers.length === 0 ? compose.readByNobody : compose.readByNames([...readers, compose.andYou])}
      </span>
    </p>
  );
};

const Answering = () => {
  const { view, answering, answer } = useRoom();
  const { room: words } = useWords();
  if (answering === null) return null;
  const { items, messages } = view.state;
  const said = items.get(answering) ?? messages.get(answering);
  const isMessage = messages.has(answering);
  const author = said === undefined || isMessage ? undefined : authorOf(view.state, said);
  return (
    <div className="answering">
      <span>
        {words.compose.replyingTo(author?.name ?? words.fromMediators)}:{" "}
        <q>{excerptOf(wordsIn(view.state, answering) ?? words.gone)}</q>
      </span>
      <Button tone="plain" onPress={() => answer(null)}>
        {words.compose.noReply}
      </Button>
    </div>
  );
};

/** How it is put, how far it may travel, when it lapses; each choice with what it means. */
const Choices = ({ composing }: { readonly composing: Composing }) => {
  const { view, now } = useRoom();
  const { room: words, terms: says } = useWords();
  const { form, terms, expiry, termsOffered, areTermsLocked } = composing;
  const isShared = view.kind !== "caucus";
  const meaningOf = (value: typeof terms): string =>
    isShared && value === "inConfidence" ? words.compose.inConfidenceShared : says.termsMeaning[value];
  const isSecret = terms === "inConfidence" || terms === "allMediators";
  return (
    <div className="choices">
      <div className="chips">
        {termsOffered === null ? null : (
          <MenuChoice
            label={words.compose.terms}
            value={terms}
            onChange={composing.chooseTerms}
            tone={isSecret ? "lock" : "go"}
            isDisabled={areTermsLocked}
            choices={termsOffered.map((value) => ({
              value,
              label: says.terms[value],
              meaning: meaningOf(value),
            }))}
          />
        )}
        <MenuChoice
          label={words.compose.form}
          value={form}
          onChange={composing.chooseForm}
          tone="form"
          choices={composing.forms.map((value) => ({
            value,
            label: says.form[value],
            meaning: says.formMeaning[value],
          }))}
        />
        {expiry === "" && form !== "trialBalloon" ? (
          <button
            type="button"
            className="chip chip-button"
            onClick={() => composing.setExpiry(momentToInput(eveningAfterNext(now)))}
          >
            {words.compose.addExpiry}
          </button>
        ) : null}
      </div>
      <p className="small quiet">
        {termsOffered === null
          ? words.compose.staysHere
          : areTermsLocked
            ? words.compose.termsLocked
            : meaningOf(terms)}{" "}
        {form === "remark" ? null : says.formMeaning[form]}
      </p>
      {expiry === "" && form !== "trialBalloon" ? null : (
        <div className="expiry">
          <TextField
            label={words.compose.expiry}
            type="datetime-local"
            value={expiry}
            onChange={composing.setExpiry}
            wrong={composing.expiryWrong}
          />
          {form === "trialBalloon" ? null : (
            <Button tone="plain" onPress={() => composing.setExpiry("")}>
              {words.compose.noExpiry}
            </Button>
          )}
        </div>
      )}
      {composing.mayOfferIdea ? (
        <CheckField label={words.compose.idea} value={composing.isIdea} onChange={composing.offerIdea} />
      ) : null}
    </div>
  );
};
