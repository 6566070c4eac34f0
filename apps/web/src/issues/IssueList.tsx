import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/catalogue.ts";
import { type Drag, IssueRow } from "./IssueRow.tsx";
import { useIssues } from "./issues-context.ts";
import { useIssueKeys } from "./use-issue-keys.ts";

/** The masters in their order. Arrows go from one to the next; every act has a key, and a place in each row's menu. */
export const IssueList = ({ onPresent }: { readonly onPresent: () => void }) => {
  const { list, current } = useIssues();
  const { issues: words } = useWords();
  const [drag, setDrag] = useState<Drag | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const here = list.find(({ issue }) => issue.issue === current)?.issue.issue ?? list[0]?.issue.issue;
  const hasFocus = useRef(false);
  useEffect(() => {
    // The row that moved, or the one after the row that went, keeps the keyboard.
    if (hasFocus.current) tree.current?.querySelector<HTMLElement>(`[data-issue="${here}"]`)?.focus();
  });
  const onKeyDown = useIssueKeys(here, onPresent);
  return (
    <div
      ref={tree}
      className="issue-list"
      role="tree"
      aria-label={words.list}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        hasFocus.current = target.getAttribute("role") === "treeitem";
      }}
      onBlur={({ relatedTarget }) => {
        // A row that is drawn anew elsewhere loses the focus to nothing; a person moves it to something.
        if (relatedTarget !== null) hasFocus.current = false;
      }}
    >
      {list.map((line, index) => (
        <IssueRow
          key={line.issue.issue}
          line={line}
          place={{ at: index + 1, of: list.length }}
          isCurrent={line.issue.issue === here}
          drag={drag}
          onDrag={setDrag}
        />
      ))}
    </div>
  );
};
