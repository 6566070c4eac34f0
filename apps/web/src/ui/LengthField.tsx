import { useState } from "react";
import { useWords } from "../words/catalogue.ts";
import { ChoiceField, TextField } from "./Field.tsx";

const UNITS = { hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 } as const;
type Unit = keyof typeof UNITS;
const NAMES = ["hours", "days", "weeks"] as const satisfies readonly Unit[];

/** A length of time, as a number of hours, days or weeks. Half of one is possible. */
export const LengthField = ({
  label,
  hint,
  ms,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly ms: number;
  /** Absent while the field holds no length. */
  readonly onChange: (ms: number | undefined) => void;
}) => {
  const { common } = useWords();
  const [unit, setUnit] = useState<Unit>(() =>
    ms > 0 && ms % UNITS.weeks === 0 ? "weeks" : ms % UNITS.days === 0 ? "days" : "hours",
  );
  const [text, setText] = useState(() => String(ms / UNITS[unit]));
  const say = (next: string, of: Unit): void => {
    setText(next);
    setUnit(of);
    const value = next.trim() === "" ? Number.NaN : Number(next);
    onChange(value >= 0 ? Math.round(value * UNITS[of]) : undefined);
  };
  return (
    <div className="length-field">
      <TextField
        label={label}
        type="number"
        value={text}
        onChange={(next) => say(next, unit)}
        {...(hint === undefined ? {} : { hint })}
      />
      <ChoiceField
        label={common.unitOf(label)}
        value={unit}
        onChange={(next) => say(text, next)}
        choices={NAMES.map((name) => [name, common.units[name]] as const)}
      />
    </div>
  );
};
