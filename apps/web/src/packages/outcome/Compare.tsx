import { useState } from "react";
import { ScrollTable } from "../../audit/ScrollTable.tsx";
import { ChoiceField } from "../../ui/Field.tsx";
import { useWords } from "../../words/catalogue.ts";
import { keyOf } from "../study/study-state.ts";
import { roughly } from "./package-words.ts";
import type { Packages, Titled } from "./use-packages.ts";

/** Two packages beside each other: issue by issue, and in words. */
export const Compare = ({ packages }: { readonly packages: Packages }) => {
  const { packages: words } = useWords();
  const { shown, inHand, names, say, study } = packages;
  const [taken, setChosen] = useState<readonly [number, number] | null>(null);
  const all: readonly Titled[] =
    inHand === null || shown.some(({ choice }) => keyOf(choice) === keyOf(inHand))
      ? shown
      : [...shown, { title: words.whatIfTitle, choice: inHand }];
  // Until somebody chooses, the first package and the first that differs from it.
  const other = all.findIndex(({ choice }) => keyOf(choice) !== keyOf(all[0]?.choice ?? []));
  const chosen: readonly [number, number] = taken ?? [0, Math.max(0, other)];
  const [first, second] = chosen.map((k) => all[k] ?? all[0]);
  if (all.length < 2 || first === undefined || second === undefined) return null;
  const range = ({ choice }: Titled, p: number): string => {
    const known = study.state.standings.get(keyOf(choice))?.ranges[p];
    return known === undefined ? "" : words.between100(roughly(known.low), roughly(known.high));
  };
  const lines = say.lines(second.choice);
  return (
    <section className="card stack">
      <h2>{words.compareTitle}</h2>
      <p className="small quiet">{words.compareHint}</p>
      <div className="package-fields">
        {[words.first, words.second].map((label, side) => (
          <ChoiceField
            key={label}
            label={label}
            value={String(Math.min(chosen[side] ?? 0, all.length - 1))}
            onChange={(next) => setChosen(side === 0 ? [Number(next), chosen[1]] : [chosen[0], Number(next)])}
            choices={all.map(({ title }, k) => [String(k), title] as const)}
          />
        ))}
      </div>
      {say.difference(first.choice, second.choice).map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      <ScrollTable
        label={words.compareTitle}
        headings={[words.issueHeading, `${words.first}: ${first.title}`, `${words.second}: ${second.title}`]}
      >
        {say.lines(first.choice).map(({ issue, way }, i) => (
          <tr key={issue} data-differs={way === lines[i]?.way ? undefined : true}>
            <th scope="row">{issue}</th>
            <td dir="auto">{way}</td>
            <td dir="auto">{lines[i]?.way}</td>
          </tr>
        ))}
        {names.map((name, p) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{range(first, p)}</td>
            <td>{range(second, p)}</td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  );
};
