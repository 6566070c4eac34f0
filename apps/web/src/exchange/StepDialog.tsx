import type { RoomView } from "@parley/client";
import {
  type Exchange,
  listsOf,
  numberOf,
  type PartyId,
  type PlanStep,
  type RunningPlan,
} from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { useReadBy } from "../room/names.ts";
import { Button } from "../ui/Button.tsx";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import type { Undoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { SplitFields } from "./SplitFields.tsx";
import type { StepAct } from "./step-acts.ts";
import { entriesNamed, eventOf, formFor, type StepForm, stepFormReaders, stillHeld } from "./step-form.ts";
import type { PlanWords } from "./use-plan-words.ts";

interface StepDialogProps {
  readonly view: RoomView;
  readonly exchange: Exchange;
  readonly running: RunningPlan;
  /** Absent for what concerns all steps. */
  readonly step?: PlanStep;
  readonly act: StepAct;
  readonly say: PlanWords;
  readonly undoable: Undoable;
  readonly onClose: () => void;
}

/** Asks what an act at a step needs, says who will see it, and does it. */
export const StepDialog = (props: StepDialogProps) => {
  const { view, exchange, running, step, act, say, undoable, onClose } = props;
  const { dialog: words, done } = useWords().steps;
  const readBy = useReadBy(view);
  const kept = useKeptForm<StepForm>(
    `step:${view.room}:${exchange.exchange}:${step?.number ?? "all"}:${act.type}`,
    formFor(act),
    stepFormReaders(act),
  );
  const { form, change } = kept;
  const at = { room: view.state, exchange, running, step };
  const number = step?.number ?? 0;
  const side = form.side === "" ? words.asMediators : say.party(form.side);
  const hint = hintOf(words, act, side);
  const said = done[act.type];
  return (
    <DeedDialog
      title={titleOf(words, act, step?.number)}
      hint={[hint, words.seenBy(readBy)].join(" ")}
      go={words.go[act.type]}
      isReady={eventOf(act, form, at) !== null}
      deed={() => {
        const event = eventOf(act, form, at);
        if (event === null) return null;
        const sentence = typeof said === "string" ? said : said(number);
        return { room: view.room, acts: [event], undo: [], done: sentence };
      }}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
    >
      <SideField act={act} form={form} onChange={change} say={say} />
      {act.type === "verify" && step !== undefined ? (
        <FindingFields {...props} step={step} form={form} onChange={change} />
      ) : null}
      {act.type === "report" && step?.gives !== undefined ? (
        <CountField
          view={view}
          exchange={exchange}
          running={running}
          step={step}
          form={form}
          onChange={change}
        />
      ) : null}
      {act.type === "split" && step !== undefined ? (
        <SplitFields
          running={running}
          step={step}
          parts={form.parts}
          onChange={(parts) => change({ parts })}
        />
      ) : null}
      <WordsField act={act} form={form} onChange={change} />
    </DeedDialog>
  );
};

type DialogWords = ReturnType<typeof useWords>["steps"]["dialog"];

const titleOf = (words: DialogWords, act: StepAct, step: number | undefined): string => {
  if (act.type === "resume") return words.resume;
  if (step === undefined) return words.suspendAll;
  return words[act.type](step);
};

const hintOf = (words: DialogWords, act: StepAct, side: string): string => {
  const hint = words[`${act.type}Hint`];
  return typeof hint === "string" ? hint : hint(side);
};

interface FieldProps {
  readonly form: StepForm;
  readonly onChange: (part: Partial<StepForm>) => void;
}

/** For whom it is done, where there is a choice. */
const SideField = ({
  act,
  form,
  onChange,
  say,
}: FieldProps & { readonly act: StepAct; readonly say: PlanWords }) => {
  const { dialog: words } = useWords().steps;
  if (!("sides" in act)) return null;
  const asMediators: readonly (readonly [PartyId | "", string])[] =
    act.type === "suspend" && act.asMediators ? [["", words.asMediators]] : [];
  const choices = [...act.sides.map((side) => [side, say.party(side)] as const), ...asMediators];
  if (choices.length < 2) return null;
  return (
    <ChoiceField
      label={act.type === "suspend" ? words.whose : words.side}
      value={form.side}
      onChange={(side) => onChange({ side })}
      choices={choices}
    />
  );
};

const WordsField = ({ act, form, onChange }: FieldProps & { readonly act: StepAct }) => {
  const { dialog: words } = useWords().steps;
  const label = {
    ...{ begin: null, split: null, agreeSplit: null },
    ...{ report: words.words, verify: words.words },
    ...{ explain: words.why, waive: words.reason, suspend: words.reason, resume: words.reason },
  }[act.type];
  return label === null ? null : (
    <TextField label={label} rows={3} value={form.words} onChange={(text) => onChange({ words: text })} />
  );
};

const CountField = ({
  view,
  exchange,
  running,
  step,
  form,
  onChange,
}: FieldProps & Pick<StepDialogProps, "view" | "exchange" | "running"> & { readonly step: PlanStep }) => {
  const { dialog: words } = useWords().steps;
  const number = numberOf(view.state, exchange, running, step);
  return (
    <TextField
      label={words.count}
      type="number"
      value={form.count}
      onChange={(count) => onChange({ count })}
      {...(number?.status === "known" ? { hint: words.countHint(number.count) } : {})}
    />
  );
};

const FindingFields = (props: FieldProps & StepDialogProps & { readonly step: PlanStep }) => {
  const { view, exchange, step, form, onChange } = props;
  const { dialog: words } = useWords().steps;
  const { gives } = step;
  const isCounted = form.outcome === "verified" || form.outcome === "partial";
  const isListed = gives !== undefined && listsOf(view.state, exchange).length > 0;
  const unknown = [form.handedOver, form.misidentified].flatMap(
    (text) => entriesNamed(view.state, exchange, text).unknown,
  );
  return (
    <>
      <ChoiceField
        label={words.outcome}
        value={form.outcome}
        onChange={(outcome) => onChange({ outcome })}
        choices={(["verified", "partial", "failed", "accessDenied"] as const).map(
          (outcome) => [outcome, words.outcomes[outcome]] as const,
        )}
      />
      {isCounted && gives !== undefined ? <CountField {...props} /> : null}
      {isListed && form.outcome !== "accessDenied" ? (
        <>
          {isCounted ? (
            <>
              <TextField
                label={words.handedOver}
                hint={words.entriesHint}
                rows={3}
                value={form.handedOver}
                onChange={(handedOver) => onChange({ handedOver })}
              />
              <Button
                tone="plain"
                onPress={() =>
                  onChange({ handedOver: stillHeld(view.state, exchange, gives.category).join(", ") })
                }
              >
                {words.everybody}
              </Button>
            </>
          ) : null}
          <TextField
            label={words.misidentified}
            hint={words.entriesHint}
            rows={2}
            value={form.misidentified}
            onChange={(misidentified) => onChange({ misidentified })}
            wrong={unknown.length === 0 ? null : words.unknownEntries(unknown)}
          />
        </>
      ) : null}
    </>
  );
};
