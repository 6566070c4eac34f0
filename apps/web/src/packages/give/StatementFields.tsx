import type { PreferenceStatement } from "@parley/domain";
import { useEffect } from "react";
import { useDraftText } from "../../app/use-draft.ts";
import { TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";
import type { AskedComparison } from "../study/use-side-findings.ts";
import { AmountOrder, NeverAmount } from "./Amounts.tsx";
import { Comparison, Reservation } from "./Comparison.tsx";
import { IssuePoints, OptionPoints } from "./Points.tsx";
import { NeverOption, RankIssues, RankOptions } from "./Ranking.tsx";

export type Kind = PreferenceStatement["type"];

/** In the order in which people can say it: why, what comes first, this or that, and numbers last. */
export const KINDS: readonly Kind[] = [
  "interest",
  "issuesRanked",
  "optionsRanked",
  "amountsRanked",
  "redLine",
  "redLineAmount",
  "reservation",
  "preferred",
  "evenSwap",
  "issuePoints",
  "optionPoints",
];

export const NEEDS_RANKING: readonly Kind[] = ["preferred", "evenSwap", "issuePoints", "optionPoints"];

export interface KeptFieldsProps {
  readonly issues: readonly TitledIssue[];
  /** What the same side said before, in the same room. */
  readonly before: readonly PreferenceStatement[];
  /** Where what is typed and chosen is kept across a reload. */
  readonly place: string;
  /** Hears the statement whenever it is whole, and nothing while it is not. */
  readonly onChange: (statement: PreferenceStatement | null) => void;
}

/** Every place in which fields of a statement keep something, so that it is let go once it was said. */
export const placesOf = (place: string, issues: readonly TitledIssue[]): readonly string[] => [
  place,
  ...["of", "one", "other", ...issues.map(({ issue }) => issue)].map((part) => `${place}:${part}`),
];

/** The fields of one kind of statement. */
export const StatementFields = ({
  kind,
  asked,
  ...props
}: KeptFieldsProps & {
  readonly kind: Kind;
  readonly asked: readonly AskedComparison[];
}) => {
  switch (kind) {
    case "interest":
      return <Interest {...props} />;
    case "issuesRanked":
      return <RankIssues {...props} />;
    case "optionsRanked":
      return <RankOptions {...props} />;
    case "amountsRanked":
      return <AmountOrder {...props} />;
    case "redLine":
      return <NeverOption {...props} />;
    case "redLineAmount":
      return <NeverAmount {...props} />;
    case "reservation":
      return <Reservation {...props} />;
    case "preferred":
    case "evenSwap":
      return <Comparison {...props} asked={asked} isEven={kind === "evenSwap"} />;
    case "issuePoints":
      return <IssuePoints {...props} />;
    case "optionPoints":
      return <OptionPoints {...props} />;
  }
};

const Interest = ({ place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const [text, setText] = useDraftText(place);
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the field opens
  useEffect(() => {
    if (text.trim() !== "") onChange({ type: "interest", text: text.trim() });
  }, []);
  return (
    <TextField
      label={words.form.interest}
      rows={3}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(next.trim() === "" ? null : { type: "interest", text: next.trim() });
      }}
    />
  );
};
