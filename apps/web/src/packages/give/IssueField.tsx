import type { IssueId } from "@parley/domain";
import { Fragment, type ReactNode } from "react";
import { useDraft } from "../../app/use-draft.ts";
import { ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";

export const NOT_CHOSEN = "";

/** One issue of those that this kind of statement can be about. */
export const IssueField = ({
  issues,
  value,
  onChange,
}: {
  readonly issues: readonly TitledIssue[];
  readonly value: IssueId | typeof NOT_CHOSEN;
  readonly onChange: (issue: IssueId | typeof NOT_CHOSEN) => void;
}) => {
  const { packages: words } = useWords();
  if (issues.length === 0) return <p className="note">{words.form.noSuchIssue}</p>;
  return (
    <ChoiceField
      label={words.form.issue}
      value={value}
      onChange={onChange}
      choices={[[NOT_CHOSEN, "–"] as const, ...issues.map((one) => [one.issue, one.title] as const)]}
    />
  );
};

/** One issue with options, and what is said of it; another issue begins anew. */
export const OfOneIssue = ({
  issues,
  place,
  first = NOT_CHOSEN,
  onOther,
  children,
}: {
  readonly issues: readonly TitledIssue[];
  /** Where the choice of an issue is kept across a reload. */
  readonly place: string;
  readonly first?: IssueId | typeof NOT_CHOSEN;
  readonly onOther: () => void;
  readonly children: (issue: TitledIssue) => ReactNode;
}) => {
  const choosable = issues.filter(withOptions);
  const kept = useDraft(`${place}:of`, { issue: first });
  const id = kept.fields.issue;
  const issue = choosable.find((one) => one.issue === id);
  return (
    <>
      <IssueField
        issues={choosable}
        value={issue?.issue ?? NOT_CHOSEN}
        onChange={(next) => {
          kept.change({ issue: next });
          onOther();
        }}
      />
      {issue === undefined ? null : <Fragment key={id}>{children(issue)}</Fragment>}
    </>
  );
};

export const withOptions = ({ options }: TitledIssue): boolean => options.length > 1;
export const withAmounts = ({ kind }: TitledIssue): boolean => kind.type === "divisible";
