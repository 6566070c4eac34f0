import type { IssueId, PreferenceStatement } from "@parley/domain";
import { useEffect, useState } from "react";
import { chosenOf, useDraft } from "../../app/use-draft.ts";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { IssueField, NOT_CHOSEN, withAmounts } from "./IssueField.tsx";
import type { FieldsProps, KeptFieldsProps } from "./StatementFields.tsx";

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
export const NeverAmount = ({ issues, place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const choosable = issues.filter(withAmounts);
  const typed = useDraft(place, { issue: NOT_CHOSEN, never: "less", amount: "" });
  const limitOf = ({ issue, never, amount }: typeof typed.fields): PreferenceStatement | null => {
    const found = choosable.find((one) => one.issue === issue);
    if (found?.kind.type !== "divisible" || amount.trim() === "") return null;
    const { least, most } = found.kind;
    const value = Number(amount);
    return value >= least && value <= most
      ? { type: "redLineAmount", issue: found.issue, never: chosenOf(WAYS, never, "less"), amount: value }
      : null;
  };
  const say = (part: Partial<typeof typed.fields>): void => {
    typed.change(part);
    onChange(limitOf({ ...typed.fields, ...part }));
  };
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => {
    const begun = limitOf(typed.fields);
    if (begun !== null) onChange(begun);
  }, []);
  const chosen = choosable.find((one) => one.issue === typed.fields.issue);
  return (
    <>
      <IssueField
        issues={choosable}
        value={chosen?.issue ?? NOT_CHOSEN}
        onChange={(issue) => say({ issue })}
      />
      <ChoiceField
        label={words.form.limit}
        value={chosenOf(WAYS, typed.fields.never, "less")}
        onChange={(never) => say({ never })}
        choices={[
          ["less", words.form.neverLess],
          ["more", words.form.neverMore],
        ]}
      />
      <TextField
        label={words.form.amount}
        {...(chosen?.kind.type === "divisible"
          ? {
              hint: words.form.amountHint(
                String(chosen.kind.least),
                String(chosen.kind.most),
                chosen.kind.unit,
              ),
            }
          : {})}
        type="number"
        value={typed.fields.amount}
        onChange={(amount) => say({ amount })}
      />
    </>
  );
};

const WAYS = ["less", "more"] as const;
