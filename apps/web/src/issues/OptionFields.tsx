import { LIMITS } from "@parley/domain";
import type { KeyboardEvent } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import type { OptionWish } from "./option-changes.ts";

/** An issue's options in their order: said, moved by buttons or Alt and an arrow, and taken out by leaving a line empty. */
export const OptionFields = ({
  options,
  onChange,
}: {
  readonly options: readonly OptionWish[];
  readonly onChange: (options: readonly OptionWish[]) => void;
}) => {
  const { issues: words } = useWords();
  const announce = useAnnounce();
  const move = (at: number, by: -1 | 1): void => {
    const [option, to] = [options[at], at + by];
    if (option === undefined || to < 0 || to >= options.length) {
      announce(words.cannotMove);
      return;
    }
    onChange(options.toSpliced(at, 1).toSpliced(to, 0, option));
    announce(words.optionMoved(option.label, to + 1));
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(at, by);
  };
  return (
    <fieldset className="issue-options">
      <legend>{words.optionsTitle}</legend>
      <p className="small quiet">{words.optionsHint}</p>
      {options.map(({ key, label }, at) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside, which has the focus
        <div key={key} className="issue-option" onKeyDown={(event) => onKey(event, at)}>
          <TextField
            label={words.option(at + 1)}
            value={label}
            maxLength={LIMITS.line}
            onChange={(next) =>
              onChange(options.map((one) => (one.key === key ? { ...one, label: next } : one)))
            }
          />
          <Button aria-label={words.optionUp(label, at + 1)} onPress={() => move(at, -1)}>
            ↑
          </Button>
          <Button aria-label={words.optionDown(label, at + 1)} onPress={() => move(at, 1)}>
            ↓
          </Button>
        </div>
      ))}
      {options.length >= LIMITS.optionsPerIssue ? null : (
        <Button
          onPress={() => onChange([...options, { key: `new ${options.length}`, option: null, label: "" }])}
        >
          {words.addOption}
        </Button>
      )}
    </fieldset>
  );
};
