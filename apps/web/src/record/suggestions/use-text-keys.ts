import { type KeyboardEvent, useState } from "react";
import { type ActName, lineOf, signOf } from "../../app/acts.ts";
import type { EntryKind } from "../entry/entry-kind.ts";
import { type Caret, caretAt, moveCaret, spanOfCaret, wordAt } from "./caret.ts";
import { beginOf } from "./decided.ts";
import { selectedSpan } from "./selection.ts";
import { useSuggestions } from "./suggestions-context.ts";

/** What the selected words can be said to be, each with the act that says so. */
export const KIND_ACTS = [
  ["statement", "enterStatement"],
  ["demand", "enterPosition"],
  ["figure", "enterFigure"],
  ["contact", "enterContact"],
  ["frame", "enterFrame"],
] as const satisfies readonly (readonly [EntryKind, ActName])[];

const ARROWS: Readonly<Record<string, readonly ["word" | "sentence", -1 | 1]>> = {
  ArrowRight: ["word", 1],
  ArrowLeft: ["word", -1],
  ArrowDown: ["sentence", 1],
  ArrowUp: ["sentence", -1],
};

/**
 * Keys in the report's text: arrows select a word or a sentence, with Shift more of them, and a letter says what they
 * are. Whatever is selected with a pointer counts as well.
 */
export const useTextKeys = (scrollTo: (place: number) => void) => {
  const { report, current, selected, select, ask, close, undo } = useSuggestions();
  const [caret, setCaret] = useState<Caret | null>(null);
  const { text } = report;
  const move = (step: "word" | "sentence", way: -1 | 1, isExtending: boolean): void => {
    const from = caret ?? (selected === null ? begin() : caretAt(selected));
    const next = moveCaret(text, from, step, way, isExtending);
    if (next === null) return;
    getSelection()?.removeAllRanges();
    setCaret(next);
    select({ ...spanOfCaret(next), isKeyed: true });
    scrollTo(next.head.start);
  };
  /** Where nothing is selected yet, keys begin where the list stands. */
  const begin = (): Caret | null => {
    const place = current === null ? 0 : beginOf(current);
    const word = wordAt(text, place);
    return word === null || place === 0 ? null : caretAt({ start: word.start, end: word.start });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    const sign = signOf(event);
    const [kind] = KIND_ACTS.find(([, act]) => lineOf(act).key === sign) ?? [];
    if (arrow !== undefined) {
      const [step, way] = arrow;
      const isBackwards = step === "word" && isRightToLeft(event.target);
      move(step, isBackwards ? (way === 1 ? -1 : 1) : way, event.shiftKey);
    } else if (kind !== undefined) {
      const span = selectedSpan(text) ?? selected;
      if (span === null) return;
      ask({ type: "byHand", kind, span });
    } else if (event.key === "Escape") {
      if (selected === null) close();
      setCaret(null);
      select(null);
    } else if (event.key === "u") undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerUp = (): void => {
    // A click that selects nothing leaves what was selected as it was: the next may be on a button.
    requestAnimationFrame(() => {
      const span = selectedSpan(text);
      if (span === null) return;
      setCaret(null);
      select({ ...span, isKeyed: false });
    });
  };
  // What a pointer selected is drawn by the browser; cutting the text there would undo it.
  return { keyed: selected?.isKeyed === true ? selected : null, onKeyDown, onPointerUp };
};

/** In a text that runs from right to left, the left arrow leads on. */
const isRightToLeft = (target: EventTarget): boolean => {
  const line = target instanceof HTMLElement ? target.querySelector(".report-line [data-selected]") : null;
  return line !== null && getComputedStyle(line).direction === "rtl";
};
