import type { IssueId, OptionId } from "../ids.ts";

/** How an issue can be settled: by one of its options (or none named yet), or by an amount of something. */
export type IssueKind =
  | { readonly type: "options" }
  | {
      readonly type: "divisible";
      /** What is divided: "days", "trucks a day", "% of the crossing". */
      readonly unit: string;
      readonly least: number;
      readonly most: number;
      readonly step: number;
    };

export interface IssueOption {
  readonly option: OptionId;
  readonly label: string;
}

/** An issue as it is first written down. */
export interface NewIssue {
  readonly issue: IssueId;
  readonly title: string;
  /** The issue that this one belongs under; there are two levels. */
  readonly parent?: IssueId;
  /** The template's code, where one fits. */
  readonly code?: string;
  readonly kind: IssueKind;
  readonly options: readonly IssueOption[];
}

/** What a split issue becomes: each part stands where the whole stood. */
export type IssuePart = Omit<NewIssue, "parent">;

/** Issues are written down, in this order, after those that are there. */
export interface IssuesAdded {
  readonly type: "issuesAdded";
  readonly at: number;
  readonly issues: readonly NewIssue[];
}

export interface IssueRenamed {
  readonly type: "issueRenamed";
  readonly at: number;
  readonly issue: IssueId;
  readonly title: string;
}

/** It is settled another way from here on: other unit, other range, options instead of amounts. */
export interface IssueRedefined {
  readonly type: "issueRedefined";
  readonly at: number;
  readonly issue: IssueId;
  readonly kind: IssueKind;
}

/** It goes under `parent` (or to the first level), before `before` (or last). */
export interface IssueMoved {
  readonly type: "issueMoved";
  readonly at: number;
  readonly issue: IssueId;
  readonly parent?: IssueId;
  readonly before?: IssueId;
}

/** Several issues are one from here on. Positions on those that went in count for the one that stays. */
export interface IssuesMerged {
  readonly type: "issuesMerged";
  readonly at: number;
  readonly into: IssueId;
  readonly merged: readonly IssueId[];
}

/** One issue is several from here on. Positions on the whole stay readable in each part. */
export interface IssueSplit {
  readonly type: "issueSplit";
  readonly at: number;
  readonly issue: IssueId;
  readonly into: readonly IssuePart[];
}

/** It is not negotiated for now. */
export interface IssueSetAside {
  readonly type: "issueSetAside";
  readonly at: number;
  readonly issue: IssueId;
}

/** An issue that was set aside, merged or split is negotiated again. */
export interface IssueTakenUp {
  readonly type: "issueTakenUp";
  readonly at: number;
  readonly issue: IssueId;
}

export interface OptionAdded {
  readonly type: "optionAdded";
  readonly at: number;
  readonly issue: IssueId;
  readonly option: IssueOption;
}

export interface OptionRenamed {
  readonly type: "optionRenamed";
  readonly at: number;
  readonly issue: IssueId;
  readonly option: IssueOption;
}

/** It goes before the option `before`, or last: an order in which nobody need read a preference. */
export interface OptionMoved {
  readonly type: "optionMoved";
  readonly at: number;
  readonly issue: IssueId;
  readonly option: OptionId;
  readonly before?: OptionId;
}

/** It is offered no longer; positions that named it keep its words. */
export interface OptionRemoved {
  readonly type: "optionRemoved";
  readonly at: number;
  readonly issue: IssueId;
  readonly option: OptionId;
}

export type IssueEvent =
  | IssuesAdded
  | IssueRenamed
  | IssueRedefined
  | IssueMoved
  | IssuesMerged
  | IssueSplit
  | IssueSetAside
  | IssueTakenUp
  | OptionAdded
  | OptionRenamed
  | OptionMoved
  | OptionRemoved;
