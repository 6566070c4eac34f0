/**
 * A kind of event or a field that is forgotten does not compile. Should one of these begin to compile, the
 * type check complains of an unused directive.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemSchemas } from "../src/items/codec.ts";
import type { ItemEvent, ItemWithdrawn } from "../src/items/events.ts";
import { itemRules } from "../src/items/rules.ts";
import type { Rules } from "../src/room/follow.ts";
import { KINDS_BY_EVENT } from "../src/room/kinds-by-event.ts";
import type { EventSchemas } from "../src/schema/event-schemas.ts";
import { literal, record } from "../src/schema/schema.ts";
import { itemId, moment } from "../src/schema/words.ts";
import { anyEvent } from "./arbitrary-events.ts";
import { itemId as anItem, NOON } from "./support.ts";

// @ts-expect-error the schema of itemWithdrawn is forgotten
const schemas: EventSchemas<ItemEvent> = { itemSaid: itemSchemas.itemSaid };

// @ts-expect-error the rule of itemWithdrawn is forgotten
const rules: Rules<ItemEvent> = { itemSaid: itemRules.itemSaid };

const { itemSaid, ...kindsWithoutOne } = KINDS_BY_EVENT;
// @ts-expect-error the kinds of room for itemSaid are forgotten
const kinds: typeof KINDS_BY_EVENT = kindsWithoutOne;

// @ts-expect-error the field item is forgotten
const forgotten = record<ItemWithdrawn>({ type: literal("itemWithdrawn"), at: moment });

const surplus = record<ItemWithdrawn>({
  type: literal("itemWithdrawn"),
  at: moment,
  item: itemId,
  // @ts-expect-error no event has this field
  source: itemId,
});

describe("a kind of event", () => {
  it("RM9 has its place, its schema and its rule, and random tests make each", () => {
    const types = new Set(fc.sample(anyEvent, 20_000).map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(KINDS_BY_EVENT).sort());
    expect(itemSaid).not.toContain("notebook");
  });

  it("EV2 that is forgotten in spite of the types is refused like any unknown one", () => {
    expect(schemas).not.toHaveProperty("itemWithdrawn");
    expect(rules).not.toHaveProperty("itemWithdrawn");
    expect(kinds).not.toHaveProperty("itemSaid");
    const event = { type: "itemWithdrawn", at: NOON, item: anItem("x") };
    expect(forgotten.read(event)).toMatchObject({ error: { where: "item", problem: "UnknownKey" } });
    expect(surplus.read(event)).toMatchObject({ error: { where: "source", problem: "MissingKey" } });
  });
});
