import type { PreferenceStatement } from "@parley/domain";
import { useEffect } from "react";
import { chosenOf, useDraft } from "../../app/use-draft.ts";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { IssueField, NOT_CHOSEN, withAmounts } from "./IssueField.tsx";
import type { KeptFieldsProps } from "./StatementFields.tsx";

/** Of an amount: more of it is better, or less. */
export const AmountOrder = ({ issues, place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const choosable = issues.filter(withAmounts);
  const kept = useDraft(place, { issue: NOT_CHOSEN, better: "more" });
  const orderOf = ({ issue, better }: typeof kept.fields): PreferenceStatement | null => {
    const found = choosable.find((one) => one.issue === issue);
    return found === undefined
      ? null
      : { type: "amountsRanked", issue: found.issue, better: chosenOf(BETTER, better, "more") };
  };
  const say = (part: Partial<typeof kept.fields>): void => {
    kept.change(part);
    onChange(orderOf({ ...kept.fields, ...part }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => {
    const begun = orderOf(kept.fields);
    if (begun !== null) onChange(begun);
  }, []);
  return (
    <>
      <IssueField
        issues={choosable}
        value={choosable.find((one) => one.issue === kept.fields.issue)?.issue ?? NOT_CHOSEN}
        onChange={(issue) => say({ issue })}
      />
      <ChoiceField
        label={words.form.better}
        value={chosenOf(BETTER, kept.fields.better, "more")}
        onChange={(better) => say({ better })}
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

const BETTER = ["more", "less"] as const;
const WAYS = ["less", "more"] as const;
