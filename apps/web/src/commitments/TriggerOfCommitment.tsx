import type { RoomView } from "@parley/client";
import type { CommitmentTrigger, ExchangeId } from "@parley/domain";
import { useState } from "react";
import { newestPlan } from "../exchange/held.ts";
import { inputToMoment } from "../room/local-time.ts";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";

const NONE = "";

/** What a commitment's clock runs from: a date, a step of an exchange of the room, or something in words. */
export const TriggerOfCommitment = ({
  view,
  onChange,
}: {
  readonly view: RoomView;
  /** `null` while something is missing. */
  readonly onChange: (trigger: CommitmentTrigger | null) => void;
}) => {
  const { form: words } = useWords().commitments;
  const { stepName, nothing } = useWords().exchange;
  const [type, setType] = useState<CommitmentTrigger["type"]>("date");
  const [date, setDate] = useState("");
  const [step, setStep] = useState(NONE);
  const [text, setText] = useState("");
  const exchanges = [...view.state.exchanges.values()];
  const say = (next: CommitmentTrigger["type"], day: string, of: string, named: string): void => {
    setType(next);
    setDate(day);
    setStep(of);
    setText(named);
    const at = inputToMoment(day);
    const [exchange, number] = of.split(" ");
    if (next === "date") onChange(at === undefined ? null : { type: next, at });
    else if (next === "named") onChange(named.trim() === "" ? null : { type: next, words: named.trim() });
    else
      onChange(of === NONE ? null : { type: next, exchange: exchange as ExchangeId, step: Number(number) });
  };
  const types: readonly CommitmentTrigger["type"][] =
    exchanges.length === 0 ? ["date", "named"] : ["date", "step", "named"];
  return (
    <>
      <ChoiceField
        label={words.trigger}
        value={type}
        onChange={(next) => say(next, date, step, text)}
        choices={types.map((one) => [one, words.triggers[one]] as const)}
      />
      {type === "date" ? (
        <TextField
          label={words.date}
          type="datetime-local"
          value={date}
          onChange={(day) => say(type, day, step, text)}
        />
      ) : null}
      {type === "named" ? (
        <TextField label={words.named} value={text} onChange={(named) => say(type, date, step, named)} />
      ) : null}
      {type === "step" ? (
        <ChoiceField
          label={words.exchange}
          value={step}
          onChange={(of) => say(type, date, of, text)}
          choices={[
            [NONE, nothing] as const,
            ...exchanges.flatMap((exchange) => {
              const { plan } = newestPlan(exchange);
              return plan.steps.map(
                ({ number, deed }) =>
                  [`${exchange.exchange} ${number}`, `${plan.title}: ${stepName(number, deed)}`] as const,
              );
            }),
          ]}
        />
      ) : null}
    </>
  );
};
