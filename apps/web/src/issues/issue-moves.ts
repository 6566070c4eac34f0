import type { Intended } from "@parley/client";
import type { Issue, IssueId, Numbered } from "@parley/domain";

export type Direction = "up" | "down" | "inward" | "outward";

type Move = Extract<Intended, { readonly type: "issueMoved" }>;

/** A move and the one that takes it back. */
export interface Shift {
  readonly move: Move;
  readonly back: Move;
}

/** Where an issue goes by one key, in the list as it is shown; null where it cannot go that way. */
export const shiftOf = (
  list: readonly Numbered<Issue>[],
  id: IssueId,
  direction: Direction,
): Shift | null => {
  const issue = list.find((one) => one.issue.issue === id)?.issue;
  if (issue === undefined) return null;
  const { parent } = issue;
  const siblings = siblingsOf(list, parent);
  const at = siblings.indexOf(id);
  const to = (target: IssueId | undefined, before: IssueId | undefined): Shift => ({
    move: moved(id, target, before),
    back: moved(id, parent, siblings[at + 1]),
  });
  switch (direction) {
    case "up":
      return at > 0 ? to(parent, siblings[at - 1]) : null;
    case "down":
      return at < siblings.length - 1 ? to(parent, siblings[at + 2]) : null;
    case "inward": {
      const above = siblings[at - 1];
      const hasOwn = siblingsOf(list, id).length > 0;
      return parent !== undefined || above === undefined || hasOwn ? null : to(above, undefined);
    }
    case "outward": {
      if (parent === undefined) return null;
      const first = siblingsOf(list, undefined);
      return to(undefined, first[first.indexOf(parent) + 1]);
    }
  }
};

/** Where on another issue it is dropped. */
export type Edge = "above" | "beneath";

/**
 * Dropped above another issue: before it, on its level. Beneath it: after it, which is first below it where something
 * stands there. Null where nothing would change or two levels would not do.
 */
export const dropOf = (
  list: readonly Numbered<Issue>[],
  id: IssueId,
  on: IssueId,
  edge: Edge,
): Shift | null => {
  const issue = list.find((one) => one.issue.issue === id)?.issue;
  const target = list.find((one) => one.issue.issue === on)?.issue;
  if (issue === undefined || target === undefined || id === on) return null;
  const below = siblingsOf(list, on);
  const isFirstBelow = edge === "beneath" && below.length > 0;
  const parent = isFirstBelow ? on : target.parent;
  if (parent === id || (parent !== undefined && siblingsOf(list, id).length > 0)) return null;
  const line = isFirstBelow ? below : siblingsOf(list, parent);
  const at = edge === "above" ? line.indexOf(on) : isFirstBelow ? 0 : line.indexOf(on) + 1;
  const before = line[at] === id ? line[at + 1] : line[at];
  const siblings = siblingsOf(list, issue.parent);
  const behind = siblings[siblings.indexOf(id) + 1];
  if (parent === issue.parent && before === behind) return null;
  return { move: moved(id, parent, before), back: moved(id, issue.parent, behind) };
};

const siblingsOf = (list: readonly Numbered<Issue>[], parent: IssueId | undefined): readonly IssueId[] =>
  list.flatMap(({ issue }) => (issue.parent === parent ? [issue.issue] : []));

const moved = (issue: IssueId, parent: IssueId | undefined, before: IssueId | undefined): Move => ({
  type: "issueMoved",
  issue,
  ...(parent === undefined ? {} : { parent }),
  ...(before === undefined ? {} : { before }),
});
