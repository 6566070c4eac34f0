import type { PartyId } from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { wholeOf } from "../exchange/step-form.ts";
import { useReadBy } from "../room/names.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { type ActForm, type CommitmentAct, eventOf } from "./commitment-acts.ts";
import type { HeldCommitment } from "./commitment-model.ts";
import { useCommitmentWords } from "./use-commitment-words.ts";

interface KeptAct {
  readonly side: PartyId | "";
  readonly text: string;
  readonly quantity: string;
  readonly outcome: ActForm["outcome"];
}

const OUTCOMES = ["verified", "breached", "accessDenied"] as const;

/** Asks what an act on a commitment needs, says who will see it, and does it. Halting can be taken back. */
export const ActDialog = ({
  held,
  act,
  undoable,
  onClose,
}: {
  readonly held: HeldCommitment;
  readonly act: CommitmentAct;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}) => {
  const { commitments } = useWords();
  const { dialog: words } = commitments;
  const { view, commitment } = held;
  const say = useCommitmentWords(view);
  const readBy = useReadBy(view);
  const sides: readonly (PartyId | "")[] = [...(act.asMediators ? ([""] as const) : []), ...act.sides];
  const kept = useKeptForm<KeptAct>(
    `performance:${view.room}:${commitment.commitment}:${act.occurrence ?? "all"}:${act.type}`,
    { side: sides[0] ?? "", text: "", quantity: "", outcome: "verified" },
    { ...{ text: aText, quantity: aText }, side: oneOf(sides), outcome: oneOf(OUTCOMES) },
  );
  const { change } = kept;
  const { side, text, quantity, outcome } = kept.form;
  const form: ActForm = {
    ...{ side: side === "" ? undefined : side, words: text, quantity: wholeOf(quantity), outcome },
  };
  const hint = words[`${act.type}Hint`];
  const speaker = act.type === "report" ? commitment.text.obligor : side;
  const needsWhy = act.type !== "report" && act.type !== "verify" && act.type !== "triggered";
  const choices = [
    ...(act.asMediators ? ([["", words.asMediators]] as const) : []),
    ...act.sides.map((one) => [one, say.party(one)] as const),
  ];
  return (
    <DeedDialog
      title={commitments.act[act.type]}
      hint={[
        typeof hint === "string" ? hint : hint(speaker === "" ? words.asMediators : say.party(speaker)),
        commitments.seenBy(readBy),
      ].join(" ")}
      go={words.go[act.type]}
      isReady={eventOf(act, commitment, form) !== null}
      deed={() => {
        const event = eventOf(act, commitment, form);
        return event === null
          ? null
          : { room: view.room, acts: [event], undo: [], done: commitments.done[act.type] };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      {choices.length < 2 ? null : (
        <ChoiceField
          label={words.side}
          value={side}
          onChange={(party) => change({ side: party })}
          choices={choices}
        />
      )}
      {act.type === "verify" ? (
        <ChoiceField
          label={words.outcome}
          value={outcome}
          onChange={(found) => change({ outcome: found })}
          choices={OUTCOMES.map((one) => [one, words.outcomes[one]] as const)}
        />
      ) : null}
      {(act.type === "verify" || act.type === "report") && commitment.text.quantity !== undefined ? (
        <TextField
          label={words.quantity}
          type="number"
          value={quantity}
          onChange={(typed) => change({ quantity: typed })}
        />
      ) : null}
      <TextField
        label={needsWhy ? words.why : words.words}
        rows={3}
        value={text}
        onChange={(typed) => change({ text: typed })}
      />
    </DeedDialog>
  );
};
