import { Chip } from "../ui/Chip.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { Step } from "./table-model.ts";

/** A position in its own words. What is only reported looks and reads otherwise than what was told to us. */
export const Position = ({ step, origin }: { readonly step: Step; readonly origin: string }) => {
  const { table: words } = useWords();
  const { basis } = step;
  return (
    <div
      className="position"
      data-basis={basis}
      data-withdrawn={step.placing.withdrawn === undefined ? undefined : ""}
    >
      {step.words === null ? (
        <p className="quiet small">{words.wordsElsewhere}</p>
      ) : (
        <p className="words position-words" dir="auto">
          {basis === "reported" ? <q>{step.words}</q> : step.words}
        </p>
      )}
      <PositionChips step={step} />
      <p className="position-origin" title={basis === "told" ? words.toldMeaning : words.reportedMeaning}>
        <span className="basis">
          <span aria-hidden="true">{basis === "told" ? "●" : "❞"}</span> {words[basis]}
        </span>{" "}
        <bdi>{origin}</bdi>
      </p>
    </div>
  );
};

const PositionChips = ({ step }: { readonly step: Step }) => {
  const { table: words, terms } = useWords();
  const times = useTimes();
  const { placing, choice, isSuggestedNew, movedAt } = step;
  const when = movedAt === null ? "" : times.day(movedAt);
  return (
    <div className="chips">
      <Chip tone="form">{terms.form[placing.form]}</Chip>
      <Chip {...(placing.stance === "agreed" ? { tone: "go" as const } : {})}>
        <span aria-hidden="true">{words.stanceSign[placing.stance]}</span> {words.stance[placing.stance]}
      </Chip>
      {choice === null ? null : <Chip>{choice}</Chip>}
      {isSuggestedNew ? (
        <Chip tone="warn" title={words.suggestedNewMeaning}>
          <span aria-hidden="true">✚</span> {words.suggestedNew(when)}
        </Chip>
      ) : null}
      {placing.found?.isNew === true ? (
        <Chip tone="warn">
          <span aria-hidden="true">✚</span> {words.newCondition(when)}
        </Chip>
      ) : null}
    </div>
  );
};
