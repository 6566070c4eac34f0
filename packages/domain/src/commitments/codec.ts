import { stepNumber } from "../exchange/codec.ts";
import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import {
  choice,
  integer,
  list,
  literal,
  optional,
  record,
  type Schema,
  truth,
  union,
} from "../schema/schema.ts";
import {
  code,
  commitmentId,
  deed,
  duration,
  exchangeId,
  label,
  moment,
  partyId,
  quantity,
  reason,
  roomId,
  words,
} from "../schema/words.ts";
import { doneBySchema } from "../sides/done-by.ts";
import { verifierSchema } from "../sides/verifier.ts";
import {
  type CommitmentCopied,
  type CommitmentEvent,
  type CommitmentMade,
  type CommitmentResumed,
  type CommitmentSuspended,
  type CommitmentText,
  type CommitmentTrigger,
  type CommitmentTriggered,
  OCCURRENCE_MARKS,
  type PerformanceDisputed,
  type PerformancePresented,
  type PerformanceReported,
  type PerformanceVerified,
  type PerformanceWaived,
  type Schedule,
  type ShownOccurrence,
  type Stage,
} from "./events.ts";

type Of<Union extends { readonly type: string }, Type extends Union["type"]> = Extract<
  Union,
  { readonly type: Type }
>;

const trigger: Schema<CommitmentTrigger> = union<CommitmentTrigger>({
  date: record<Of<CommitmentTrigger, "date">>({ type: literal("date"), at: moment }),
  step: record<Of<CommitmentTrigger, "step">>({
    type: literal("step"),
    exchange: exchangeId,
    step: stepNumber,
  }),
  named: record<Of<CommitmentTrigger, "named">>({ type: literal("named"), words: deed }),
});

const schedule: Schema<Schedule> = union<Schedule>({
  once: record<Of<Schedule, "once">>({ type: literal("once"), dueAfterMs: duration }),
  recurring: record<Of<Schedule, "recurring">>({
    type: literal("recurring"),
    every: choice("day", "week"),
    times: integer(1, LIMITS.occurrences),
  }),
  stages: record<Of<Schedule, "stages">>({
    type: literal("stages"),
    stages: list(record<Stage>({ name: label, dueAfterMs: duration }), LIMITS.stages),
  }),
});

const text = record<CommitmentText>({
  provision: label,
  obligor: partyId,
  deed,
  quantity: optional(quantity),
  unit: optional(code),
  trigger,
  schedule,
  verifier: verifierSchema,
  area: optional(
    record<NonNullable<CommitmentText["area"]>>({ name: label, movement: choice("withdrawal", "return") }),
  ),
});

const ofCommitment = { at: moment, commitment: commitmentId };
const occurrence = integer(0, LIMITS.occurrences - 1);
const ofOccurrence = { ...ofCommitment, occurrence };

export const commitmentSchemas: EventSchemas<CommitmentEvent> = {
  commitmentMade: record<CommitmentMade>({
    type: literal("commitmentMade"),
    ...ofCommitment,
    text,
    replaces: optional(commitmentId),
  }),
  commitmentTriggered: record<CommitmentTriggered>({
    type: literal("commitmentTriggered"),
    ...ofCommitment,
    words: optional(words),
    doneBy: optional(doneBySchema),
  }),
  performanceReported: record<PerformanceReported>({
    type: literal("performanceReported"),
    ...ofOccurrence,
    quantity: optional(quantity),
    words: optional(words),
  }),
  performanceVerified: record<PerformanceVerified>({
    type: literal("performanceVerified"),
    ...ofOccurrence,
    outcome: choice("verified", "breached", "accessDenied"),
    quantity: optional(quantity),
    words: optional(words),
    doneBy: optional(doneBySchema),
  }),
  performanceDisputed: record<PerformanceDisputed>({
    type: literal("performanceDisputed"),
    ...ofOccurrence,
    side: partyId,
    words,
  }),
  performanceWaived: record<PerformanceWaived>({
    type: literal("performanceWaived"),
    ...ofOccurrence,
    side: partyId,
    reason,
  }),
  commitmentSuspended: record<CommitmentSuspended>({
    type: literal("commitmentSuspended"),
    ...ofCommitment,
    side: optional(partyId),
    reason,
  }),
  commitmentResumed: record<CommitmentResumed>({
    type: literal("commitmentResumed"),
    ...ofCommitment,
    side: optional(partyId),
    reason,
  }),
  commitmentCopied: record<CommitmentCopied>({
    type: literal("commitmentCopied"),
    ...ofCommitment,
    copy: record<CommitmentCopied["copy"]>({ room: roomId, commitment: commitmentId }),
  }),
  performancePresented: record<PerformancePresented>({
    type: literal("performancePresented"),
    ...ofCommitment,
    triggeredAt: optional(moment),
    suspended: truth,
    occurrences: list(
      record<ShownOccurrence>({
        occurrence,
        mark: choice(...OCCURRENCE_MARKS),
        accessDenied: truth,
        quantity: optional(quantity),
      }),
      LIMITS.occurrences,
    ),
  }),
};
