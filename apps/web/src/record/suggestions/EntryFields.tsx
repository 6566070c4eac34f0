import { BOUND_TYPES, CLAIMS, MANNERS, type Party, type PartyId } from "@parley/domain";
import { ChoiceField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { type EntryDraft, isDateText } from "./entry-draft.ts";
import type { SuggestedKind } from "./suggestion.ts";

interface FieldsProps {
  readonly draft: EntryDraft;
  readonly change: (part: Partial<EntryDraft>) => void;
  readonly parties: readonly Party[];
}

const VOICES = ["reportsOwnVoice", "unnamed", "source"] as const;
const CLASSES = ["named", "role", "anonymous", "document"] as const;

/** Whose word it is. */
export const VoiceFields = ({ draft, change, parties }: FieldsProps) => {
  const { suggestions: words } = useWords();
  return (
    <>
      <ChoiceField
        label={words.whose}
        value={draft.voiceType}
        onChange={(voiceType) => change({ voiceType })}
        choices={VOICES.map((type) => [type, words.voiceType[type]])}
      />
      {draft.voiceType === "source" ? (
        <>
          <TextField label={words.source} value={draft.source} onChange={(source) => change({ source })} />
          <ChoiceField
            label={words.sourceClass}
            value={draft.sourceClass}
            onChange={(sourceClass) => change({ sourceClass })}
            choices={CLASSES.map((one) => [one, words.sourceClasses[one]])}
          />
          <PartyField
            label={words.party}
            value={draft.party}
            parties={parties}
            onChange={(party) => change({ party })}
          />
        </>
      ) : null}
    </>
  );
};

/** What an entry of this kind says. */
export const ContentFields = (props: FieldsProps & { readonly kind: SuggestedKind }) => {
  if (props.kind === "figure") return <FigureFields {...props} />;
  return props.kind === "contact" ? <ContactFields {...props} /> : <StatementFields {...props} />;
};

const StatementFields = ({ draft, change, parties }: FieldsProps) => {
  const { suggestions: words } = useWords();
  return (
    <>
      <ChoiceField
        label={words.claim}
        value={draft.claim}
        onChange={(claim) => change({ claim })}
        choices={CLAIMS.map((claim) => [claim, words.claims[claim]])}
      />
      <PartyField
        label={words.speaker}
        value={draft.speaker}
        parties={parties}
        onChange={(speaker) => change({ speaker })}
      />
    </>
  );
};

const FigureFields = ({ draft, change }: FieldsProps) => {
  const { suggestions: words } = useWords();
  const isInterval = draft.boundType === "interval";
  return (
    <>
      <TextField label={words.measure} value={draft.measure} onChange={(measure) => change({ measure })} />
      <TextField label={words.unit} value={draft.unit} onChange={(unit) => change({ unit })} />
      <ChoiceField
        label={words.bound}
        value={draft.boundType}
        onChange={(boundType) => change({ boundType })}
        choices={BOUND_TYPES.map((type) => [type, words.bounds[type]])}
      />
      <TextField
        label={isInterval ? words.least : words.number}
        value={draft.least}
        onChange={(least) => change({ least })}
      />
      {isInterval ? (
        <TextField label={words.most} value={draft.most} onChange={(most) => change({ most })} />
      ) : null}
      <DateField label={words.asOf} draft={draft} change={change} />
    </>
  );
};

const ContactFields = ({ draft, change }: FieldsProps) => {
  const { suggestions: words } = useWords();
  return (
    <>
      <ChoiceField
        label={words.manner}
        value={draft.manner}
        onChange={(manner) => change({ manner })}
        choices={MANNERS.map((manner) => [manner, words.manners[manner]])}
      />
      <TextField label={words.who} rows={3} value={draft.who} onChange={(who) => change({ who })} />
      <TextField label={words.where} value={draft.where} onChange={(where) => change({ where })} />
      <DateField label={words.when} draft={draft} change={change} />
      <TextField label={words.subject} value={draft.subject} onChange={(subject) => change({ subject })} />
    </>
  );
};

const DateField = ({
  label,
  draft,
  change,
}: { readonly label: string } & Pick<FieldsProps, "draft" | "change">) => {
  const { suggestions: words } = useWords();
  return (
    <TextField
      label={label}
      value={draft.date}
      onChange={(date) => change({ date })}
      wrong={isDateText(draft.date) ? null : words.notADate}
    />
  );
};

const PartyField = ({
  label,
  value,
  parties,
  onChange,
}: {
  readonly label: string;
  readonly value: PartyId | "";
  readonly parties: readonly Party[];
  readonly onChange: (party: PartyId | "") => void;
}) => {
  const { suggestions: words } = useWords();
  return (
    <ChoiceField
      label={label}
      value={value}
      onChange={onChange}
      choices={[
        ["", words.noParty],
        ...parties.map(({ party, neutralLabel }) => [party, neutralLabel] as const),
      ]}
    />
  );
};
