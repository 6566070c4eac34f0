import type { PreferenceStatement } from "@parley/domain";
import { useEffect } from "react";
import { useDraft } from "../../app/use-draft.ts";
import { TextField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { OfOneIssue } from "./IssueField.tsx";
import type { KeptFieldsProps } from "./StatementFields.tsx";

/** Points for issues: any numbers, of which only the proportions count. */
export const IssuePoints = ({ issues, before, place, onChange }: KeptFieldsProps) => {
  const last = before.find((known) => known.type === "issuePoints");
  return (
    <PointFields
      place={place}
      things={issues.map(({ issue, title }) => ({ id: issue, name: title }))}
      start={new Map(last?.points.map(({ issue, points }) => [issue, points]))}
      onChange={(given) =>
        onChange(
          given === null
            ? null
            : { type: "issuePoints", points: given.map(({ id: issue, points }) => ({ issue, points })) },
        )
      }
    />
  );
};

/** Points for the options of one issue: all of them, the worst may have none. */
export const OptionPoints = ({ issues, before, place, onChange }: KeptFieldsProps) => (
  <OfOneIssue issues={issues} place={place} onOther={() => onChange(null)}>
    {({ issue, options }) => {
      const last = before.find((known) => isPointsOf(known, issue));
      return (
        <PointFields
          needsAll
          place={`${place}:${issue}`}
          things={options.map(({ option, label }) => ({ id: option, name: label }))}
          start={new Map(last?.type === "optionPoints" ? last.points.map((p) => [p.option, p.points]) : [])}
          onChange={(given) =>
            onChange(
              given === null
                ? null
                : {
                    ...{ type: "optionPoints", issue },
                    points: given.map(({ id: option, points }) => ({ option, points })),
                  },
            )
          }
        />
      );
    }}
  </OfOneIssue>
);

const isPointsOf = (known: PreferenceStatement, issue: string): boolean =>
  known.type === "optionPoints" && known.issue === issue;

interface Pointed<Id> {
  readonly id: Id;
  readonly points: number;
}

const PointFields = <Id extends string>({
  place,
  things,
  start,
  needsAll = false,
  onChange,
}: {
  /** Where what is typed is kept across a reload. */
  readonly place: string;
  readonly things: readonly { readonly id: Id; readonly name: string }[];
  readonly start: ReadonlyMap<Id, number>;
  readonly needsAll?: boolean;
  readonly onChange: (points: readonly Pointed<Id>[] | null) => void;
}) => {
  const { packages: words } = useWords();
  const typed = useDraft<string>(
    place,
    Object.fromEntries(things.map(({ id }) => [id, start.has(id) ? String(start.get(id)) : ""])),
  );
  const pointsOf = (fields: Readonly<Record<string, string>>): readonly Pointed<Id>[] =>
    things.flatMap(({ id }) => {
      const text = (fields[id] ?? "").trim();
      return text === "" || !(Number(text) >= 0) ? [] : [{ id, points: Number(text) }];
    });
  const tell = (fields: Readonly<Record<string, string>>): void => {
    const points = pointsOf(fields);
    const isWhole = points.some((one) => one.points > 0) && (!needsAll || points.length === things.length);
    onChange(isWhole ? points : null);
  };
  // What was begun before a reload is there again, and may be kept as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the fields open
  useEffect(() => {
    if (things.some(({ id }) => typed.fields[id] !== String(start.get(id) ?? ""))) tell(typed.fields);
  }, []);
  const total = pointsOf(typed.fields).reduce((sum, { points }) => sum + points, 0);
  return (
    <fieldset className="plain-set">
      <legend>{words.form.pointsLegend}</legend>
      {things.map(({ id, name }) => (
        <TextField
          key={id}
          label={words.form.points(name)}
          type="number"
          value={typed.fields[id] ?? ""}
          onChange={(text) => {
            typed.change({ [id]: text });
            tell({ ...typed.fields, [id]: text });
          }}
        />
      ))}
      <p className="small quiet" role="status">
        {needsAll ? words.form.pointsAll : words.form.pointsSum(String(Math.round(total * 100) / 100))}
      </p>
    </fieldset>
  );
};
