import { err, ok, type Result } from "@parley/kernel";
import type { EventSchemas } from "../schema/event-schemas.ts";
import { choice, id, literal, optional, record, type Schema, union } from "../schema/schema.ts";
import { code, itemId, label, moment, partyId, quantity } from "../schema/words.ts";
import { isDay } from "./day.ts";
import {
  ACCESS_MEASURES,
  type AccessAgreed,
  type AccessCount,
  type AccessEvent,
  type AccessReported,
} from "./events.ts";

const day: Schema<string> = id(
  (text: string): Result<string, "NotADay"> => (isDay(text) ? ok(text) : err("NotADay")),
);
const measured = { crossing: label, measure: choice(...ACCESS_MEASURES), unit: code };

const counted: Schema<AccessCount> = union<AccessCount>({
  quantity: record<Extract<AccessCount, { readonly type: "quantity" }>>({
    type: literal("quantity"),
    quantity,
  }),
  accessDenied: record<Extract<AccessCount, { readonly type: "accessDenied" }>>({
    type: literal("accessDenied"),
  }),
});

export const accessSchemas: EventSchemas<AccessEvent> = {
  accessAgreed: record<AccessAgreed>({
    type: literal("accessAgreed"),
    at: moment,
    agreement: itemId,
    ...measured,
    perDay: quantity,
    from: day,
    through: optional(day),
    replaces: optional(itemId),
  }),
  accessReported: record<AccessReported>({
    type: literal("accessReported"),
    at: moment,
    report: itemId,
    ...measured,
    day,
    counted,
    side: optional(partyId),
    source: optional(label),
    corrects: optional(itemId),
  }),
};
