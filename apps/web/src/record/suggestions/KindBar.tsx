import type { OfferedAct } from "../../app/acts.ts";
import { useActs } from "../../app/acts-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import type { EntryKind } from "../entry/entry-kind.ts";
import { selectedSpan } from "./selection.ts";
import { useSuggestions } from "./suggestions-context.ts";
import { KIND_ACTS } from "./use-text-keys.ts";

/** What the selected words can be said to be: the buttons for what the keys do. */
export const KindBar = () => {
  const { suggestions: words } = useWords();
  const { report, selected, ask } = useSuggestions();
  const enter = (kind: EntryKind): void => {
    const span = selectedSpan(report.text) ?? selected;
    if (span !== null) ask({ type: "byHand", kind, span });
  };
  useActs(
    selected === null
      ? []
      : KIND_ACTS.map(([kind, act]): OfferedAct => ({ act, run: () => enter(kind), isImplied: true })),
  );
  return (
    <div className="kind-bar row" role="toolbar" aria-label={words.kindBar}>
      <span className="small quiet">{selected === null ? words.selectFirst : words.selectedAre}</span>
      <span className="visually-hidden" role="status" dir="auto">
        {selected === null ? "" : report.text.slice(selected.start, selected.end)}
      </span>
      {KIND_ACTS.map(([kind, act]) => (
        <Button key={kind} act={act} isDisabled={selected === null} onPress={() => enter(kind)}>
          {words.kind[kind]}
        </Button>
      ))}
    </div>
  );
};
