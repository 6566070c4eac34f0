import { newId, systemRandomness } from "@parley/client";
import { type Issue, LIMITS } from "@parley/domain";
import { useDraftText } from "../app/use-draft.ts";
import { DeedDialog } from "../ui/DeedDialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { useWords } from "../words/catalogue.ts";
import { useIssues } from "./issues-context.ts";

/** One issue becomes several, each with a title of its own. */
export const SplitIssue = ({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) => {
  const { view, undoable, goTo } = useIssues();
  const { issues: words } = useWords();
  const [text, setText, forget] = useDraftText(
    `split:${view.room}:${issue.issue}`,
    `${issue.title}: \n${issue.title}: `,
  );
  const titles = text
    .split("\n")
    .map((line) => line.trim().slice(0, LIMITS.line))
    .filter((line) => line !== "");
  const deed = () => {
    const into = titles.map((title) => ({
      issue: newId(systemRandomness, "issue", view.room),
      ...{ title, kind: issue.kind, options: [] },
    }));
    return {
      room: view.room,
      acts: [{ type: "issueSplit" as const, issue: issue.issue, into }],
      undo: [
        { type: "issueTakenUp" as const, issue: issue.issue },
        ...into.map((part) => ({ type: "issueSetAside" as const, issue: part.issue })),
      ],
      done: words.splitDone(issue.title, into.length),
    };
  };
  return (
    <DeedDialog
      title={words.splitTitle(issue.title)}
      hint={words.splitHint}
      go={words.split}
      undoable={undoable}
      onClose={onClose}
      onDone={() => {
        forget();
        goTo(null);
      }}
      isReady={titles.length >= 2}
      deed={deed}
    >
      <TextField
        label={words.parts}
        value={text}
        onChange={setText}
        rows={4}
        autoFocus
        wrong={titles.length < 2 ? words.partsNeeded : null}
      />
    </DeedDialog>
  );
};
