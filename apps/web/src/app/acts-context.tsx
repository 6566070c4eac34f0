import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useState } from "react";
import { type ActName, inOrder, lineOf, type OfferedAct, signOf } from "./acts.ts";
import { goOnOnceGone, keyedInRow, openDialog, press, rowFrom } from "./controls.ts";
import { usePreferences } from "./preferences.ts";

/** What can be done now, as the screens that are shown offer it. */
export interface ActsBook {
  readonly offer: (by: string, acts: readonly OfferedAct[], ways: readonly KeyLine[]) => void;
  readonly withdraw: (by: string) => void;
  /** Those of this seat, then those of the window that holds it. */
  readonly all: () => readonly OfferedAct[];
  /** How one gets about on the screens that are shown, beyond what holds everywhere. */
  readonly ways: () => readonly KeyLine[];
}

export type KeyLine = readonly [sign: string, meaning: string];

const createBook = (outer: ActsBook | null): ActsBook => {
  const pages = new Map<
    string,
    { readonly acts: readonly OfferedAct[]; readonly ways: readonly KeyLine[] }
  >();
  return {
    offer: (by, acts, ways) => void pages.set(by, { acts, ways }),
    withdraw: (by) => void pages.delete(by),
    all: () => [...inOrder([...pages.values()].flatMap(({ acts }) => acts)), ...(outer?.all() ?? [])],
    ways: () => [...pages.values()].flatMap(({ ways }) => ways),
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

/**
 * Offers acts to keys and palette for as long as the component that calls this is shown; `ways` are keys that are no act's, by
 * which one gets about meanwhile.
 */
export const useActs = (acts: readonly OfferedAct[], ways: readonly KeyLine[] = NO_WAYS): void => {
  const book = useActsBook();
  const by = useId();
  // Every render may offer others, and a key may follow what is seen at once.
  useLayoutEffect(() => {
    book.offer(by, acts, ways);
  });
  useLayoutEffect(() => () => book.withdraw(by), [book, by]);
};

/**
 * Does what a key says, where the key was meant for `isMine`; where it may mean several things, `onSeveral` asks which.
 * Letters by themselves do nothing in a field, in what has keys of its own (lists), and where the person has turned them off;
 * in a dialog only what finds its own buttons and fields does anything.
 */
export const useActKeys = (
  isMine: (target: Element | null) => boolean,
  onSeveral: (act: ActName) => void,
): void => {
  const book = useActsBook();
  const { singleKeys } = usePreferences();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.repeat || !isMine(target)) return;
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (!isChord && hasKeysOfItsOwn(target)) return;
      const sign = signOf(event);
      const mayAct = isChord || singleKeys;
      const isInDialog = openDialog() !== undefined;
      const offered = isInDialog ? book.all().filter(isForDialogs) : book.all();
      const meant =
        (isInDialog ? undefined : doneInRow(target, sign, mayAct)) ??
        (mayAct ? doneFrom(offered, sign, onSeveral) : undefined);
      // What Enter opens is left to the control that has the focus.
      if (meant === undefined || (sign === "↵" && target?.closest("button, a, summary") != null)) return;
      event.preventDefault();
      meant();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [book, isMine, onSeveral, singleKeys]);
};

const NO_WAYS: readonly KeyLine[] = [];
/** What lies under a dialog waits until it is closed; what finds and presses whatever stands in sight does so in it too. */
const isForDialogs = ({ act }: OfferedAct): boolean => act === "find" || act === "letters";
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What the key does in the row that has the focus: it presses a button of the row, or goes on to the next one. */
const doneInRow = (target: Element | null, sign: string, mayAct: boolean): (() => void) | undefined => {
  if (target === null) return undefined;
  const next = rowFrom(target, STEPS[sign] ?? 0);
  if (STEPS[sign] !== undefined) return next === undefined ? undefined : () => next.focus();
  const keyed = mayAct ? keyedInRow(target, sign) : undefined;
  if (keyed === undefined) return undefined;
  return () => {
    goOnOnceGone(keyed);
    press({ element: keyed });
  };
};

const doneFrom = (
  offered: readonly OfferedAct[],
  sign: string,
  onSeveral: (act: ActName) => void,
): (() => void) | undefined => {
  const meant = offered.filter(({ act, isImplied }) => lineOf(act).key === sign && isImplied !== true);
  const whole = meant.find(({ choice }) => choice === undefined);
  if (whole !== undefined) return whole.run;
  const [only, another] = meant;
  return only === undefined || another === undefined ? only?.run : () => onSeveral(only.act);
};

const TYPING = "input, textarea, select, [contenteditable=true]";
/** These go by letters to what is called so; tables and trees take the keys that they know before anybody else hears them. */
const WITH_KEYS = "[role=listbox], [role=menu]";

const hasKeysOfItsOwn = (target: Element | null): boolean =>
  target?.closest(`${TYPING}, ${WITH_KEYS}`) != null;
