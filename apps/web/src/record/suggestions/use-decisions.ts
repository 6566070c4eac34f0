import type { RecordEntry, Report } from "@parley/domain";
import { wordsOfEntry } from "@parley/domain";
import { useMemo, useRef, useState } from "react";
import { useSeat } from "../../app/seat-context.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { type Undoable, useUndoable } from "../../ui/use-undoable.ts";
import { useWords } from "../../words/catalogue.ts";
import type { EntryMade } from "../entry/EntryDialog.tsx";
import { confirmed, corrected, type EntryWish, entered, withdrawn } from "../entry/entry-deeds.ts";
import type { EntryPlace } from "../entry/use-entry-place.ts";
import { type Decided, decidedOf } from "./decided.ts";
import { originOf, type Suggestion } from "./suggestion.ts";

export interface Decisions {
  readonly decided: readonly Decided[];
  readonly undoable: Undoable;
  readonly accept: (one: Decided, made?: EntryMade) => Promise<boolean>;
  readonly acceptAll: (these: readonly Decided[]) => Promise<boolean>;
  readonly addByHand: (made: EntryMade) => Promise<boolean>;
  readonly correct: (entry: RecordEntry, made: EntryMade) => Promise<boolean>;
  readonly confirm: (one: Decided) => void;
  readonly turnDown: (one: Decided) => void;
  readonly undo: () => void;
}

/** Something that can be taken back: the key of a suggestion rejected here, or a deed in the room. */
type Step = { readonly rejected: string | null };
/** So many can be taken back, the last first. */
const MOST_STEPS = 50;

/** What was decided about each suggestion, and the acts that decide. What is rejected is remembered on this device. */
export const useDecisions = (
  place: EntryPlace,
  { report }: Report,
  suggestions: readonly Suggestion[],
): Decisions => {
  const words = useWords().suggestions;
  const undoable = useUndoable();
  const announce = useAnnounce();
  const { rejected, reject } = useRejected(report);
  // Rejections stay on this device and deeds go to the room, but whoever takes back goes through both as they came.
  const steps = useRef<readonly Step[]>([]);
  // Keys come quicker than the relay answers: none is accepted twice meanwhile.
  const underWay = useRef(new Set<string>());
  const { view, tableIssues, suggestPlace } = place;
  const { room, state } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it goes follows from the issues
  const decided = useMemo(
    () =>
      decidedOf(suggestions, report, state.record.values(), rejected, ({ words: suggested }) =>
        suggestPlace(suggested, wordsOfEntry(suggested)),
      ),
    [suggestions, state.record, report, rejected, tableIssues],
  );
  const remember = (step: Step): void => {
    steps.current = [...steps.current, step].slice(-MOST_STEPS);
  };
  const perform = async (done: string, deed: ReturnType<typeof entered>): Promise<boolean> => {
    const step: Step = { rejected: null };
    remember(step);
    const isDone = await undoable.perform({ room, done, ...deed });
    if (!isDone) steps.current = steps.current.filter((one) => one !== step);
    return isDone;
  };
  const wishOf = ({ suggestion, words: suggested, placing }: Decided, made?: EntryMade): EntryWish => ({
    words: made?.words ?? suggested,
    standing: made?.standing ?? "confirmed",
    placing: made === undefined ? placing : made.placing,
    origin: suggestion === null ? { type: "person" } : originOf(suggestion, made !== undefined),
  });
  const turnDown = (one: Decided): void => {
    const { key, kind, entry } = one;
    if (entry !== null) return void perform(words.done.withdrawn(words.kind[kind]), withdrawn(view, entry));
    reject(key, one.standing === "waiting");
    steps.current = steps.current.filter(({ rejected: before }) => before !== key);
    if (one.standing === "waiting") remember({ rejected: key });
    const said = one.standing === "waiting" ? words.done.rejected : words.done.reconsidered;
    announce(said(words.kind[kind]));
  };
  return {
    decided,
    undoable,
    turnDown,
    accept: async (one, made) => {
      if (underWay.current.has(one.key)) return false;
      underWay.current.add(one.key);
      const wish = wishOf(one, made);
      const said = wish.placing === null ? words.done.accepted : words.done.acceptedAndPlaced;
      const isDone = await perform(said(words.kind[one.kind]), entered(view, tableIssues, wish));
      underWay.current.delete(one.key);
      return isDone;
    },
    acceptAll: (these) => {
      remember({ rejected: null });
      const deeds = these.map((one) => entered(view, tableIssues, wishOf(one)));
      return undoable.performAll({ room, steps: deeds, done: words.done.many });
    },
    addByHand: ({ kind, ...made }) => {
      const said = made.placing === null ? words.done.added : words.done.addedAndPlaced;
      const deed = entered(view, tableIssues, { ...made, origin: { type: "person" } });
      return perform(said(words.kind[kind]), deed);
    },
    correct: (entry, { kind, words: next, placing }) =>
      perform(words.done.corrected(words.kind[kind]), corrected(view, tableIssues, entry, next, placing)),
    confirm: ({ kind, entry }) => {
      if (entry?.standing !== "candidate") return;
      void perform(words.done.confirmed(words.kind[kind]), confirmed(entry));
    },
    undo: () => {
      const step = steps.current.at(-1);
      steps.current = steps.current.slice(0, -1);
      if (step === undefined || step.rejected === null) return void undoable.undoLast();
      reject(step.rejected, false);
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
