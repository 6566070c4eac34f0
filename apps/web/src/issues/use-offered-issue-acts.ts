import type { Issue } from "@parley/domain";
import type { OfferedAct } from "../app/acts.ts";
import { useActs } from "../app/acts-context.tsx";
import { useWords } from "../words/catalogue.ts";
import { useIssues } from "./issues-context.ts";
import { useIssueActs } from "./use-issue-acts.ts";

/** Offers to the palette what can be done with the list, and with the issue that has the keyboard; its keys are the list's. */
export const useOfferedIssueActs = (current: Issue | undefined): void => {
  const { keys } = useWords().issues;
  const { view, ask, startAdding } = useIssues();
  const { shift, setAside, takeUp } = useIssueActs();
  const gone = [...view.state.issues.values()].filter(({ status }) => status.type !== "open");
  const ofIssue = ({ issue, title, parent }: Issue): readonly OfferedAct[] => {
    const asked = (type: "edit" | "merge" | "split") => () => ask({ type, issue });
    const acts: readonly Pick<OfferedAct, "act" | "run">[] = [
      { act: "editIssue", run: asked("edit") },
      { act: "addIssueBelow", run: () => startAdding(parent ?? issue) },
      { act: "issueUp", run: () => shift(issue, "up") },
      { act: "issueDown", run: () => shift(issue, "down") },
      { act: "issueInward", run: () => shift(issue, "inward") },
      { act: "issueOutward", run: () => shift(issue, "outward") },
      { act: "mergeIssue", run: asked("merge") },
      { act: "splitIssue", run: asked("split") },
      { act: "setIssueAside", run: () => setAside(issue) },
    ];
    return acts.map((act) => ({ ...act, on: title, isImplied: true }));
  };
  useActs(
    [
      { act: "addIssue", run: () => startAdding(null) },
      { act: "issueTemplate", run: () => ask({ type: "template" }) },
      ...gone.map(
        (issue): OfferedAct => ({ act: "takeIssueUp", choice: issue.title, run: () => takeUp(issue) }),
      ),
      ...(current === undefined ? [] : ofIssue(current)),
    ],
    [["↑ ↓", keys.move]],
  );
};
