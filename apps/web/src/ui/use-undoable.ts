import type { Intended } from "@parley/client";
import type { RoomId } from "@parley/domain";
import { useCallback, useRef, useState } from "react";
import { useSeat } from "../app/seat-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { sayError } from "../words/say-error.ts";

/** Acts of one room, what was done in a sentence, and the acts that take it back. */
export interface Deed {
  readonly room: RoomId;
  readonly acts: readonly Intended[];
  readonly done: string;
  readonly undo: readonly Intended[];
  /** Why the words go, where the outgoing check found something in them. */
  readonly reason?: string;
}

export interface Undoable {
  readonly isBusy: boolean;
  readonly wrong: string | null;
  /** The last deed was held up by the outgoing check: it goes with a reason. */
  readonly needsReason: boolean;
  /** The sentence of the last deed, and whether it can be taken back. */
  readonly last: { readonly done: string; readonly canUndo: boolean } | null;
  /** Does the acts, all or none; resolves with whether they were done. */
  readonly perform: (deed: Deed) => Promise<boolean>;
  readonly undoLast: () => Promise<void>;
}

/** Acts that are done at once and can be taken back, rather than asked about before. */
export const useUndoable = (): Undoable => {
  const { workspace } = useSeat();
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [needsReason, setNeedsReason] = useState(false);
  const [last, setLast] = useState<Deed | null>(null);
  // Keys come quicker than the relay answers: deeds wait for one another, so that each sees the one before.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(act);
    queue.current = turn.catch(() => {});
    return turn;
  }, []);
  const runAll = async (room: RoomId, acts: readonly Intended[], reason?: string): Promise<boolean> => {
    setBusy(true);
    setWrong(null);
    // A form that changes nothing is as good as done.
    const outcome = acts.length === 0 ? null : await workspace.actAll(room, acts, reason);
    setBusy(false);
    setNeedsReason(outcome !== null && !outcome.ok && outcome.error.type === "CheckNeedsReason");
    if (outcome === null || outcome.ok) return true;
    setWrong(sayError(words, outcome.error));
    return false;
  };
  const perform = (deed: Deed): Promise<boolean> =>
    inTurn(async () => {
      const isDone = await runAll(deed.room, deed.acts, deed.reason);
      if (isDone) setLast(deed);
      return isDone;
    });
  const undoLast = async (): Promise<void> => {
    if (last === null || last.undo.length === 0) return;
    await inTurn(async () => {
      if (await runAll(last.room, last.undo)) setLast({ ...last, done: words.undo.undone, undo: [] });
    });
  };
  return {
    ...{ isBusy, wrong, needsReason, perform, undoLast },
    last: last === null ? null : { done: last.done, canUndo: last.undo.length > 0 },
  };
};
