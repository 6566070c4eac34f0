import type { IssueId } from "@parley/domain";
import { useState } from "react";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { IssueField, NOT_CHOSEN, withAmounts } from "./IssueField.tsx";
import type { FieldsProps } from "./StatementFields.tsx";

/** Of an amount: more of it is better, or less. */
export const AmountOrder = ({ issues, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const [id, setId] = useState<IssueId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const [better, setBetter] = useState<"more" | "less">("more");
  const say = (issue: IssueId | typeof NOT_CHOSEN, way: "more" | "less"): void => {
    setId(issue);
    setBetter(way);
    onChange(issue === NOT_CHOSEN ? null : { type: "amountsRanked", issue, better: way });
  };
  return (
    <>
      <IssueField issues={issues.filter(withAmounts)} value={id} onChange={(issue) => say(issue, better)} />
      <ChoiceField
        label={words.form.better}
        value={better}
        onChange={(way) => say(id, way)}
        choices={[
          ["more", words.form.moreBetter],
          ["less", words.form.lessBetter],
        ]}
      />
    </>
  );
};

/** Of an amount: never less, or never more, than this. */
export const NeverAmount = ({ issues, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const [id, setId] = useState<IssueId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const [never, setNever] = useState<"less" | "more">("less");
  const [text, setText] = useState("");
  const say = (issue: IssueId | typeof NOT_CHOSEN, way: "less" | "more", typed: string): void => {
    setId(issue);
    setNever(way);
    setText(typed);
    const kind = issues.find((one) => one.issue === issue)?.kind;
    const amount = Number(typed);
    const fits =
      kind?.type === "divisible" && typed.trim() !== "" && amount >= kind.least && amount <= kind.most;
    onChange(issue === NOT_CHOSEN || !fits ? null : { type: "redLineAmount", issue, never: way, amount });
  };
  const kind = issues.find((one) => one.issue === id)?.kind;
  return (
    <>
      <IssueField
        issues={issues.filter(withAmounts)}
        value={id}
        onChange={(issue) => say(issue, never, text)}
      />
      <ChoiceField
        label={words.form.limit}
        value={never}
        onChange={(way) => say(id, way, text)}
        choices={[
          ["less", words.form.neverLess],
          ["more", words.form.neverMore],
        ]}
      />
      <TextField
        label={words.form.amount}
        {...(kind?.type === "divisible"
          ? { hint: words.form.amountHint(String(kind.least), String(kind.most), kind.unit) }
          : {})}
        type="number"
        value={text}
        onChange={(typed) => say(id, never, typed)}
      />
    </>
  );
};
