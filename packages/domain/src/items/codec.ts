import type { EventSchemas } from "../schema/event-schemas.ts";
import { literal, optional, record, truth } from "../schema/schema.ts";
import { form, itemId, moment, terms, words } from "../schema/words.ts";
import type { ItemEvent, ItemSaid, ItemWithdrawn } from "./events.ts";

export const itemSchemas: EventSchemas<ItemEvent> = {
  itemSaid: record<ItemSaid>({
    type: literal("itemSaid"),
    at: moment,
    item: itemId,
    form,
    text: words,
    terms,
    mayBeMediatorsIdea: optional(truth),
    expiresAt: optional(moment),
    replyTo: optional(itemId),
  }),
  itemWithdrawn: record<ItemWithdrawn>({ type: literal("itemWithdrawn"), at: moment, item: itemId }),
};
