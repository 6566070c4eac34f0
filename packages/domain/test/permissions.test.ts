import { describe, expect, it } from "vitest";
import { mayConvey, type RoomEvent, standingTerms } from "../src/index.ts";
import { caucusWith, entry, HOUR, itemId, NOON, said, type TestRoom } from "./support.ts";

type Given = Extract<RoomEvent, { readonly type: "permissionGiven" }>;
const TEN = itemId("ten days");
const asked = (more: object = {}): RoomEvent => ({
  type: "permissionAsked",
  at: NOON + 2,
  item: TEN,
  terms: "withoutAttribution",
  asMediatorsIdea: false,
  ...more,
});
const given = (more: Partial<Given> = {}): Given => ({
  type: "permissionGiven",
  at: NOON + 3,
  item: TEN,
  terms: "withoutAttribution",
  asMediatorsIdea: false,
  ...more,
});
const declined: RoomEvent = { type: "permissionDeclined", at: NOON + 3, item: TEN };
const itemIn = (room: TestRoom) => {
  const item = room.state.items.get(TEN);
  if (item === undefined) throw new Error("the item is missing");
  return item;
};
const room = caucusWith("north").when(said("ten days"), "north");
const attributionsIn = (after: TestRoom) => {
  const allowance = mayConvey(itemIn(after), NOON + 4);
  return allowance.ok ? allowance.value.attributions : allowance.error.type;
};

describe("permission", () => {
  it("PM1 is asked by a mediator, of the party that said it, and only for more than it may already do", () => {
    expect(itemIn(room.when(asked(), "lead")).asked).toMatchObject({ terms: "withoutAttribution" });
    room.refuses(asked(), "north", "NotAMediator");
    room.refuses(asked({ terms: "inConfidence" }), "lead", "NothingWider");
    room.refuses(asked({ item: itemId("elsewhere") }), "lead", "Unknown");
    caucusWith("north").when(said("ten days"), "lead").refuses(asked(), "lead", "NotForMediators");
  });

  it("PM2 is given by the party that said it, asked or unasked, and widens the terms", () => {
    room.refuses(given(), "lead", "NotYourSide");
    expect(attributionsIn(room)).toBe("NotPermitted");
    const unasked = room.when(given(), "north");
    expect(attributionsIn(unasked)).toEqual(["none"]);
    expect(standingTerms(itemIn(unasked))).toBe("withoutAttribution");
    expect(itemIn(room.when(asked(), "lead").when(given(), "north")).asked).toBeUndefined();
    unasked.refuses(given(), "north", "NothingWider");
    expect(attributionsIn(unasked.when(given({ terms: "inOurName" }), "north"))).toEqual(["none", "party"]);
  });

  it("PM3 can be refused where it was asked, and the refusal changes nothing of the terms", () => {
    room.refuses(declined, "north", "NothingAsked");
    const after = room.when(asked(), "lead").when(declined, "north");
    expect(itemIn(after)).toMatchObject({ terms: "inConfidence", permissions: [] });
    expect(itemIn(after).declined).toHaveLength(1);
    expect(attributionsIn(after)).toBe("NotPermitted");
    room.when(asked(), "lead").refuses(declined, "lead", "NotYourSide");
  });

  it("PM4 for exact words lets out those words and no others", () => {
    const after = room.when(given({ wording: "about a week" }), "north");
    expect(standingTerms(itemIn(after))).toBe("inConfidence");
    expect(attributionsIn(after)).toEqual([]);
    const allowance = mayConvey(itemIn(after), NOON + 4);
    expect(allowance.ok && allowance.value.grants).toMatchObject([
      { wording: "about a week", attributions: ["none"] },
    ]);
  });

  it("PM5 is neither asked nor given for what lapsed or was withdrawn", () => {
    const lapsing = caucusWith("north").when(said("ten days", { expiresAt: NOON + HOUR }), "north");
    lapsing.refuses(asked({ at: NOON + HOUR }), "lead", "Lapsed");
    lapsing.refuses(given({ at: NOON + HOUR }), "north", "Lapsed");
    const withdrawn = room
      .when(asked(), "lead")
      .when({ type: "itemWithdrawn", at: NOON + 3, item: TEN }, "north");
    withdrawn.refuses(given(), "north", "Withdrawn");
    expect(itemIn(withdrawn).asked).toBeUndefined();
  });

  it("PM6 maps terms to attributions: wider terms keep what narrower ones allow, the mediator's idea stands apart", () => {
    const by = (
      terms: "inConfidence" | "allMediators" | "withoutAttribution" | "inOurName" | "public",
      mayBeMediatorsIdea = false,
    ) => attributionsIn(caucusWith("north").when(said("ten days", { terms, mayBeMediatorsIdea }), "north"));
    expect(by("inConfidence")).toBe("NotPermitted");
    expect(by("allMediators")).toBe("NotPermitted");
    expect(by("withoutAttribution")).toEqual(["none"]);
    expect(by("inOurName")).toEqual(["none", "party"]);
    expect(by("public")).toEqual(["none", "party"]);
    expect(by("inConfidence", true)).toEqual(["mediatorsIdea"]);
    expect(by("withoutAttribution", true)).toEqual(["none", "mediatorsIdea"]);
  });

  it("PM7 is remembered with the entry that gave it, as the authority of a conveyance", () => {
    const after = room.when(given(), "north");
    const allowance = mayConvey(itemIn(after), NOON + 4);
    const permission = allowance.ok ? allowance.value.grants[0]?.authority : undefined;
    expect(permission).toEqual({
      type: "permission",
      terms: "withoutAttribution",
      entry: entry(`${after.state.room} 3`),
    });
  });
});
