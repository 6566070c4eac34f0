import type { RoomView } from "@parley/client";
import { type Exchange, type PlanStep, type RunningPlan, type Standing, standingOf } from "@parley/domain";
import { useMemo, useState } from "react";
import { useNow } from "../room/local-time.ts";
import { ChoiceField } from "../ui/Field.tsx";
import { UndoBar } from "../ui/UndoBar.tsx";
import { useUndoable } from "../ui/use-undoable.ts";
import { useWords } from "../words/catalogue.ts";
import { HowFar } from "./HowFar.tsx";
import { PhaseSteps } from "./PhaseSteps.tsx";
import { type RunningPlace, RunningProvider } from "./running-context.ts";
import { StepDialog } from "./StepDialog.tsx";
import { SuspendAll, Suspensions } from "./Suspensions.tsx";
import { actsAt, type StepAct } from "./step-acts.ts";
import { useMay } from "./use-may.ts";
import type { PlanWords } from "./use-plan-words.ts";

const FILTERS = ["all", "mine", "open", "trouble"] as const;
type Filter = (typeof FILTERS)[number];

/** An adopted plan, step by step: where each stands, what hinders it, and what this seat can do about it. */
export const Running = ({
  view,
  exchange,
  running,
  say,
  wanted,
}: {
  readonly view: RoomView;
  readonly exchange: Exchange;
  readonly running: RunningPlan;
  readonly say: PlanWords;
  readonly wanted: number | undefined;
}) => {
  const { steps: words } = useWords();
  const may = useMay(view);
  const now = useNow();
  const undoable = useUndoable();
  const [open, setOpen] = useState<number | null>(wanted ?? null);
  const [asked, ask] = useState<{ readonly act: StepAct; readonly step?: PlanStep } | null>(null);
  const [filter, setFilter] = useState<Filter>("all");
  const { state } = view;
  const standings = useMemo(
    () =>
      new Map(
        [...running.steps.values()].map((step) => [
          step.number,
          standingOf({ lists: state.lists }, exchange, running, step),
        ]),
      ),
    [state.lists, exchange, running],
  );
  const place: RunningPlace = {
    ...{ view, exchange, running, say, may, now, undoable, open, setOpen, wanted },
    ask: (act, step) => ask(step === undefined ? { act } : { act, step }),
  };
  const isShown = (step: PlanStep): boolean => isLike(filter, place, step, standings.get(step.number));
  return (
    <RunningProvider value={place}>
      <section className="stack">
        <HowFar standings={standings} />
        <Suspensions />
        <div className="row no-print steps-bar">
          <ChoiceField
            label={words.filter}
            value={filter}
            onChange={setFilter}
            choices={FILTERS.map((one) => [one, words.filters[one]] as const)}
          />
          <SuspendAll />
        </div>
        <UndoBar undoable={undoable} />
        <PhaseSteps standings={standings} isShown={isShown} nothing={words.noneMatch} />
      </section>
      {asked === null ? null : <StepDialog {...place} {...asked} onClose={() => ask(null)} />}
    </RunningProvider>
  );
};

const isLike = (
  filter: Filter,
  { may, view, exchange, running, now }: RunningPlace,
  step: PlanStep,
  standing: Standing | undefined,
): boolean => {
  if (standing === undefined || filter === "all") return true;
  const { status, hindrances, accessDenied, parts } = standing;
  if (parts !== undefined) return false;
  switch (filter) {
    case "open":
      return status === "open" || status === "inProgress" || status === "reported";
    case "trouble":
      return (
        status === "failed" ||
        status === "partial" ||
        status === "suspended" ||
        accessDenied ||
        hindrances.some(({ type }) => type === "categoryDisputed")
      );
    case "mine":
      return (
        status !== "locked" &&
        status !== "verified" &&
        actsAt(may, view, exchange, running, step, now).some(
          ({ type }) => type === "begin" || type === "report" || type === "verify",
        )
      );
  }
};
