import type { ExchangePlan, Trigger } from "@parley/domain";
import { useState } from "react";
import { inputToMoment, momentToInput } from "../../room/local-time.ts";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";

type Starts = Trigger["type"] | "phase";

/** What a clock begins with. Of a step it may be its phase's, which is told as nothing of its own. */
export const TriggerFields = ({
  plan,
  trigger,
  mayBePhase,
  onChange,
}: {
  readonly plan: Pick<ExchangePlan, "steps">;
  readonly trigger: Trigger | undefined;
  readonly mayBePhase: boolean;
  /** `null` while something is missing; absent for the clock of the phase. */
  readonly onChange: (trigger: Trigger | undefined | null) => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const { stepName } = useWords().exchange;
  const [type, setType] = useState<Starts>(trigger?.type ?? (mayBePhase ? "phase" : "adoption"));
  const [date, setDate] = useState(trigger?.type === "date" ? momentToInput(trigger.at) : "");
  const [step, setStep] = useState(trigger?.type === "step" ? String(trigger.step) : "");
  const say = (next: Starts, day: string, of: string): void => {
    setType(next);
    setDate(day);
    setStep(of);
    const at = inputToMoment(day);
    if (next === "phase") onChange(undefined);
    else if (next === "adoption") onChange({ type: next });
    else if (next === "date") onChange(at === undefined ? null : { type: next, at });
    else onChange(of === "" ? null : { type: next, step: Number(of) });
  };
  const kinds: readonly Starts[] = [...(mayBePhase ? (["phase"] as const) : []), "adoption", "date", "step"];
  return (
    <>
      <ChoiceField
        label={words.starts}
        value={type}
        onChange={(next) => say(next, date, step)}
        choices={kinds.map((one) => [one, words.startsWith[one]] as const)}
      />
      {type === "date" ? (
        <TextField
          label={words.date}
          type="datetime-local"
          value={date}
          onChange={(day) => say(type, day, step)}
        />
      ) : null}
      {type === "step" ? (
        <ChoiceField
          label={words.step}
          value={step}
          onChange={(of) => say(type, date, of)}
          choices={[
            ["", words.none] as const,
            ...plan.steps.map(({ number, deed }) => [String(number), stepName(number, deed)] as const),
          ]}
        />
      ) : null}
    </>
  );
};
