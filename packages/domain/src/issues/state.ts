import type { IssueId } from "../ids.ts";
import type { Authorship } from "../room/authorship.ts";
import type { IssueKind, IssueOption } from "./events.ts";

/** Whether an issue is negotiated, and what became of it where it is not. */
export type IssueStatus =
  | { readonly type: "open" }
  | { readonly type: "setAside" }
  /** `below`: what stood below it and went along; absent where nothing did. */
  | { readonly type: "merged"; readonly into: IssueId; readonly below?: readonly IssueId[] }
  | { readonly type: "split"; readonly into: readonly IssueId[] };

/** A master: the issue as its own room keeps it. What other rooms see of it are presented copies. */
export interface Issue {
  readonly issue: IssueId;
  readonly title: string;
  readonly parent?: IssueId;
  readonly code?: string;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
  /** Options that were offered once; positions may still name them. */
  readonly removedOptions: readonly IssueOption[];
  readonly status: IssueStatus;
  readonly added: Authorship;
  /** The last change of title, kind, options, place or status; absent until one comes. */
  readonly changed?: Authorship;
}
