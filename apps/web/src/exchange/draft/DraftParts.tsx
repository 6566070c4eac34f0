import type { Category, Key, Phase, PlanStep } from "@parley/domain";
import { type ReactNode, useId, useState } from "react";
import type { ActName } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { ActButton } from "../../ui/ActButton.tsx";
import { Button } from "../../ui/Button.tsx";
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
        lines={plan.categories.map((category) => ({
          id: category.code,
          name: category.label,
          text: `${category.label} · ${say.party(category.side)} · ${say.size(category.size)}`,
          edit: () => ask({ type: "category", category }),
          remove: () =>
            change({ ...plan, categories: plan.categories.filter(({ code }) => code !== category.code) }),
        }))}
      />
      <Part
        title={words.keys}
        hint={words.keysHint}
        act="addKey"
        onAdd={() => ask({ type: "key", key: undefined, place: plan.keys.length })}
        lines={plan.keys.map((key, place) => ({
          id: `${key.category} ${key.for}`,
          name: planWords.keyName(say.key(key)),
          text: say.key(key),
          edit: () => ask({ type: "key", key, place }),
          remove: () => change({ ...plan, keys: plan.keys.filter((other) => other !== key) }),
        }))}
      />
      <Part
        title={words.phases}
        act="addPhase"
        onAdd={() => ask({ type: "phase", phase: undefined })}
        lines={plan.phases.map((phase) => ({
          id: String(phase.number),
          name: planWords.phaseName(phase.number),
          text: `${planWords.phase(phase.number, phase.title)} · ${say.phase(phase)}`,
          edit: () => ask({ type: "phase", phase }),
          remove: () =>
            change({ ...plan, phases: plan.phases.filter(({ number }) => number !== phase.number) }),
        }))}
      />
      <Part
        title={words.steps}
        hint={words.stepsHint}
        act="addStep"
        onAdd={() => ask({ type: "step", step: undefined })}
        lines={plan.steps.map((step) => ({
          id: String(step.number),
          name: planWords.stepName(step.number, step.deed),
          text: stepText(step, say, planWords),
          edit: () => ask({ type: "step", step }),
          remove: () => change({ ...plan, steps: plan.steps.filter(({ number }) => number !== step.number) }),
        }))}
      />
      {asked === null ? null : <PartDialog asked={asked} draft={draft} say={say} onClose={() => ask(null)} />}
    </>
  );
};

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

interface PartLine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly edit: () => void;
  readonly remove: () => void;
}

const Part = ({
  title,
  hint,
  act,
  onAdd,
  lines,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly act: ActName;
  readonly onAdd: () => void;
  readonly lines: readonly PartLine[];
}): ReactNode => {
  const { planDraft: words } = useWords();
  const id = useId();
  return (
    <section className="stack draft-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint === undefined ? null : <p className="small quiet">{hint}</p>}
      <ul className="plain-list draft-lines">
        {lines.map(({ id: key, name, text, edit, remove }) => (
          <li key={key} className="draft-line">
            <span className="draft-text" dir="auto">
              {text}
            </span>
            <Button aria-label={words.edit(name)} onPress={edit}>
              {words.change}
            </Button>
            <Button tone="plain" aria-label={words.remove(name)} onPress={remove}>
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <ActButton offered={{ act, run: onAdd }} />
      </div>
    </section>
  );
};
