import type { KeyboardEvent } from "react";
import type { Catalogue } from "../words/catalogue.ts";
import { useRunning } from "./running-context.ts";
import { actsAt, type StepActType } from "./step-acts.ts";

/** Keys of a running exchange by what they do; the signs on them are the same in every language. */
export const STEP_KEYS: readonly (readonly [keyof Catalogue["exchange"]["keyMeanings"], string])[] = [
  ["move", "↑ ↓"],
  ["open", "↵"],
  ["begin", "B"],
  ["report", "R"],
  ["verify", "V"],
  ["explain", "E"],
  ["waive", "W"],
  ["suspend", "S"],
  ["split", "D"],
  ["help", "?"],
];

const ACTS: Readonly<Record<string, StepActType>> = {
  ...{ b: "begin", r: "report", v: "verify", e: "explain", w: "waive", s: "suspend", d: "split" },
};

/** What each key does at the step that has the focus. */
export const useStepKeys = (onHelp: () => void): ((event: KeyboardEvent) => void) => {
  const { view, exchange, running, may, now, ask } = useRunning();
  return (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "?" && !target.matches("input, textarea")) onHelp();
    else {
      const number = Number(target.dataset.step);
      const step = running.steps.get(String(number));
      if (step === undefined) return;
      if (key === "ArrowDown" || key === "ArrowUp")
        move(event.currentTarget, target, key === "ArrowDown" ? 1 : -1);
      else {
        const act = actsAt(may, view, exchange, running, step, now).find(({ type }) => type === ACTS[key]);
        if (act === undefined) return;
        ask(act, step);
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };
};

const move = (list: Element, from: HTMLElement, by: number): void => {
  const steps = [...list.querySelectorAll<HTMLElement>("[data-step]")];
  steps[steps.indexOf(from) + by]?.focus();
};
