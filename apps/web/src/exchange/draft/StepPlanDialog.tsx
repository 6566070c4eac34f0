import { type ExchangePlan, LIMITS, type PlanStep, type Trigger, type Verifier } from "@parley/domain";
import { useState } from "react";
import { CheckField, ChoiceField, TextField } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { LengthField } from "../../ui/LengthField.tsx";
import { VerifierField } from "../../ui/VerifierField.tsx";
import { useWords } from "../../words/catalogue.ts";
import { numbersIn } from "../step-form.ts";
import type { PlanWords } from "../use-plan-words.ts";
import { GiftFields } from "./GiftFields.tsx";
import { TriggerFields } from "./TriggerFields.tsx";

const DAY_MS = 86_400_000;
const NONE = "";

/** A step: the deed and who does it, what it waits for, when and where, and who verifies it. */
export const StepPlanDialog = ({
  plan,
  say,
  step,
  number,
  onTake,
  onClose,
}: {
  readonly plan: ExchangePlan;
  readonly say: PlanWords;
  readonly step: PlanStep | undefined;
  readonly number: number;
  readonly onTake: (step: PlanStep) => void;
  readonly onClose: () => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const { stepName, phaseName } = useWords().exchange;
  const [form, setForm] = useState<StepPlanForm>(() => formOf(plan, step, number));
  const change = (part: Partial<StepPlanForm>): void => setForm({ ...form, ...part });
  const ready = stepOf(form, number);
  const others = plan.steps.filter((other) => other.number !== number);
  const { actor } = form;
  return (
    <FormDialog
      title={words.stepTitle(number)}
      go={words.take}
      isReady={ready !== null}
      onGo={() => (ready === null ? null : onTake(ready))}
      onClose={onClose}
    >
      <TextField
        label={words.deed}
        value={form.deed}
        maxLength={LIMITS.deed}
        onChange={(deed) => change({ deed })}
      />
      {actor === undefined ? null : (
        <ChoiceField
          label={words.actor}
          value={actor}
          onChange={(next) =>
            change({ actor: next, gives: undefined, counterStep: NONE, verifier: { type: "mediators" } })
          }
          choices={plan.sides.map((side) => [side, say.party(side)] as const)}
        />
      )}
      <ChoiceField
        label={words.ofPhase}
        value={String(form.phase)}
        onChange={(phase) => change({ phase: Number(phase) })}
        choices={plan.phases.map((one) => [String(one.number), phaseName(one.number)] as const)}
      />
      <GiftFields
        key={actor}
        plan={plan}
        number={number}
        actor={actor}
        gives={form.gives}
        onChange={(gives) => change({ gives })}
      />
      <ChoiceField
        label={words.counterStep}
        value={form.counterStep}
        onChange={(counterStep) => change({ counterStep })}
        choices={[
          [NONE, words.none] as const,
          ...others
            .filter((other) => other.actor !== actor)
            .map((other) => [String(other.number), stepName(other.number, other.deed)] as const),
        ]}
      />
      <TextField
        label={words.after}
        hint={words.afterHint}
        value={form.after}
        onChange={(after) => change({ after })}
      />
      <TriggerFields
        plan={plan}
        trigger={step?.trigger}
        mayBePhase
        onChange={(trigger) => change({ trigger })}
      />
      <WindowFields window={form.window} onChange={(window) => change({ window })} />
      <TextField
        label={words.place}
        value={form.place}
        maxLength={LIMITS.line}
        onChange={(place) => change({ place })}
      />
      <VerifierField
        verifier={form.verifier}
        others={plan.sides.filter((side) => side !== actor)}
        name={say.party}
        onChange={(verifier) => change({ verifier })}
      />
    </FormDialog>
  );
};

type Window = NonNullable<PlanStep["window"]>;

interface StepPlanForm {
  readonly deed: string;
  readonly phase: number;
  readonly actor: PlanStep["actor"] | undefined;
  readonly gives: PlanStep["gives"] | null;
  readonly counterStep: string;
  readonly after: string;
  readonly trigger: Trigger | undefined | null;
  readonly window: Window | null;
  readonly place: string;
  readonly verifier: Verifier;
}

const formOf = (plan: ExchangePlan, step: PlanStep | undefined, number: number): StepPlanForm => ({
  deed: step?.deed ?? "",
  phase: step?.phase ?? plan.phases.at(-1)?.number ?? number,
  actor: step?.actor ?? plan.sides[0],
  gives: step?.gives,
  counterStep: step?.counterStep === undefined ? NONE : String(step.counterStep),
  after: step?.after.join(", ") ?? "",
  trigger: step?.trigger,
  window: step?.window ?? null,
  place: step?.place ?? "",
  verifier: step?.verifier ?? { type: "mediators" },
});

/** The step as it was filled in; null while something is missing. */
const stepOf = (form: StepPlanForm, number: number): PlanStep | null => {
  const { deed, phase, actor, gives, counterStep, after, trigger, window, place, verifier } = form;
  const isNamed = verifier.type !== "outside" || verifier.name.trim() !== "";
  if (deed.trim() === "" || actor === undefined || gives === null || trigger === null || !isNamed)
    return null;
  return {
    ...{ number, phase, actor, deed: deed.trim(), after: numbersIn(after) },
    ...(gives === undefined ? {} : { gives }),
    ...(counterStep === NONE ? {} : { counterStep: Number(counterStep) }),
    ...(trigger === undefined ? {} : { trigger }),
    ...(window === null ? {} : { window }),
    ...(place.trim() === "" ? {} : { place: place.trim() }),
    verifier: verifier.type === "outside" ? { type: "outside", name: verifier.name.trim() } : verifier,
  };
};

const WindowFields = ({
  window,
  onChange,
}: {
  readonly window: Window | null;
  readonly onChange: (window: Window | null) => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  return (
    <>
      <CheckField
        label={words.hasWindow}
        value={window !== null}
        onChange={(isOn) => onChange(isOn ? { opensAfterMs: 0, closesAfterMs: DAY_MS } : null)}
      />
      {window === null ? null : (
        <>
          <LengthField
            label={words.opensAfter}
            ms={window.opensAfterMs}
            onChange={(ms) => onChange({ ...window, opensAfterMs: ms ?? 0 })}
          />
          <LengthField
            label={words.closesAfter}
            ms={window.closesAfterMs}
            onChange={(ms) => onChange({ ...window, closesAfterMs: ms ?? 0 })}
          />
        </>
      )}
    </>
  );
};
