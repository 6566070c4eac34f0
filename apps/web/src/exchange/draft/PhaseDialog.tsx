import { type ExchangePlan, type Extension, LIMITS, type Phase, type Trigger } from "@parley/domain";
import { useState } from "react";
import { CheckField, ChoiceField, TextField } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { LengthField } from "../../ui/LengthField.tsx";
import { useWords } from "../../words/catalogue.ts";
import { wholeOf } from "../step-form.ts";
import { TriggerFields } from "./TriggerFields.tsx";

const WEEK_MS = 604_800_000;
const DAY_MS = 86_400_000;

/** A phase: what its clock begins with, how long it lasts, and by what it becomes longer. */
export const PhaseDialog = ({
  plan,
  phase,
  number,
  onTake,
  onClose,
}: {
  readonly plan: ExchangePlan;
  readonly phase: Phase | undefined;
  readonly number: number;
  readonly onTake: (phase: Phase) => void;
  readonly onClose: () => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  const [title, setTitle] = useState(phase?.title ?? "");
  const [starts, setStarts] = useState<Trigger | undefined | null>(phase?.starts ?? { type: "adoption" });
  const [lengthMs, setLength] = useState<number | undefined>(phase?.lengthMs ?? WEEK_MS);
  const [extension, setExtension] = useState<Extension | null>(phase?.extension ?? null);
  const isReady = title.trim() !== "" && starts !== undefined && starts !== null && lengthMs !== undefined;
  return (
    <FormDialog
      title={words.phase}
      go={words.take}
      isReady={isReady && (extension === null || extension.forEach > 0)}
      onGo={() => {
        if (!isReady) return;
        onTake({
          ...{ number, title: title.trim(), starts, lengthMs },
          ...(extension === null ? {} : { extension }),
        });
      }}
      onClose={onClose}
    >
      <TextField label={words.phaseTitle} value={title} maxLength={LIMITS.line} onChange={setTitle} />
      <TriggerFields plan={plan} trigger={phase?.starts} mayBePhase={false} onChange={setStarts} />
      <LengthField label={words.length} ms={lengthMs ?? WEEK_MS} onChange={setLength} />
      <CheckField
        label={words.extension}
        value={extension !== null}
        onChange={(isOn) =>
          setExtension(
            isOn
              ? { category: plan.categories[0]?.code ?? "", beyond: 0, forEach: 1, lengthMs: DAY_MS }
              : null,
          )
        }
      />
      {extension === null ? null : (
        <ExtensionFields plan={plan} extension={extension} onChange={setExtension} />
      )}
    </FormDialog>
  );
};

const ExtensionFields = ({
  plan,
  extension,
  onChange,
}: {
  readonly plan: ExchangePlan;
  readonly extension: Extension;
  readonly onChange: (extension: Extension) => void;
}) => {
  const { dialog: words } = useWords().planDraft;
  return (
    <>
      <ChoiceField
        label={words.extensionCategory}
        value={extension.category}
        onChange={(category) => onChange({ ...extension, category })}
        choices={plan.categories.map(({ code, label }) => [code, label] as const)}
      />
      <TextField
        label={words.extensionBeyond}
        type="number"
        value={String(extension.beyond)}
        onChange={(text) => onChange({ ...extension, beyond: wholeOf(text) ?? 0 })}
      />
      <TextField
        label={words.extensionEach}
        type="number"
        value={String(extension.forEach)}
        onChange={(text) => onChange({ ...extension, forEach: wholeOf(text) ?? 0 })}
      />
      <LengthField
        label={words.extensionLength}
        ms={extension.lengthMs}
        onChange={(lengthMs) => onChange({ ...extension, lengthMs: lengthMs ?? 0 })}
      />
    </>
  );
};
