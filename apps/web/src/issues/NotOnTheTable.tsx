import type { Issue } from "@parley/domain";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { useWords } from "../words/catalogue.ts";
import { useIssues } from "./issues-context.ts";
import { useIssueActs } from "./use-issue-acts.ts";

/** What was set aside, merged or split, with the way back. */
export const NotOnTheTable = () => {
  const { view } = useIssues();
  const { issues: words, common } = useWords();
  const { takeUp } = useIssueActs();
  const { issues, issueOrder } = view.state;
  const gone = issueOrder.flatMap((id) => {
    const issue = issues.get(id);
    return issue === undefined || issue.status.type === "open" ? [] : [issue];
  });
  if (gone.length === 0) return null;
  const whatBecame = ({ status }: Issue): string => {
    const into = status.type === "merged" ? [status.into] : status.type === "split" ? status.into : [];
    return words.status[status.type](common.listOf(into.map((id) => issues.get(id)?.title ?? "")));
  };
  return (
    <section className="stack">
      <h2>{words.asideTitle}</h2>
      <p className="small quiet">{words.asideHint}</p>
      <ul className="issue-list">
        {gone.map((issue) => (
          <li key={issue.issue} className="issue-row">
            <span className="issue-title">{issue.title}</span>
            <Chip>{whatBecame(issue)}</Chip>
            <span className="push">
              <Button
                tone="plain"
                act="takeIssueUp"
                aria-label={words.takeUpOf(issue.title)}
                onPress={() => takeUp(issue)}
              >
                {words.takeUp}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
