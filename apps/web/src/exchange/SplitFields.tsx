import { type PlanStep, type RunningPlan, waitsOf } from "@parley/domain";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { emptyPart, type PartForm } from "./step-form.ts";

/** The parts into which a step is to be divided, and who waits for one of them alone. */
export const SplitFields = ({
  running,
  step,
  parts,
  onChange,
}: {
  readonly running: RunningPlan;
  readonly step: PlanStep;
  readonly parts: readonly PartForm[];
  readonly onChange: (parts: readonly PartForm[]) => void;
}) => {
  const { dialog: words } = useWords().steps;
  const waiting = [...running.steps.values()]
    .filter((other) => waitsOf(other).includes(step.number))
    .map(({ number }) => number);
  const change = (place: number, part: Partial<PartForm>): void =>
    onChange(parts.map((known, at) => (at === place ? { ...known, ...part } : known)));
  return (
    <>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
        <fieldset key={at} className="plain-set part-set">
          <legend>{words.part(at + 1)}</legend>
          <TextField
            label={words.partDeed(at + 1)}
            value={part.deed}
            onChange={(deed) => change(at, { deed })}
          />
          {step.gives === undefined ? null : (
            <TextField
              label={words.partCount(at + 1)}
              type="number"
              value={part.count}
              onChange={(count) => change(at, { count })}
            />
          )}
          {waiting.length === 0 ? null : (
            <TextField
              label={words.partHolds(at + 1)}
              hint={words.partHoldsHint(waiting)}
              value={part.holds}
              onChange={(holds) => change(at, { holds })}
            />
          )}
          {parts.length > 2 ? (
            <Button tone="plain" onPress={() => onChange(parts.filter((_, other) => other !== at))}>
              {words.removePart(at + 1)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <div>
        <Button onPress={() => onChange([...parts, emptyPart])}>{words.addPart}</Button>
      </div>
    </>
  );
};
