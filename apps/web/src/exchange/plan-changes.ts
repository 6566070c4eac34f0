import type { ExchangePlan } from "@parley/domain";
import type { Catalogue } from "../words/catalogue.ts";
import type { PlanWords } from "./use-plan-words.ts";

interface Part {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** What is different between two versions of a plan, in sentences. */
export const changesOf = (
  before: ExchangePlan,
  after: ExchangePlan,
  words: Catalogue["exchange"],
  say: PlanWords,
): readonly string[] => {
  const partsOf = ({ categories, keys, phases, steps }: ExchangePlan): readonly Part[] => [
    ...categories.map((one) => part(`category ${one.code}`, words.categoryName(one.label), one)),
    ...keys.map((one) => part(`key ${one.category} ${one.for}`, words.keyName(say.key(one)), one)),
    ...phases.map((one) => part(`phase ${one.number}`, words.phaseName(one.number), one)),
    ...steps.map((one) => part(`step ${one.number}`, words.stepName(one.number, one.deed), one)),
  ];
  const [was, is] = [partsOf(before), partsOf(after)];
  const partIn = (parts: readonly Part[], id: string): Part | undefined => parts.find((one) => one.id === id);
  return [
    ...(before.title === after.title ? [] : [words.changed.title(before.title)]),
    ...(before.note === after.note ? [] : [words.changed.note]),
    ...is.flatMap(({ id, name, text }) => {
      const earlier = partIn(was, id);
      if (earlier === undefined) return [words.changed.added(name)];
      return earlier.text === text ? [] : [words.changed.altered(name)];
    }),
    ...was.flatMap(({ id, name }) => (partIn(is, id) === undefined ? [words.changed.removed(name)] : [])),
  ];
};

const part = (id: string, name: string, value: unknown): Part => ({ id, name, text: JSON.stringify(value) });
