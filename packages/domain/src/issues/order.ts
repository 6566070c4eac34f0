import type { IssueId } from "../ids.ts";
import type { Issue } from "./state.ts";

/** Something with a place in a list of two levels. */
export interface Placed {
  readonly issue: IssueId;
  readonly parent?: IssueId;
}

/** An issue with its place: "2", or "2.1" below it. */
export interface Numbered<T extends Placed> {
  readonly issue: T;
  readonly number: string;
  readonly level: 1 | 2;
}

/**
 * Issues as a reader meets them, each followed by those below it, with numbers that count what is in this very
 * list: a room that is not shown an issue sees no gap where it would stand. One whose parent is not in the list
 * stands on the first level.
 */
export const numbered = <T extends Placed>(issues: readonly T[]): readonly Numbered<T>[] => {
  const here = new Set(issues.map(({ issue }) => issue));
  const below = new Map<IssueId, T[]>();
  const first: T[] = [];
  for (const issue of issues) {
    const { parent } = issue;
    if (parent === undefined || !here.has(parent)) first.push(issue);
    else below.set(parent, [...(below.get(parent) ?? []), issue]);
  }
  return first.flatMap((issue, i): readonly Numbered<T>[] => [
    { issue, number: String(i + 1), level: 1 },
    ...(below.get(issue.issue) ?? []).map(
      (inner, k): Numbered<T> => ({ issue: inner, number: `${i + 1}.${k + 1}`, level: 2 }),
    ),
  ]);
};

/** The masters that are negotiated now, in their order. */
export const openIssues = (room: {
  readonly issues: { readonly get: (issue: IssueId) => Issue | undefined };
  readonly issueOrder: readonly IssueId[];
}): readonly Issue[] =>
  room.issueOrder.flatMap((id) => {
    const issue = room.issues.get(id);
    return issue?.status.type === "open" ? [issue] : [];
  });
