import { findings } from "../conveyance/codec.ts";
import { issueKind, issueOptions } from "../issues/codec.ts";
import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { integer, list, literal, optional, record } from "../schema/schema.ts";
import { digest, issueId, label, moment, optionId, presentationId, reason, roomId } from "../schema/words.ts";
import type {
  Copied,
  IssuesImported,
  IssuesPresented,
  PresentedIssue,
  PresentingEvent,
  PresentingRegistered,
} from "./events.ts";

const issues = list(
  record<PresentedIssue>({
    issue: issueId,
    title: label,
    parent: optional(issueId),
    kind: issueKind,
    options: issueOptions,
  }),
  LIMITS.issues,
);

const copies = list(
  record<Copied>({
    master: issueId,
    copy: issueId,
    options: list(
      record<Copied["options"][number]>({ master: optionId, copy: optionId }),
      LIMITS.optionsPerIssue,
    ),
  }),
  LIMITS.issues,
);

export const presentingSchemas: EventSchemas<PresentingEvent> = {
  issuesPresented: record<IssuesPresented>({
    type: literal("issuesPresented"),
    at: moment,
    presentation: presentationId,
    issues,
    hash: digest,
  }),
  issuesImported: record<IssuesImported>({
    type: literal("issuesImported"),
    at: moment,
    presentation: presentationId,
    from: roomId,
    issues,
    hash: digest,
  }),
  presentingRegistered: record<PresentingRegistered>({
    type: literal("presentingRegistered"),
    at: moment,
    presenting: presentationId,
    masters: roomId,
    version: integer(0),
    room: roomId,
    presentation: presentationId,
    hash: digest,
    copies,
    findings,
    reason: optional(reason),
  }),
};
