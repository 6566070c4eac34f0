import type { IssueId } from "@parley/domain";
import type { KeyboardEvent } from "react";
import { useIssues } from "./issues-context.ts";
import { useIssueActs } from "./use-issue-acts.ts";

/** What each key does to the issue that has the focus. */
export const useIssueKeys = (
  current: IssueId | undefined,
  onPresent: () => void,
): ((event: KeyboardEvent) => void) => {
  const { list, goTo, ask, startAdding, undoable } = useIssues();
  const acts = useIssueActs();
  return (event) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "treeitem";
    if (!isOnRow || current === undefined) return;
    const act = actFor(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    const at = list.findIndex(({ issue }) => issue.issue === current);
    const line = list[at];
    const goToPlace = (place: number): void => {
      const next = list[Math.min(Math.max(place, 0), list.length - 1)];
      if (next !== undefined) goTo(next.issue.issue);
    };
    switch (act) {
      case "previous":
        return goToPlace(at - 1);
      case "next":
        return goToPlace(at + 1);
      case "first":
        return goToPlace(0);
      case "last":
        return goToPlace(list.length - 1);
      case "up":
      case "down":
      case "inward":
      case "outward":
        return acts.shift(current, act);
      case "edit":
      case "merge":
      case "split":
        return ask({ type: act, issue: current });
      case "setAside":
        return acts.setAside(current);
      case "add":
        return startAdding(line?.issue.parent ?? null);
      case "below":
        return startAdding(line?.level === 1 ? current : (line?.issue.parent ?? null));
      case "present":
        return onPresent();
      case "undo":
        return void undoable.undoLast();
    }
  };
};

const WITH_ALT = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "inward", ArrowLeft: "outward" } as const;
const PLAIN = {
  ArrowUp: "previous",
  ArrowDown: "next",
  Home: "first",
  End: "last",
  Enter: "edit",
  F2: "edit",
  n: "add",
  b: "below",
  m: "merge",
  s: "split",
  x: "setAside",
  Delete: "setAside",
  r: "present",
  u: "undo",
} as const;

type Act = (typeof WITH_ALT)[keyof typeof WITH_ALT] | (typeof PLAIN)[keyof typeof PLAIN];

const actFor = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Act | null => {
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" ? "undo" : null;
  const keys: Readonly<Record<string, Act>> = altKey ? WITH_ALT : PLAIN;
  return keys[key] ?? null;
};
