import type { Issue, IssueId, Numbered } from "@parley/domain";
import type { DragEvent } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Chip } from "../ui/Chip.tsx";
import { useWords } from "../words/catalogue.ts";
import type { Edge } from "./issue-moves.ts";
import { useIssues } from "./issues-context.ts";
import { useIssueActs } from "./use-issue-acts.ts";

/** What is being dragged, and over which edge of which row it is. */
export interface Drag {
  readonly issue: IssueId;
  readonly over: { readonly issue: IssueId; readonly edge: Edge } | null;
}

/** One issue: its number, its title, how it is settled, and what can be done with it. It can be dragged. */
export const IssueRow = ({
  line,
  place,
  isCurrent,
  drag,
  onDrag,
}: {
  readonly line: Numbered<Issue>;
  readonly place: { readonly at: number; readonly of: number };
  readonly isCurrent: boolean;
  readonly drag: Drag | null;
  readonly onDrag: (drag: Drag | null) => void;
}) => {
  const { goTo } = useIssues();
  const { drop } = useIssueActs();
  const { issue, number, level } = line;
  const id = issue.issue;
  return (
    <div
      className="issue-row"
      role="treeitem"
      aria-level={level}
      aria-posinset={place.at}
      aria-setsize={place.of}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-issue={id}
      data-level={level}
      data-drop={drag?.over?.issue === id && drag.issue !== id ? drag.over.edge : undefined}
      draggable
      onFocus={() => goTo(id)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDrag({ issue: id, over: null });
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (drag === null) return;
        event.preventDefault();
        const edge = edgeUnder(event);
        if (drag.over?.issue !== id || drag.over.edge !== edge)
          onDrag({ issue: drag.issue, over: { issue: id, edge } });
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (drag !== null) drop(drag.issue, id, edgeUnder(event));
        onDrag(null);
      }}
    >
      <span className="issue-grip" aria-hidden="true">
        ⠿
      </span>
      <span className="num issue-number">{number}</span>
      <span className="issue-title" dir="auto">
        {issue.title}
      </span>
      <Chip>{useSettledBy()(issue)}</Chip>
      <RowMenu issue={issue} isCurrent={isCurrent} />
    </div>
  );
};

/** The half of the row over which the pointer is. */
const edgeUnder = ({ clientY, currentTarget }: DragEvent<HTMLElement>): Edge => {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY < top + height / 2 ? "above" : "beneath";
};

/** "3 options", or the range of what is divided. */
export const useSettledBy = (): ((issue: Pick<Issue, "kind" | "options">) => string) => {
  const { issues: words } = useWords();
  return ({ kind, options }) =>
    kind.type === "divisible" ? words.range(kind.least, kind.most, kind.unit) : words.options(options.length);
};

const RowMenu = ({ issue, isCurrent }: { readonly issue: Issue; readonly isCurrent: boolean }) => {
  const { ask, startAdding } = useIssues();
  const { issues: words } = useWords();
  const acts = useIssueActs();
  const id = issue.issue;
  const choices: readonly (readonly [keyof typeof words.act, () => void])[] = [
    ["edit", () => ask({ type: "edit", issue: id })],
    ["addBelow", () => startAdding(issue.parent ?? id)],
    ["up", () => acts.shift(id, "up")],
    ["down", () => acts.shift(id, "down")],
    ["inward", () => acts.shift(id, "inward")],
    ["outward", () => acts.shift(id, "outward")],
    ["merge", () => ask({ type: "merge", issue: id })],
    ["split", () => ask({ type: "split", issue: id })],
    ["setAside", () => acts.setAside(id)],
  ];
  return (
    <MenuTrigger>
      <AriaButton
        className="button issue-menu"
        data-tone="plain"
        aria-label={words.actions(issue.title)}
        excludeFromTabOrder={!isCurrent}
      >
        <span aria-hidden="true">⋯</span>
      </AriaButton>
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={words.actions(issue.title)} className="menu-list">
          {choices.map(([name, act]) => (
            <MenuItem key={name} onAction={act}>
              {words.act[name]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
