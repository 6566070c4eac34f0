import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record } from "../schema/schema.ts";
import { attribution, form, itemId, moment, words } from "../schema/words.ts";
import type { MessageAcknowledged, MessageDelivered, MessageEvent } from "./events.ts";

export const messageSchemas: EventSchemas<MessageEvent> = {
  messageDelivered: record<MessageDelivered>({
    type: literal("messageDelivered"),
    at: moment,
    message: itemId,
    form,
    wording: words,
    attribution,
    expiresAt: optional(moment),
  }),
  messageAcknowledged: record<MessageAcknowledged>({
    type: literal("messageAcknowledged"),
    at: moment,
    message: itemId,
  }),
};
