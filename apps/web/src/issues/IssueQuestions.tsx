import { KeysDialog } from "../ui/KeysDialog.tsx";
import { useWords } from "../words/catalogue.ts";
import { EditIssue } from "./EditIssue.tsx";
import { type IssueQuestion, useIssues } from "./issues-context.ts";
import { MergeIssue } from "./MergeIssue.tsx";
import { SplitIssue } from "./SplitIssue.tsx";
import { TemplateDialog } from "./TemplateDialog.tsx";

/** The signs on the keys are the same in every language. */
const KEYS = [
  ["move", "↑ ↓"],
  ["shift", "Alt ↑ ↓"],
  ["level", "Alt → ←"],
  ["edit", "↵"],
  ["add", "N"],
  ["below", "B"],
  ["merge", "M"],
  ["split", "S"],
  ["aside", "X"],
  ["present", "R"],
  ["undo", "U"],
  ["help", "?"],
] as const;

/** The one question that stands open on the list of issues. */
export const IssueQuestions = ({
  question,
  onClose,
}: {
  readonly question: IssueQuestion;
  readonly onClose: () => void;
}) => {
  const { view } = useIssues();
  const { issues: words } = useWords();
  if (question.type === "template") return <TemplateDialog onClose={onClose} />;
  if (question.type === "keys") {
    return (
      <KeysDialog
        title={words.keysTitle}
        keys={KEYS.map(([name, sign]) => [sign, words.keys[name]] as const)}
        onClose={onClose}
      />
    );
  }
  const issue = view.state.issues.get(question.issue);
  if (issue === undefined) return null;
  switch (question.type) {
    case "edit":
      return <EditIssue issue={issue} onClose={onClose} />;
    case "merge":
      return <MergeIssue issue={issue} onClose={onClose} />;
    case "split":
      return <SplitIssue issue={issue} onClose={onClose} />;
  }
};
