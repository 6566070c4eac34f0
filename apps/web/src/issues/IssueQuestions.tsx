import { EditIssue } from "./EditIssue.tsx";
import { type IssueQuestion, useIssues } from "./issues-context.ts";
import { MergeIssue } from "./MergeIssue.tsx";
import { SplitIssue } from "./SplitIssue.tsx";
import { TemplateDialog } from "./TemplateDialog.tsx";

/** The one question that stands open on the list of issues. */
export const IssueQuestions = ({
  question,
  onClose,
}: {
  readonly question: IssueQuestion;
  readonly onClose: () => void;
}) => {
  const { view } = useIssues();
  if (question.type === "template") return <TemplateDialog onClose={onClose} />;
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
