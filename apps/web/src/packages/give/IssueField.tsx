import type { IssueId } from "@parley/domain";
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

export const withOptions = ({ options }: TitledIssue): boolean => options.length > 1;
export const withAmounts = ({ kind }: TitledIssue): boolean => kind.type === "divisible";
