import type { IssueId, OptionId, PreferenceStatement } from "@parley/domain";
import { useEffect } from "react";
import { useKeptForm } from "../../app/kept-form.ts";
import { aFlag } from "../../app/kept-readers.ts";
import { useDraft } from "../../app/use-draft.ts";
import { CheckField, ChoiceField } from "../../ui/Field.tsx";
import { KeptNote } from "../../ui/KeptNote.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { TitledIssue } from "../basis.ts";
import { NOT_CHOSEN, OfOneIssue, withOptions } from "./IssueField.tsx";
import { orderOf, type Ranked, RankList, tiersOf } from "./RankList.tsx";
import type { KeptFieldsProps } from "./StatementFields.tsx";

export const RankIssues = ({ issues, before, place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const last = before.find((known) => known.type === "issuesRanked");
  return (
    <Ranking
      place={place}
      legend={words.kind.issuesRanked}
      start={rankedAs(
        issues.map(({ issue, title }) => ({ id: issue, name: title })),
        last?.order ?? [],
      )}
      onChange={(order) =>
        onChange(order && { type: "issuesRanked", order: order as readonly (readonly IssueId[])[] })
      }
    />
  );
};

export const RankOptions = ({ issues, before, place, onChange }: KeptFieldsProps) => {
  const { packages: words } = useWords();
  const isSaid = ({ issue }: TitledIssue): boolean => before.some((known) => isOrderOf(known, issue));
  const choosable = issues.filter(withOptions);
  const first = choosable.find((one) => !isSaid(one)) ?? choosable[0];
  return (
    <OfOneIssue
      issues={issues}
      place={place}
      {...(first === undefined ? {} : { first: first.issue })}
      onOther={() => onChange(null)}
    >
      {({ issue, options }) => {
        const last = before.find((known) => isOrderOf(known, issue));
        return (
          <Ranking
            place={`${place}:${issue}`}
            legend={words.kind.optionsRanked}
            start={rankedAs(
              options.map(({ option, label }) => ({ id: option, name: label })),
              last?.type === "optionsRanked" ? last.order : [],
            )}
            onChange={(order) =>
              onChange(
                order && { type: "optionsRanked", issue, order: order as readonly (readonly OptionId[])[] },
              )
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
  place,
  legend,
  start,
  onChange,
}: {
  /** Where the order is kept across a reload. */
  readonly place: string;
  readonly legend: string;
  readonly start: readonly Ranked[];
  readonly onChange: (tiers: readonly (readonly string[])[] | null) => void;
}) => {
  const { packages: words } = useWords();
  const kept = useKeptForm(
    place,
    { order: start, isRight: false },
    { order: orderOf(start), isRight: aFlag },
  );
  const { order: items, isRight } = kept.form;
  const take = (next: readonly Ranked[]): void => {
    kept.change({ order: next });
    onChange(tiersOf(next));
  };
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => {
    if (kept.isRestored) onChange(tiersOf(items));
  }, []);
  return (
    <fieldset className="plain-set">
      <legend>{legend}</legend>
      <KeptNote
        kept={{
          isRestored: kept.isRestored,
          forget: () => {
            kept.forget();
            onChange(null);
          },
        }}
      />
      <RankList items={items} onChange={take} />
      <CheckField
        label={words.form.asItStands}
        value={isRight}
        onChange={(is) => {
          kept.change({ isRight: is });
          if (is) onChange(tiersOf(items));
        }}
      />
    </fieldset>
  );
};

export const NeverOption = ({ issues, place, onChange }: KeptFieldsProps) => (
  <OfOneIssue issues={issues} place={place} onOther={() => onChange(null)}>
    {(issue) => <NeverOf issue={issue} place={`${place}:${issue.issue}`} onChange={onChange} />}
  </OfOneIssue>
);

const NeverOf = ({
  issue: { issue, options },
  place,
  onChange,
}: Pick<KeptFieldsProps, "place" | "onChange"> & { readonly issue: TitledIssue }) => {
  const { packages: words } = useWords();
  const kept = useDraft(place, { option: NOT_CHOSEN });
  const known = options.find(({ option }) => option === kept.fields.option);
  const say = (option: OptionId | undefined): void =>
    onChange(option === undefined ? null : { type: "redLine", issue, option });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the field opens
  useEffect(() => {
    if (known !== undefined) say(known.option);
  }, []);
  return (
    <ChoiceField
      label={words.kind.redLine}
      value={known?.option ?? NOT_CHOSEN}
      onChange={(next) => {
        kept.change({ option: next });
        say(next === NOT_CHOSEN ? undefined : next);
      }}
      choices={[[NOT_CHOSEN, "–"] as const, ...options.map((o) => [o.option, o.label] as const)]}
    />
  );
};
