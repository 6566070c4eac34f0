import { CLIENT_LIMITS, type Intended } from "@parley/client";
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

/** Many deeds of one room, more than one append may take: as many go together as it takes. */
interface ManyDeeds {
  readonly room: RoomId;
  readonly steps: readonly Pick<Deed, "acts" | "undo">[];
  /** What was done, by how many of the steps. */
  readonly done: (count: number) => string;
}

export interface Undoable {
  readonly isBusy: boolean;
  /** How far many deeds have come. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly wrong: string | null;
  /** The last deed was held up by the outgoing check: it goes with a reason. */
  readonly needsReason: boolean;
  /** The sentence of what was done last, and whether there is a deed that can be taken back. */
  readonly last: { readonly done: string; readonly canUndo: boolean } | null;
  /** Does the acts, all or none; resolves with whether they were done. */
  readonly perform: (deed: Deed) => Promise<boolean>;
  /** Does as many as it can, in order; resolves with whether all were done. What was done can be taken back together. */
  readonly performAll: (many: ManyDeeds) => Promise<boolean>;
  /** Lets many deeds end with those that are done. */
  readonly stop: () => void;
  /** Takes back the last deed that was not taken back yet; asked again, the one before it. */
  readonly undoLast: () => Promise<void>;
}

/** What can be taken back, without the acts that did it. */
type Kept = Omit<Deed, "acts" | "reason">;

/** So many deeds can be taken back, the last first. */
const MOST_KEPT = 50;

/** Acts that are done at once and can be taken back, rather than asked about before. */
export const useUndoable = (): Undoable => {
  const { workspace } = useSeat();
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [needsReason, setNeedsReason] = useState(false);
  const [last, setLast] = useState<Undoable["last"]>(null);
  const [progress, setProgress] = useState<Undoable["progress"]>(null);
  const deeds = useRef<readonly Kept[]>([]);
  const isStopped = useRef(false);
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
  const keep = (kept: readonly Kept[], done: string): void => {
    deeds.current = kept.filter(({ undo }) => undo.length > 0).slice(-MOST_KEPT);
    setLast({ done, canUndo: deeds.current.length > 0 });
  };
  const perform = ({ room, acts, undo, done, reason }: Deed): Promise<boolean> =>
    inTurn(async () => {
      const isDone = await runAll(room, acts, reason);
      if (isDone) keep([...deeds.current, { room, undo, done }], done);
      return isDone;
    });
  const performAll = ({ room, steps, done }: ManyDeeds): Promise<boolean> =>
    inTurn(async () => {
      isStopped.current = false;
      const before = deeds.current;
      let count = 0;
      for (const batch of batchesOf(steps)) {
        setProgress({ done: count, of: steps.length });
        const acts = batch.flatMap((step) => step.acts);
        if (isStopped.current || !(await runAll(room, acts))) break;
        count += batch.length;
        // What came last is taken out first, so that an undo that stops half-way leaves the earlier ones.
        const finished = steps.slice(0, count).toReversed();
        keep(
          [...before, { room, undo: finished.flatMap(({ undo }) => undo), done: done(count) }],
          done(count),
        );
      }
      setProgress(null);
      if (count > 0 && count < steps.length)
        setWrong((sentence) => (sentence === null ? null : `${done(count)} ${sentence}`));
      return count === steps.length;
    });
  const undoLast = (): Promise<void> =>
    inTurn(async () => {
      const deed = deeds.current.at(-1);
      if (deed === undefined) return;
      let left = deed.undo;
      while (left.length > 0 && (await runAll(deed.room, left.slice(0, MOST)))) left = left.slice(MOST);
      const others = deeds.current.slice(0, -1);
      keep(
        [...others, { ...deed, undo: left }],
        left.length === 0 ? words.undo.undone(deed.done) : deed.done,
      );
    });
  const stop = (): void => {
    isStopped.current = true;
  };
  return {
    ...{ isBusy: isBusy || progress !== null, progress, wrong, needsReason, last },
    ...{ perform, performAll, stop, undoLast },
  };
};

const MOST = CLIENT_LIMITS.maxActsAtOnce;

/** The steps in order, as many together as one append takes. */
const batchesOf = <Step extends Pick<Deed, "acts">>(steps: readonly Step[]): readonly (readonly Step[])[] => {
  const batches: Step[][] = [];
  let size: number = MOST;
  for (const step of steps) {
    if (size + step.acts.length > MOST) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(step);
    size += step.acts.length;
  }
  return batches;
};
