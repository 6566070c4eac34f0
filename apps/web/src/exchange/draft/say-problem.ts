import type { ExchangePlan, Objection } from "@parley/domain";
import { useWords } from "../../words/catalogue.ts";

/** Why a draft does not hold together, and where: a category by its name, all else by its number. */
export const useSayProblem = ({ categories }: ExchangePlan): ((objection: Objection) => string) => {
  const { exchange: words, errors } = useWords();
  return (objection) => {
    if (objection.type !== "PlanDoesNotHold") return errors.objection[objection.type];
    const { problem, where } = objection;
    const category = categories.find(({ code }) => code === where)?.label;
    const number = /^\d+$/.test(where) ? words.numbered(where) : "";
    return words.problemAt(category ?? number, words.problem[problem]);
  };
};
