import { stepNumber, version } from "../exchange/codec.ts";
import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, list, literal, optional, record, type Schema, truth } from "../schema/schema.ts";
import {
  code,
  deed,
  entryHash,
  exchangeId,
  itemId,
  moment,
  nameListId,
  partyId,
  quantity,
  reason,
  words,
} from "../schema/words.ts";
import type {
  ExchangeResumed,
  ExchangeSuspended,
  HandedOver,
  ListedEntry,
  ProgressPresented,
  ShownStep,
  SplitAgreed,
  SplitPart,
  SplitProposed,
  StepBegun,
  StepEvent,
  StepExplained,
  StepReported,
  StepVerified,
  StepWaived,
} from "./events.ts";
import { STEP_MARKS } from "./state.ts";

const ofStep = { at: moment, exchange: exchangeId, step: stepNumber };
const ofExchange = { at: moment, exchange: exchangeId };
const seal = entryHash as Schema<string>;
const stepNumbers = list(stepNumber, LIMITS.steps);
const entries = list(record<ListedEntry>({ list: nameListId, entry: code }), LIMITS.entriesAtOnce);

const parts = list(
  record<SplitPart>({
    number: stepNumber,
    deed,
    count: optional(quantity),
    holds: list(stepNumber, LIMITS.waits),
  }),
  LIMITS.parts,
);

const shownStep = record<ShownStep>({
  step: stepNumber,
  mark: choice(...STEP_MARKS),
  accessDenied: truth,
  lockWaived: truth,
  count: optional(quantity),
  verifiedAt: optional(moment),
});

export const stepSchemas: EventSchemas<StepEvent> = {
  stepBegun: record<StepBegun>({ type: literal("stepBegun"), ...ofStep }),
  stepReported: record<StepReported>({
    type: literal("stepReported"),
    ...ofStep,
    count: optional(quantity),
    words: optional(words),
  }),
  stepVerified: record<StepVerified>({
    type: literal("stepVerified"),
    ...ofStep,
    outcome: choice("verified", "partial", "failed", "accessDenied"),
    count: optional(quantity),
    handedOver: optional(entries),
    misidentified: optional(entries),
    words: optional(words),
  }),
  stepWaived: record<StepWaived>({ type: literal("stepWaived"), ...ofStep, side: partyId, reason }),
  stepExplained: record<StepExplained>({ type: literal("stepExplained"), ...ofStep, side: partyId, words }),
  exchangeSuspended: record<ExchangeSuspended>({
    type: literal("exchangeSuspended"),
    ...ofExchange,
    suspension: itemId,
    steps: optional(stepNumbers),
    side: optional(partyId),
    reason,
  }),
  exchangeResumed: record<ExchangeResumed>({
    type: literal("exchangeResumed"),
    ...ofExchange,
    suspension: itemId,
    reason,
  }),
  splitProposed: record<SplitProposed>({
    type: literal("splitProposed"),
    ...ofStep,
    split: itemId,
    side: partyId,
    parts,
  }),
  splitAgreed: record<SplitAgreed>({
    type: literal("splitAgreed"),
    ...ofExchange,
    split: itemId,
    side: partyId,
  }),
  progressPresented: record<ProgressPresented>({
    type: literal("progressPresented"),
    ...ofExchange,
    version,
    steps: list(shownStep, LIMITS.steps),
    splits: list(record<ProgressPresented["splits"][number]>({ step: stepNumber, parts }), LIMITS.steps),
    suspended: record<ProgressPresented["suspended"]>({ all: truth, steps: stepNumbers }),
    handedOver: optional(
      list(
        record<HandedOver>({ side: partyId, pseudonym: code, seal: optional(seal), step: stepNumber }),
        LIMITS.handedOver,
      ),
    ),
  }),
};
