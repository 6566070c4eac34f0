/**
 * Compiled with the tests, never run: a kind of event or a field that is forgotten does not compile. Should
 * one of these begin to compile, `tsc` complains of an unused directive.
 */
import { itemSchemas } from "../src/items/codec.ts";
import type { ItemEvent, ItemWithdrawn } from "../src/items/events.ts";
import { itemRules } from "../src/items/rules.ts";
import type { Rules } from "../src/room/follow.ts";
import { KINDS_BY_EVENT } from "../src/room/kinds-by-event.ts";
import type { EventSchemas } from "../src/schema/event-schemas.ts";
import { literal, record } from "../src/schema/schema.ts";
import { itemId, moment } from "../src/schema/words.ts";

// @ts-expect-error the schema of itemWithdrawn is forgotten
export const schemas: EventSchemas<ItemEvent> = { itemSaid: itemSchemas.itemSaid };

// @ts-expect-error the rule of itemWithdrawn is forgotten
export const rules: Rules<ItemEvent> = { itemSaid: itemRules.itemSaid };

const { itemSaid: _, ...kindsWithoutOne } = KINDS_BY_EVENT;
// @ts-expect-error the kinds of room for itemSaid are forgotten
export const kinds: typeof KINDS_BY_EVENT = kindsWithoutOne;

// @ts-expect-error the field item is forgotten
export const forgotten = record<ItemWithdrawn>({ type: literal("itemWithdrawn"), at: moment });

export const surplus = record<ItemWithdrawn>({
  type: literal("itemWithdrawn"),
  at: moment,
  item: itemId,
  // @ts-expect-error no event has this field
  source: itemId,
});
