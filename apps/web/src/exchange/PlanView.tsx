import type { ExchangePlan } from "@parley/domain";
import { ScrollTable } from "../audit/ScrollTable.tsx";
import { useWords } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** A plan as everybody reads it who is shown it. */
export const PlanView = ({ plan, say }: { readonly plan: ExchangePlan; readonly say: PlanWords }) => {
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
      {plan.phases.map((phase) => (
        <section key={phase.number} className="stack">
          <h4 dir="auto">{words.phase(phase.number, phase.title)}</h4>
          <p className="small quiet">{say.phase(phase)}</p>
          <PlanSteps plan={plan} phase={phase.number} say={say} />
        </section>
      ))}
    </div>
  );
};

const PlanSteps = ({
  plan,
  phase,
  say,
}: {
  readonly plan: ExchangePlan;
  readonly phase: number;
  readonly say: PlanWords;
}) => {
  const { exchange: words } = useWords();
  const steps = plan.steps.filter((step) => step.phase === phase);
  const orNothing = (text: string): string => (text === "" ? words.nothing : text);
  return (
    <ScrollTable
      label={words.stepsCount(steps.length)}
      headings={[
        ...[words.number, words.deed, words.actor, words.gives],
        ...[words.waitsFor, words.window, words.place, words.verifier],
      ]}
    >
      {steps.map((step) => (
        <tr key={step.number}>
          <td className="num">{step.number}</td>
          <th scope="row" dir="auto">
            {step.deed}
          </th>
          <td dir="auto">{say.party(step.actor)}</td>
          <td dir="auto">{step.gives === undefined ? words.nothing : say.gift(step.gives)}</td>
          <td>{orNothing(say.waits(step))}</td>
          <td>{orNothing(say.window(plan, step))}</td>
          <td dir="auto">{step.place ?? words.nothing}</td>
          <td dir="auto">{say.verifier(step.verifier)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
};
