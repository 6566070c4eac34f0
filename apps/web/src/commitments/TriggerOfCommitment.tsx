import type { RoomView } from "@parley/client";
import { newestPlan } from "../exchange/held.ts";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { NO_STEP, type TriggerForm } from "./make-form.ts";

/** What a commitment's clock runs from: a date, a step of an exchange of the room, or something in words. */
export const TriggerOfCommitment = ({
  view,
  form,
  onChange,
}: {
  readonly view: RoomView;
  readonly form: TriggerForm;
  readonly onChange: (form: TriggerForm) => void;
}) => {
  const { form: words } = useWords().commitments;
  const { stepName, nothing } = useWords().exchange;
  const exchanges = [...view.state.exchanges.values()];
  const types: readonly TriggerForm["type"][] =
    exchanges.length === 0 ? ["date", "named"] : ["date", "step", "named"];
  return (
    <>
      <ChoiceField
        label={words.trigger}
        value={form.type}
        onChange={(type) => onChange({ ...form, type })}
        choices={types.map((one) => [one, words.triggers[one]] as const)}
      />
      {form.type === "date" ? (
        <TextField
          label={words.date}
          type="datetime-local"
          value={form.date}
          onChange={(date) => onChange({ ...form, date })}
        />
      ) : null}
      {form.type === "named" ? (
        <TextField label={words.named} value={form.text} onChange={(text) => onChange({ ...form, text })} />
      ) : null}
      {form.type === "step" ? (
        <ChoiceField
          label={words.exchange}
          value={form.step}
          onChange={(step) => onChange({ ...form, step })}
          choices={[
            [NO_STEP, nothing] as const,
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
