import type { SheetFault } from "@parley/analysis";
import type { Preference } from "@parley/domain";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { Basis } from "../basis.ts";
import { usePreferenceWords } from "../say-preference.ts";
import type { SideFinding } from "../study/use-side-findings.ts";
import { useRoomOfPreference, WithdrawDialog } from "./Said.tsx";

/** What a side said that cannot all hold: the smallest set that contradicts itself, with the ways out. */
export const Contradiction = ({
  basis,
  finding,
}: {
  readonly basis: Basis;
  readonly finding: SideFinding | undefined;
}) => {
  const { packages: words } = useWords();
  const [taken, setTaken] = useState<Preference | null>(null);
  if (finding === undefined || finding.unresolved === null) return null;
  const { unresolved, sources } = finding;
  const at = (places: readonly number[]): readonly Preference[] => [
    ...new Set(places.flatMap((place) => sources[place] ?? [])),
  ];
  return (
    <div className="note stack" role="alert">
      <b>{words.unresolvedTitle}</b>
      {unresolved.type === "Faults" ? (
        unresolved.faults.map((fault) => (
          <Fault key={JSON.stringify(fault)} {...{ basis, finding, fault, at, onTake: setTaken }} />
        ))
      ) : unresolved.refusal.type === "TooFewEffectiveDraws" ? (
        <p>{words.tooNarrow}</p>
      ) : (
        <>
          <p>{words.contradiction}</p>
          <Statements basis={basis} preferences={at(unresolved.refusal.conflict.statements)} />
          {unresolved.refusal.conflict.isSmallest ? <p>{words.smallest}</p> : null}
          <WaysOut basis={basis} ways={unresolved.refusal.conflict.waysOut.map(at)} onTake={setTaken} />
        </>
      )}
      {taken === null ? null : (
        <WithdrawDialog basis={basis} preference={taken} onClose={() => setTaken(null)} />
      )}
    </div>
  );
};

const Statements = ({
  basis,
  preferences,
}: {
  readonly basis: Basis;
  readonly preferences: readonly Preference[];
}) => {
  const say = usePreferenceWords(basis.issues);
  return (
    <ul>
      {preferences.map((preference) => (
        <li key={preference.preference} dir="auto">
          {say.preference(preference)}
        </li>
      ))}
    </ul>
  );
};

/** Each way out in words; what this person's side said itself can be taken back on the spot. */
const WaysOut = ({
  basis,
  ways,
  onTake,
}: {
  readonly basis: Basis;
  readonly ways: readonly (readonly Preference[])[];
  readonly onTake: (preference: Preference) => void;
}) => {
  const { packages: words } = useWords();
  const say = usePreferenceWords(basis.issues);
  const roomOf = useRoomOfPreference(basis);
  return (
    <ul>
      {ways.map((way) => {
        const [only, ...more] = way;
        return (
          <li key={way.map(({ preference }) => preference).join()} dir="auto">
            {words.wayOut(way.map((one) => `“${say.preference(one)}”`).join(", "))}{" "}
            {only !== undefined && more.length === 0 && roomOf(only)?.isOurs === true ? (
              <Button tone="plain" onPress={() => onTake(only)}>
                {words.withdraw}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

/** A fault that needs no arithmetic: two orders that clash, or a statement that names too little. */
const Fault = ({
  basis,
  finding,
  fault,
  at,
  onTake,
}: {
  readonly basis: Basis;
  readonly finding: SideFinding;
  readonly fault: SheetFault;
  readonly at: (places: readonly number[]) => readonly Preference[];
  readonly onTake: (preference: Preference) => void;
}) => {
  const { packages: words } = useWords();
  if (fault.type === "NoOptionOrder")
    return <p>{words.notRanked(finding.studied.issues[fault.issue]?.issue.title ?? "")}</p>;
  const concerned = at("statements" in fault ? fault.statements : [fault.statement]);
  return (
    <>
      <p>{words.fault[fault.type]}</p>
      <Statements basis={basis} preferences={concerned} />
      {"statements" in fault ? <p>{words.smallest}</p> : null}
      <WaysOut basis={basis} ways={concerned.map((one) => [one])} onTake={onTake} />
    </>
  );
};
