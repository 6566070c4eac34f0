import { useRef } from "react";
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import type { ActName, OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means, shown beneath it. */
  readonly meaning: string;
}

/** A small menu of which each choice says what it means. */
export const MenuChoice = <Value extends string>({
  label,
  value,
  onChange,
  choices,
  tone,
  act,
  isDisabled = false,
}: {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  readonly tone?: "lock" | "go" | "form";
  /** The act by which keys and palette open it, and choose from it. */
  readonly act: ActName;
  readonly isDisabled?: boolean;
}) => {
  const button = useRef<HTMLButtonElement>(null);
  const choose = choices.map(
    (choice): OfferedAct => ({ act, choice: choice.label, run: () => onChange(choice.value) }),
  );
  useActs(isDisabled ? [] : [{ act, run: () => button.current?.click() }, ...choose]);
  return (
    <Select
      aria-label={label}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <AriaButton ref={button} className="chip chip-button" data-tone={tone}>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className="menu menu-wide">
        <ListBox items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label}>
              {choice.label} <small>{choice.meaning}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
};
