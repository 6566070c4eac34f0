import { FORMS, STANCES, type TableIssue } from "@parley/domain";
import { useRoomName } from "../app/room-name.ts";
import { excerptOf } from "../room/excerpt.ts";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import {
  type ChoiceWish,
  isBeyondRange,
  isOfOneSide,
  issueOf,
  keepersFor,
  type PlacingWish,
} from "./placing-wish.ts";
import type { Table } from "./table-model.ts";

/** What a position says: the words or a part of them, whose, on what, in which form and with which stance. */
export const PlacingFields = ({
  table,
  wish,
  isCorrection,
  onChange,
}: {
  readonly table: Table;
  readonly wish: PlacingWish;
  readonly isCorrection: boolean;
  readonly onChange: (part: Partial<PlacingWish>) => void;
}) => {
  const { table: words, terms } = useWords();
  const roomName = useRoomName();
  const keepers = keepersFor(table, wish.issue, wish.words);
  const keeper = keepers.find(({ room }) => room === wish.keeper) ?? keepers[0];
  return (
    <>
      <WordsField wish={wish} onChange={onChange} />
      <div className="placing-fields">
        <ChoiceField
          label={words.party}
          value={wish.party}
          onChange={(party) => onChange({ party })}
          choices={table.parties.map(({ party, neutralLabel }) => [party, neutralLabel] as const)}
        />
        <ChoiceField
          label={words.issue}
          value={wish.issue}
          onChange={(issue) => {
            const room = keepersFor(table, issue, wish.words)[0]?.room ?? wish.keeper;
            onChange({ issue, option: null, amount: "", ...(isCorrection ? {} : { keeper: room }) });
          }}
          choices={table.rows.map(({ issue, number }) => [issue.issue, `${number}  ${issue.title}`] as const)}
        />
        <ChoiceField
          label={words.form}
          value={wish.form}
          onChange={(form) => onChange({ form })}
          choices={FORMS.map((form) => [form, terms.form[form]] as const)}
        />
        <ChoiceField
          label={words.stanceLabel}
          value={wish.stance}
          onChange={(stance) => onChange({ stance })}
          choices={STANCES.map((stance) => [stance, words.stance[stance]] as const)}
          autoFocus
        />
        <ComesDownTo issue={issueOf(table, wish.issue)} wish={wish} onChange={onChange} />
        {keeper === undefined || isCorrection ? null : (
          <ChoiceField
            label={words.where}
            hint={
              isOfOneSide(keeper) && (keeper.kind === "team" || keeper.kind === "delegation")
                ? words.whereHint[keeper.kind]
                : words.whereHint.shared
            }
            value={keeper.room}
            onChange={(room) => onChange({ keeper: room })}
            choices={keepers.map((view) => [view.room, roomName(view)] as const)}
          />
        )}
      </div>
    </>
  );
};

interface FieldProps {
  readonly wish: PlacingWish;
  readonly onChange: (part: Partial<PlacingWish>) => void;
}

/** The words as they were said; what is selected in them is what counts. */
const WordsField = ({ wish, onChange }: FieldProps) => {
  const { table: words } = useWords();
  const { text, source } = wish.words;
  const { part } = wish;
  const counts = part === null ? words.partAll : words.partOnly(excerptOf(text.slice(part.start, part.end)));
  return (
    <div className="field">
      <label htmlFor="placing-words">{words.words}</label>
      <textarea
        id="placing-words"
        className="input placing-words"
        readOnly
        dir="auto"
        rows={3}
        value={text}
        aria-describedby="placing-part"
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => {
          if (source.type === "said" && start < end && end - start < text.length)
            onChange({ part: { start, end } });
        }}
      />
      <span className="hint" id="placing-part">
        {source.type === "said" ? `${words.partHint} ` : null}
        <b>{counts}</b>
      </span>
      {part === null ? null : (
        <button type="button" className="button" data-tone="plain" onClick={() => onChange({ part: null })}>
          {words.partAll}
        </button>
      )}
    </div>
  );
};

/** The amount that a position names, or the option that it chooses, by what settles the issue. */
export const ComesDownTo = ({
  issue,
  wish,
  onChange,
}: {
  readonly issue: TableIssue | undefined;
  readonly wish: ChoiceWish;
  readonly onChange: (part: Partial<ChoiceWish>) => void;
}) => {
  const { table: words } = useWords();
  if (issue === undefined) return null;
  const { kind, options } = issue;
  if (kind.type === "divisible")
    return (
      <TextField
        label={words.amountLabel(kind.unit, kind.least, kind.most)}
        type="number"
        value={wish.amount}
        onChange={(amount) => onChange({ amount })}
        {...(isBeyondRange(issue, wish.amount) ? { hint: words.beyondRange } : {})}
      />
    );
  if (options.length === 0) return null;
  return (
    <ChoiceField
      label={words.choice}
      value={wish.option ?? NO_OPTION}
      onChange={(option) => onChange({ option: option === NO_OPTION ? null : option })}
      choices={[
        [NO_OPTION, words.noChoice] as const,
        ...options.map(({ option, label }) => [option, label] as const),
      ]}
    />
  );
};

/** Stands for none of the options; no option has this id. */
const NO_OPTION = "";
