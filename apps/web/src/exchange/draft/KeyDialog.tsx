import type { ExchangePlan, Key } from "@parley/domain";
import { useState } from "react";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useWords } from "../../words/catalogue.ts";
import { wholeOf } from "../step-form.ts";

/** A key: so many of one category for so many of another, which the other side gives. */
export const KeyDialog = ({
  plan,
  known,
  onTake,
  onClose,
}: {
  readonly plan: ExchangePlan;
  readonly known: Key | undefined;
  readonly onTake: (key: Key) => void;
  readonly onClose: () => void;
}) => {
  const { dialog: words, keysHint } = useWords().planDraft;
  const of = (side: number) => plan.categories.filter((one) => one.side === plan.sides[side]);
  const [one, setOne] = useState(known?.category ?? of(0)[0]?.code ?? "");
  const [other, setOther] = useState(known?.for ?? of(1)[0]?.code ?? "");
  const [count, setCount] = useState(String(known?.count ?? 1));
  const [forCount, setForCount] = useState(String(known?.forCount ?? 1));
  const choices = plan.categories.map(({ code, label }) => [code, label] as const);
  const [gives, takes] = [wholeOf(count) ?? 0, wholeOf(forCount) ?? 0];
  return (
    <FormDialog
      title={words.key}
      hint={keysHint}
      go={words.take}
      isReady={gives > 0 && takes > 0 && one !== "" && other !== "" && one !== other}
      onGo={() => onTake({ category: one, count: gives, for: other, forCount: takes })}
      onClose={onClose}
    >
      <TextField label={words.keyCount} type="number" value={count} onChange={setCount} />
      <ChoiceField label={words.keyCategory} value={one} onChange={setOne} choices={choices} />
      <TextField label={words.keyForCount} type="number" value={forCount} onChange={setForCount} />
      <ChoiceField label={words.keyFor} value={other} onChange={setOther} choices={choices} />
    </FormDialog>
  );
};
