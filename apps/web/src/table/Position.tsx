import type { Step } from "@parley/domain";
import { useNow } from "../room/local-time.ts";
import { Chip } from "../ui/Chip.tsx";
import { useTimes, useWords } from "../words/catalogue.ts";
import type { TableWords } from "./use-table-words.ts";

/** A position in its own words. What is only reported looks and reads otherwise than what was told to us. */
export const Position = ({ step, said }: { readonly step: Step; readonly said: TableWords }) => {
  const { table: words } = useWords();
  const { basis, placing, placedOn } = step;
  const { label, meaning } = said.basis(step);
  return (
    <div
      className="position"
      data-basis={basis}
      data-withdrawn={placing.withdrawn === undefined && !step.isTakenBack ? undefined : ""}
    >
      {step.words === null ? (
        <p className="quiet small">{words.wordsElsewhere}</p>
      ) : (
        <p className="words position-words" dir="auto">
          {basis === "reported" ? <q>{step.words}</q> : step.words}
        </p>
      )}
      <PositionChips step={step} said={said} />
      <p className="position-origin" title={meaning}>
        <span className="basis">
          <span aria-hidden="true">{basis === "told" ? "●" : "❞"}</span> {label}
        </span>{" "}
        <bdi>{said.origin(step)}</bdi>
        {placedOn === undefined ? null : ` · ${words.onWhole(placedOn)}`}
      </p>
    </div>
  );
};

const PositionChips = ({ step, said }: { readonly step: Step; readonly said: TableWords }) => {
  const { table: words, terms } = useWords();
  const { placing, isSuggestedNew, isTakenBack } = step;
  const choice = said.choice(step);
  const when = said.day(step);
  return (
    <div className="chips">
      <Chip tone="form">{terms.form[placing.form]}</Chip>
      <Chip {...(placing.stance === "agreed" ? { tone: "go" as const } : {})}>
        <span aria-hidden="true">{words.stanceSign[placing.stance]}</span> {words.stance[placing.stance]}
      </Chip>
      {choice === null ? null : <Chip>{choice}</Chip>}
      {isTakenBack ? <Chip>{words.takenBack}</Chip> : null}
      {step.expiresAt === undefined ? null : <Lapse at={step.expiresAt} />}
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

const Lapse = ({ at }: { readonly at: number }) => {
  const { table: words } = useWords();
  const times = useTimes();
  const isOver = useNow() >= at;
  return (
    <Chip tone="warn">
      <bdi>{(isOver ? words.lapsed : words.lapses)(times.moment(at))}</bdi>
    </Chip>
  );
};
