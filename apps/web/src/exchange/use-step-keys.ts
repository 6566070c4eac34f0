import type { KeyboardEvent } from "react";
import { lineOf, signOf } from "../app/acts.ts";
import { usePreferences } from "../app/preferences.ts";
import { useRunning } from "./running-context.ts";
import { actsAt, STEP_ACTS } from "./step-acts.ts";

/**
 * What each key does at the step that has the focus, open or not; `onMove` goes on from it by so many steps, where the list
 * itself does not.
 */
export const useStepKeys = (
  onMove?: (from: HTMLElement, by: number) => void,
): ((event: KeyboardEvent) => void) => {
  const { view, exchange, running, may, now, ask } = useRunning();
  const { singleKeys } = usePreferences();
  return (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const step = running.steps.get(target.dataset.step ?? "");
    if (step === undefined) return;
    const sign = signOf(event);
    if (sign === "ArrowDown" || sign === "ArrowUp") {
      if (onMove === undefined) return;
      onMove(target, sign === "ArrowDown" ? 1 : -1);
    } else {
      const act = singleKeys
        ? actsAt(may, view, exchange, running, step, now).find(
            ({ type }) => lineOf(STEP_ACTS[type]).key === sign,
          )
        : undefined;
      if (act === undefined) return;
      ask(act, step);
    }
    event.preventDefault();
    event.stopPropagation();
  };
};
