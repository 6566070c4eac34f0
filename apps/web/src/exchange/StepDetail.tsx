import { clockOf, numberOf, type PlanStep, type Standing, triggerOf } from "@parley/domain";
import { useActs } from "../app/acts-context.tsx";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { StepHistory } from "./StepHistory.tsx";
import { actsAt, STEP_ACTS, type StepActType } from "./step-acts.ts";

/** What brings a step further. */
const MAIN: ReadonlySet<StepActType> = new Set(["begin", "report", "verify"]);

/** What can be done at a step now, what it is, and what was said and found of it. */
export const StepDetail = ({ step, standing }: { readonly step: PlanStep; readonly standing: Standing }) => {
  const { steps: words, exchange: planWords } = useWords();
  const { view, exchange, running, say, may, now, ask } = useRunning();
  const acts = actsAt(may, view, exchange, running, step, now);
  useActs(
    acts.map((act) => ({
      act: STEP_ACTS[act.type],
      on: planWords.stepName(step.number, step.deed),
      run: () => ask(act, step),
    })),
  );
  const trigger = triggerOf(running.plan, step);
  const clock = trigger === undefined ? undefined : clockOf(running, trigger);
  const number = step.gives === undefined ? undefined : numberOf(view.state, exchange, running, step);
  const counted =
    step.gives === undefined || number === undefined ? null : say.number(step.gives.category, number);
  const isOver = standing.parts !== undefined;
  return (
    <div className="step-detail stack">
      <div className="row no-print">
        {acts.map((act) => (
          <Button
            key={act.type === "resume" ? act.suspension.suspension : act.type}
            {...(MAIN.has(act.type) ? { tone: "go" as const } : {})}
            act={STEP_ACTS[act.type]}
            onPress={() => ask(act, step)}
          >
            {words.act[act.type]}
          </Button>
        ))}
        {acts.length === 0 && !isOver ? <p className="quiet small">{words.noActs}</p> : null}
      </div>
      <dl className="facts">
        {counted === null ? null : (
          <>
            <dt>{planWords.gives}</dt>
            <dd>
              {counted.many}
              {counted.from === null ? null : <span className="quiet"> ({counted.from})</span>}
            </dd>
          </>
        )}
        {step.place === undefined ? null : (
          <>
            <dt>{planWords.place}</dt>
            <dd dir="auto">{step.place}</dd>
          </>
        )}
        <dt>{planWords.verifier}</dt>
        <dd dir="auto">{say.verifier(step.verifier)}</dd>
        {clock === undefined ? null : (
          <>
            <dt>{planWords.window}</dt>
            <dd>
              {clock.status === "running"
                ? words.clock.running(say.day(clock.since))
                : words.clock.stopped(clock.waitsFor)}
            </dd>
          </>
        )}
      </dl>
      <StepHistory step={step} />
    </div>
  );
};
