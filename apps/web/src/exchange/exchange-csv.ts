import { numberOf, type PlanStep, rowsToCsv, standingOf, waitsOf, windowOf } from "@parley/domain";
import { utcOf } from "../register/register-export.ts";
import type { Catalogue } from "../words/catalogue.ts";
import { type HeldExchange, workOf } from "./held.ts";
import type { PlanWords } from "./use-plan-words.ts";
import type { StepWords } from "./use-step-words.ts";

/** The steps of an exchange, one a row, as far as they have come. */
export const exchangeToCsv = (
  { view, exchange }: HeldExchange,
  { exchange: words, steps: stepWords }: Catalogue,
  say: PlanWords,
  said: StepWords,
): string => {
  const work = workOf(exchange);
  const { running } = exchange;
  const row = (step: PlanStep) => {
    const { gives, number } = step;
    const many = numberOf(view.state, exchange, work, step);
    const standing = running === undefined ? undefined : standingOf(view.state, exchange, running, step);
    const window = running === undefined ? undefined : windowOf(running, step);
    const count = work.progress.get(String(number))?.count;
    return {
      phase: String(step.phase),
      step: String(number),
      deed: step.deed,
      actor: say.party(step.actor),
      handsOver: gives === undefined || many === undefined ? "" : say.number(gives.category, many).many,
      verifier: say.verifier(step.verifier),
      place: step.place ?? "",
      // Refused access is said in words, and is no status of its own.
      status:
        standing === undefined
          ? ""
          : [
              stepWords.status[standing.status],
              ...(standing.accessDenied ? [stepWords.accessDenied] : []),
            ].join("; "),
      count: count === undefined ? "" : String(count),
      opens: utcOf(window?.opensAt),
      closes: utcOf(window?.closesAt),
      hindrances:
        standing === undefined
          ? waitsOf(step).map(String).join(", ")
          : standing.hindrances.map(said.hindrance).join("; "),
    };
  };
  return rowsToCsv([...work.steps.values()].map(row), words.columns);
};
