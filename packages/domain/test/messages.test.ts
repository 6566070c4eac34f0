import { describe, expect, it } from "vitest";
import { receiptsOf } from "../src/index.ts";
import { south } from "./conveying.ts";
import { delivered, itemId, NOON, said } from "./support.ts";

describe("messages", () => {
  it("MS1 are delivered by mediators, under an id of the destination's own", () => {
    south().refuses(delivered("hello"), "south", "NotAMediator");
    south().when(delivered("hello"), "lead").refuses(delivered("hello"), "lead", "Repeated");
    south().refuses(delivered("hello", { expiresAt: NOON + 2 }), "lead", "AlreadyLapsed");
    south().refuses(
      delivered("hello", { attribution: { type: "party", label: "Somebody" } }),
      "lead",
      "Unknown",
    );
  });

  it("MS2 are acknowledged by those who heard them, each once", () => {
    const acknowledged = {
      type: "messageAcknowledged",
      at: NOON + 3,
      message: itemId("message hello"),
    } as const;
    const room = south().when(delivered("hello"), "lead");
    expect(receiptsOf(room.state, itemId("message hello"))?.awaiting.map(({ name }) => name)).toEqual([
      "south",
    ]);
    room.refuses(acknowledged, "lead", "NotForMediators");
    room.when(acknowledged, "south").refuses(acknowledged, "south", "AlreadyDone");
    room.refuses({ ...acknowledged, message: itemId("other") }, "south", "Unknown");
  });

  it("MS3 are answered by an item of the destination, under terms of its own", () => {
    const { state } = south()
      .when(delivered("hello"), "lead")
      .when(said("no", { replyTo: itemId("message hello"), terms: "inConfidence" }), "south");
    expect(receiptsOf(state, itemId("message hello"))?.answers).toMatchObject([
      { text: "no", terms: "inConfidence" },
    ]);
    expect(receiptsOf(state, itemId("other"))).toBeUndefined();
  });
});
