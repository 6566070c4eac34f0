import { clockOf, extensionOf, type Phase, type PlanStep, type Standing } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { StepRow } from "./StepRow.tsx";

/** The steps, phase after phase, with each phase's clock. */
export const PhaseSteps = ({
  standings,
  isShown,
  nothing,
}: {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly isShown: (step: PlanStep) => boolean;
  readonly nothing: string;
}) => {
  const { exchange: words } = useWords();
  const { running } = useRunning();
  const shown = [...running.steps.values()].filter(isShown);
  if (shown.length === 0) return <p className="quiet">{nothing}</p>;
  return running.plan.phases.map((phase) => {
    const own = shown.filter((step) => step.phase === phase.number);
    return own.length === 0 ? null : (
      <section key={phase.number} className="stack phase">
        <h3 dir="auto">{words.phase(phase.number, phase.title)}</h3>
        <PhaseClock phase={phase} />
        <ol className="step-list">
          {own.map((step) => {
            const standing = standings.get(step.number);
            return standing === undefined ? null : (
              <StepRow key={step.number} step={step} standing={standing} />
            );
          })}
        </ol>
      </section>
    );
  });
};

const PhaseClock = ({ phase }: { readonly phase: Phase }) => {
  const { steps: words, common } = useWords();
  const { running, say } = useRunning();
  const clock = clockOf(running, phase.starts);
  const longer = extensionOf(running, phase);
  return (
    <p className="small quiet">
      {clock.status === "stopped"
        ? words.clock.stopped(clock.waitsFor)
        : [
            words.clock.running(say.day(clock.since)),
            words.clock.ends(say.day(clock.since + phase.lengthMs + longer)),
            ...(longer > 0 ? [words.extended(common.length(longer))] : []),
          ].join("; ")}
    </p>
  );
};
