import { newId, type RoomView, systemRandomness } from "@parley/client";
import type { EntryOrigin, EntryWords, RecordEntryId, Report } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { useSeat } from "../../app/seat-context.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { type Undoable, useUndoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/catalogue.ts";
import { acceptedAs, originOf, type SuggestedKind, type Suggestion } from "./suggestion.ts";
import type { Decided } from "./suggestions-context.ts";

export interface Decisions {
  readonly decided: readonly Decided[];
  readonly undoable: Undoable;
  readonly accept: (one: Decided, words?: EntryWords) => Promise<boolean>;
  readonly acceptAll: (these: readonly Decided[]) => Promise<boolean>;
  readonly addByHand: (kind: SuggestedKind, words: EntryWords) => Promise<boolean>;
  readonly turnDown: (one: Decided) => void;
  readonly undo: () => void;
}

/** What was decided about each suggestion, and the acts that decide. What is rejected is remembered on this device. */
export const useDecisions = (
  { room, state }: RoomView,
  { report }: Report,
  suggestions: readonly Suggestion[],
): Decisions => {
  const words = useWords().suggestions;
  const undoable = useUndoable();
  const announce = useAnnounce();
  const { rejected, reject } = useRejected(report);
  const [lastRejected, setLastRejected] = useState<string | null>(null);
  // Keys come quicker than the relay answers: none is accepted twice meanwhile.
  const underWay = useRef(new Set<string>());
  const decided = useMemo(() => {
    const ofThis = [...state.record.values()].filter(
      ({ basis }) => basis.type === "passages" && basis.report === report,
    );
    return suggestions.map((suggestion): Decided => {
      const entry = acceptedAs(suggestion, ofThis);
      if (entry !== undefined) return { suggestion, standing: "accepted", entry };
      return { suggestion, standing: rejected.has(suggestion.key) ? "rejected" : "waiting" };
    });
  }, [suggestions, state.record, report, rejected]);
  const enter = (entry: RecordEntryId, entryWords: EntryWords, origin: EntryOrigin) => ({
    type: "recordEntered" as const,
    ...{ entry, ...entryWords, standing: "confirmed" as const, origin },
  });
  const record = (
    these: readonly { readonly words: EntryWords; readonly origin: EntryOrigin }[],
    done: string,
  ): Promise<boolean> => {
    setLastRejected(null);
    const acts = these.map((one) =>
      enter(newId(systemRandomness, "recordEntry", room), one.words, one.origin),
    );
    // The last is taken out first, so that an undo that stops half-way leaves the earlier ones.
    const undo = acts.toReversed().map(({ entry }) => ({ type: "recordWithdrawn" as const, entry }));
    return undoable.perform({ room, acts, undo, done });
  };
  const turnDown = (one: Decided): void => {
    const { key, kind } = one.suggestion;
    if (one.entry === undefined) {
      reject(key, one.standing === "waiting");
      setLastRejected(one.standing === "waiting" ? key : null);
      const said = one.standing === "waiting" ? words.done.rejected : words.done.reconsidered;
      announce(said(words.kind[kind]));
      return;
    }
    const { entry } = one.entry;
    void undoable.perform({
      ...{ room, acts: [{ type: "recordWithdrawn", entry }], undo: [{ type: "recordRestored", entry }] },
      done: words.done.withdrawn(words.kind[kind]),
    });
  };
  return {
    decided,
    undoable,
    turnDown,
    accept: async ({ suggestion }, entryWords = suggestion.words) => {
      const { key, kind } = suggestion;
      if (underWay.current.has(key)) return false;
      underWay.current.add(key);
      const origin = originOf(suggestion, entryWords !== suggestion.words);
      const isDone = await record([{ words: entryWords, origin }], words.done.accepted(words.kind[kind]));
      underWay.current.delete(key);
      return isDone;
    },
    acceptAll: (these) =>
      record(
        these.map(({ suggestion }) => ({ words: suggestion.words, origin: originOf(suggestion, false) })),
        words.done.many(these.length),
      ),
    addByHand: (kind, entryWords) =>
      record([{ words: entryWords, origin: { type: "person" } }], words.done.added(words.kind[kind])),
    undo: () => {
      if (lastRejected === null) return void undoable.undoLast();
      reject(lastRejected, false);
      setLastRejected(null);
    },
  };
};

/** The rejected suggestions of a report, kept sealed on this device. */
const useRejected = (report: Report["report"]) => {
  const { workspace } = useSeat();
  const place = `suggestions/${report}`;
  const [rejected, setRejected] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        workspace
          .draftOf(place)
          .split("\n")
          .filter((key) => key !== ""),
      ),
  );
  const reject = (key: string, isRejected: boolean): void => {
    const next = new Set(rejected);
    if (isRejected) next.add(key);
    else next.delete(key);
    setRejected(next);
    workspace.keepDraft(place, [...next].join("\n"));
  };
  return { rejected, reject };
};
