import type { Category, Key, Phase, PlanStep } from "@parley/domain";
import { type ReactNode, useId, useState } from "react";
import type { ActName } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { ActButton } from "../../ui/ActButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { VirtualRows } from "../../ui/VirtualRows.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { PlanWords } from "../use-plan-words.ts";
import { CategoryDialog } from "./CategoryDialog.tsx";
import { KeyDialog } from "./KeyDialog.tsx";
import { PhaseDialog } from "./PhaseDialog.tsx";
import { freeCode, freeNumber, withCategory, withKey, withPhase, withStep } from "./plan-edits.ts";
import { StepPlanDialog } from "./StepPlanDialog.tsx";
import type { Draft } from "./use-draft.ts";

type Asked =
  | { readonly type: "category"; readonly category: Category | undefined }
  | { readonly type: "key"; readonly key: Key | undefined; readonly place: number }
  | { readonly type: "phase"; readonly phase: Phase | undefined }
  | { readonly type: "step"; readonly step: PlanStep | undefined };

/** Categories, keys, phases and steps of a draft, each of which can be changed and taken out. */
export const DraftParts = ({ draft, say }: { readonly draft: Draft; readonly say: PlanWords }) => {
  const { planDraft: words, exchange: planWords } = useWords();
  const [asked, ask] = useState<Asked | null>(null);
  const { plan, change } = draft;
  useActs([
    { act: "addCategory", run: () => ask({ type: "category", category: undefined }) },
    { act: "addKey", run: () => ask({ type: "key", key: undefined, place: plan.keys.length }) },
    { act: "addPhase", run: () => ask({ type: "phase", phase: undefined }) },
    { act: "addStep", run: () => ask({ type: "step", step: undefined }) },
  ]);
  return (
    <>
      <Part
        title={words.categories}
        hint={words.categoriesHint}
        act="addCategory"
        onAdd={() => ask({ type: "category", category: undefined })}
        rows={plan.categories}
        keyOf={codeOf}
        name={({ label }) => label}
        text={({ label, side, size }) => `${label} · ${say.party(side)} · ${say.size(size)}`}
        onEdit={(category) => ask({ type: "category", category })}
        onRemove={(gone) => change({ ...plan, categories: plan.categories.filter((one) => one !== gone) })}
      />
      <Part
        title={words.keys}
        hint={words.keysHint}
        act="addKey"
        onAdd={() => ask({ type: "key", key: undefined, place: plan.keys.length })}
        rows={plan.keys}
        keyOf={pairOf}
        name={(key) => planWords.keyName(say.key(key))}
        text={say.key}
        onEdit={(key) => ask({ type: "key", key, place: plan.keys.indexOf(key) })}
        onRemove={(gone) => change({ ...plan, keys: plan.keys.filter((one) => one !== gone) })}
      />
      <Part
        title={words.phases}
        act="addPhase"
        onAdd={() => ask({ type: "phase", phase: undefined })}
        rows={plan.phases}
        keyOf={numberOf}
        name={({ number }) => planWords.phaseName(number)}
        text={(phase) => `${planWords.phase(phase.number, phase.title)} · ${say.phase(phase)}`}
        onEdit={(phase) => ask({ type: "phase", phase })}
        onRemove={(gone) => change({ ...plan, phases: plan.phases.filter((one) => one !== gone) })}
      />
      <Part
        title={words.steps}
        hint={words.stepsHint}
        act="addStep"
        onAdd={() => ask({ type: "step", step: undefined })}
        rows={plan.steps}
        keyOf={numberOf}
        name={({ number, deed }) => planWords.stepName(number, deed)}
        text={(step) => stepText(step, say, planWords)}
        onEdit={(step) => ask({ type: "step", step })}
        onRemove={(gone) => change({ ...plan, steps: plan.steps.filter((one) => one !== gone) })}
      />
      {asked === null ? null : <PartDialog asked={asked} draft={draft} say={say} onClose={() => ask(null)} />}
    </>
  );
};

const codeOf = ({ code }: Category): string => code;
const pairOf = (key: Key): string => `${key.category} ${key.for}`;
const numberOf = ({ number }: Phase | PlanStep): string => String(number);

const stepText = (step: PlanStep, say: PlanWords, words: ReturnType<typeof useWords>["exchange"]): string => {
  const waits = say.waits(step);
  return [
    `${step.number}. ${step.deed}`,
    words.phaseName(step.phase),
    say.party(step.actor),
    ...(step.gives === undefined ? [] : [say.gift(step.gives)]),
    ...(waits === "" ? [] : [`${words.waitsFor}: ${waits}`]),
    `${words.verifier} ${say.verifier(step.verifier)}`,
  ].join(" · ");
};

const PartDialog = ({
  asked,
  draft: { plan, change },
  say,
  onClose,
}: {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly say: PlanWords;
  readonly onClose: () => void;
}) => {
  const shared = { plan, say, onClose };
  switch (asked.type) {
    case "category":
      return (
        <CategoryDialog
          {...shared}
          category={asked.category}
          code={asked.category?.code ?? freeCode(plan)}
          onTake={(category) => change(withCategory(plan, category))}
        />
      );
    case "key":
      return (
        <KeyDialog {...shared} known={asked.key} onTake={(key) => change(withKey(plan, key, asked.place))} />
      );
    case "phase":
      return (
        <PhaseDialog
          {...shared}
          phase={asked.phase}
          number={asked.phase?.number ?? freeNumber(plan.phases)}
          onTake={(phase) => change(withPhase(plan, phase))}
        />
      );
    case "step":
      return (
        <StepPlanDialog
          {...shared}
          step={asked.step}
          number={asked.step?.number ?? freeNumber(plan.steps)}
          onTake={(step) => change(withStep(plan, step))}
        />
      );
  }
};

/** As many lines stand in the document at once; of more, only those near the view. */
const MOST_AT_ONCE = 60;
const ROW_PX = 64;

interface PartProps<Row> {
  readonly title: string;
  readonly hint?: string;
  readonly act: ActName;
  readonly onAdd: () => void;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly name: (row: Row) => string;
  readonly text: (row: Row) => string;
  readonly onEdit: (row: Row) => void;
  readonly onRemove: (row: Row) => void;
}

const Part = <Row,>(props: PartProps<Row>) => {
  const { planDraft: words } = useWords();
  const { title, hint, act, onAdd, rows, keyOf } = props;
  const id = useId();
  return (
    <section className="stack draft-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint === undefined ? null : <p className="small quiet">{hint}</p>}
      {rows.length > MOST_AT_ONCE ? (
        <VirtualRows
          rows={rows}
          keyOf={keyOf}
          rowPx={ROW_PX}
          label={words.linesOf(title)}
          className="draft-scroll"
        >
          {(row) => <PartLine {...props} row={row} />}
        </VirtualRows>
      ) : (
        <ul className="plain-list draft-lines">
          {rows.map((row) => (
            <li key={keyOf(row)}>
              <PartLine {...props} row={row} />
            </li>
          ))}
        </ul>
      )}
      <div className="no-print">
        <ActButton offered={{ act, run: onAdd }} />
      </div>
    </section>
  );
};

const PartLine = <Row,>({
  row,
  name,
  text,
  onEdit,
  onRemove,
}: PartProps<Row> & { readonly row: Row }): ReactNode => {
  const { planDraft: words } = useWords();
  const called = name(row);
  return (
    <div className="draft-line">
      <span className="draft-text" dir="auto">
        {text(row)}
      </span>
      <Button aria-label={words.edit(called)} onPress={() => onEdit(row)}>
        {words.change}
      </Button>
      <Button tone="plain" aria-label={words.remove(called)} onPress={() => onRemove(row)}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
};
