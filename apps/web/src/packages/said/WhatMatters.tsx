import type { Party, PartyId } from "@parley/domain";
import { memo, useState } from "react";
import { useActs } from "../../app/acts-context.tsx";
import { ActButton } from "../../ui/ActButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis, SideBasis } from "../basis.ts";
import { GiveDialog } from "../give/GiveDialog.tsx";
import type { Studied } from "../problem/problem.ts";
import { findingKey, type SideFinding } from "../study/use-side-findings.ts";
import { Contradiction } from "./Contradiction.tsx";
import { Said } from "./Said.tsx";

export interface WhatMattersProps {
  readonly basis: Basis;
  readonly studied: Studied;
  readonly findings: ReadonlyMap<string, SideFinding>;
  readonly estimates: ReadonlySet<PartyId>;
  readonly onEstimates: (parties: ReadonlySet<PartyId>) => void;
}

/** What each side said or is estimated to want, and what of it counts. */
export const WhatMatters = memo((props: WhatMattersProps) => {
  const { basis, studied, findings } = props;
  const { packages: words } = useWords();
  const [asked, setAsked] = useState<{ readonly about: Party | null; readonly side: SideBasis } | null>(null);
  const own = basis.sides.find(({ party }) => party.party === basis.own?.party);
  // In its separate talks alone a party speaks for itself and estimates nobody.
  const shown = basis.home.kind === "caucus" ? basis.sides.filter((side) => side === own) : basis.sides;
  const others = basis.home.kind === "caucus" ? [] : basis.sides.filter((side) => side !== own);
  const estimate = (side: SideBasis) => () => setAsked({ about: side.party, side });
  const unknown = others.find(({ said, estimated }) => said.length + estimated.length === 0) ?? others[0];
  useActs([
    ...(own === undefined
      ? []
      : [{ act: "sayMatters" as const, run: () => setAsked({ about: null, side: own }) }]),
    ...(unknown === undefined ? [] : [{ act: "estimateSide" as const, run: estimate(unknown) }]),
    ...others.map((side) => ({
      ...{ act: "estimateSide" as const, choice: side.party.neutralLabel, run: estimate(side) },
    })),
  ]);
  const name = (id: PartyId): string =>
    basis.sides.find(({ party }) => party.party === id)?.party.neutralLabel ?? "";
  return (
    <section className="stack">
      <h2>{words.saidTitle}</h2>
      <div className="package-sides">
        {shown.map((side) => (
          <Side key={side.party.party} {...props} side={side} onSay={(about) => setAsked({ about, side })} />
        ))}
      </div>
      {studied.unranked.map(({ issue, by }) => (
        <p key={issue.issue} className="small quiet">
          {words.missing(issue.title, by.map(name).join(", "))}
        </p>
      ))}
      {studied.silent.length === 0 || basis.home.kind === "caucus" ? null : (
        <p className="small quiet">
          {words.silent(studied.silent.map(({ party }) => party.neutralLabel).join(", "))}
        </p>
      )}
      {asked === null ? null : (
        <GiveDialog
          basis={basis}
          about={asked.about}
          asked={findings.get(findingKey(asked.side, asked.about !== null))?.asked ?? []}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
});

const Side = ({
  side,
  basis,
  studied,
  findings,
  estimates,
  onEstimates,
  onSay,
}: WhatMattersProps & { readonly side: SideBasis; readonly onSay: (about: Party | null) => void }) => {
  const { packages: words } = useWords();
  const { party, said, estimated } = side;
  const isOwn = basis.own?.party === party.party;
  const isEstimate = estimates.has(party.party) || said.length === 0;
  const toggle = (): void => {
    const next = new Set(estimates);
    if (!next.delete(party.party)) next.add(party.party);
    onEstimates(next);
  };
  // A party hears nothing of another party's words: it has estimates of them, or nothing.
  const mayHear = isOwn || basis.own === null;
  return (
    <div className="card stack">
      {mayHear ? (
        <>
          <h3>{words.said(party.neutralLabel)}</h3>
          <Said basis={basis} studied={studied} preferences={said} isCounted={!isEstimate} />
          <Contradiction basis={basis} finding={findings.get(findingKey(side, false))} />
        </>
      ) : null}
      {isOwn ? (
        <div className="row">
          <ActButton offered={{ act: "sayMatters", run: () => onSay(null) }} />
        </div>
      ) : (
        <>
          <h3>{words.estimated(party.neutralLabel)}</h3>
          <Said basis={basis} studied={studied} preferences={estimated} isCounted={isEstimate} />
          <Contradiction basis={basis} finding={findings.get(findingKey(side, true))} />
          <div className="row">
            <Button onPress={() => onSay(party)}>{words.estimate(party.neutralLabel)}</Button>
            {said.length > 0 && estimated.length > 0 ? (
              <Button onPress={toggle}>{isEstimate ? words.useSaid : words.useEstimate}</Button>
            ) : null}
          </div>
        </>
      )}
    </div>
  );
};
