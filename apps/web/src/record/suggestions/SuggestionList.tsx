import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import { useIsPrinting } from "../../ui/use-printing.ts";
import { useWords } from "../../words/catalogue.ts";
import { rowsOf } from "./rows-of.ts";
import { SuggestionCard } from "./SuggestionCard.tsx";
import { useSuggestions } from "./suggestions-context.ts";
import { useSuggestionKeys } from "./use-suggestion-keys.ts";

const CARD_PX = 150;
const OVERSCAN = 4;

/** The suggestions in the order of the text; the one that is looked at has the keyboard. */
export const SuggestionList = () => {
  const { suggestions: words } = useWords();
  const { shown, current } = useSuggestions();
  const onKeyDown = useSuggestionKeys();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    getItemKey: (at) => shown[at]?.key ?? at,
    overscan: OVERSCAN,
  });
  const isPrinting = useIsPrinting();
  useFirstFocus(scroller);
  const at = current === null ? -1 : shown.indexOf(current);
  const key = current?.key;
  useEffect(() => {
    if (at < 0 || key === undefined) return;
    const list = scroller.current;
    const hasKeyboard = list?.contains(document.activeElement) === true;
    // A card far off is not there yet, and the one that has the keyboard soon will not be: the list holds it meanwhile.
    if (hasKeyboard && cardIn(list, key) === null) list.focus({ preventScroll: true });
    virtualizer.scrollToIndex(at, { align: "auto" });
    // The keyboard follows only where it was in the list already: a click in the text leaves it there.
    return hasKeyboard ? onceThere(list, key) : undefined;
  }, [at, key, virtualizer]);
  return (
    <section
      className="suggestion-list"
      ref={scroller}
      tabIndex={-1}
      aria-label={words.list}
      onKeyDown={onKeyDown}
    >
      <div className="suggestion-rows" style={isPrinting ? {} : { blockSize: virtualizer.getTotalSize() }}>
        {rowsOf(virtualizer, isPrinting).map(({ index, key: row, style }) => {
          const one = shown[index];
          return one === undefined ? null : (
            <div
              key={row}
              className="suggestion-row"
              data-index={index}
              ref={virtualizer.measureElement}
              style={style}
            >
              <SuggestionCard one={one} />
            </div>
          );
        })}
      </div>
    </section>
  );
};

const cardIn = (list: HTMLElement, key: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** So many frames a card may take to be there. */
const MOST_FRAMES = 60;

/** Gives the keyboard to a card as soon as it is drawn, unless it went elsewhere; returns what ends the wait. */
const onceThere = (list: HTMLElement, key: string): (() => void) => {
  let frame = 0;
  const look = (left: number): void => {
    frame = requestAnimationFrame(() => {
      if (!list.contains(document.activeElement)) return;
      const card = cardIn(list, key);
      if (card !== null) card.focus({ preventScroll: true });
      else if (left > 0) look(left - 1);
    });
  };
  look(MOST_FRAMES);
  return () => cancelAnimationFrame(frame);
};

/** Whoever opens the list goes through it by keys at once; a dialog or a field that has the keyboard keeps it. */
const useFirstFocus = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    requestAnimationFrame(() => {
      // Whoever has just arrived stands at the place itself until there is a list.
      const { activeElement } = document;
      const isFree = activeElement === null || activeElement.matches("body, #main");
      if (isFree) list.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
    });
  }, [list]);
};
