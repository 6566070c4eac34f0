import type { Outcome, PresentingPreview, RoomView } from "@parley/client";
import {
  type Issue,
  type IssueId,
  type MediationId,
  type Numbered,
  numbered,
  openIssues,
  type RoomId,
} from "@parley/domain";
import { useMemo, useState } from "react";
import { useSeat, useSnapshot } from "../app/seat-context.tsx";
import { useDraftText } from "../app/use-draft.ts";

export interface Presenting {
  /** The masters, numbered. */
  readonly list: readonly Numbered<Issue>[];
  readonly issues: ReadonlySet<IssueId>;
  readonly chooseIssues: (issues: readonly IssueId[], isChosen: boolean) => void;
  readonly rooms: ReadonlySet<RoomId>;
  readonly chooseRoom: (room: RoomId, isChosen: boolean) => void;
  /** What each chosen room would read; an objection where it may not be shown. Null while nothing is chosen. */
  readonly preview: Outcome<readonly PresentingPreview[]> | null;
  readonly reason: string;
  readonly giveReason: (reason: string) => void;
  readonly isReady: boolean;
  readonly present: () => Promise<Outcome<null>>;
}

/** What a mediator is about to show, to whom, and whether it may go. */
export const usePresenting = (
  mediation: MediationId,
  masters: RoomView,
  candidates: readonly RoomView[],
): Presenting => {
  const { workspace } = useSeat();
  const snapshot = useSnapshot();
  const { issues: known, issueOrder, presentings } = masters.state;
  const list = useMemo(() => numbered(openIssues({ issues: known, issueOrder })), [known, issueOrder]);
  // What was shown last is what is usually shown again; the first time it is everything.
  const [issues, setIssues] = useState<ReadonlySet<IssueId>>(() => {
    const last = [...presentings.values()].at(-1)?.copies.map(({ master }) => master);
    return new Set(last ?? list.map(({ issue }) => issue.issue));
  });
  const [rooms, setRooms] = useState<ReadonlySet<RoomId>>(new Set());
  const [reason, giveReason, forgetReason] = useDraftText(`present:${masters.room}:reason`);
  const chosenIssues = list.flatMap(({ issue }) => (issues.has(issue.issue) ? [issue.issue] : []));
  const chosenRooms = candidates.flatMap(({ room }) => (rooms.has(room) ? [room] : []));
  const wish = {
    ...{ mediation, issues: chosenIssues, rooms: chosenRooms },
    ...(masters.kind === "team" ? {} : { masters: masters.room }),
  };
  const key = JSON.stringify(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the wish; what comes in changes the preview
  const preview = useMemo(
    () => (chosenIssues.length === 0 || chosenRooms.length === 0 ? null : workspace.previewPresenting(wish)),
    [workspace, key, snapshot],
  );
  const findings = preview?.ok === true ? preview.value.flatMap((one) => one.findings) : [];
  return {
    ...{ list, issues, rooms, preview, reason, giveReason },
    chooseIssues: (ids, isChosen) => setIssues((before) => withAll(before, ids, isChosen)),
    chooseRoom: (room, isChosen) => setRooms((before) => withAll(before, [room], isChosen)),
    isReady: preview?.ok === true && (findings.length === 0 || reason.trim() !== ""),
    present: async () => {
      const reasoned = findings.length === 0 ? {} : { reason: reason.trim() };
      const presented = await workspace.present({ ...wish, ...reasoned });
      if (presented.ok) forgetReason();
      return presented;
    },
  };
};

const withAll = <T>(before: ReadonlySet<T>, values: readonly T[], isIn: boolean): ReadonlySet<T> => {
  const next = new Set(before);
  for (const value of values) {
    if (isIn) next.add(value);
    else next.delete(value);
  }
  return next;
};
