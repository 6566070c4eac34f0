import { describe, expect, it } from "vitest";
import { livelinessOf } from "../src/index.ts";
import {
  caucusWith,
  commonRoom,
  device,
  HOUR,
  itemId,
  mediatorSeat,
  NOON,
  openRoom,
  personId,
  said,
} from "./support.ts";

describe("what is said", () => {
  it("IT1 keeps an item with its form, terms, speaker and place in the log", () => {
    const { state } = caucusWith("north").when(said("ten days", { form: "offer" }), "north");
    expect(state.items.get(itemId("ten days"))).toMatchObject({
      text: "ten days",
      form: "offer",
      terms: "inConfidence",
      mayBeMediatorsIdea: false,
      said: { person: personId("north"), by: device("north"), sequence: 2, at: NOON + 1, doubtful: false },
    });
  });

  it("IT2 refuses a second item under an id that the room has used", () => {
    caucusWith("north").when(said("ten days"), "north").refuses(said("ten days"), "lead", "Repeated");
  });

  it("IT3 refuses an item that would have lapsed when it was said", () => {
    caucusWith("north").refuses(said("a hint", { expiresAt: NOON + 1 }), "north", "AlreadyLapsed");
  });

  it("IT4 refuses an answer to something that this room has never heard", () => {
    caucusWith("north").refuses(said("yes", { replyTo: itemId("elsewhere") }), "north", "Unknown");
  });

  it("IT4 joins a reply to what it answers", () => {
    const { state } = caucusWith("north")
      .when(said("ten days"), "north")
      .when(said("why ten?", { replyTo: itemId("ten days"), form: "remark" }), "lead");
    expect(state.items.get(itemId("ten days"))?.replies).toEqual([itemId("why ten?")]);
  });

  it("IT5 refuses wider terms in separate talks where the mediation locked the narrowest", () => {
    const room = caucusWith("north", { charter: { narrowestTermsLocked: true } });
    room.refuses(said("ten days", { terms: "withoutAttribution" }), "north", "TermsLocked");
    room.refuses(said("ten days", { mayBeMediatorsIdea: true }), "north", "TermsLocked");
    room.when(said("ten days"), "north");
  });

  it("IT6 lets observers, guarantors and monitors remark, and nothing more", () => {
    const room = commonRoom();
    room.when(said("we saw no convoy", { form: "remark", terms: "public" }), "observer");
    room.refuses(said("we demand a convoy", { form: "position" }), "observer", "NotANegotiator");
  });

  it("IT7 lets a side withdraw what its own people said, once, and nobody else", () => {
    const room = caucusWith("north").when(said("ten days"), "north");
    const withdrawal = { type: "itemWithdrawn", at: NOON + 2, item: itemId("ten days") } as const;
    room.refuses(withdrawal, "lead", "NotYourSide");
    room.when(withdrawal, "north").refuses(withdrawal, "north", "AlreadyDone");
  });

  it("IT8 tells live, lapsed and withdrawn apart at a moment that the caller names", () => {
    const room = caucusWith("north").when(said("a hint", { expiresAt: NOON + HOUR }), "north");
    const hint = room.state.items.get(itemId("a hint")) ?? {};
    expect(livelinessOf(hint, NOON + HOUR - 1)).toBe("live");
    expect(livelinessOf(hint, NOON + HOUR)).toBe("lapsed");
    const withdrawn = room
      .when({ type: "itemWithdrawn", at: NOON + 2, item: itemId("a hint") }, "north")
      .state.items.get(itemId("a hint"));
    expect(livelinessOf(withdrawn ?? {}, NOON + 3)).toBe("withdrawn");
  });

  it("IT9 hears nobody who has not been introduced", () => {
    const nameless = caucusWith("north").then({
      type: "deviceAdmitted",
      device: device("adviser"),
      group: 1,
      signer: false,
      writer: true,
      proposedBy: device("north"),
      secondedBy: [device("lead")],
    });
    nameless.refuses(said("hello", { form: "remark" }), "adviser", "NotIntroduced");
    nameless.refuses(said("hello", { form: "remark" }), "stranger", "NotAMember");
  });

  it("IT10 has no place in a notebook, where only notes are written", () => {
    openRoom("notebook", [[["lead", mediatorSeat]]]).refuses(said("ten days"), "lead", "NotForThisKind");
  });
});
