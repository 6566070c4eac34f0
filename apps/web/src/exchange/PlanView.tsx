import type { ExchangePlan } from "@parley/domain";
import { useMemo } from "react";
import { ScrollTable } from "../audit/ScrollTable.tsx";
import { LongTable } from "../ui/LongTable.tsx";
import { useWords } from "../words/catalogue.ts";
import { keyOfLine, linesOf } from "./phase-lines.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** A plan as everybody reads it who is shown it. */
export const PlanView = ({
  plan,
  say,
  wanted,
}: {
  readonly plan: ExchangePlan;
  readonly say: PlanWords;
  /** The step that the person came for. */
  readonly wanted?: number | undefined;
}) => {
  const { exchange: words } = useWords();
  return (
    <div className="stack plan">
      {plan.note === undefined ? null : (
        <p className="words" dir="auto">
          {plan.note}
        </p>
      )}
      <ScrollTable label={words.categories} headings={[words.category, words.givenBy, words.howMany]}>
        {plan.categories.map(({ code, label, side, size }) => (
          <tr key={code}>
            <th scope="row" dir="auto">
              {label}
            </th>
            <td dir="auto">{say.party(side)}</td>
            <td>{say.size(size)}</td>
          </tr>
        ))}
      </ScrollTable>
      <section aria-label={words.keys}>
        <h4>{words.keys}</h4>
        {plan.keys.length === 0 ? (
          <p className="quiet small">{words.noKeys}</p>
        ) : (
          <ul className="plain-list">
            {plan.keys.map((key) => (
              <li key={`${key.category} ${key.for}`} dir="auto">
                {say.key(key)}
              </li>
            ))}
          </ul>
        )}
        <p className="quiet small">{words.keysHint}</p>
      </section>
      <PlanSteps plan={plan} say={say} wanted={wanted} />
    </div>
  );
};

const ROW_PX = 56;
const SHARES = [1, 5, 3, 4, 3, 4, 3, 3];

/** Every phase with its clock, and below it its steps. */
const PlanSteps = ({
  plan,
  say,
  wanted,
}: {
  readonly plan: ExchangePlan;
  readonly say: PlanWords;
  readonly wanted: number | undefined;
}) => {
  const { exchange: words } = useWords();
  const lines = useMemo(() => linesOf(plan.phases, plan.steps), [plan]);
  const orNothing = (text: string): string => (text === "" ? words.nothing : text);
  const headings = [
    ...[words.number, words.deed, words.actor, words.gives],
    ...[words.waitsFor, words.window, words.place, words.verifier],
  ];
  return (
    <LongTable
      label={words.stepsCount(plan.steps.length)}
      headings={headings}
      shares={SHARES}
      rows={lines}
      keyOf={keyOfLine}
      rowPx={ROW_PX}
      wanted={wanted === undefined ? undefined : String(wanted)}
    >
      {(line) =>
        "phase" in line ? (
          <th scope="colgroup" colSpan={headings.length} className="plan-phase" dir="auto">
            {words.phase(line.phase.number, line.phase.title)}
            <span className="small quiet"> {say.phase(line.phase)}</span>
          </th>
        ) : (
          <>
            <td className="num">{line.step.number}</td>
            <th scope="row" dir="auto">
              {line.step.deed}
            </th>
            <td dir="auto">{say.party(line.step.actor)}</td>
            <td dir="auto">{line.step.gives === undefined ? words.nothing : say.gift(line.step.gives)}</td>
            <td>{orNothing(say.waits(line.step))}</td>
            <td>{orNothing(say.window(plan, line.step))}</td>
            <td dir="auto">{line.step.place ?? words.nothing}</td>
            <td dir="auto">{say.verifier(line.step.verifier)}</td>
          </>
        )
      }
    </LongTable>
  );
};
