import type { KeyboardEvent } from "react";
import type { Decided } from "./decided.ts";
import { isIncomplete } from "./suggestion.ts";
import { useSuggestions } from "./suggestions-context.ts";

export type SuggestionAct =
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
  | "close";

const KEYS: Readonly<Record<string, SuggestionAct>> = {
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
  Escape: "close",
};

/** What can be done with the suggestion or entry that is looked at, and with the list. */
export const useSuggestionActs = (): ((act: SuggestionAct) => void) => {
  const place = useSuggestions();
  const { shown, current, choose, ask, confirm, turnDown, undo, close } = place;
  const { mayWrite } = place.place.view;
  const go = (index: number): void => {
    const next = shown[Math.min(Math.max(index, 0), shown.length - 1)];
    if (next !== undefined) choose(next.key);
  };
  const accept = (one: Decided, at: number): void => {
    const { standing, suggestion } = one;
    if (standing === "accepted") confirm(one);
    else if (suggestion === null || standing !== "waiting") return;
    else if (isIncomplete(suggestion)) ask({ type: "edit", one });
    else {
      // On to the next, so that a key after a key goes through the report.
      go(at + 1);
      void place.accept(one);
    }
  };
  const byHand = ({ words: { basis } }: Decided): void => {
    const [first] = basis.type === "passages" ? basis.passages : [];
    if (first !== undefined)
      ask({ type: "byHand", kind: "statement", span: { start: first.start, end: first.end } });
  };
  const decide = (act: "accept" | "edit" | "reject" | "byHand", one: Decided, at: number): void => {
    if (act === "accept") accept(one, at);
    else if (act === "byHand") byHand(one);
    else if (act === "reject") {
      if (one.standing === "waiting") go(at + 1);
      turnDown(one);
    } else if (one.standing !== "rejected") ask({ type: "edit", one });
  };
  return (act) => {
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
        return ask({ type: act });
      case "undo":
        return undo();
      case "close":
        return close();
      default:
        return current === null || !mayWrite ? undefined : decide(act, current, at);
    }
  };
};

/** What each key does on the suggestion or entry that is looked at. */
export const useSuggestionKeys = (): ((event: KeyboardEvent) => void) => {
  const perform = useSuggestionActs();
  return (event) => {
    const isOnButton =
      event.target instanceof HTMLElement && event.target.closest("button, select, input") !== null;
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : KEYS[event.key];
    if (act === undefined || (isOnButton && event.key === "Enter")) return;
    event.preventDefault();
    event.stopPropagation();
    perform(act);
  };
};
