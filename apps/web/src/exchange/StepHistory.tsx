import type { Authorship, PlanStep, StepProgress } from "@parley/domain";
import { PresentCopies } from "../copies/PresentCopies.tsx";
import { useWords } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { type StepWords, useStepWords } from "./use-step-words.ts";

interface Line {
  readonly at: Authorship;
  readonly head: string;
  readonly words?: string;
  readonly more?: readonly string[];
}

/** What was done, said and found of a step, oldest first; each side's explanations apart from the other's. */
export const StepHistory = ({ step }: { readonly step: PlanStep }) => {
  const { history: words } = useWords().steps;
  const { view, exchange, running, say } = useRunning();
  const said = useStepWords(view.state, say);
  const lines = useLines(running.progress.get(String(step.number)), said);
  const splits = running.splits.filter(
    (split) => split.step === step.number && split.effective === undefined,
  );
  const explanations = running.progress.get(String(step.number))?.explanations ?? [];
  return (
    <>
      {lines.length === 0 ? null : (
        <ol className="step-history">
          {lines.map(({ at, head, words: text, more }) => (
            <li key={`${at.sequence} ${head}`}>
              <p className="small quiet">{head}</p>
              {text === undefined ? null : (
                <p className="words" dir="auto">
                  {text}
                </p>
              )}
              {more?.map((sentence) => (
                <p key={sentence} className="small" dir="auto">
                  {sentence}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
      {splits.map(({ split, parts, agreements }) => (
        <div key={split ?? step.number} className="note" data-tone="quiet">
          <p>{words.splitProposed(agreements.map(({ side }) => say.party(side)).join(", "))}</p>
          <ul>
            {parts.map(({ number, deed, count }) => (
              <li key={number} dir="auto">
                {number}: {deed} {count === undefined ? "" : `(${words.count(count)})`}
              </li>
            ))}
          </ul>
          {view.kind !== "team" || split === undefined ? null : (
            <PresentCopies
              mediation={view.mediation}
              what={{ type: "split", exchange: exchange.exchange, split }}
              kinds={["caucus"]}
            />
          )}
        </div>
      ))}
      {explanations.length === 0 ? null : (
        <section aria-label={words.explanations}>
          <h4>{words.explanations}</h4>
          <div className="explanations">
            {running.plan.sides.map((side) => (
              <div key={side}>
                {explanations
                  .filter((one) => one.side === side)
                  .map(({ words: text, explained, recorded }) => (
                    <div key={explained.sequence}>
                      <p className="small quiet">
                        {words.explained(say.party(side), say.day(explained.at))}
                        {said.recorded(explained, recorded)}
                      </p>
                      <p className="words" dir="auto">
                        {text}
                      </p>
                    </div>
                  ))}
                {explanations.some((one) => one.side === side) ? null : (
                  <p className="small quiet">{words.noExplanation(say.party(side))}</p>
                )}
              </div>
            ))}
          </div>
        </section>
      )}
    </>
  );
};

const useLines = (progress: StepProgress | undefined, said: StepWords): readonly Line[] => {
  const { history: words, dialog } = useWords().steps;
  const { say } = useRunning();
  if (progress === undefined) return [];
  const { begun, reports, findings, waivers, shown } = progress;
  const counted = (count: number | undefined): string =>
    count === undefined ? "" : `: ${words.count(count)}`;
  const lines: readonly Line[] = [
    ...(begun === undefined ? [] : [{ at: begun, head: words.begun(said.who(begun), say.day(begun.at)) }]),
    ...reports.map(({ reported, recorded, count, words: text, side }) => ({
      at: reported,
      head: `${words.reported(say.party(side), say.day(reported.at))}${said.recorded(reported, recorded)}${counted(count)}`,
      ...(text === undefined ? {} : { words: text }),
    })),
    ...findings.map(({ found, outcome, count, words: text, handedOver, misidentified }) => ({
      at: found,
      head: `${words.found(dialog.outcomes[outcome], said.who(found), say.day(found.at))}${counted(count)}`,
      ...(text === undefined ? {} : { words: text }),
      more: [
        ...(handedOver.length === 0 ? [] : [words.handedOver(handedOver.length)]),
        ...(misidentified.length === 0 ? [] : [words.misidentified(misidentified.map(({ entry }) => entry))]),
      ],
    })),
    ...waivers.map(({ waived, side, reason, recorded }) => ({
      at: waived,
      head: `${words.waived(say.party(side), say.day(waived.at))}${said.recorded(waived, recorded)}`,
      words: reason,
    })),
    ...(shown === undefined ? [] : [{ at: shown, head: words.shown(say.day(shown.at)) }]),
  ];
  return lines.toSorted((a, b) => a.at.sequence - b.at.sequence);
};
