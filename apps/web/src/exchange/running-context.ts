import type { RoomView } from "@parley/client";
import type { Exchange, PlanStep, RunningPlan } from "@parley/domain";
import { createContext, useContext } from "react";
import type { Undoable } from "../ui/use-undoable.ts";
import type { StepAct } from "./step-acts.ts";
import type { May } from "./use-may.ts";
import type { PlanWords } from "./use-plan-words.ts";

/** A running exchange as one person works on it. */
export interface RunningPlace {
  readonly view: RoomView;
  readonly exchange: Exchange;
  readonly running: RunningPlan;
  readonly say: PlanWords;
  readonly may: May;
  readonly now: number;
  readonly undoable: Undoable;
  readonly open: number | null;
  readonly setOpen: (step: number | null) => void;
  /** The step that the person came for. */
  readonly wanted: number | undefined;
  /** Asks what an act needs; without a step, of all. */
  readonly ask: (act: StepAct, step?: PlanStep) => void;
}

const RunningContext = createContext<RunningPlace | null>(null);
export const RunningProvider = RunningContext.Provider;

export const useRunning = (): RunningPlace => {
  const place = useContext(RunningContext);
  if (place === null) throw new Error("Parley has a bug: a step outside of its exchange");
  return place;
};
