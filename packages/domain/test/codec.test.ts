import { textToUtf8 } from "@parley/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createId,
  type EventParseError,
  encodeEvent,
  LIMITS,
  parseEvent,
  RANDOM_ID_BYTES,
  type RoomEvent,
} from "../src/index.ts";
import { anyEvent } from "./arbitrary-events.ts";
import {
  charter,
  entry as entryOf,
  headOf,
  itemId,
  NOON,
  party,
  partyId,
  personId,
  roomId,
  said,
  seated,
} from "./support.ts";

const refusalOf = (plain: unknown): EventParseError | undefined => {
  const parsed = parseEvent(textToUtf8(typeof plain === "string" ? plain : sorted(plain)));
  return parsed.ok ? undefined : parsed.error;
};

/** JSON with sorted keys, written apart from the code under test. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe("events as bytes", () => {
  it("EV1 reads back every event that it writes, and writes it the same again", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const bytes = encodeEvent(event);
        expect(parseEvent(bytes)).toEqual({ ok: true, value: event });
        expect(new TextDecoder().decode(bytes)).toBe(sorted(event));
      }),
    );
  });

  it("EV2 refuses an unknown type, and an unknown key at any depth", () => {
    expect(refusalOf({ ...said("ten days"), type: "itemLeaked" })).toMatchObject({
      where: "type",
      problem: "UnknownChoice",
    });
    expect(refusalOf({ ...said("ten days"), source: "north" })).toEqual({
      type: "WrongShape",
      where: "source",
      problem: "UnknownKey",
    });
    const opened = opening();
    expect(refusalOf({ ...opened, charter: { ...charter, hidden: true } })).toMatchObject({
      where: "charter.hidden",
    });
    expect(refusalOf(JSON.stringify(said("x")).replace("{", '{"__proto__":{},'))).toMatchObject({
      problem: "UnknownKey",
    });
  });

  it("EV3 refuses a missing key and a wrong shape, and says where", () => {
    const { text: _, ...wordless } = said("ten days");
    expect(refusalOf(wordless)).toEqual({ type: "WrongShape", where: "text", problem: "MissingKey" });
    expect(refusalOf({ ...said("ten days"), at: 1.5 })).toMatchObject({ where: "at", problem: "WrongType" });
    expect(refusalOf({ ...said("ten days"), at: -1 })).toMatchObject({ where: "at", problem: "OutOfRange" });
    expect(refusalOf({ ...said("ten days"), item: "short" })).toMatchObject({
      where: "item",
      problem: "NotAnId",
    });
    expect(refusalOf({ ...said("ten days"), item: `${itemId("x").slice(0, -1)}B` })).toMatchObject({
      problem: "NotAnId",
    });
    expect(refusalOf({ ...said("ten days"), terms: "secret" })).toMatchObject({
      where: "terms",
      problem: "UnknownChoice",
    });
    expect(refusalOf({ ...said("ten days"), expiresAt: null })).toMatchObject({
      where: "expiresAt",
      problem: "WrongType",
    });
    expect(
      refusalOf({ ...opening(), seats: [{ ...seated("north", headOf("north")), devices: ["AB"] }] }),
    ).toMatchObject({
      where: "seats.0.devices.0",
      problem: "NotAnId",
    });
  });

  it("EV8 reads what earlier builds wrote in another form as today's, also where it was restated", () => {
    const L = createId("nameList", new Uint8Array(RANDOM_ID_BYTES).fill(7));
    const claimed = { type: "categoryClaimed", at: NOON, list: L, version: 1, side: partyId("south") };
    const overridden = { type: "checkOverridden", at: NOON, findings: [], reason: "They know it." };
    const entry = { by: personId("lead"), entry: entryOf("e") };
    const older = [
      { ...claimed, pseudonym: "N-1", category: "captives" },
      { ...overridden, destination: { room: roomId("r"), item: itemId("i") } },
    ];
    const today = [
      { ...claimed, claims: [{ pseudonym: "N-1", category: "captives" }] },
      { ...overridden, destination: { room: roomId("r"), sent: itemId("i") } },
    ];
    const restating = (events: readonly object[]) => ({
      type: "restatementContinued",
      at: NOON,
      restated: events.map((event) => ({ ...entry, event })),
    });
    for (const [was, is] of [
      ...older.map((event, i) => [event, today[i]] as const),
      [restating(older.slice(0, 1)), restating(today.slice(0, 1))] as const,
    ]) {
      expect(parseEvent(textToUtf8(sorted(was)))).toEqual({ ok: true, value: is });
      expect(parseEvent(textToUtf8(sorted(is)))).toEqual({ ok: true, value: is });
    }
    const [claim] = older;
    expect(refusalOf({ ...claim, claims: [] })).toMatchObject({ problem: "UnknownKey" });
    expect(refusalOf({ ...claim, category: 3 })).toMatchObject({ where: "claims.0.category" });
    expect(refusalOf(` ${sorted(claim)}`)).toEqual({ type: "NotCanonical" });
  });

  it("EV4 refuses what is over a cap, and lets pass what is just at it", () => {
    expect(refusalOf({ ...said("x"), text: "x".repeat(LIMITS.text + 1) })).toMatchObject({
      where: "text",
      problem: "TooLong",
    });
    expect(refusalOf({ ...said("x"), text: "x".repeat(LIMITS.text) })).toBeUndefined();
    const parties = Array.from({ length: LIMITS.parties + 1 }, (_, i) => party(`p${i}`));
    expect(refusalOf({ ...opening(), parties })).toMatchObject({ where: "parties", problem: "TooMany" });
    expect(parseEvent(new Uint8Array(LIMITS.eventBytes + 1))).toMatchObject({ error: { type: "TooLarge" } });
  });

  it("EV5 refuses a second spelling of the same event", () => {
    const event = said("ten days");
    const text = sorted(event);
    expect(refusalOf(text)).toBeUndefined();
    for (const other of [
      ` ${text}`,
      text.replace("10", "1.0e1"),
      text.replace("ten", "\\u0074en"),
      JSON.stringify(event),
    ])
      if (other !== text) expect(refusalOf(other)?.type).toBe("NotCanonical");
    const twice = text.replace('"type":', '"type":"itemSaid","type":');
    expect(refusalOf(twice)?.type).toBe("NotCanonical");
  });

  it("EV5 refuses bytes that are no text, and text that is no JSON", () => {
    expect(parseEvent(new Uint8Array([0xff, 0xfe]))).toMatchObject({ error: { type: "NotUtf8" } });
    expect(refusalOf("{")?.type).toBe("NotJson");
    expect(refusalOf("[".repeat(100_000))?.type).toBe("NotJson");
    expect(refusalOf([])).toMatchObject({ problem: "WrongType" });
  });

  it("EV6 refuses blank words, control characters and overrides of writing direction", () => {
    expect(refusalOf({ ...said("x"), text: " \n " })).toMatchObject({ problem: "Empty" });
    expect(refusalOf({ ...said("x"), text: "a\u0000b" })).toMatchObject({ problem: "ForbiddenCharacter" });
    expect(refusalOf({ ...said("x"), text: "a\u202eb" })).toMatchObject({ problem: "ForbiddenCharacter" });
    expect(refusalOf({ ...said("x"), text: "a\ud800b" })).toMatchObject({ problem: "ForbiddenCharacter" });
    expect(refusalOf({ ...said("x"), text: "one\n\ttwo \u200fثلاثة" })).toBeUndefined();
    const named = { ...party("north"), neutralLabel: "north\nsouth" };
    expect(refusalOf({ type: "partyAdded", at: NOON, party: named })).toMatchObject({
      where: "party.neutralLabel",
    });
  });

  it("EV7 reads any bytes without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(textToUtf8)), (bytes) => {
        expect(parseEvent(bytes).ok).toBe(false);
      }),
    );
  });

  it("EV7 reads damaged events without throwing, and never as another spelling of themselves", () => {
    fc.assert(
      fc.property(anyEvent, fc.nat(), fc.integer({ min: 1, max: 255 }), (event, place, flip) => {
        const bytes = encodeEvent(event);
        const index = place % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ flip;
        const parsed = parseEvent(bytes);
        if (parsed.ok) expect(encodeEvent(parsed.value)).toEqual(bytes);
      }),
    );
  });
});

const opening = (): RoomEvent => ({
  type: "roomOpened",
  at: NOON,
  charter,
  kind: "caucus",
  parties: [party("north")],
  seats: [],
});
