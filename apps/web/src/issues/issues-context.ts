import type { RoomView } from "@parley/client";
import type { Issue, IssueId, Numbered } from "@parley/domain";
import { createContext, useContext } from "react";
import type { Undoable } from "../ui/use-undoable.ts";

/** What the person is being asked about the list. */
export type IssueQuestion =
  | { readonly type: "edit" | "merge" | "split"; readonly issue: IssueId }
  | { readonly type: "template" };

/** One list of masters as one person works on it. */
export interface IssuesPlace {
  readonly view: RoomView;
  /** What is negotiated now, numbered. */
  readonly list: readonly Numbered<Issue>[];
  readonly undoable: Undoable;
  readonly current: IssueId | null;
  readonly goTo: (issue: IssueId | null) => void;
  readonly ask: (question: IssueQuestion | null) => void;
  /** Makes the field for a new issue ready, for one on the first level or below that one. */
  readonly startAdding: (below: IssueId | null) => void;
}

const IssuesContext = createContext<IssuesPlace | null>(null);
export const IssuesProvider = IssuesContext.Provider;

export const useIssues = (): IssuesPlace => {
  const place = useContext(IssuesContext);
  if (place === null) throw new Error("Parley has a bug: a part of the issues outside of their screen");
  return place;
};
