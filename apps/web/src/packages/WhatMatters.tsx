import { newId, systemRandomness } from "@parley/client";
import { type OptionId, type Party, type PartyId, type Preference, personOf } from "@parley/domain";
import { useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";
import { ConfirmDialog } from "../room/ConfirmDialog.tsx";
import { useAct } from "../room/use-act.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceField, TextField } from "../ui/Field.tsx";
import { Wrong } from "../ui/Wrong.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Basis } from "./basis.ts";
import { GiveDialog } from "./GiveDialog.tsx";
import type { Studied } from "./problem.ts";
import { usePreferenceWords } from "./say-preference.ts";

/** What each side said or is estimated to want, and what of it counts. */
export const WhatMatters = ({
  basis,
  studied,
  estimates,
  onEstimates,
}: {
  readonly basis: Basis;
  readonly studied: Studied;
  readonly estimates: ReadonlySet<PartyId>;
  readonly onEstimates: (parties: ReadonlySet<PartyId>) => void;
}) => {
  const { packages: words } = useWords();
  const [asked, setAsked] = useState<{ readonly about: Party | null } | null>(null);
  const name = (id: PartyId): string =>
    basis.sides.find(({ party }) => party.party === id)?.party.neutralLabel ?? "";
  return (
    <section className="stack">
      <h2>{words.saidTitle}</h2>
      <div className="package-sides">
        {basis.sides.map((side) => {
          const { party, said, estimated } = side;
          const isOwn = basis.own?.party === party.party;
          const isCounted = estimates.has(party.party) || said.length === 0;
          return (
            <div key={party.party} className="card stack">
              <h3>{words.said(party.neutralLabel)}</h3>
              <Said basis={basis} preferences={said} />
              {isOwn ? (
                <Button onPress={() => setAsked({ about: null })}>{words.say}</Button>
              ) : (
                <>
                  <h3>{words.estimated(party.neutralLabel)}</h3>
                  <Said basis={basis} preferences={estimated} />
                  <div className="row">
                    <Button onPress={() => setAsked({ about: party })}>
                      {words.estimate(party.neutralLabel)}
                    </Button>
                    {said.length > 0 && estimated.length > 0 ? (
                      <Button
                        onPress={() => {
                          const next = new Set(estimates);
                          if (!next.delete(party.party)) next.add(party.party);
                          onEstimates(next);
                        }}
                      >
                        {isCounted ? words.useSaid : words.useEstimate}
                      </Button>
                    ) : null}
                  </div>
                </>
              )}
            </div>
          );
        })}
      </div>
      {studied.unranked.map(({ issue, by }) => (
        <p key={issue.issue} className="small quiet">
          {words.missing(issue.title, by.map(name).join(", "))}
        </p>
      ))}
      {studied.silent.length === 0 ? null : (
        <p className="small quiet">
          {words.silent(studied.silent.map(({ party }) => party.neutralLabel).join(", "))}
        </p>
      )}
      {asked === null ? null : (
        <GiveDialog basis={basis} about={asked.about} onClose={() => setAsked(null)} />
      )}
    </section>
  );
};

const Said = ({
  basis,
  preferences,
}: {
  readonly basis: Basis;
  readonly preferences: readonly Preference[];
}) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const { isBusy, error, run } = useAct();
  const rooms = basis.own?.rooms ?? [basis.home];
  if (preferences.length === 0) return <p className="quiet small">{words.nothing}</p>;
  return (
    <>
      <ul className="package-said">
        {preferences.map((preference) => {
          const home = rooms.find(({ state }) => state.preferences.has(preference.preference));
          const me = home === undefined ? undefined : personOf(home.state, workspace.device);
          const isOurs = me !== undefined && me.group === preference.given.group;
          return (
            <li key={preference.preference}>
              <span className="small quiet">{words.kind[preference.statement.type]}</span>
              <span dir="auto">{say.preference(preference)}</span>
              {home === undefined || !isOurs ? null : (
                <Button
                  tone="plain"
                  isDisabled={isBusy}
                  onPress={() =>
                    void run(
                      () =>
                        workspace.act(home.room, {
                          type: "preferenceWithdrawn",
                          preference: preference.preference,
                        }),
                      words.withdrawn,
                    )
                  }
                >
                  {words.withdraw}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Wrong sentence={error} />
    </>
  );
};

/** Rules that hold between options, whatever anybody wants. */
export const Rules = ({ basis }: { readonly basis: Basis }) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const { isBusy, error, run } = useAct();
  const [isAsked, setAsked] = useState(false);
  const { room } = basis.home;
  return (
    <section className="stack">
      <h2>{words.rulesTitle}</h2>
      {basis.rules.length === 0 ? <p className="quiet small">{words.nothing}</p> : null}
      <ul className="package-said">
        {basis.rules.map(({ rule, holds, words: why }) => (
          <li key={rule}>
            <span>{say.rule(holds)}</span>
            {why === undefined ? null : <span className="small quiet">{why}</span>}
            <Button
              tone="plain"
              isDisabled={isBusy}
              onPress={() => void run(() => workspace.act(room, { type: "ruleLifted", rule }), words.lifted)}
            >
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
      <Wrong sentence={error} />
      <div>
        <Button onPress={() => setAsked(true)}>{words.addRule}</Button>
      </div>
      {isAsked ? <RuleDialog basis={basis} onClose={() => setAsked(false)} /> : null}
    </section>
  );
};

type RuleKind = "ifThen" | "notBoth" | "atLeastOne";

const RuleDialog = ({ basis, onClose }: { readonly basis: Basis; readonly onClose: () => void }) => {
  const { workspace } = useSeat();
  const { packages: words } = useWords();
  const [kind, setKind] = useState<RuleKind>("ifThen");
  const [names, setNames] = useState<readonly [string, string]>(["", ""]);
  const [why, setWhy, forget] = useDraftText(`rule:${basis.home.room}`);
  const options = basis.issues.flatMap(({ issue, title, options: own }) =>
    own.map(({ option, label }) => ({ issue, option, name: `${title}: ${label}` })),
  );
  const [first, second] = names.map((id) => options.find(({ option }) => option === id));
  const set = () => {
    if (first === undefined || second === undefined) throw new Error("Parley has a bug: a rule of nothing");
    const [a, b] = [first, second].map(({ issue, option }) => ({ issue, option })) as [
      { issue: typeof first.issue; option: OptionId },
      { issue: typeof first.issue; option: OptionId },
    ];
    return workspace.act(basis.home.room, {
      type: "ruleSet",
      rule: newId(systemRandomness, "packageRule", basis.home.room),
      holds:
        kind === "ifThen"
          ? { type: kind, when: a, must: b }
          : kind === "notBoth"
            ? { type: kind, one: a, other: b }
            : { type: kind, of: [a, b] },
      ...(why.trim() === "" ? {} : { words: why.trim() }),
    });
  };
  const choices = [
    ["", "–"] as const,
    ...options.map(({ option, name }) => [option as string, name] as const),
  ];
  return (
    <ConfirmDialog
      title={words.rule.title}
      hint={words.rulesTitle}
      go={words.rule.keep}
      done={words.given}
      act={set}
      onClose={onClose}
      onDone={forget}
      isDisabled={first === undefined || second === undefined}
    >
      <ChoiceField
        label={words.rule.kind}
        value={kind}
        onChange={setKind}
        choices={(["ifThen", "notBoth", "atLeastOne"] as const).map((one) => [one, words.rule[one]] as const)}
      />
      <ChoiceField
        label={words.rule.first}
        value={names[0]}
        onChange={(id) => setNames([id, names[1]])}
        choices={choices}
      />
      <ChoiceField
        label={words.rule.second}
        value={names[1]}
        onChange={(id) => setNames([names[0], id])}
        choices={choices}
      />
      <TextField label={words.rule.why} value={why} onChange={setWhy} />
    </ConfirmDialog>
  );
};
