import { createContext, type ReactNode, useContext, useEffect, useId, useState } from "react";
import { inOrder, lineOf, type OfferedAct, signOf } from "./acts.ts";
import { usePreferences } from "./preferences.ts";

/** What can be done now, as the screens that are shown offer it. */
export interface ActsBook {
  readonly offer: (by: string, acts: readonly OfferedAct[]) => void;
  readonly withdraw: (by: string) => void;
  /** Those of this seat, then those of the window that holds it. */
  readonly all: () => readonly OfferedAct[];
}

const createBook = (outer: ActsBook | null): ActsBook => {
  const pages = new Map<string, readonly OfferedAct[]>();
  return {
    offer: (by, acts) => void pages.set(by, acts),
    withdraw: (by) => void pages.delete(by),
    all: () => [...inOrder([...pages.values()].flat()), ...(outer?.all() ?? [])],
  };
};

const ActsContext = createContext<ActsBook | null>(null);

/** A seat's own acts; within it, screens offer theirs. */
export const ActsProvider = ({ children }: { readonly children: ReactNode }) => {
  const outer = useContext(ActsContext);
  const [book] = useState(() => createBook(outer));
  return <ActsContext.Provider value={book}>{children}</ActsContext.Provider>;
};

export const useActsBook = (): ActsBook => {
  const book = useContext(ActsContext);
  if (book === null) throw new Error("Parley has a bug: acts outside of a seat");
  return book;
};

/** Offers acts to keys and palette for as long as the component that calls this is shown. */
export const useActs = (acts: readonly OfferedAct[]): void => {
  const book = useActsBook();
  const by = useId();
  // Every render may offer others; nobody reads them before a key is pressed.
  useEffect(() => {
    book.offer(by, acts);
  });
  useEffect(() => () => book.withdraw(by), [book, by]);
};

/**
 * Does what a key says, where the key was meant for `isMine`. Letters by themselves do nothing in a field, in what has keys
 * of its own (dialogs, lists), and where the person has turned them off.
 */
export const useActKeys = (isMine: (target: Element | null) => boolean): void => {
  const book = useActsBook();
  const { singleKeys } = usePreferences();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.repeat || !isMine(target)) return;
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (target?.closest("[role=dialog]") != null) return;
      if (!isChord && (!singleKeys || hasKeysOfItsOwn(target))) return;
      const sign = signOf(event);
      const meant = book
        .all()
        .find(
          ({ act, choice, isImplied }) =>
            lineOf(act).key === sign && choice === undefined && isImplied !== true,
        );
      // What Enter opens is left to the control that has the focus.
      if (meant === undefined || (sign === "↵" && target?.closest("button, a, summary") != null)) return;
      event.preventDefault();
      meant.run();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [book, isMine, singleKeys]);
};

const TYPING = "input, textarea, select, [contenteditable=true]";
/** These go by letters to what is called so; tables and trees take the keys that they know before anybody else hears them. */
const WITH_KEYS = "[role=listbox], [role=menu]";

const hasKeysOfItsOwn = (target: Element | null): boolean =>
  target?.closest(`${TYPING}, ${WITH_KEYS}`) != null;
