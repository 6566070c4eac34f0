import { canonicalJson } from "../schema/canonical-json.ts";
import type { PresentedIssue } from "./events.ts";

/** What a later showing changes for its readers. */
export interface ShownChanges {
  readonly added: readonly PresentedIssue[];
  readonly changed: readonly { readonly before: PresentedIssue; readonly after: PresentedIssue }[];
  /** Shown before and now left out. */
  readonly leftOut: readonly PresentedIssue[];
  /** The same issues stand in another order. */
  readonly isReordered: boolean;
}

/** The difference between two lists of one room, whose copies keep their ids. */
export const changesBetween = (
  before: readonly PresentedIssue[],
  after: readonly PresentedIssue[],
): ShownChanges => {
  const earlier = new Map(before.map((issue) => [issue.issue, issue] as const));
  const later = new Set(after.map(({ issue }) => issue));
  const kept = after.flatMap((issue) => {
    const known = earlier.get(issue.issue);
    return known === undefined ? [] : [{ before: known, after: issue }];
  });
  const stayed = before.filter(({ issue }) => later.has(issue));
  return {
    added: after.filter(({ issue }) => !earlier.has(issue)),
    changed: kept.filter((pair) => canonicalJson(pair.before) !== canonicalJson(pair.after)),
    leftOut: before.filter(({ issue }) => !later.has(issue)),
    isReordered: stayed.some(({ issue }, i) => issue !== kept[i]?.after.issue),
  };
};
