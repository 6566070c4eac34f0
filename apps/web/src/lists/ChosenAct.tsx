import { type ReactNode, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { NOT_CHOSEN } from "./entry-form.ts";

interface ChosenActProps<Choice extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly (readonly [Choice, string])[];
  readonly go: string;
  readonly tone?: "stop";
  readonly onGo: (choice: Choice) => void;
}

/** An act that stays on record, of several: chosen first, and then done. */
export const ChosenAct = <Choice extends string>(props: ChosenActProps<Choice>) => {
  const [chosen, choose] = useState<Choice | typeof NOT_CHOSEN>(NOT_CHOSEN);
  return <KeptAct {...props} chosen={chosen} onChoose={choose} />;
};

/** The same, where what is chosen is kept with more that is filled in; that is asked for once something is chosen. */
export const KeptAct = <Choice extends string>({
  label,
  hint,
  choices,
  go,
  tone,
  onGo,
  chosen,
  onChoose,
  children,
}: ChosenActProps<Choice> & {
  readonly chosen: Choice | typeof NOT_CHOSEN;
  readonly onChoose: (choice: Choice | typeof NOT_CHOSEN) => void;
  readonly children?: ReactNode;
}) => {
  const { entry: words } = useWords().lists;
  if (choices.length === 0) return null;
  return (
    <>
      <div className="entry-act">
        <ChoiceField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={chosen}
          onChange={onChoose}
          choices={[[NOT_CHOSEN, words.choose] as const, ...choices]}
        />
        <Button
          {...(tone === undefined ? {} : { tone })}
          isDisabled={chosen === NOT_CHOSEN}
          onPress={() => (chosen === NOT_CHOSEN ? null : onGo(chosen))}
        >
          {go}
        </Button>
      </div>
      {chosen === NOT_CHOSEN ? null : children}
    </>
  );
};
