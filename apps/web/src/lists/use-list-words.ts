import type { KnownEntry, PartyId } from "@parley/domain";
import { useWords } from "../words/catalogue.ts";
import { agreementOn, categoriesOf, type HeldList } from "./held-lists.ts";

export interface ListWords {
  readonly party: (party: PartyId) => string;
  readonly category: (code: string) => string;
  /** In which category each side has somebody, in one sentence. */
  readonly categories: (entry: KnownEntry) => string;
  readonly conditions: (entry: KnownEntry) => string;
}

export const useListWords = (held: HeldList): ListWords => {
  const { lists: words } = useWords();
  const { view, list } = held;
  const known = categoriesOf(held);
  const party = (id: PartyId): string => view.state.parties.get(id)?.neutralLabel ?? "";
  const category = (code: string): string => known.find((one) => one.code === code)?.label ?? code;
  return {
    party,
    category,
    categories: (entry) => {
      const [first] = entry.categories;
      if (first === undefined) return words.category.none;
      if (agreementOn(list, entry) === "agreed") return words.category.agreed(category(first.category));
      return entry.categories
        .map((claim) => words.category.claim(category(claim.category), party(claim.side)))
        .join("; ");
    },
    conditions: ({ conditions }) =>
      conditions
        .map(({ condition, side }) => words.conditionSaid(words.condition[condition], party(side)))
        .join("; "),
  };
};
