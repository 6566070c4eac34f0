import { LIMITS } from "../limits.ts";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, integer, list, literal, optional, record, type Schema, union } from "../schema/schema.ts";
import {
  code,
  deed,
  duration,
  entryHash,
  exchangeId,
  label,
  moment,
  partyId,
  quantity,
  roomId,
  words,
} from "../schema/words.ts";
import { verifierSchema } from "../sides/verifier.ts";
import type {
  ExchangeAdopted,
  ExchangeAnswered,
  ExchangeCopied,
  ExchangeEvent,
  ExchangeMoved,
  ExchangePresented,
} from "./events.ts";
import type {
  Category,
  CategorySize,
  ExchangePlan,
  Extension,
  Gift,
  GiftCount,
  Key,
  Phase,
  PlanStep,
  Trigger,
} from "./plan.ts";

type Of<Union extends { readonly type: string }, Type extends Union["type"]> = Extract<
  Union,
  { readonly type: Type }
>;

export const stepNumber = integer(1, 9_999);
export const version = integer(1, 9_999);

const categorySize: Schema<CategorySize> = union<CategorySize>({
  counted: record<Of<CategorySize, "counted">>({ type: literal("counted"), count: quantity }),
  all: record<Of<CategorySize, "all">>({ type: literal("all") }),
  byList: record<Of<CategorySize, "byList">>({ type: literal("byList") }),
});

export const giftCount: Schema<GiftCount> = union<GiftCount>({
  counted: record<Of<GiftCount, "counted">>({ type: literal("counted"), count: quantity }),
  byKey: record<Of<GiftCount, "byKey">>({ type: literal("byKey"), step: stepNumber }),
  byList: record<Of<GiftCount, "byList">>({ type: literal("byList") }),
  all: record<Of<GiftCount, "all">>({ type: literal("all") }),
});

const trigger: Schema<Trigger> = union<Trigger>({
  adoption: record<Of<Trigger, "adoption">>({ type: literal("adoption") }),
  date: record<Of<Trigger, "date">>({ type: literal("date"), at: moment }),
  step: record<Of<Trigger, "step">>({ type: literal("step"), step: stepNumber }),
});

const category = record<Category>({ code, label, side: partyId, size: categorySize });

const positive = integer(1, LIMITS.quantity);
const key = record<Key>({ category: code, count: positive, for: code, forCount: positive });

const phase = record<Phase>({
  number: stepNumber,
  title: label,
  starts: trigger,
  lengthMs: duration,
  extension: optional(
    record<Extension>({ category: code, beyond: quantity, forEach: positive, lengthMs: duration }),
  ),
});

const planStep = record<PlanStep>({
  number: stepNumber,
  phase: stepNumber,
  actor: partyId,
  deed,
  gives: optional(record<Gift>({ category: code, count: giftCount })),
  counterStep: optional(stepNumber),
  after: list(stepNumber, LIMITS.waits),
  trigger: optional(trigger),
  window: optional(
    record<{ readonly opensAfterMs: number; readonly closesAfterMs: number }>({
      opensAfterMs: duration,
      closesAfterMs: duration,
    }),
  ),
  place: optional(label),
  verifier: verifierSchema,
});

export const exchangePlan = record<ExchangePlan>({
  title: label,
  sides: list(partyId, 2),
  categories: list(category, LIMITS.categories),
  keys: list(key, LIMITS.categories),
  phases: list(phase, LIMITS.phases),
  steps: list(planStep, LIMITS.steps),
  note: optional(words),
});

export const exchangeSchemas: EventSchemas<ExchangeEvent> = {
  exchangePresented: record<ExchangePresented>({
    type: literal("exchangePresented"),
    at: moment,
    exchange: exchangeId,
    version,
    plan: exchangePlan,
  }),
  exchangeCopied: record<ExchangeCopied>({
    type: literal("exchangeCopied"),
    at: moment,
    exchange: exchangeId,
    version,
    copy: record<ExchangeCopied["copy"]>({ room: roomId, exchange: exchangeId, version }),
  }),
  exchangeAnswered: record<ExchangeAnswered>({
    type: literal("exchangeAnswered"),
    at: moment,
    exchange: exchangeId,
    version,
    hash: entryHash as Schema<string>,
    side: partyId,
    answer: choice("accepted", "declined"),
    words: optional(words),
  }),
  exchangeMoved: record<ExchangeMoved>({
    type: literal("exchangeMoved"),
    at: moment,
    exchange: exchangeId,
    to: record<ExchangeMoved["to"]>({ room: roomId, exchange: exchangeId }),
  }),
  exchangeAdopted: record<ExchangeAdopted>({
    type: literal("exchangeAdopted"),
    at: moment,
    exchange: exchangeId,
    version,
    hash: entryHash as Schema<string>,
  }),
};
