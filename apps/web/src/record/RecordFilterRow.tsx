import type { RoomView } from "@parley/client";
import type { HeldEntry } from "@parley/domain";
import { useMemo } from "react";
import { ChoiceField } from "../ui/Field.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { useWords } from "../words/catalogue.ts";
import { choicesIn, type RecordFilter } from "./record-filter.ts";

/** Narrows the record to a party, an issue, a form, a source, or to words. */
export const RecordFilterRow = ({
  entries,
  rooms,
  filter,
  onChange,
}: {
  readonly entries: readonly HeldEntry[];
  readonly rooms: readonly RoomView[];
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
}) => {
  const { recordParts: words, terms } = useWords();
  const choices = useMemo(() => choicesIn(entries, rooms), [entries, rooms]);
  const change = (part: Partial<RecordFilter>): void => onChange({ ...filter, ...part });
  const everyParty: readonly [RecordFilter["party"], string] = ["", words.everyParty];
  const everyIssue: readonly [RecordFilter["issue"], string] = ["", words.everyIssue];
  const everyForm: readonly [RecordFilter["form"], string] = ["", words.everyForm];
  return (
    <div className="record-filter no-print">
      <SearchField label={words.find} value={filter.query} onChange={(query) => change({ query })} />
      {choices.parties.length === 0 ? null : (
        <ChoiceField
          label={words.party}
          value={filter.party}
          onChange={(party) => change({ party })}
          choices={[everyParty, ...choices.parties]}
        />
      )}
      {choices.issues.length === 0 ? null : (
        <ChoiceField
          label={words.issue}
          value={filter.issue}
          onChange={(issue) => change({ issue })}
          choices={[everyIssue, ...choices.issues]}
        />
      )}
      {choices.forms.length < 2 ? null : (
        <ChoiceField
          label={words.form}
          value={filter.form}
          onChange={(form) => change({ form })}
          choices={[everyForm, ...choices.forms.map((form) => [form, terms.form[form]] as const)]}
        />
      )}
      {choices.sources.length === 0 ? null : (
        <ChoiceField
          label={words.source}
          value={filter.source}
          onChange={(source) => change({ source })}
          choices={[["", words.everySource], ...choices.sources.map((source) => [source, source] as const)]}
        />
      )}
    </div>
  );
};
