import { clockOf, extensionOf, type Phase, type PlanStep, type Standing } from "@parley/domain";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useIsPrinting } from "../timeline/use-printing.ts";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { StepRow } from "./StepRow.tsx";
import { useStepKeys } from "./use-step-keys.ts";

/** As many steps stand in the document at once; of more, only those near the view, and all of them in print. */
const MOST_AT_ONCE = 60;
const ROW_PX = 80;
const OVERSCAN = 8;

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

type Line = { readonly phase: Phase } | { readonly step: PlanStep };

/** The same in a window of its own: phases and steps are lines of one list, and those out of view are not there. */
const LongSteps = ({ steps, standings }: OfSteps) => {
  const { steps: words } = useWords();
  const { running } = useRunning();
  const scroller = useRef<HTMLDivElement>(null);
  const { phases } = running.plan;
  const lines = useMemo(
    () =>
      phases.flatMap((phase): readonly Line[] => {
        const own = steps.filter((step) => step.phase === phase.number);
        return own.length === 0 ? [] : [{ phase }, ...own.map((step) => ({ step }))];
      }),
    [phases, steps],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => keyOf(lines[index]),
    overscan: OVERSCAN,
  });
  const onKeyDown = useStepKeys((from, by) => {
    const here = lines.findIndex((line) => "step" in line && String(line.step.number) === from.dataset.step);
    const next = nextStep(lines, here, by);
    if (next === undefined) return;
    const head = (): HTMLElement | null | undefined =>
      scroller.current?.querySelector<HTMLElement>(`[data-step="${next.step.number}"]`);
    // What is near is there already: a key that is held down loses no step.
    const near = head();
    if (near != null) near.focus();
    else {
      virtualizer.scrollToIndex(next.index);
      requestAnimationFrame(() => head()?.focus());
    }
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="step-scroll" ref={scroller} tabIndex={0} aria-label={words.rows}>
      <ol className="entry-inside" style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return line === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="entry-place step-place"
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
            >
              {"phase" in line ? (
                <PhaseHead phase={line.phase} />
              ) : (
                <ol className="step-list">
                  <StepLine step={line.step} standings={standings} />
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const keyOf = (line: Line | undefined): string =>
  line === undefined ? "" : "phase" in line ? `phase ${line.phase.number}` : String(line.step.number);

/** The next line that is a step, from a line in one direction. */
const nextStep = (
  lines: readonly Line[],
  from: number,
  by: number,
): { readonly index: number; readonly step: PlanStep } | undefined => {
  for (let index = from + by; index >= 0 && index < lines.length; index += by) {
    const line = lines[index];
    if (line !== undefined && "step" in line) return { index, step: line.step };
  }
  return undefined;
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
