import type { IssueId, PreferenceStatement } from "@parley/domain";
import { useState } from "react";
import { TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { IssueField, NOT_CHOSEN, withOptions } from "./IssueField.tsx";
import type { FieldsProps } from "./StatementFields.tsx";

/** Points for issues: any numbers, of which only the proportions count. */
export const IssuePoints = ({ issues, before, onChange }: FieldsProps) => {
  const last = before.find((known) => known.type === "issuePoints");
  return (
    <PointFields
      things={issues.map(({ issue, title }) => ({ id: issue, name: title }))}
      start={new Map(last?.points.map(({ issue, points }) => [issue, points]))}
      onChange={(points) =>
        onChange(
          points === null
            ? null
            : { type: "issuePoints", points: points.map(({ id, points: p }) => ({ issue: id, points: p })) },
        )
      }
    />
  );
};

/** Points for the options of one issue: all of them, the worst may have none. */
export const OptionPoints = ({ issues, before, onChange }: FieldsProps) => {
  const [id, setId] = useState<IssueId | typeof NOT_CHOSEN>(NOT_CHOSEN);
  const choosable = issues.filter(withOptions);
  const issue = choosable.find((one) => one.issue === id);
  const last = before.find((known) => isPointsOf(known, id));
  return (
    <>
      <IssueField
        issues={choosable}
        value={id}
        onChange={(next) => {
          setId(next);
          onChange(null);
        }}
      />
      {issue === undefined ? null : (
        <PointFields
          key={id}
          needsAll
          things={issue.options.map(({ option, label }) => ({ id: option, name: label }))}
          start={new Map(last?.type === "optionPoints" ? last.points.map((p) => [p.option, p.points]) : [])}
          onChange={(points) =>
            onChange(
              points === null
                ? null
                : {
                    type: "optionPoints",
                    issue: issue.issue,
                    points: points.map(({ id: option, points: p }) => ({ option, points: p })),
                  },
            )
          }
        />
      )}
    </>
  );
};

const isPointsOf = (known: PreferenceStatement, issue: string): boolean =>
  known.type === "optionPoints" && known.issue === issue;

interface Pointed<Id> {
  readonly id: Id;
  readonly points: number;
}

const PointFields = <Id extends string>({
  things,
  start,
  needsAll = false,
  onChange,
}: {
  readonly things: readonly { readonly id: Id; readonly name: string }[];
  readonly start: ReadonlyMap<Id, number>;
  readonly needsAll?: boolean;
  readonly onChange: (points: readonly Pointed<Id>[] | null) => void;
}) => {
  const { packages: words } = useWords();
  const [texts, setTexts] = useState<readonly string[]>(
    things.map(({ id }) => (start.has(id) ? String(start.get(id)) : "")),
  );
  const pointsOf = (typed: readonly string[]): readonly Pointed<Id>[] =>
    things.flatMap(({ id }, k) => {
      const points = Number(typed[k]);
      return (typed[k] ?? "").trim() === "" || !(points >= 0) ? [] : [{ id, points }];
    });
  const total = pointsOf(texts).reduce((sum, { points }) => sum + points, 0);
  return (
    <fieldset className="plain-set">
      <legend>{words.form.pointsLegend}</legend>
      {things.map(({ id, name }, k) => (
        <TextField
          key={id}
          label={words.form.points(name)}
          type="number"
          value={texts[k] ?? ""}
          onChange={(text) => {
            const next = texts.map((one, j) => (j === k ? text : one));
            setTexts(next);
            const points = pointsOf(next);
            const isWhole =
              points.some((one) => one.points > 0) && (!needsAll || points.length === things.length);
            onChange(isWhole ? points : null);
          }}
        />
      ))}
      <p className="small quiet" role="status">
        {needsAll ? words.form.pointsAll : words.form.pointsSum(String(Math.round(total * 100) / 100))}
      </p>
    </fieldset>
  );
};
