import { type Category, type CategorySize, type ExchangePlan, LIMITS } from "@parley/domain";
import { useState } from "react";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useWords } from "../../words/catalogue.ts";
import { wholeOf } from "../step-form.ts";
import type { PlanWords } from "../use-plan-words.ts";

const SIZES = ["counted", "all", "byList"] as const satisfies readonly CategorySize["type"][];

/** A category: its name, whose it is, and how many there are. */
export const CategoryDialog = ({
  plan,
  say,
  category,
  code,
  onTake,
  onClose,
}: {
  readonly plan: ExchangePlan;
  readonly say: PlanWords;
  readonly category: Category | undefined;
  readonly code: string;
  readonly onTake: (category: Category) => void;
  readonly onClose: () => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const [label, setLabel] = useState(category?.label ?? "");
  const [side, setSide] = useState(category?.side ?? plan.sides[0]);
  const [type, setType] = useState<CategorySize["type"]>(category?.size.type ?? "counted");
  const [text, setText] = useState(category?.size.type === "counted" ? String(category.size.count) : "");
  const count = wholeOf(text);
  const size: CategorySize | null =
    type !== "counted" ? { type } : count === undefined ? null : { type, count };
  return (
    <FormDialog
      title={words.category}
      go={words.take}
      isReady={label.trim() !== "" && side !== undefined && size !== null}
      onGo={() => {
        if (side !== undefined && size !== null) onTake({ code, label: label.trim(), side, size });
      }}
      onClose={onClose}
    >
      <TextField label={words.label} value={label} maxLength={LIMITS.line} onChange={setLabel} />
      {side === undefined ? null : (
        <ChoiceField
          label={words.side}
          value={side}
          onChange={setSide}
          choices={plan.sides.map((one) => [one, say.party(one)] as const)}
        />
      )}
      <ChoiceField
        label={words.size}
        value={type}
        onChange={setType}
        choices={SIZES.map((one) => [one, words.sizes[one]] as const)}
      />
      {type === "counted" ? (
        <TextField label={words.count} type="number" value={text} onChange={setText} />
      ) : null}
    </FormDialog>
  );
};
