import type { RecordEntry, Report } from "@parley/domain";
import type { Span } from "@parley/reading";
import { createContext, useContext } from "react";
import type { Undoable } from "../../ui/use-undoable.ts";
import type { EntryMade } from "../entry/EntryDialog.tsx";
import type { EntryKind } from "../entry/entry-kind.ts";
import type { EntryPlace } from "../entry/use-entry-place.ts";
import type { Decided } from "./decided.ts";

/** What a dialog asks about. */
export type Question =
  /** What is suggested, or what stands in the record, to be changed. */
  | { readonly type: "edit"; readonly one: Decided }
  | { readonly type: "byHand"; readonly kind: EntryKind; readonly span: Span }
  | { readonly type: "bulk" }
  | { readonly type: "about" };

/** Words of the text that are selected: by keys, which Parley draws, or by a pointer, which the browser does. */
export interface Selected extends Span {
  readonly isKeyed: boolean;
}

/** What is shown, chosen and asked on the screen of a report. */
export interface SuggestionsPlace {
  readonly place: EntryPlace;
  readonly report: Report;
  readonly decided: readonly Decided[];
  /** Those that the list shows. */
  readonly shown: readonly Decided[];
  readonly current: Decided | null;
  readonly choose: (key: string) => void;
  readonly shownKind: EntryKind | "all";
  readonly showKind: (kind: EntryKind | "all") => void;
  readonly isHiding: boolean;
  readonly hide: (isHiding: boolean) => void;
  readonly undoable: Undoable;
  readonly ask: (question: Question | null) => void;
  /** The words that are selected in the text, for an entry by hand. */
  readonly selected: Selected | null;
  readonly select: (selected: Selected | null) => void;
  readonly accept: (one: Decided, made?: EntryMade) => Promise<boolean>;
  readonly acceptAll: (these: readonly Decided[]) => Promise<boolean>;
  readonly addByHand: (made: EntryMade) => Promise<boolean>;
  readonly correct: (entry: RecordEntry, made: EntryMade) => Promise<boolean>;
  /** A candidate that is confirmed. */
  readonly confirm: (one: Decided) => void;
  /** Rejects what waits, takes back what was accepted, reconsiders what was rejected. */
  readonly turnDown: (one: Decided) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

const SuggestionsContext = createContext<SuggestionsPlace | null>(null);
export const SuggestionsProvider = SuggestionsContext.Provider;

export const useSuggestions = (): SuggestionsPlace => {
  const place = useContext(SuggestionsContext);
  if (place === null) throw new Error("Parley has a bug: suggestions outside of their screen");
  return place;
};
