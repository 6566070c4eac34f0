import { clockOf, extensionOf, type Phase, type PlanStep, type Standing } from "@parley/domain";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useIsPrinting } from "../ui/use-printing.ts";
import { VirtualRows } from "../ui/VirtualRows.tsx";
import { useWords } from "../words/catalogue.ts";
import { isStep, keyOfLine, linesOf } from "./phase-lines.ts";
import { useRunning } from "./running-context.ts";
import { StepRow } from "./StepRow.tsx";
import { useStepKeys } from "./use-step-keys.ts";

/** As many steps stand in the document at once; of more, only those near the view, and all of them in print. */
const MOST_AT_ONCE = 60;
const ROW_PX = 80;

interface StepsProps {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly isShown: (step: PlanStep) => boolean;
  readonly nothing: string;
}

/** The steps, phase after phase, with each phase's clock. */
export const PhaseSteps = ({ standings, isShown, nothing }: StepsProps) => {
  const { running } = useRunning();
  const isPrinting = useIsPrinting();
  const shown = [...running.steps.values()].filter(isShown);
  if (shown.length === 0) return <p className="quiet">{nothing}</p>;
  return shown.length > MOST_AT_ONCE && !isPrinting ? (
    <LongSteps steps={shown} standings={standings} />
  ) : (
    <AllSteps steps={shown} standings={standings} />
  );
};

interface OfSteps {
  readonly steps: readonly PlanStep[];
  readonly standings: ReadonlyMap<number, Standing>;
}

const AllSteps = ({ steps, standings }: OfSteps) => {
  const { running } = useRunning();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useStepKeys((from, by) => {
    const heads = [...(list.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
    heads[heads.indexOf(from) + by]?.focus();
  });
  useWantedStep(list);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the steps inside, each of which is a button
    <div className="stack" ref={list} onKeyDown={onKeyDown}>
      {running.plan.phases.map((phase) => {
        const own = steps.filter((step) => step.phase === phase.number);
        return own.length === 0 ? null : (
          <section key={phase.number} className="stack phase">
            <PhaseHead phase={phase} />
            <ol className="step-list">
              {own.map((step) => (
                <StepLine key={step.number} step={step} standings={standings} />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
};

/** The same in a window of its own: phases and steps are lines of one list, and those out of view are not there. */
const LongSteps = ({ steps, standings }: OfSteps) => {
  const { steps: words } = useWords();
  const { running, wanted } = useRunning();
  const onKeyDown = useStepKeys();
  const { phases } = running.plan;
  const lines = useMemo(() => linesOf(phases, steps), [phases, steps]);
  return (
    <VirtualRows
      rows={lines}
      keyOf={keyOfLine}
      rowPx={ROW_PX}
      isStop={isStep}
      wanted={wanted === undefined ? undefined : String(wanted)}
      label={words.rows}
      className="step-scroll"
      onKeyDown={onKeyDown}
    >
      {(line) =>
        "phase" in line ? (
          <PhaseHead phase={line.phase} />
        ) : (
          <ol className="step-list">
            <StepLine step={line.step} standings={standings} />
          </ol>
        )
      }
    </VirtualRows>
  );
};

/** Whoever came for one step is brought to it. */
const useWantedStep = (list: RefObject<HTMLElement | null>): void => {
  const { wanted } = useRunning();
  useEffect(() => {
    if (wanted === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-step="${wanted}"]`)?.focus();
  }, [wanted, list]);
};

const StepLine = ({ step, standings }: { readonly step: PlanStep } & Pick<OfSteps, "standings">) => {
  const standing = standings.get(step.number);
  return standing === undefined ? null : <StepRow step={step} standing={standing} />;
};

const PhaseHead = ({ phase }: { readonly phase: Phase }) => {
  const { steps: words, exchange, common } = useWords();
  const { running, say } = useRunning();
  const clock = clockOf(running, phase.starts);
  const longer = extensionOf(running, phase);
  return (
    <div className="phase-head">
      <h3 dir="auto">{exchange.phase(phase.number, phase.title)}</h3>
      <p className="small quiet">
        {clock.status === "stopped"
          ? words.clock.stopped(clock.waitsFor)
          : [
              words.clock.running(say.day(clock.since)),
              words.clock.ends(say.day(clock.since + phase.lengthMs + longer)),
              ...(longer > 0 ? [words.extended(common.length(longer))] : []),
            ].join("; ")}
      </p>
    </div>
  );
};
