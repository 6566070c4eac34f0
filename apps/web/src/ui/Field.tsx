import { type ReactNode, useId } from "react";

interface Labelled {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | null;
}

const Frame = ({
  id,
  label,
  hint,
  wrong,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    {children}
    {hint === undefined ? null : (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {wrong ? (
      <span className="wrong" id={`${id}-wrong`} role="alert">
        {wrong}
      </span>
    ) : null}
  </div>
);

const described = (id: string, { hint, wrong }: Labelled) => ({
  id,
  "aria-describedby":
    [hint === undefined ? "" : `${id}-hint`, wrong ? `${id}-wrong` : ""].join(" ").trim() || undefined,
  "aria-invalid": wrong ? (true as const) : undefined,
});

export interface TextFieldProps extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "password" | "search" | "date" | "datetime-local" | "number" | "url";
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** More than one row makes it a field for longer words. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** What was typed in such fields before, to take up again. */
  readonly known?: readonly string[];
}

export const TextField = ({ value, onChange, type = "text", rows, known = [], ...props }: TextFieldProps) => {
  const id = useId();
  const { label: _label, hint: _hint, wrong: _wrong, ...rest } = props;
  const list = known.length === 0 ? {} : { list: `${id}-known` };
  const shared = { ...described(id, props), ...rest, className: "input", value };
  return (
    <Frame id={id} {...props}>
      {rows === undefined ? (
        <>
          <input {...shared} {...list} type={type} onChange={(event) => onChange(event.target.value)} />
          {known.length === 0 ? null : (
            <datalist id={`${id}-known`}>
              {known.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </Frame>
  );
};

export interface ChoiceFieldProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly (readonly [Value, string])[];
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One of a few, by the platform's own list, which every phone and screen reader knows. */
export const ChoiceField = <Value extends string>({
  value,
  onChange,
  choices,
  ...props
}: ChoiceFieldProps<Value>) => {
  const id = useId();
  return (
    <Frame id={id} {...props}>
      <select
        {...described(id, props)}
        {...(props.autoFocus === true ? { autoFocus: true } : {})}
        className="input"
        disabled={props.isDisabled}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([candidate]) => candidate === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  );
};

export interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export const CheckField = ({ label, hint, value, onChange }: CheckFieldProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="row">
        <input id={id} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />{" "}
        {label}
      </label>
      {hint === undefined ? null : <span className="hint">{hint}</span>}
    </div>
  );
};

/** Any of a few. */
export const ManyField = <Value extends string>({
  label,
  values,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (values: readonly Value[]) => void;
}) => (
  <fieldset className="field many">
    <legend>{label}</legend>
    <div className="many-choices">
      {choices.map(([choice, words]) => (
        <label key={choice} className="row">
          <input
            type="checkbox"
            checked={values.includes(choice)}
            onChange={({ target }) =>
              onChange(target.checked ? [...values, choice] : values.filter((one) => one !== choice))
            }
          />{" "}
          {words}
        </label>
      ))}
    </div>
  </fieldset>
);
