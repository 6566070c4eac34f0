import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { selectedSpan } from "./selection.ts";
import { useSuggestions } from "./suggestions-context.ts";
import { KIND_KEYS } from "./use-text-keys.ts";

/** What the selected words can be said to be: the buttons for what the keys do. */
export const KindBar = () => {
  const { suggestions: words } = useWords();
  const { report, selected, ask } = useSuggestions();
  return (
    <div className="kind-bar row" role="toolbar" aria-label={words.kindBar}>
      <span className="small quiet">{selected === null ? words.selectFirst : words.selectedAre}</span>
      <span className="visually-hidden" role="status" dir="auto">
        {selected === null ? "" : report.text.slice(selected.start, selected.end)}
      </span>
      {Object.entries(KIND_KEYS).map(([key, kind]) => (
        <Button
          key={kind}
          keys={key.toUpperCase()}
          isDisabled={selected === null}
          onPress={() => {
            const span = selectedSpan(report.text) ?? selected;
            if (span !== null) ask({ type: "byHand", kind, span });
          }}
        >
          {words.kind[kind]}
        </Button>
      ))}
    </div>
  );
};
