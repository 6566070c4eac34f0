import type { KeyboardEvent } from "react";
import { useWords } from "../../words/catalogue.ts";
import { isIncomplete } from "./suggestion.ts";
import { useSuggestions } from "./suggestions-context.ts";

type Act =
  | "next"
  | "before"
  | "first"
  | "last"
  | "accept"
  | "edit"
  | "reject"
  | "bulk"
  | "byHand"
  | "undo"
  | "keys"
  | "close";

const KEYS: Readonly<Record<string, Act>> = {
  ArrowDown: "next",
  j: "next",
  ArrowUp: "before",
  k: "before",
  Home: "first",
  End: "last",
  a: "accept",
  Enter: "accept",
  e: "edit",
  x: "reject",
  Delete: "reject",
  b: "bulk",
  n: "byHand",
  u: "undo",
  "?": "keys",
  Escape: "close",
};

/** What each key does on the suggestion that is looked at. */
export const useSuggestionKeys = (): ((event: KeyboardEvent) => void) => {
  const place = useSuggestions();
  const { shown, current, choose, ask, accept, turnDown, undo, close } = place;
  const go = (index: number): void => {
    const next = shown[Math.min(Math.max(index, 0), shown.length - 1)];
    if (next !== undefined) choose(next.suggestion.key);
  };
  return (event) => {
    const isOnButton =
      event.target instanceof HTMLElement && event.target.closest("button, select, input") !== null;
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : KEYS[event.key];
    if (act === undefined || (isOnButton && event.key === "Enter")) return;
    event.preventDefault();
    event.stopPropagation();
    const at = current === null ? -1 : shown.indexOf(current);
    switch (act) {
      case "next":
        return go(at + 1);
      case "before":
        return go(at - 1);
      case "first":
        return go(0);
      case "last":
        return go(shown.length - 1);
      case "bulk":
      case "keys":
        return ask({ type: act });
      case "undo":
        return undo();
      case "close":
        return close();
      case "accept":
        if (current?.standing !== "waiting") return;
        if (isIncomplete(current.suggestion)) return ask({ type: "edit", suggestion: current.suggestion });
        // On to the next, so that a key after a key goes through the report.
        go(at + 1);
        return void accept(current);
      case "edit":
        return current?.standing === "waiting"
          ? ask({ type: "edit", suggestion: current.suggestion })
          : undefined;
      case "reject":
        if (current === null) return;
        if (current.standing === "waiting") go(at + 1);
        return turnDown(current);
      case "byHand": {
        const basis = current?.suggestion.words.basis;
        const first = basis?.type === "passages" ? basis.passages[0] : undefined;
        return first === undefined ? undefined : ask({ type: "byHand", start: first.start, end: first.end });
      }
    }
  };
};

/** Every key with what it does, for the dialog that tells them. */
export const useKeyWords = (): readonly (readonly [sign: string, meaning: string])[] => {
  const { keys } = useWords().suggestions;
  return [
    ["↓ ↑", keys.move],
    ["A / Enter", keys.accept],
    ["E", keys.edit],
    ["X", keys.reject],
    ["N", keys.byHand],
    ["B", keys.bulk],
    ["U", keys.undo],
    ["Esc", keys.close],
    ["?", keys.keys],
  ];
};
