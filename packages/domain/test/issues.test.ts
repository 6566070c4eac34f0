import { describe, expect, it } from "vitest";
import {
  type IssueKind,
  LIMITS,
  type NewIssue,
  numbered,
  openIssues,
  type RoomEvent,
  type RoomEventOf,
} from "../src/index.ts";
import { issueId, NOON, optionId, type TestRoom, teamRoom } from "./support.ts";

const OPTIONS: IssueKind = { type: "options" };
const DAYS: IssueKind = { type: "divisible", unit: "days", least: 0, most: 60, step: 5 };

const written = (title: string, more: Partial<NewIssue> = {}): NewIssue => ({
  issue: issueId(title),
  title,
  kind: OPTIONS,
  options: [],
  ...more,
});
const added = (...issues: readonly NewIssue[]): RoomEventOf<"issuesAdded"> => ({
  type: "issuesAdded",
  at: NOON + 1,
  issues,
});
const option = (label: string) => ({ option: optionId(label), label });
const listed = (room: TestRoom): readonly string[] =>
  numbered(openIssues(room.state)).map(({ number, issue }) => `${number} ${issue.title}`);
const about = <Type extends RoomEvent["type"]>(type: Type, title: string) => ({
  type,
  at: NOON + 2,
  issue: issueId(title),
});

const withIssues = (): TestRoom =>
  teamRoom().when(
    added(
      written("Ceasefire"),
      written("Area", { parent: issueId("Ceasefire") }),
      written("Captives", { options: [option("all at once"), option("in stages")] }),
      written("Pause", { kind: DAYS }),
    ),
    "lead",
  );

describe("the issues of a room", () => {
  it("IS1 stand in order on two levels, and no third", () => {
    const room = withIssues();
    expect(listed(room)).toEqual(["1 Ceasefire", "1.1 Area", "2 Captives", "3 Pause"]);
    room.refuses(added(written("Wells", { parent: issueId("Area") })), "lead", "OnlyTwoLevels");
    room.refuses(added(written("Area")), "lead", "Repeated");
    room.refuses(added(written("Wells", { parent: issueId("nothing") })), "lead", "Unknown");
    room.refuses(added(), "lead", "NothingChosen");
    const many = Array.from({ length: LIMITS.issues }, (_, i) => written(`Issue ${i}`));
    room.refuses(added(...many), "lead", "TooMany");
  });

  it("IS1 move within their level and under another issue", () => {
    const room = withIssues();
    const first = { ...about("issueMoved", "Pause"), before: issueId("Ceasefire") };
    expect(listed(room.when(first, "lead"))).toEqual(["1 Pause", "2 Ceasefire", "2.1 Area", "3 Captives"]);
    const under = { ...about("issueMoved", "Pause"), parent: issueId("Ceasefire"), before: issueId("Area") };
    expect(listed(room.when(under, "lead"))).toEqual(["1 Ceasefire", "1.1 Pause", "1.2 Area", "2 Captives"]);
    expect(listed(room.when(about("issueMoved", "Area"), "lead"))).toContain("4 Area");
    const deep = { ...about("issueMoved", "Ceasefire"), parent: issueId("Captives") };
    room.refuses(deep, "lead", "OnlyTwoLevels");
    room.refuses({ ...about("issueMoved", "Area"), parent: issueId("Area") }, "lead", "SameIssue");
    room.refuses({ ...about("issueMoved", "Pause"), before: issueId("Area") }, "lead", "Unknown");
  });

  it("IS2 are settled by options, or by an amount in a range with a step that fits", () => {
    const impossible: readonly IssueKind[] = [
      { ...DAYS, least: 60 },
      { ...DAYS, step: 0 },
      { ...DAYS, step: 61 },
    ];
    for (const kind of impossible) {
      teamRoom().refuses(added(written("Pause", { kind })), "lead", "RangeNotPossible");
      withIssues().refuses({ ...about("issueRedefined", "Pause"), kind }, "lead", "RangeNotPossible");
    }
    const room = withIssues().when({ ...about("issueRedefined", "Pause"), kind: OPTIONS }, "lead");
    expect(room.state.issues.get(issueId("Pause"))?.kind).toEqual(OPTIONS);
  });

  it("IS3 are renamed and set aside while they are open, and taken up again", () => {
    const renamed = withIssues().when({ ...about("issueRenamed", "Pause"), title: "Truce" }, "lead");
    expect(renamed.state.issues.get(issueId("Pause"))).toMatchObject({
      title: "Truce",
      changed: { at: NOON + 2 },
    });
    const aside = renamed.when(about("issueSetAside", "Pause"), "lead");
    expect(listed(aside)).not.toContain("3 Truce");
    aside.refuses({ ...about("issueRenamed", "Pause"), title: "Pause" }, "lead", "IssueNotOpen");
    const again = aside.when(about("issueTakenUp", "Pause"), "lead");
    expect(listed(again)).toContain("3 Truce");
    again.refuses(about("issueTakenUp", "Pause"), "lead", "AlreadyDone");
    again.refuses(about("issueSetAside", "nothing"), "lead", "Unknown");
  });

  it("IS3 come back to the first level where what they belonged under is gone", () => {
    const room = withIssues()
      .when(about("issueSetAside", "Area"), "lead")
      .when(about("issueSetAside", "Ceasefire"), "lead")
      .when(about("issueTakenUp", "Area"), "lead");
    expect(listed(room)).toEqual(["1 Area", "2 Captives", "3 Pause"]);
  });

  it("IS4 merge: what went in leaves the table, and the one that stays offers its options", () => {
    const room = withIssues()
      .when(added(written("Prisoners", { options: [option("by category")] })), "lead")
      .when(
        { type: "issuesMerged", at: NOON + 3, into: issueId("Captives"), merged: [issueId("Prisoners")] },
        "lead",
      );
    expect(listed(room)).toEqual(["1 Ceasefire", "1.1 Area", "2 Captives", "3 Pause"]);
    expect(room.state.issues.get(issueId("Captives"))?.options.map(({ label }) => label)).toEqual([
      "all at once",
      "in stages",
      "by category",
    ]);
    expect(room.state.issues.get(issueId("Prisoners"))?.status).toEqual({
      type: "merged",
      into: issueId("Captives"),
    });
    const undone = room.when(about("issueTakenUp", "Prisoners"), "lead");
    expect(undone.state.issues.get(issueId("Captives"))?.options).toHaveLength(2);
    expect(listed(undone)).toContain("4 Prisoners");
  });

  it("IS4 merging is undone whole: what stood below comes back, and options that were passed on go with their issue", () => {
    const merged = (into: string, from: string): RoomEvent => ({
      ...{ type: "issuesMerged", at: NOON + 3, into: issueId(into), merged: [issueId(from)] },
    });
    const start = withIssues().when(
      added(written("Prisoners", { options: [option("by category")] }), written("Remains")),
      "lead",
    );
    const withChild = start.when(merged("Captives", "Ceasefire"), "lead");
    expect(listed(withChild)).toContain("1.1 Area");
    expect(listed(withChild.when(about("issueTakenUp", "Ceasefire"), "lead"))).toEqual(listed(start));
    const movedOn = withChild
      .when({ ...about("issueMoved", "Area"), parent: issueId("Remains") }, "lead")
      .when(about("issueTakenUp", "Ceasefire"), "lead");
    expect(listed(movedOn)).toContain("5.1 Area");

    const twice = start
      .when(merged("Captives", "Prisoners"), "lead")
      .when(merged("Remains", "Captives"), "lead");
    const labels = (room: typeof twice, issue: string): readonly string[] | undefined =>
      room.state.issues.get(issueId(issue))?.options.map(({ label }) => label);
    expect(labels(twice, "Remains")).toEqual(["all at once", "in stages", "by category"]);
    const undone = twice.when(about("issueTakenUp", "Prisoners"), "lead");
    expect(labels(undone, "Prisoners")).toEqual(["by category"]);
    expect(labels(undone, "Remains")).toEqual(["all at once", "in stages"]);
  });

  it("IS4 do not merge with themselves, with nothing, or where they are settled in different ways", () => {
    const merged = (into: string, ...from: readonly string[]): RoomEvent => ({
      type: "issuesMerged",
      at: NOON + 3,
      into: issueId(into),
      merged: from.map(issueId),
    });
    const room = withIssues();
    room.refuses(merged("Captives", "Captives"), "lead", "SameIssue");
    room.refuses(merged("Captives"), "lead", "NothingChosen");
    room.refuses(merged("Captives", "Pause"), "lead", "KindsDiffer");
    room.refuses(merged("Pause", "Captives"), "lead", "KindsDiffer");
    room.refuses(merged("Area", "Ceasefire"), "lead", "SameIssue");
    const withChild = room.when(merged("Captives", "Ceasefire"), "lead");
    expect(listed(withChild)).toEqual(["1 Captives", "1.1 Area", "2 Pause"]);
  });

  it("IS5 split: the parts stand where the whole stood", () => {
    const split = (...titles: readonly string[]): RoomEvent => ({
      ...about("issueSplit", "Captives"),
      into: titles.map((title) => written(title)),
    });
    const room = withIssues().when(split("Releases", "Remains"), "lead");
    expect(listed(room)).toEqual(["1 Ceasefire", "1.1 Area", "2 Releases", "3 Remains", "4 Pause"]);
    withIssues().refuses(split("Releases"), "lead", "NothingChosen");
    withIssues().refuses(
      { ...split("a", "b"), issue: issueId("Ceasefire") } as RoomEvent,
      "lead",
      "OnlyTwoLevels",
    );
    expect(listed(room.when(about("issueTakenUp", "Captives"), "lead"))).toContain("4 Captives");
  });

  it("IS6 have options with words of their own; one that was removed stays known", () => {
    const room = withIssues()
      .when({ ...about("optionAdded", "Captives"), option: option("the ill first") }, "lead")
      .when(
        {
          ...about("optionRenamed", "Captives"),
          option: { option: optionId("the ill first"), label: "the sick first" },
        },
        "lead",
      )
      .when({ ...about("optionRemoved", "Captives"), option: optionId("in stages") }, "lead");
    const issue = room.state.issues.get(issueId("Captives"));
    expect(issue?.options.map(({ label }) => label)).toEqual(["all at once", "the sick first"]);
    expect(issue?.removedOptions.map(({ label }) => label)).toEqual(["in stages"]);
    room.refuses({ ...about("optionAdded", "Area"), option: option("in stages") }, "lead", "Repeated");
    room.refuses({ ...about("optionRemoved", "Captives"), option: optionId("x") }, "lead", "Unknown");
    room.refuses({ ...about("optionRenamed", "Captives"), option: option("x") }, "lead", "Unknown");
  });

  it("IS6 have options in an order of their own, which moving changes", () => {
    const labels = (room: TestRoom): readonly string[] | undefined =>
      room.state.issues.get(issueId("Captives"))?.options.map(({ label }) => label);
    const moved = (label: string, before?: string): RoomEventOf<"optionMoved"> => ({
      ...about("optionMoved", "Captives"),
      option: optionId(label),
      ...(before === undefined ? {} : { before: optionId(before) }),
    });
    const room = withIssues().when(
      { ...about("optionAdded", "Captives"), option: option("the ill first") },
      "lead",
    );
    const first = room.when(moved("the ill first", "all at once"), "lead");
    expect(labels(first)).toEqual(["the ill first", "all at once", "in stages"]);
    expect(first.state.issues.get(issueId("Captives"))?.changed).toMatchObject({ at: NOON + 2 });
    expect(labels(first.when(moved("the ill first"), "lead"))).toEqual(labels(room));
    expect(labels(first.when(moved("all at once", "in stages"), "lead"))).toEqual(labels(first));
    room.refuses(moved("x"), "lead", "Unknown");
    room.refuses(moved("in stages", "x"), "lead", "Unknown");
    room.refuses(moved("in stages", "in stages"), "lead", "Unknown");
    const removed = { ...about("optionRemoved", "Captives"), option: optionId("in stages") };
    room.when(removed, "lead").refuses(moved("all at once", "in stages"), "lead", "Unknown");
    const aside = room.when(about("issueSetAside", "Captives"), "lead");
    aside.refuses(moved("in stages", "all at once"), "lead", "IssueNotOpen");
  });

  it("IS7 are numbered by what is in the list: where one is missing, nothing shows it", () => {
    const all = openIssues(withIssues().state);
    const without = (title: string) => numbered(all.filter((issue) => issue.title !== title));
    expect(without("Captives").map(({ number }) => number)).toEqual(["1", "1.1", "2"]);
    expect(without("Ceasefire").map(({ number, level }) => [number, level])).toEqual([
      ["1", 1],
      ["2", 1],
      ["3", 1],
    ]);
  });
});
