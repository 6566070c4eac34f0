import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { type Fields, list, literal, optional, record, type Schema, union } from "../schema/schema.ts";
import { amount, issueId, label, moment, optionId } from "../schema/words.ts";
import type {
  IssueEvent,
  IssueKind,
  IssueMoved,
  IssueOption,
  IssuePart,
  IssueRedefined,
  IssueRenamed,
  IssueSetAside,
  IssueSplit,
  IssuesAdded,
  IssuesMerged,
  IssueTakenUp,
  NewIssue,
  OptionAdded,
  OptionMoved,
  OptionRemoved,
  OptionRenamed,
} from "./events.ts";

export const issueKind: Schema<IssueKind> = union<IssueKind>({
  options: record<Extract<IssueKind, { type: "options" }>>({ type: literal("options") }),
  divisible: record<Extract<IssueKind, { type: "divisible" }>>({
    type: literal("divisible"),
    unit: label,
    least: amount,
    most: amount,
    step: amount,
  }),
});

const option = record<IssueOption>({ option: optionId, label });
export const issueOptions = list(option, LIMITS.optionsPerIssue);

const part: Fields<IssuePart> = {
  issue: issueId,
  title: label,
  code: optional(label),
  kind: issueKind,
  options: issueOptions,
};

export const issueSchemas: EventSchemas<IssueEvent> = {
  issuesAdded: record<IssuesAdded>({
    type: literal("issuesAdded"),
    at: moment,
    issues: list(record<NewIssue>({ ...part, parent: optional(issueId) }), LIMITS.issues),
  }),
  issueRenamed: record<IssueRenamed>({
    type: literal("issueRenamed"),
    at: moment,
    issue: issueId,
    title: label,
  }),
  issueRedefined: record<IssueRedefined>({
    type: literal("issueRedefined"),
    at: moment,
    issue: issueId,
    kind: issueKind,
  }),
  issueMoved: record<IssueMoved>({
    type: literal("issueMoved"),
    at: moment,
    issue: issueId,
    parent: optional(issueId),
    before: optional(issueId),
  }),
  issuesMerged: record<IssuesMerged>({
    type: literal("issuesMerged"),
    at: moment,
    into: issueId,
    merged: list(issueId, LIMITS.issues),
  }),
  issueSplit: record<IssueSplit>({
    type: literal("issueSplit"),
    at: moment,
    issue: issueId,
    into: list(record<IssuePart>(part), LIMITS.issues),
  }),
  issueSetAside: record<IssueSetAside>({ type: literal("issueSetAside"), at: moment, issue: issueId }),
  issueTakenUp: record<IssueTakenUp>({ type: literal("issueTakenUp"), at: moment, issue: issueId }),
  optionAdded: record<OptionAdded>({ type: literal("optionAdded"), at: moment, issue: issueId, option }),
  optionRenamed: record<OptionRenamed>({
    type: literal("optionRenamed"),
    at: moment,
    issue: issueId,
    option,
  }),
  optionMoved: record<OptionMoved>({
    type: literal("optionMoved"),
    at: moment,
    issue: issueId,
    option: optionId,
    before: optional(optionId),
  }),
  optionRemoved: record<OptionRemoved>({
    type: literal("optionRemoved"),
    at: moment,
    issue: issueId,
    option: optionId,
  }),
};
