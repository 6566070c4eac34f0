import { newId, systemRandomness } from "@parley/client";
import type { PackageRule } from "@parley/domain";
import { memo, useEffect, useState } from "react";
import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { ROW_PROPS } from "../../app/row.ts";
import { ActButton } from "../../ui/ActButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { UndoBar } from "../../ui/UndoBar.tsx";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import { conflictingRules, type RulesConflict, type Studied } from "../problem/problem.ts";
import { usePreferenceWords } from "../say-preference.ts";
import { RuleDialog } from "./RuleDialog.tsx";

/** Rules that hold between options, whatever anybody wants; and which of them cannot all be kept. */
export const Rules = memo(({ basis, studied }: { readonly basis: Basis; readonly studied: Studied }) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const [isAsked, setAsked] = useState(false);
  const undoable = useUndoable();
  const conflict = useConflict(studied);
  const { room } = basis.home;
  const add: OfferedAct = { act: "addRule", run: () => setAsked(true) };
  useActs([add]);
  const lift = ({ rule, holds, words: why }: PackageRule): void =>
    void undoable.perform({
      room,
      acts: [{ type: "ruleLifted", rule }],
      done: words.lifted,
      undo: [
        {
          ...{ type: "ruleSet", rule: newId(systemRandomness, "packageRule", room), holds },
          ...(why === undefined ? {} : { words: why }),
        },
      ],
    });
  return (
    <section className="stack">
      <h2>{words.rulesTitle}</h2>
      {basis.rules.length === 0 ? (
        <p className="quiet small">{words.noRules}</p>
      ) : (
        <ul className="package-said">
          {basis.rules.map((rule) => (
            <li key={rule.rule} {...ROW_PROPS}>
              <span dir="auto">
                {say.rule(rule.holds)}{" "}
                {studied.idleRules.includes(rule) ? <Chip tone="warn">{words.idleRule}</Chip> : null}
              </span>
              {rule.words === undefined ? null : <span className="small quiet">{rule.words}</span>}
              <Button tone="plain" act="liftRule" isDisabled={undoable.isBusy} onPress={() => lift(rule)}>
                {words.lift}
                <span className="visually-hidden"> {say.rule(rule.holds)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {conflict === null ? null : (
        <div className="note" role="alert">
          <b>{words.rulesConflict}</b>
          <ul>
            {conflict.rules.map(({ rule, holds }) => (
              <li key={rule} dir="auto">
                {say.rule(holds)}
              </li>
            ))}
          </ul>
          {conflict.isSmallest ? <p>{words.smallest}</p> : null}
          <p>{words.rulesWayOut}</p>
        </div>
      )}
      <div className="row">
        <ActButton offered={add} />
        <UndoBar undoable={undoable} />
      </div>
      {isAsked ? <RuleDialog basis={basis} onClose={() => setAsked(false)} /> : null}
    </section>
  );
});

/** Looked for after the screen stands, and only where the rules have changed. */
const useConflict = (studied: Studied): RulesConflict | null => {
  const [conflict, setConflict] = useState<RulesConflict | null>(null);
  useEffect(() => setConflict(conflictingRules(studied)), [studied]);
  return conflict;
};
