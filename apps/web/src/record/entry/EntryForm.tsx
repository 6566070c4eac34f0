import {
  BOUND_TYPES,
  CLAIMS,
  FORMS,
  FRAME_KINDS,
  type IssueId,
  LIMITS,
  MANNERS,
  type Party,
  type PartyId,
  STANCES,
  type TableIssue,
} from "@parley/domain";
import { ComesDownTo } from "../../table/PlacingFields.tsx";
import { CheckField, ChoiceField, ManyField, TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { EntryDraft } from "./entry-draft.ts";
import type { EntryKind } from "./entry-kind.ts";
import type { KnownWords } from "./known-words.ts";
import { stanceFor } from "./placing.ts";
import { isDateText } from "./words-from-draft.ts";

export interface EntryFormProps {
  readonly kind: EntryKind;
  readonly draft: EntryDraft;
  readonly change: (part: Partial<EntryDraft>) => void;
  readonly parties: readonly Party[];
  /** Issues that the room of the entry knows. */
  readonly issues: readonly (readonly [IssueId, string])[];
  /** Issues on which it can stand on the table; none: it cannot. */
  readonly tableIssues: readonly TableIssue[];
  readonly known: KnownWords;
  /** Whether it may still be entered as a candidate. */
  readonly isNew: boolean;
}

/** What an entry of this kind says, the fields that most need first; the rest one step away. */
export const EntryForm = (props: EntryFormProps) => {
  const { entry: words } = useWords();
  const { kind, draft, change, issues } = props;
  return (
    <>
      <div className="entry-fields">
        <KindFields {...props} />
      </div>
      {kind === "demand" ? <TableFields {...props} /> : null}
      <details className="entry-more" open={hasMore(props)}>
        <summary>{words.more}</summary>
        <div className="entry-fields">
          <MoreFields {...props} />
          {issues.length === 0 ? null : (
            <ManyField
              label={words.issues}
              values={draft.issues}
              choices={issues}
              onChange={(chosen) => change({ issues: chosen })}
            />
          )}
          <TextField
            label={words.note}
            hint={words.noteHint}
            rows={2}
            maxLength={LIMITS.reason}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
        </div>
      </details>
      {props.isNew ? (
        <CheckField
          label={words.isCandidate}
          hint={words.isCandidateHint}
          value={draft.isCandidate}
          onChange={(isCandidate) => change({ isCandidate })}
        />
      ) : null}
    </>
  );
};

/** What is filled in is never hidden. */
const hasMore = ({ kind, draft }: EntryFormProps): boolean =>
  draft.note !== "" ||
  draft.issues.length > 0 ||
  draft.about.length > 0 ||
  (kind === "figure" && [draft.method, draft.hxl, draft.dateAsReported].some((text) => text !== "")) ||
  (kind === "contact" && draft.dateAsReported !== "");

const KindFields = (props: EntryFormProps) => {
  switch (props.kind) {
    case "statement":
    case "demand":
      return <StatementFields {...props} />;
    case "figure":
      return <FigureFields {...props} />;
    case "contact":
      return <ContactFields {...props} />;
    case "frame":
      return <FrameFields {...props} />;
  }
};

const StatementFields = ({ kind, draft, change, parties }: EntryFormProps) => {
  const { entry: words, terms } = useWords();
  const changeBoth = (part: Partial<EntryDraft>): void => {
    const next = { ...draft, ...part };
    change({ ...part, stance: stanceFor(next) });
  };
  return (
    <>
      <ChoiceField
        label={words.claim}
        value={draft.claim}
        onChange={(claim) => changeBoth({ claim })}
        choices={CLAIMS.map((claim) => [claim, words.claims[claim]])}
      />
      <PartyField
        label={kind === "demand" ? words.demander : words.speaker}
        value={draft.speaker}
        parties={parties}
        onChange={(speaker) => change({ speaker })}
      />
      {kind === "demand" ? (
        <ChoiceField
          label={words.form}
          value={draft.form}
          onChange={(form) => changeBoth({ form })}
          choices={FORMS.filter((form) => form !== "remark").map((form) => [form, terms.form[form]])}
        />
      ) : null}
    </>
  );
};

/** Where it stands on the table at once, and how the party stands by it. */
const TableFields = ({ draft, change, tableIssues }: EntryFormProps) => {
  const { entry: words, table } = useWords();
  if (tableIssues.length === 0) return <p className="small quiet">{words.noTable}</p>;
  return (
    <div className="entry-fields">
      <ChoiceField
        label={words.onTable}
        hint={draft.speaker === "" ? words.onTableNeedsParty : words.onTableHint}
        value={draft.tableIssue}
        onChange={(tableIssue) => change({ tableIssue, option: null, amount: "" })}
        choices={[["", words.notOnTable], ...tableIssues.map(({ issue, title }) => [issue, title] as const)]}
      />
      {draft.tableIssue === "" ? null : (
        <>
          <ChoiceField
            label={table.stanceLabel}
            value={draft.stance}
            onChange={(stance) => change({ stance })}
            choices={STANCES.map((stance) => [stance, table.stance[stance]] as const)}
          />
          <ComesDownTo
            issue={tableIssues.find(({ issue }) => issue === draft.tableIssue)}
            wish={draft}
            onChange={change}
          />
        </>
      )}
    </div>
  );
};

const FigureFields = ({ draft, change, known }: EntryFormProps) => {
  const { entry: words } = useWords();
  const isInterval = draft.boundType === "interval";
  return (
    <>
      <TextField
        label={words.measure}
        maxLength={LIMITS.line}
        value={draft.measure}
        known={known.measures}
        onChange={(measure) => change({ measure })}
      />
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
      <TextField
        label={words.unit}
        maxLength={LIMITS.line}
        value={draft.unit}
        known={known.units}
        onChange={(unit) => change({ unit })}
      />
      <TextField
        label={words.scope}
        maxLength={LIMITS.line}
        value={draft.scope}
        known={known.scopes}
        onChange={(scope) => change({ scope })}
      />
      <DateField label={words.asOf} draft={draft} change={change} />
    </>
  );
};

const ContactFields = ({ draft, change, known }: EntryFormProps) => {
  const { entry: words } = useWords();
  return (
    <>
      <TextField label={words.who} rows={3} value={draft.who} onChange={(who) => change({ who })} />
      <TextField
        label={words.through}
        rows={3}
        value={draft.through}
        onChange={(through) => change({ through })}
      />
      <ChoiceField
        label={words.manner}
        value={draft.manner}
        onChange={(manner) => change({ manner })}
        choices={MANNERS.map((manner) => [manner, words.manners[manner]])}
      />
      <TextField
        label={words.where}
        maxLength={LIMITS.line}
        value={draft.where}
        known={known.places}
        onChange={(where) => change({ where })}
      />
      <DateField label={words.when} draft={draft} change={change} />
      <TextField
        label={words.subject}
        maxLength={LIMITS.reason}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
      />
    </>
  );
};

const FrameFields = ({ draft, change }: EntryFormProps) => {
  const { entry: words } = useWords();
  return (
    <>
      <ChoiceField
        label={words.frameKind}
        value={draft.frameKind}
        onChange={(frameKind) => change({ frameKind })}
        choices={FRAME_KINDS.map((kind) => [kind, words.frameKinds[kind]])}
      />
      <TextField
        label={words.frameTitle}
        maxLength={LIMITS.line}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <DateField label={words.frameDate} draft={draft} change={change} />
      <TextField
        label={words.candidates}
        hint={words.candidatesHint}
        rows={2}
        value={draft.candidates}
        onChange={(candidates) => change({ candidates })}
      />
    </>
  );
};

/** What is seldom said. */
const MoreFields = ({ kind, draft, change, parties }: EntryFormProps) => {
  const { entry: words } = useWords();
  if (kind === "statement" || kind === "demand")
    return parties.length === 0 ? null : (
      <ManyField
        label={words.about}
        values={draft.about}
        choices={parties.map((one) => [one.party, one.neutralLabel] as const)}
        onChange={(about) => change({ about })}
      />
    );
  return (
    <>
      {kind === "figure" ? (
        <>
          <TextField
            label={words.method}
            maxLength={LIMITS.reason}
            value={draft.method}
            onChange={(method) => change({ method })}
          />
          <TextField
            label={words.hxl}
            hint={words.hxlHint}
            value={draft.hxl}
            onChange={(hxl) => change({ hxl })}
          />
        </>
      ) : null}
      <TextField
        label={words.dateAsReported}
        maxLength={LIMITS.line}
        hint={words.dateAsReportedHint}
        value={draft.dateAsReported}
        onChange={(dateAsReported) => change({ dateAsReported })}
      />
    </>
  );
};

const DateField = ({
  label,
  draft,
  change,
}: { readonly label: string } & Pick<EntryFormProps, "draft" | "change">) => {
  const { entry: words } = useWords();
  return (
    <TextField
      label={label}
      hint={words.dateHint}
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
  const { entry: words } = useWords();
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
