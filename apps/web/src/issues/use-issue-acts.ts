import type { Issue, IssueId } from "@parley/domain";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useWords } from "../words/catalogue.ts";
import { type Direction, dropOf, type Edge, type Shift, shiftOf } from "./issue-moves.ts";
import { useIssues } from "./issues-context.ts";

export interface IssueActs {
  readonly shift: (issue: IssueId, direction: Direction) => void;
  readonly drop: (issue: IssueId, on: IssueId, edge: Edge) => void;
  readonly setAside: (issue: IssueId) => void;
  readonly takeUp: (issue: Issue) => void;
}

/** What is done to an issue at once, without a question: it can be taken back. */
export const useIssueActs = (): IssueActs => {
  const { view, list, undoable, goTo } = useIssues();
  const { issues: words } = useWords();
  const announce = useAnnounce();
  const { room } = view;
  const titleOf = (id: IssueId): string => view.state.issues.get(id)?.title ?? "";
  const go = (shift: Shift | null, id: IssueId): void => {
    if (shift === null) announce(words.cannotMove);
    else
      void undoable.perform({ room, acts: [shift.move], undo: [shift.back], done: words.moved(titleOf(id)) });
  };
  return {
    shift: (id, direction) => go(shiftOf(list, id, direction), id),
    drop: (id, on, edge) => {
      // Let go where it was: nothing was meant.
      if (id !== on) go(dropOf(list, id, on, edge), id);
    },
    setAside: (id) => {
      // What stands below goes with it: half an issue on the table would say something else.
      const below = list.flatMap(({ issue }) => (issue.parent === id ? [issue.issue] : []));
      const all = [...below, id];
      const after = list.find(({ issue }) => !all.includes(issue.issue) && follows(list, id, issue.issue));
      void undoable.perform({
        room,
        acts: all.map((issue) => ({ type: "issueSetAside", issue })),
        undo: all.toReversed().map((issue) => ({ type: "issueTakenUp", issue })),
        done: words.setAside(titleOf(id)),
      });
      goTo(after?.issue.issue ?? list[0]?.issue.issue ?? null);
    },
    takeUp: ({ issue, title }) =>
      void undoable.perform({
        room,
        acts: [{ type: "issueTakenUp", issue }],
        undo: [{ type: "issueSetAside", issue }],
        done: words.takenUp(title),
      }),
  };
};

const follows = (
  list: readonly { readonly issue: { readonly issue: IssueId } }[],
  first: IssueId,
  second: IssueId,
): boolean => {
  const at = (id: IssueId): number => list.findIndex(({ issue }) => issue.issue === id);
  return at(second) > at(first);
};
