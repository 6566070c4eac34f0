import { numberOf, type PlanStep, type Standing, type StepStatus, windowOf } from "@parley/domain";
import { useId } from "react";
import { Chip, type ChipProps } from "../ui/Chip.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { StepDetail } from "./StepDetail.tsx";
import { useStepWords } from "./use-step-words.ts";

const TONES: Readonly<Partial<Record<StepStatus, NonNullable<ChipProps["tone"]>>>> = {
  ...{ open: "form", inProgress: "form", reported: "form" },
  ...{ verified: "go", partial: "warn", failed: "lock", suspended: "warn" },
};

/** One step: where it stands and what hinders it; opened, all that was said and found of it, and what can be done. */
export const StepRow = ({ step, standing }: { readonly step: PlanStep; readonly standing: Standing }) => {
  const { steps: words } = useWords();
  const id = useId();
  const { view, say, open, setOpen } = useRunning();
  const said = useStepWords(view.state, say);
  const isOpen = open === step.number;
  const { hindrances, status, parts } = standing;
  const tone = TONES[status];
  return (
    <li className="plan-step" data-status={status} data-open={isOpen ? "" : undefined}>
      <button
        type="button"
        className="step-head"
        aria-expanded={isOpen}
        aria-controls={id}
        data-step={step.number}
        onClick={() => setOpen(isOpen ? null : step.number)}
      >
        <span className="num quiet">{step.number}</span>
        <span className="step-title">
          <b dir="auto">{step.deed}</b>
          <StepAbout step={step} />
          {hindrances.map((hindrance) => {
            const sentence = said.hindrance(hindrance);
            return (
              <span key={sentence} className="small step-hindrance">
                {sentence}
              </span>
            );
          })}
        </span>
        <span className="chips step-chips">
          <Chip of={words.statusOf} {...(tone === undefined ? {} : { tone })}>
            {parts === undefined ? words.status[status] : words.divided(parts)}
          </Chip>
          {standing.accessDenied ? (
            <Chip tone="warn" title={words.accessDeniedHint}>
              {words.accessDenied}
            </Chip>
          ) : null}
          {standing.lockWaived ? <Chip>{words.lockWaived}</Chip> : null}
        </span>
      </button>
      <div id={id}>{isOpen ? <StepDetail step={step} standing={standing} /> : null}</div>
    </li>
  );
};

/** Who does it, what it hands over, and by when. */
const StepAbout = ({ step }: { readonly step: PlanStep }) => {
  const { steps: words, common } = useWords();
  const { view, exchange, running, say, now } = useRunning();
  const { gives } = step;
  const number = gives === undefined ? undefined : numberOf(view.state, exchange, running, step);
  // Why there is no number stands below, with what hinders the step.
  const isKnown = number?.status === "known" || number?.status === "uncounted";
  const many = gives !== undefined && isKnown ? say.number(gives.category, number).many : null;
  const window = windowOf(running, step);
  const { mark } = running.progress.get(String(step.number)) ?? { mark: "untouched" };
  const isWaiting = window !== undefined && window.opensAt > now;
  return (
    <span className="small quiet" dir="auto">
      {[
        say.party(step.actor),
        ...(many === null ? [] : [many]),
        ...(window === undefined || mark === "verified"
          ? []
          : [
              ...(isWaiting ? [words.opens(say.day(window.opensAt))] : []),
              (window.closesAt < now ? words.late : words.closes)(say.day(window.closesAt)),
              ...(window.extendedByMs > 0 ? [words.extended(common.length(window.extendedByMs))] : []),
            ]),
      ].join(" · ")}
    </span>
  );
};
