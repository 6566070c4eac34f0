import type { IssueId, OptionId, PreferenceStatement } from "@parley/domain";
import { useState } from "react";
import { CheckField, ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";
import { NOT_CHOSEN, OfOneIssue, withOptions } from "./IssueField.tsx";
import { type Ranked, RankList, tiersOf } from "./RankList.tsx";
import type { FieldsProps } from "./StatementFields.tsx";

export const RankIssues = ({ issues, before, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const last = before.find((known) => known.type === "issuesRanked");
  return (
    <Ranking
      legend={words.kind.issuesRanked}
      start={rankedAs(
        issues.map(({ issue, title }) => ({ id: issue, name: title })),
        last?.order ?? [],
      )}
      onChange={(order) =>
        onChange({ type: "issuesRanked", order: order as readonly (readonly IssueId[])[] })
      }
    />
  );
};

export const RankOptions = ({ issues, before, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const isSaid = ({ issue }: TitledIssue): boolean => before.some((known) => isOrderOf(known, issue));
  const choosable = issues.filter(withOptions);
  const first = choosable.find((one) => !isSaid(one)) ?? choosable[0];
  return (
    <OfOneIssue
      issues={issues}
      {...(first === undefined ? {} : { first: first.issue })}
      onOther={() => onChange(null)}
    >
      {({ issue, options }) => {
        const last = before.find((known) => isOrderOf(known, issue));
        return (
          <Ranking
            legend={words.kind.optionsRanked}
            start={rankedAs(
              options.map(({ option, label }) => ({ id: option, name: label })),
              last?.type === "optionsRanked" ? last.order : [],
            )}
            onChange={(order) =>
              onChange({ type: "optionsRanked", issue, order: order as readonly (readonly OptionId[])[] })
            }
          />
        );
      }}
    </OfOneIssue>
  );
};

const isOrderOf = (known: PreferenceStatement, issue: string): boolean =>
  known.type === "optionsRanked" && known.issue === issue;

/** What was said before stands first, as it was; what is new comes after it. */
const rankedAs = (
  things: readonly { readonly id: string; readonly name: string }[],
  order: readonly (readonly string[])[],
): readonly Ranked[] => {
  const known = order.flatMap((tier) =>
    tier.flatMap((id, k) => {
      const thing = things.find((one) => one.id === id);
      return thing === undefined ? [] : [{ ...thing, isEqual: k > 0 }];
    }),
  );
  const fresh = things.filter(({ id }) => !known.some((one) => one.id === id));
  return [...known, ...fresh.map((thing) => ({ ...thing, isEqual: false }))];
};

/** What is shown is already an order: moving something takes it up, and so does saying that it is right as it is. */
const Ranking = ({
  legend,
  start,
  onChange,
}: {
  readonly legend: string;
  readonly start: readonly Ranked[];
  readonly onChange: (tiers: readonly (readonly string[])[]) => void;
}) => {
  const { packages: words } = useWords();
  const [items, setItems] = useState(start);
  const [isRight, setRight] = useState(false);
  const take = (next: readonly Ranked[]): void => {
    setItems(next);
    onChange(tiersOf(next));
  };
  return (
    <fieldset className="plain-set">
      <legend>{legend}</legend>
      <RankList items={items} onChange={take} />
      <CheckField
        label={words.form.asItStands}
        value={isRight}
        onChange={(is) => {
          setRight(is);
          if (is) take(items);
        }}
      />
    </fieldset>
  );
};

export const NeverOption = ({ issues, onChange }: FieldsProps) => {
  const { packages: words } = useWords();
  const [option, setOption] = useState<OptionId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  return (
    <OfOneIssue
      issues={issues}
      onOther={() => {
        setOption(NOT_CHOSEN);
        onChange(null);
      }}
    >
      {({ issue, options }) => (
        <ChoiceField
          label={words.kind.redLine}
          value={option}
          onChange={(next) => {
            setOption(next);
            onChange(next === NOT_CHOSEN ? null : { type: "redLine", issue, option: next });
          }}
          choices={[[NOT_CHOSEN, "–"] as const, ...options.map((o) => [o.option, o.label] as const)]}
        />
      )}
    </OfOneIssue>
  );
};
