import { describe, expect, it } from "vitest";
import {
  changesBetween,
  freshIdsNeeded,
  type IntendedPresenting,
  type IssueId,
  type NewIssue,
  type PresentingIds,
  planImport,
  planPresenting,
  presentedNow,
  type RoomEvent,
} from "../src/index.ts";
import {
  applied,
  caucusWith,
  device,
  headOf,
  issueId,
  mediatorSeat,
  NOON,
  openRoom,
  optionId,
  presentationId,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const master = (title: string, more: Partial<NewIssue> = {}): NewIssue => ({
  ...{ issue: issueId(title), title, kind: { type: "options" }, options: [] },
  ...more,
});
const ACCESS = master("Access", { options: [{ option: optionId("by road"), label: "by road" }] });
const FUEL = master("Fuel", { parent: ACCESS.issue });
const PAUSE = master("Pause");

const team = (): TestRoom =>
  teamRoom().when({ type: "issuesAdded", at: NOON, issues: [ACCESS, FUEL, PAUSE] }, "lead");

/** Ids that say for which room they were drawn, and in which round. */
const drawn = (
  keeper: TestRoom,
  { state: { room } }: TestRoom,
  issues: readonly IssueId[],
  round: number,
): PresentingIds => {
  const needed = freshIdsNeeded({ masters: keeper.state, team: keeper.state }, room, issues);
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `${room} ${round} ${i}`);
  return {
    presentation: presentationId(`${room} ${round}`),
    issues: names(needed.issues).map(issueId),
    options: names(needed.options).map(optionId),
  };
};

const planned = (
  keeper: TestRoom,
  rooms: readonly TestRoom[],
  issues: readonly IssueId[],
  more: Partial<IntendedPresenting> = {},
  round = 1,
) =>
  planPresenting(
    { masters: keeper.state, team: keeper.state, rooms: rooms.map(({ state }) => state) },
    {
      ...{ issues, presenting: presentationId(`all ${round}`), findings: new Map(), at: NOON + round },
      ids: new Map(rooms.map((room) => [room.state.room, drawn(keeper, room, issues, round)] as const)),
      by: device("lead"),
      ...more,
    },
  );
const planOrThrow = (...given: Parameters<typeof planned>) => {
  const plan = planned(...given);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};
const objection = (...given: Parameters<typeof planned>): string => {
  const plan = planned(...given);
  return plan.ok ? "planned" : plan.error.type;
};
const eventsFor = (plan: ReturnType<typeof planOrThrow>, { state }: TestRoom): readonly RoomEvent[] =>
  plan.filter(({ room }) => room === state.room).map(({ event }) => event);

const after = (rooms: readonly TestRoom[], at: number): TestRoom => {
  const room = rooms[at];
  if (room === undefined) throw new Error(`no room ${at}`);
  return room;
};
const titlesIn = ({ state }: TestRoom): readonly string[] =>
  (presentedNow(state)?.issues ?? []).map(({ title }) => title);

describe("presenting issues", () => {
  it("PS5 writes the whole list into each chosen room under ids of that room, and the mapping into the team's, in one plan", () => {
    const [keeper, north, south] = [team(), caucusWith("north"), caucusWith("south")];
    // Whatever the order of choosing, it is shown in the order of the masters.
    const plan = planOrThrow(keeper, [north, south], [PAUSE.issue, FUEL.issue, ACCESS.issue]);
    expect(plan.map(({ room, event }) => [room, event.type])).toEqual([
      [north.state.room, "issuesPresented"],
      [keeper.state.room, "presentingRegistered"],
      [south.state.room, "issuesPresented"],
      [keeper.state.room, "presentingRegistered"],
    ]);
    const rooms = applied(plan, "lead", keeper, north, south);
    for (const room of [after(rooms, 1), after(rooms, 2)])
      expect(titlesIn(room)).toEqual(["Access", "Fuel", "Pause"]);
    const lines = [...after(rooms, 0).state.presentings.values()];
    expect(lines.map(({ presenting }) => presenting)).toEqual([
      presentationId("all 1"),
      presentationId("all 1"),
    ]);
    expect(lines.map(({ copies }) => copies.map(({ master: id }) => id))).toEqual([
      [ACCESS.issue, FUEL.issue, PAUSE.issue],
      [ACCESS.issue, FUEL.issue, PAUSE.issue],
    ]);
  });

  it("PS5 lets nothing of a master, or of another room, into what a room reads", () => {
    const [keeper, north, south] = [team(), caucusWith("north"), caucusWith("south")];
    const plan = planOrThrow(keeper, [north, south], [ACCESS.issue, FUEL.issue]);
    const [toNorth, toSouth] = [north, south].map((room) => JSON.stringify(eventsFor(plan, room)));
    for (const id of [ACCESS.issue, FUEL.issue, optionId("by road"), keeper.state.room]) {
      expect(toNorth).not.toContain(id);
      expect(toSouth).not.toContain(id);
    }
    for (const id of ["issue", "option"] as const) {
      const own = (id === "issue" ? issueId : optionId)(`${south.state.room} 1 0`);
      expect(toSouth).toContain(own);
      expect(toNorth).not.toContain(own);
    }
    // What one room is shown does not depend on what else is shown at the same moment.
    const alone = planOrThrow(keeper, [north], [ACCESS.issue, FUEL.issue]);
    expect(JSON.stringify(eventsFor(alone, north))).toBe(toNorth);
  });

  it("PS6 keeps the ids that a room knows, and says what a later showing changes for it", () => {
    const [keeper, north] = [team(), caucusWith("north")];
    const first = applied(planOrThrow(keeper, [north], [ACCESS.issue, PAUSE.issue]), "lead", keeper, north);
    const renamed = after(first, 0)
      .when({ type: "issueRenamed", at: NOON + 1, issue: ACCESS.issue, title: "Access by land" }, "lead")
      .when({ type: "issueMoved", at: NOON + 1, issue: PAUSE.issue, before: ACCESS.issue }, "lead");
    // Until it is presented again the copy says what it said.
    expect(titlesIn(after(first, 1))).toEqual(["Access", "Pause"]);
    const issues = [ACCESS.issue, FUEL.issue, PAUSE.issue];
    expect(freshIdsNeeded({ masters: renamed.state, team: renamed.state }, north.state.room, issues)).toEqual(
      { issues: 1, options: 0 },
    );
    const plan = planOrThrow(renamed, [after(first, 1)], issues, {}, 2);
    const second = after(applied(plan, "lead", renamed, after(first, 1)), 1);
    const [before, now] = [after(first, 1), second].map((room) => presentedNow(room.state)?.issues ?? []);
    const changes = changesBetween(before ?? [], now ?? []);
    expect(changes.added.map(({ title }) => title)).toEqual(["Fuel"]);
    expect(changes.changed.map((pair) => [pair.before.title, pair.after.title])).toEqual([
      ["Access", "Access by land"],
    ]);
    expect(changes).toMatchObject({ leftOut: [], isReordered: true });
    expect(changesBetween(now ?? [], before ?? []).leftOut.map(({ title }) => title)).toEqual(["Fuel"]);
  });

  it("PS6 keeps the ids of options that stand in another order, and says so before it goes", () => {
    const [bySea, byRoad] = [optionId("by sea"), optionId("by road")];
    const keeper = team().when(
      { type: "optionAdded", at: NOON, issue: ACCESS.issue, option: { option: bySea, label: "by sea" } },
      "lead",
    );
    const first = applied(
      planOrThrow(keeper, [caucusWith("north")], [ACCESS.issue]),
      "lead",
      keeper,
      caucusWith("north"),
    );
    const moved = after(first, 0).when(
      { type: "optionMoved", at: NOON + 1, issue: ACCESS.issue, option: bySea, before: byRoad },
      "lead",
    );
    const again = planOrThrow(moved, [after(first, 1)], [ACCESS.issue], {}, 2);
    const second = after(applied(again, "lead", moved, after(first, 1)), 1);
    const [before, now] = [after(first, 1), second].map((room) => presentedNow(room.state)?.issues ?? []);
    expect(before?.[0]?.options.map(({ label }) => label)).toEqual(["by road", "by sea"]);
    expect(now?.[0]?.options).toEqual(before?.[0]?.options.toReversed());
    expect(changesBetween(before ?? [], now ?? []).changed).toHaveLength(1);
  });

  it("PS7 shows all chosen rooms or none: only a mediator of each, only to rooms where somebody reads, only what is open", () => {
    const [keeper, north] = [team(), caucusWith("north")];
    expect(objection(keeper, [north], [ACCESS.issue])).toBe("planned");
    expect(objection(keeper, [], [ACCESS.issue])).toBe("NothingChosen");
    expect(objection(keeper, [north], [])).toBe("NothingChosen");
    expect(objection(keeper, [north], [ACCESS.issue], { by: device("north") })).toBe("NotAMemberOfSource");
    const empty = openRoom("common", [[["lead", mediatorSeat]]], { name: "empty" });
    expect(objection(keeper, [north, empty], [ACCESS.issue])).toBe("NobodyThere");
    expect(objection(keeper, [north, teamRoom({ name: "second team" })], [ACCESS.issue])).toBe(
      "WrongRoomKind",
    );
    const aside = keeper.when({ type: "issueSetAside", at: NOON + 1, issue: PAUSE.issue }, "lead");
    expect(objection(aside, [north], [ACCESS.issue, PAUSE.issue])).toBe("IssueNotOpen");
    const found = { kind: "phrase", words: "by road", source: { room: north.state.room } } as const;
    const findings = new Map([[north.state.room, [found]]]);
    expect(objection(keeper, [north], [ACCESS.issue], { findings })).toBe("ReasonNeeded");
    expect(objection(keeper, [north], [ACCESS.issue], { findings, reason: "They said it." })).toBe("planned");
  });

  it("PS8 lets a delegation copy whole what its own people have before them, with its ids", () => {
    const [keeper, north] = [team(), caucusWith("north")];
    const shown = after(applied(planOrThrow(keeper, [north], [ACCESS.issue]), "lead", keeper, north), 1);
    const delegation = openRoom("delegation", [[["north", headOf("north")]]]);
    const importing = (from: TestRoom, by: string) =>
      planImport(
        { delegation: delegation.state, from: from.state },
        { presentation: presentationId("import"), at: NOON + 2, by: device(by) },
      );
    const plan = importing(shown, "north");
    if (!plan.ok) throw new Error(plan.error.type);
    const copied = after(applied(plan.value, "north", delegation), 0);
    expect(presentedNow(copied.state)?.issues).toEqual(presentedNow(shown.state)?.issues);
    expect(importing(north, "north")).toMatchObject({ error: { type: "NothingChosen" } });
    expect(importing(shown, "stranger")).toMatchObject({ error: { type: "NotAMemberOfSource" } });
  });
});
