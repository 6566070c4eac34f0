import { LIMITS } from "@parley/domain";
import { useState } from "react";
import { languagesFor } from "../people/languages.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";

/** The languages of the talks, the first before the others; one of them always stands. */
export const LanguagesField = ({
  languages,
  onChange,
}: {
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
}) => {
  const { home, people } = useWords();
  const choices = languagesFor([], "", people.languageName).filter(([tag]) => !languages.includes(tag));
  const [wanted, want] = useState("");
  const next = choices.find(([tag]) => tag === wanted) ?? choices[0];
  return (
    <fieldset className="field many languages">
      <legend>{people.charterLanguages}</legend>
      <ul aria-label={people.charterLanguages}>
        {languages.map((tag) => (
          <li key={tag} className="chip">
            {people.languageName(tag)}
            {languages.length === 1 ? null : (
              <Button
                tone="plain"
                aria-label={home.removeLanguage(people.languageName(tag))}
                onPress={() => onChange(languages.filter((one) => one !== tag))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {next === undefined || languages.length >= LIMITS.languages ? null : (
        <div className="party-row">
          <ChoiceField label={home.anotherLanguage} value={next[0]} onChange={want} choices={choices} />
          <Button onPress={() => onChange([...languages, next[0]])}>{home.addLanguage}</Button>
        </div>
      )}
      <span className="hint">{home.languagesHint}</span>
    </fieldset>
  );
};
