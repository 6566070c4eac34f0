import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { NOT_CHOSEN } from "./entry-form.ts";

/** An act that stays on record, of several: chosen first, and then done. */
export const ChosenAct = <Choice extends string>({
  label,
  hint,
  choices,
  go,
  onGo,
}: {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly (readonly [Choice, string])[];
  readonly go: string;
  readonly onGo: (choice: Choice) => void;
}) => {
  const { entry: words } = useWords().lists;
  const [chosen, choose] = useState<Choice | typeof NOT_CHOSEN>(NOT_CHOSEN);
  if (choices.length === 0) return null;
  return (
    <div className="entry-act">
      <ChoiceField
        label={label}
        hint={hint}
        value={chosen}
        onChange={choose}
        choices={[[NOT_CHOSEN, words.choose] as const, ...choices]}
      />
      <Button
        isDisabled={chosen === NOT_CHOSEN}
        onPress={() => (chosen === NOT_CHOSEN ? null : onGo(chosen))}
      >
        {go}
      </Button>
    </div>
  );
};
