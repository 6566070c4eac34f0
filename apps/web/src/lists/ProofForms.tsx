import type { Intended } from "@parley/client";
import { type ItemId, type PartyId, PROOF_KINDS, type ProofKind, type ProofOfLife } from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { inputToMoment } from "../room/local-time.ts";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { ChosenAct, KeptAct } from "./ChosenAct.tsx";
import {
  doIt,
  type EntryFormProps,
  type FormProps,
  itemId,
  NO_ITEM,
  NOT_CHOSEN,
  ofEntry,
  placeOf,
  sideFor,
} from "./entry-form.ts";

interface ProofForm {
  readonly kind: ProofKind | typeof NOT_CHOSEN;
  readonly asOf: string;
  readonly text: string;
}

export const GiveProofForm = (props: EntryFormProps) => {
  const { lists } = useWords();
  const { held, may, entry } = props;
  const kept = useKeptForm<ProofForm>(
    placeOf(held, entry, "proof"),
    { kind: NOT_CHOSEN, asOf: "", text: "" },
    { kind: oneOf([NOT_CHOSEN, ...PROOF_KINDS] as const), asOf: aText, text: aText },
  );
  const { kind, asOf, text } = kept.form;
  const give = (side: PartyId, proof: ItemId, of: ProofKind): Intended => {
    const at = inputToMoment(asOf);
    return {
      ...{ type: "proofOfLifeGiven", ...ofEntry(held, entry), side, proof, kind: of },
      ...(at === undefined ? {} : { asOf: at }),
      ...(text.trim() === "" ? {} : { words: text.trim() }),
    };
  };
  const side = sideFor(held, may, (one) => give(one, NO_ITEM, "other"));
  if (side === undefined) return null;
  return (
    <KeptAct
      label={lists.entry.kind}
      choices={PROOF_KINDS.map((one) => [one, lists.proof[one]] as const)}
      chosen={kind}
      onChoose={(chosen) => kept.change({ kind: chosen })}
      go={lists.entry.give}
      onGo={(of) => doIt(props, give(side, itemId(held), of), lists.done.proof, kept.forget)}
    >
      <TextField
        label={lists.entry.asOf}
        type="datetime-local"
        value={asOf}
        onChange={(at) => kept.change({ asOf: at })}
      />
      <TextField
        label={lists.entry.words}
        rows={2}
        value={text}
        onChange={(typed) => kept.change({ text: typed })}
      />
    </KeptAct>
  );
};

/** Judged by somebody else than the side that gave it. */
export const JudgeForm = (props: FormProps & { readonly proof: ProofOfLife }) => {
  const { lists } = useWords();
  const { held, may, proof } = props;
  const judge = (outcome: "authenticated" | "rejected" | "inconclusive"): Intended => ({
    ...{ type: "proofOfLifeJudged", list: held.list.list, proof: proof.proof, outcome },
  });
  if (!may(judge("inconclusive"))) return null;
  return (
    <ChosenAct
      label={lists.entry.judge}
      hint={lists.entry.judgeHint}
      choices={(["authenticated", "rejected", "inconclusive"] as const).map(
        (outcome) => [outcome, lists.proofs[outcome]] as const,
      )}
      go={lists.entry.judgeGo}
      onGo={(outcome) => doIt(props, judge(outcome), lists.done.judged)}
    />
  );
};
