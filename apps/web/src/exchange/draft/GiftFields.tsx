import type { ExchangePlan, GiftCount, PlanStep } from "@parley/domain";
import { useState } from "react";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { wholeOf } from "../step-form.ts";

const COUNTS = ["counted", "byKey", "byList", "all"] as const satisfies readonly GiftCount["type"][];
const NOTHING = "";

/** What a step hands over, and how many of it. */
export const GiftFields = ({
  plan,
  number,
  actor,
  gives,
  onChange,
}: {
  readonly plan: ExchangePlan;
  readonly number: number;
  readonly actor: PlanStep["actor"] | undefined;
  readonly gives: PlanStep["gives"] | null;
  /** `null` while something is missing. */
  readonly onChange: (gives: PlanStep["gives"] | null) => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const { stepName } = useWords().exchange;
  const known = gives?.count;
  const [category, setCategory] = useState(gives?.category ?? NOTHING);
  const [type, setType] = useState<GiftCount["type"]>(known?.type ?? "counted");
  const [text, setText] = useState(known?.type === "counted" ? String(known.count) : "");
  const [step, setStep] = useState(known?.type === "byKey" ? String(known.step) : NOTHING);
  const say = (code: string, of: GiftCount["type"], many: string, other: string): void => {
    setCategory(code);
    setType(of);
    setText(many);
    setStep(other);
    const count = countOf(of, many, other);
    onChange(code === NOTHING ? undefined : count === null ? null : { category: code, count });
  };
  return (
    <>
      <ChoiceField
        label={words.gives}
        value={category}
        onChange={(code) => say(code, type, text, step)}
        choices={[
          [NOTHING, words.givesNothing] as const,
          ...plan.categories
            .filter(({ side }) => side === actor)
            .map(({ code, label }) => [code, label] as const),
        ]}
      />
      {category === NOTHING ? null : (
        <ChoiceField
          label={words.giftCount}
          value={type}
          onChange={(of) => say(category, of, text, step)}
          choices={COUNTS.map((one) => [one, words.giftCounts[one]] as const)}
        />
      )}
      {category !== NOTHING && type === "counted" ? (
        <TextField
          label={words.count}
          type="number"
          value={text}
          onChange={(many) => say(category, type, many, step)}
        />
      ) : null}
      {category !== NOTHING && type === "byKey" ? (
        <ChoiceField
          label={words.byKeyStep}
          value={step}
          onChange={(other) => say(category, type, text, other)}
          choices={[
            [NOTHING, words.none] as const,
            ...plan.steps
              .filter((one) => one.number !== number && one.actor !== actor)
              .map((one) => [String(one.number), stepName(one.number, one.deed)] as const),
          ]}
        />
      ) : null}
    </>
  );
};

const countOf = (type: GiftCount["type"], text: string, step: string): GiftCount | null => {
  if (type === "byList" || type === "all") return { type };
  if (type === "byKey") return step === NOTHING ? null : { type, step: Number(step) };
  const count = wholeOf(text);
  return count === undefined ? null : { type, count };
};
