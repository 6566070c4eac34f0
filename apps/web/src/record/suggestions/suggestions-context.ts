import type { RoomView } from "@parley/client";
import type { EntryWords, Party, RecordEntry, Report } from "@parley/domain";
import { createContext, useContext } from "react";
import type { Undoable } from "../../ui/use-undoable.ts";
import type { SuggestedKind, Suggestion } from "./suggestion.ts";

/** A suggestion and what was decided about it. */
export interface Decided {
  readonly suggestion: Suggestion;
  readonly standing: "waiting" | "accepted" | "rejected";
  /** The entry of the record that came of it. */
  readonly entry?: RecordEntry;
}

/** What a dialog asks about. */
export type Question =
  | { readonly type: "edit"; readonly suggestion: Suggestion }
  | { readonly type: "byHand"; readonly start: number; readonly end: number }
  | { readonly type: "bulk" }
  | { readonly type: "keys" };

/** What is shown, chosen and asked on the screen of suggestions. */
export interface SuggestionsPlace {
  readonly view: RoomView;
  readonly report: Report;
  readonly parties: readonly Party[];
  readonly decided: readonly Decided[];
  /** Those that the list shows. */
  readonly shown: readonly Decided[];
  readonly current: Decided | null;
  readonly choose: (key: string) => void;
  readonly shownKind: SuggestedKind | "all";
  readonly showKind: (kind: SuggestedKind | "all") => void;
  readonly isHiding: boolean;
  readonly hide: (isHiding: boolean) => void;
  readonly undoable: Undoable;
  readonly ask: (question: Question | null) => void;
  readonly accept: (one: Decided, words?: EntryWords) => Promise<boolean>;
  readonly acceptAll: (these: readonly Decided[]) => Promise<boolean>;
  readonly addByHand: (kind: SuggestedKind, words: EntryWords) => Promise<boolean>;
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
