import type { Span } from "@parley/reading";
import type { KeyboardEvent } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../../words/catalogue.ts";
import { moveEdge } from "./move-edge.ts";

/** So much of the text is shown before and after the words. */
const AROUND = 80;

/** The words of an entry in their place; both ends move by a word, by key or by button. */
export const SpanField = ({
  text,
  span,
  onChange,
}: {
  readonly text: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
}) => {
  const { suggestions: words } = useWords();
  const { start, end } = span;
  const move = (edge: "start" | "end", way: -1 | 1): void => onChange(moveEdge(text, span, edge, way));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    move(event.shiftKey ? "start" : "end", event.key === "ArrowLeft" ? -1 : 1);
  };
  const quoted = text.slice(start, end);
  const count = quoted.split(/\s+/u).filter((word) => word !== "").length;
  return (
    <fieldset className="field span-field">
      <legend>{words.words}</legend>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the ends; the buttons beneath do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className="span-words" tabIndex={0} dir="auto" onKeyDown={onKeyDown}>
        <span className="quiet">{text.slice(Math.max(0, start - AROUND), start)}</span>
        <mark className="found-mark" data-current="">
          {quoted}
        </mark>
        <span className="quiet">{text.slice(end, end + AROUND)}</span>
      </div>
      <span className="hint" role="status">
        {words.selectedWords(count)} · {words.wordsHint}
      </span>
      <div className="row">
        <Button tone="plain" onPress={() => move("start", -1)}>
          {words.edge.startBack}
        </Button>
        <Button tone="plain" onPress={() => move("start", 1)}>
          {words.edge.startOn}
        </Button>
        <Button tone="plain" onPress={() => move("end", -1)}>
          {words.edge.endBack}
        </Button>
        <Button tone="plain" onPress={() => move("end", 1)}>
          {words.edge.endOn}
        </Button>
      </div>
    </fieldset>
  );
};
