import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { excerptOf } from "../../room/excerpt.ts";
import { useWords } from "../../words/catalogue.ts";
import { useSuggestions } from "./suggestions-context.ts";
import { type SuggestionAct, useSuggestionActs } from "./use-suggestion-keys.ts";

const NAMES = {
  accept: "acceptSuggestion",
  edit: "editSuggestion",
  reject: "turnSuggestionDown",
  byHand: "enterByHand",
} as const satisfies Readonly<Partial<Record<SuggestionAct, OfferedAct["act"]>>>;
const ON_CURRENT = ["accept", "edit", "reject", "byHand"] as const;

/** Offers to the palette what can be done with the report and the suggestion that is looked at; its keys are the list's. */
export const useOfferedSuggestionActs = (): void => {
  const { keys } = useWords().suggestions;
  const { report, decided, current, place, ask } = useSuggestions();
  const act = useSuggestionActs();
  const { words } = current ?? {};
  const [first] = words?.basis.type === "passages" ? words.basis.passages : [];
  const on = first === undefined ? report.title : excerptOf(report.text.slice(first.start, first.end));
  const isWaiting = decided.some(({ standing }) => standing === "waiting");
  useActs(
    [
      { act: "aboutReport", run: () => ask({ type: "about" }) },
      { act: "backToRecord", run: () => act("close") },
      ...(isWaiting ? [{ act: "acceptMany", run: () => act("bulk") } as const] : []),
      ...(current === null || !place.view.mayWrite
        ? []
        : ON_CURRENT.map(
            (one): OfferedAct => ({ act: NAMES[one], run: () => act(one), on, isImplied: true }),
          )),
    ],
    [
      ["↑ ↓", keys.move],
      ["← → ↑ ↓", keys.select],
      ["Shift + arrow", keys.extend],
    ],
  );
};
