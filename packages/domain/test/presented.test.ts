import { describe, expect, it } from "vitest";
import { hashOfIssues, type PresentedIssue, presentedNow, type RoomEventOf } from "../src/index.ts";
import {
  caucusWith,
  headOf,
  issueId,
  NOON,
  openRoom,
  optionId,
  presentationId,
  roomId,
  teamRoom,
} from "./support.ts";

const copy = (title: string, more: Partial<PresentedIssue> = {}): PresentedIssue => ({
  issue: issueId(`copy of ${title}`),
  title,
  kind: { type: "options" },
  options: [{ option: optionId(`${title}: yes`), label: "yes" }],
  ...more,
});
const ACCESS = copy("Access");
const ROADS = copy("Roads", { parent: ACCESS.issue });

const presented = (
  name: string,
  issues: readonly PresentedIssue[],
  more: Partial<RoomEventOf<"issuesPresented">> = {},
): RoomEventOf<"issuesPresented"> => ({
  type: "issuesPresented",
  at: NOON + 1,
  presentation: presentationId(name),
  issues,
  hash: hashOfIssues(issues),
  ...more,
});

const registered = (
  more: Partial<RoomEventOf<"presentingRegistered">> = {},
): RoomEventOf<"presentingRegistered"> => ({
  type: "presentingRegistered",
  at: NOON + 1,
  presenting: presentationId("to all"),
  masters: roomId("team"),
  version: 3,
  room: roomId("caucus north"),
  presentation: presentationId("first"),
  hash: hashOfIssues([ACCESS]),
  copies: [{ master: issueId("Access"), copy: ACCESS.issue, options: [] }],
  findings: [],
  ...more,
});

describe("issues presented to a room", () => {
  it("PS1 stand under a hash over exactly what is shown", () => {
    const room = caucusWith("north").when(presented("first", [ACCESS, ROADS]), "lead");
    expect(presentedNow(room.state)?.issues).toEqual([ACCESS, ROADS]);
    const renamed = [{ ...ACCESS, title: "Entry" }, ROADS];
    expect(hashOfIssues(renamed)).not.toBe(hashOfIssues([ACCESS, ROADS]));
    expect(hashOfIssues([ROADS, ACCESS])).not.toBe(hashOfIssues([ACCESS, ROADS]));
    const lie = presented("second", renamed, { hash: hashOfIssues([ACCESS, ROADS]) });
    room.refuses(lie, "lead", "NotWhatIsShown");
  });

  it("PS1 are a list that a reader can follow: ids once, two levels, parents first", () => {
    const room = caucusWith("north");
    room.refuses(presented("first", []), "lead", "NothingChosen");
    room.refuses(presented("first", [ACCESS, ACCESS]), "lead", "Repeated");
    room.refuses(presented("first", [ROADS, ACCESS]), "lead", "Unknown");
    const third = copy("Gates", { parent: ROADS.issue });
    room.refuses(presented("first", [ACCESS, ROADS, third]), "lead", "OnlyTwoLevels");
    const sameOption = copy("Roads", { options: ACCESS.options });
    room.refuses(presented("first", [ACCESS, sameOption]), "lead", "Repeated");
    const noRange = copy("Pause", { kind: { type: "divisible", unit: "days", least: 3, most: 3, step: 1 } });
    room.refuses(presented("first", [noRange]), "lead", "RangeNotPossible");
  });

  it("PS2 are presented by mediators alone; a delegation imports what its people were shown", () => {
    caucusWith("north").refuses(presented("first", [ACCESS]), "north", "NotAMediator");
    const delegation = openRoom("delegation", [[["north", headOf("north")]]]);
    delegation.refuses(presented("first", [ACCESS]), "north", "NotForThisKind");
    const imported = {
      ...presented("first", [ACCESS]),
      type: "issuesImported" as const,
      from: roomId("caucus north"),
    };
    const room = delegation.when(imported, "north");
    expect(presentedNow(room.state)).toMatchObject({ from: roomId("caucus north"), issues: [ACCESS] });
    room.refuses(imported, "north", "Repeated");
    delegation.refuses({ ...imported, from: delegation.state.room }, "north", "SameRoom");
  });

  it("PS3 stay known when a later showing leaves them out; the last showing is what the room has", () => {
    const other = copy("Access", { options: [] });
    const room = caucusWith("north")
      .when(presented("first", [ACCESS, ROADS]), "lead")
      .when(presented("second", [other]), "lead");
    expect(presentedNow(room.state)?.issues).toEqual([other]);
    expect(room.state.copies.get(ROADS.issue)).toMatchObject({ presentation: presentationId("first") });
    expect(room.state.copies.get(ACCESS.issue)).toMatchObject({
      presentation: presentationId("second"),
      options: [],
      removedOptions: ACCESS.options,
    });
    room.refuses(presented("second", [ACCESS]), "lead", "Repeated");
  });

  it("PS4 are entered in the team's room with the mapping; a master keeps its copy in a room", () => {
    const team = teamRoom().when(
      {
        type: "issuesAdded",
        at: NOON,
        issues: [{ issue: issueId("Access"), title: "Access", kind: { type: "options" }, options: [] }],
      },
      "lead",
    );
    const room = team.when(registered(), "lead");
    expect([...room.state.presentings.values()]).toMatchObject([
      { version: 3, registered: { at: NOON + 1 } },
    ]);
    room.refuses(registered(), "lead", "Repeated");
    const second = { presentation: presentationId("second") };
    const elsewhere = [{ master: issueId("Access"), copy: issueId("another"), options: [] }];
    room.refuses(registered({ ...second, copies: elsewhere }), "lead", "OtherCopy");
    room.when(registered({ ...second, copies: elsewhere, room: roomId("caucus south") }), "lead");
    const unknown = [{ master: issueId("Wells"), copy: issueId("another"), options: [] }];
    team.refuses(registered({ copies: unknown }), "lead", "Unknown");
    team.refuses(registered({ room: team.state.room }), "lead", "SameRoom");
  });

  it("PS4 in which the outgoing check found something are entered with the reason", () => {
    const findings = [{ kind: "name" as const, words: "Anna", source: { room: roomId("caucus south") } }];
    const shared = { masters: roomId("coMediators"), findings };
    teamRoom().refuses(registered(shared), "lead", "ReasonNeeded");
    teamRoom().when(registered({ ...shared, reason: "Anna was named in public" }), "lead");
  });
});
