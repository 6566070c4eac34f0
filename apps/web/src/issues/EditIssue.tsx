import { type Issue, type IssueKind, LIMITS } from "@parley/domain";
import { useKeptForm } from "../app/kept-form.ts";
import { aText, oneOf } from "../app/kept-readers.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { deedsOf, type IssueWish, isWhole, optionsReader, wishFor } from "./issue-changes.ts";
import { useIssues } from "./issues-context.ts";
import { OptionFields } from "./OptionFields.tsx";

/** An issue's title, its options, and, where it is divided, of what and between which bounds. */
export const EditIssue = ({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) => {
  const { view, undoable } = useIssues();
  const { issues: words } = useWords();
  const kept = useKeptForm<IssueWish>(`issue:${view.room}:${issue.issue}`, wishFor(issue), {
    ...{ title: aText, unit: aText, least: aText, most: aText, step: aText },
    type: oneOf(["options", "divisible"] as const),
    options: optionsReader(issue),
  });
  const { form: wish, change } = kept;
  const isDivisible = wish.type === "divisible";
  const deed = () => {
    const changes = deedsOf(issue, wish, view.room);
    return changes === null ? null : { room: view.room, ...changes, done: words.saved(wish.title.trim()) };
  };
  const isReady = isWhole(wish);
  const isRangeWrong = isDivisible && !isReady && wish.title.trim() !== "";
  return (
    <DeedDialog
      title={words.editTitle(issue.title)}
      go={words.save}
      undoable={undoable}
      kept={kept}
      onClose={onClose}
      isReady={isReady}
      deed={deed}
    >
      <TextField
        label={words.name}
        value={wish.title}
        onChange={(title) => change({ title })}
        maxLength={LIMITS.line}
        autoFocus
        wrong={wish.title.trim() === "" ? words.needsName : null}
      />
      <ChoiceField<IssueKind["type"]>
        label={words.settledBy}
        value={wish.type}
        onChange={(type) => change({ type })}
        choices={[
          ["options", words.kind.options],
          ["divisible", words.kind.divisible],
        ]}
      />
      {isDivisible ? (
        <>
          <TextField
            label={words.unit}
            hint={words.unitHint}
            value={wish.unit}
            onChange={(unit) => change({ unit })}
            maxLength={LIMITS.line}
            wrong={isRangeWrong ? words.needsRange : null}
          />
          <div className="issue-range">
            <TextField
              label={words.least}
              type="number"
              value={wish.least}
              onChange={(least) => change({ least })}
            />
            <TextField
              label={words.most}
              type="number"
              value={wish.most}
              onChange={(most) => change({ most })}
            />
            <TextField
              label={words.step}
              type="number"
              value={wish.step}
              onChange={(step) => change({ step })}
            />
          </div>
        </>
      ) : (
        <OptionFields options={wish.options} onChange={(options) => change({ options })} />
      )}
    </DeedDialog>
  );
};
