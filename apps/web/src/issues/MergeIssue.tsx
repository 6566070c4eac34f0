import type { Issue } from "@parley/domain";
import { useState } from "react";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { ChoiceField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { useIssues } from "./issues-context.ts";

/** Two issues become one: what stands on the one counts for the other. */
export const MergeIssue = ({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) => {
  const { view, list, undoable, goTo } = useIssues();
  const { issues: words } = useWords();
  const others = list.filter((one) => one.issue.issue !== issue.issue && one.issue.parent !== issue.issue);
  const [chosen, choose] = useState(others[0]?.issue.issue);
  const into = others.find((one) => one.issue.issue === chosen)?.issue;
  return (
    <DeedDialog
      title={words.mergeTitle(issue.title)}
      hint={words.mergeHint}
      go={words.merge}
      undoable={undoable}
      onClose={onClose}
      onDone={() => goTo(into?.issue ?? null)}
      isReady={into !== undefined}
      deed={() =>
        into === undefined
          ? null
          : {
              room: view.room,
              acts: [{ type: "issuesMerged", into: into.issue, merged: [issue.issue] }],
              undo: [{ type: "issueTakenUp", issue: issue.issue }],
              done: words.merged(issue.title, into.title),
            }
      }
    >
      {into === undefined ? (
        <p className="note">{words.nothingToMerge}</p>
      ) : (
        <ChoiceField
          label={words.into}
          value={into.issue}
          autoFocus
          onChange={choose}
          choices={others.map(
            ({ issue: other, number }) => [other.issue, `${number}  ${other.title}`] as const,
          )}
        />
      )}
    </DeedDialog>
  );
};
