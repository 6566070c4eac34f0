import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { eveningAfterNext, momentToInput } from "./local-time.ts";
import { MenuChoice } from "./MenuChoice.tsx";
import { useTermsIn } from "./names.ts";
import { useRoom } from "./room-context.ts";
import type { Composer as Composing } from "./use-composer.ts";

/** How it is put, how far it may travel, when it lapses; each choice with what it means. */
export const ComposerChoices = ({ composing }: { readonly composing: Composing }) => {
  const { ask } = useRoom();
  const { room: words } = useWords();
  const { text, say, isBusy } = composing;
  useWritingActs(composing);
  return (
    <div className="choices">
      <div className="row">
        <div className="chips">
          <TermsChoice composing={composing} />
          <FormChoice composing={composing} />
          <MoreChoices composing={composing} />
          <button
            type="button"
            className="chip chip-button"
            data-act="draftMinutes"
            onClick={() => ask({ type: "draftMinutes" })}
          >
            {words.minutesChip}
          </button>
        </div>
        <Button tone="go" act="say" isDisabled={isBusy || text.trim() === ""} onPress={() => void say()}>
          {isBusy ? words.compose.sending : words.compose.say}
        </Button>
      </div>
      <Meaning composing={composing} />
      <Expiry composing={composing} />
    </div>
  );
};

/** Offers to keys and palette what stands beside the words. */
const useWritingActs = ({
  text,
  say,
  expiry,
  setExpiry,
  mayOfferIdea,
  isIdea,
  offerIdea,
}: Composing): void => {
  const { answering, answer, now } = useRoom();
  const acts: readonly (readonly [isPossible: boolean, act: OfferedAct])[] = [
    [text.trim() !== "", { act: "say", run: () => void say() }],
    [expiry === "", { act: "letLapse", run: () => setExpiry(momentToInput(eveningAfterNext(now))) }],
    [mayOfferIdea, { act: "offerIdea", run: () => offerIdea(!isIdea) }],
    [answering !== null, { act: "noReply", run: () => answer(null) }],
  ];
  useActs(acts.filter(([isPossible]) => isPossible).map(([, act]) => act));
};

const TermsChoice = ({ composing }: { readonly composing: Composing }) => {
  const { view } = useRoom();
  const { room: words } = useWords();
  const { label, meaning } = useTermsIn(view.kind);
  const { terms, termsOffered, areTermsLocked, chooseTerms } = composing;
  if (termsOffered === null) return null;
  const isSecret = terms === "inConfidence" || terms === "allMediators";
  return (
    <MenuChoice
      label={words.compose.terms}
      act="chooseTerms"
      value={terms}
      onChange={chooseTerms}
      tone={isSecret ? "lock" : "go"}
      isDisabled={areTermsLocked}
      choices={termsOffered.map((value) => ({ value, label: label(value), meaning: meaning(value) }))}
    />
  );
};

const FormChoice = ({ composing }: { readonly composing: Composing }) => {
  const { room: words, terms: says } = useWords();
  return (
    <MenuChoice
      label={words.compose.form}
      act="chooseForm"
      value={composing.form}
      onChange={composing.chooseForm}
      tone="form"
      choices={composing.forms.map((value) => ({
        value,
        label: says.form[value],
        meaning: says.formMeaning[value],
      }))}
    />
  );
};

const MoreChoices = ({ composing }: { readonly composing: Composing }) => {
  const { now } = useRoom();
  const { compose } = useWords().room;
  const { expiry, form, setExpiry, mayOfferIdea, isIdea, offerIdea } = composing;
  return (
    <>
      {expiry === "" && form !== "trialBalloon" ? (
        <button
          type="button"
          className="chip chip-button"
          data-act="letLapse"
          onClick={() => setExpiry(momentToInput(eveningAfterNext(now)))}
        >
          {compose.addExpiry}
        </button>
      ) : null}
      {mayOfferIdea ? (
        <label className="chip chip-button" data-tone={isIdea ? "go" : undefined}>
          <input type="checkbox" checked={isIdea} onChange={(event) => offerIdea(event.target.checked)} />
          {compose.idea}
        </label>
      ) : null}
    </>
  );
};

/** What has been chosen, in a sentence; and, to whoever carries words, what the check does not see. */
const Meaning = ({ composing }: { readonly composing: Composing }) => {
  const { view } = useRoom();
  const { room: words, terms: says } = useWords();
  const { meaning } = useTermsIn(view.kind);
  const { terms, termsOffered, areTermsLocked, form, isChecked, isIdea, text } = composing;
  const ofTerms = areTermsLocked ? words.compose.termsLocked : meaning(terms);
  return (
    <p className="small quiet">
      {[
        termsOffered === null ? words.compose.staysHere : ofTerms,
        ...(form === "remark" ? [] : [says.formMeaning[form]]),
        ...(isIdea ? [words.compose.ideaMeaning] : []),
        ...(isChecked && text !== "" ? [words.check.limits] : []),
      ].join(" ")}
    </p>
  );
};

const Expiry = ({ composing }: { readonly composing: Composing }) => {
  const { compose } = useWords().room;
  const { expiry, form, setExpiry, expiryWrong } = composing;
  if (expiry === "" && form !== "trialBalloon") return null;
  return (
    <div className="expiry">
      <TextField
        label={compose.expiry}
        type="datetime-local"
        value={expiry}
        onChange={setExpiry}
        wrong={expiryWrong}
      />
      {form === "trialBalloon" ? null : (
        <Button tone="plain" onPress={() => setExpiry("")}>
          {compose.noExpiry}
        </Button>
      )}
    </div>
  );
};
