import { describe, expect, it } from "vitest";
import { hashOfIssues, type PresentedIssue, type RoomEvent, type RoomEventOf } from "../src/index.ts";
import {
  caucusWith,
  commonRoom,
  delivered,
  issueId,
  itemId,
  NOON,
  optionId,
  partyId,
  placingId,
  presentationId,
  recordEntryId,
  roomId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const ACCESS: PresentedIssue = {
  issue: issueId("Access"),
  title: "Access",
  kind: { type: "options" },
  options: [{ option: optionId("by road"), label: "by road" }],
};
const PAUSE: PresentedIssue = {
  issue: issueId("Pause"),
  title: "Pause",
  kind: { type: "divisible", unit: "days", least: 0, most: 60, step: 1 },
  options: [],
};

const shown = (room: TestRoom): TestRoom =>
  room
    .when(
      {
        type: "issuesPresented",
        at: NOON + 1,
        presentation: presentationId("first"),
        issues: [ACCESS, PAUSE],
        hash: hashOfIssues([ACCESS, PAUSE]),
      },
      "lead",
    )
    .when(said("By road, and by night."), "north");

const caucus = (): TestRoom => shown(caucusWith("north"));

const placed = (
  room: TestRoom,
  more: Partial<RoomEventOf<"positionPlaced">> = {},
): RoomEventOf<"positionPlaced"> => ({
  type: "positionPlaced",
  at: NOON + 2,
  placing: placingId("first"),
  issue: ACCESS.issue,
  party: partyId("north"),
  form: "position",
  stance: "open",
  source: { type: "said", room: room.state.room, item: itemId("By road, and by night.") },
  ...more,
});

const on = (
  type:
    | "placingWithdrawn"
    | "placingRestored"
    | "conditionConfirmed"
    | "conditionDismissed"
    | "conditionReopened",
): RoomEvent => ({
  type,
  at: NOON + 3,
  placing: placingId("first"),
});

const team = (): TestRoom =>
  teamRoom().when({ type: "issuesAdded", at: NOON, issues: [ACCESS, PAUSE] }, "lead");

describe("a position on the table", () => {
  it("PO1 points to words of its room, whole or in part, and repeats none", () => {
    const room = caucus();
    const part = { start: 0, end: 8 };
    const source = { ...placed(room).source, part } as RoomEventOf<"positionPlaced">["source"];
    const next = room.when(placed(room, { source }), "north");
    expect(next.state.placings.get(placingId("first"))).toMatchObject({ source: { part }, stance: "open" });
    expect(JSON.stringify(next.state.placings)).not.toContain("By road");
    next.refuses(placed(room), "north", "Repeated");
    const beyond = { ...source, part: { start: 3, end: 99 } } as typeof source;
    room.refuses(placed(room, { source: beyond }), "north", "NotInTheText");
    const empty = { ...source, part: { start: 3, end: 3 } } as typeof source;
    room.refuses(placed(room, { source: empty }), "north", "NotInTheText");
    const unknown = { type: "said", room: room.state.room, item: itemId("nothing") } as const;
    room.refuses(placed(room, { source: unknown }), "north", "Unknown");
    const heard = room.when(delivered("And the south?"), "lead");
    const message = { type: "said", room: room.state.room, item: itemId("message And the south?") } as const;
    heard.when(placed(room, { source: message }), "lead");
  });

  it("PO1 points to another room only where one side reads", () => {
    const elsewhere = { type: "said", room: roomId("caucus south"), item: itemId("x") } as const;
    caucus().refuses(placed(caucus(), { source: elsewhere }), "lead", "PointsElsewhere");
    caucus().refuses(placed(caucus(), { agenda: roomId("common") }), "lead", "PointsElsewhere");
    team().when(placed(team(), { source: elsewhere }), "lead");
    team().when(placed(team(), { source: elsewhere, agenda: roomId("coMediators") }), "lead");
  });

  it("PO1 points to a statement of the record, and to no other entry", () => {
    const entered = (content: RoomEventOf<"recordEntered">["content"]): RoomEvent => ({
      type: "recordEntered",
      at: NOON + 1,
      entry: recordEntryId("heard"),
      basis: { type: "heard", words: "By road." },
      voices: [{ type: "source", name: "a driver", sourceClass: "anonymous" }],
      content,
      issues: [],
      standing: "confirmed",
      origin: { type: "person" },
    });
    const source = { type: "recorded", room: team().state.room, entry: recordEntryId("heard") } as const;
    const statement = entered({ type: "statement", form: "position", claim: "demands", about: [] });
    team().when(statement, "lead").when(placed(team(), { source }), "lead");
    const frame = entered({
      type: "frame",
      kind: "accord",
      title: "The spring accord",
      date: { type: "unknown" },
      candidates: [],
    });
    team().when(frame, "lead").refuses(placed(team(), { source }), "lead", "NotAStatement");
    team().refuses(placed(team(), { source }), "lead", "Unknown");
  });

  it("PO2 is its own party's to place where others read; mediators keep everybody's, observers nobody's", () => {
    const room = shown(commonRoom());
    room.when(placed(room), "north");
    room.refuses(placed(room, { party: partyId("south") }), "north", "NotYourSide");
    room.refuses(placed(room), "observer", "NotANegotiator");
    room.when(placed(room, { party: partyId("south") }), "lead");
    room.refuses(placed(room, { party: partyId("east") }), "lead", "Unknown");
  });

  it("PO3 is on an issue of the room, and chooses what that issue offers", () => {
    const room = caucus();
    room.refuses(placed(room, { issue: issueId("nothing") }), "north", "Unknown");
    room.when(placed(room, { choice: { type: "option", option: optionId("by road") } }), "north");
    const other = { type: "option", option: optionId("by sea") } as const;
    room.refuses(placed(room, { choice: other }), "north", "Unknown");
    const amount = { type: "amount", amount: 90 } as const;
    room.refuses(placed(room, { choice: amount }), "north", "ChoiceDoesNotFit");
    // A party may demand what lies beyond the range.
    room.when(placed(room, { issue: PAUSE.issue, choice: amount }), "north");
  });

  it("PO4 is taken back by the side that placed it, stays in the history, and can be let count again", () => {
    const room = caucus().when(placed(caucus()), "north");
    room.refuses(on("placingWithdrawn"), "lead", "NotYourSide");
    const next = room.when(on("placingWithdrawn"), "north");
    expect(next.state.placings.get(placingId("first"))?.withdrawn).toMatchObject({ at: NOON + 3 });
    next.refuses(on("placingWithdrawn"), "north", "AlreadyDone");
    next.refuses(on("placingRestored"), "lead", "NotYourSide");
    const again = next.when(on("placingRestored"), "north");
    expect(again.state.placings.get(placingId("first"))).toEqual(room.state.placings.get(placingId("first")));
    again.refuses(on("placingRestored"), "north", "AlreadyDone");
    caucus().refuses(on("placingWithdrawn"), "north", "Unknown");
  });

  it("PO5 that is a condition is found new, or not, by a mediator among mediators; the last finding counts", () => {
    const room = team().when(
      placed(team(), {
        form: "condition",
        source: { type: "said", room: roomId("caucus north"), item: itemId("x") },
      }),
      "lead",
    );
    const next = room.when(on("conditionConfirmed"), "lead").when(on("conditionDismissed"), "lead");
    expect(next.state.placings.get(placingId("first"))?.found).toMatchObject({ isNew: false });
    const again = next.when(on("conditionReopened"), "lead");
    expect([...again.state.placings]).toEqual([...room.state.placings]);
    again.refuses(on("conditionReopened"), "lead", "AlreadyDone");
    caucus().when(placed(caucus()), "north").refuses(on("conditionConfirmed"), "lead", "NotForThisKind");
    team().refuses(on("conditionConfirmed"), "lead", "Unknown");
  });
});
