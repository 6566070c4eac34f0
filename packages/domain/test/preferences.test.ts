import { describe, expect, it } from "vitest";
import {
  hashOfIssues,
  livePreferences,
  type PreferenceStatement,
  type PresentedIssue,
  type RoomEvent,
  type RoomEventOf,
  type Settled,
} from "../src/index.ts";
import {
  caucusWith,
  contentOf,
  headOf,
  issueId,
  NOON,
  observerSeat,
  openRoom,
  optionId,
  packageId,
  partyId,
  preferenceId,
  presentationId,
  ruleId,
  seated,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const OPTIONS = { type: "options" } as const;
const option = (label: string) => ({ option: optionId(label), label });
const PAY: PresentedIssue = {
  issue: issueId("pay"),
  title: "Pay",
  kind: OPTIONS,
  options: [option("3 percent"), option("4 percent")],
};
const HOURS: PresentedIssue = {
  issue: issueId("hours"),
  title: "Hours",
  kind: OPTIONS,
  options: [option("39"), option("40")],
};
const NOTICE: PresentedIssue = {
  issue: issueId("notice"),
  title: "Notice",
  kind: { type: "divisible", unit: "days", least: 0, most: 14, step: 1 },
  options: [],
};
const ISSUES = [PAY, HOURS, NOTICE];
const SHOWN = hashOfIssues(ISSUES);

const presented = (name: string, issues: readonly PresentedIssue[]): RoomEvent => ({
  type: "issuesPresented",
  at: NOON + 1,
  presentation: presentationId(name),
  issues,
  hash: hashOfIssues(issues),
});

const RANKED: PreferenceStatement = {
  type: "issuesRanked",
  order: [[PAY.issue], [HOURS.issue, NOTICE.issue]],
};
const picked = (issue: PresentedIssue, label: string): Settled => ({
  issue: issue.issue,
  choice: { type: "option", option: optionId(label) },
});
const RATHER: PreferenceStatement = {
  type: "preferred",
  better: [picked(PAY, "4 percent"), picked(HOURS, "40")],
  worse: [picked(PAY, "3 percent"), picked(HOURS, "39")],
};
const POINTS: PreferenceStatement = { type: "issuePoints", points: [{ issue: PAY.issue, points: 60 }] };

const given = (
  statement: PreferenceStatement,
  more: Partial<RoomEventOf<"preferenceGiven">> = {},
): RoomEventOf<"preferenceGiven"> => ({
  type: "preferenceGiven",
  at: NOON + 2,
  preference: preferenceId(statement.type),
  statement,
  shown: SHOWN,
  ...more,
});
const withdrawn = (name: string): RoomEvent => ({
  type: "preferenceWithdrawn",
  at: NOON + 3,
  preference: preferenceId(name),
});

/** In a room that keeps its own issues, nothing is cited. */
const here = ({ shown: _, ...event }: RoomEventOf<"preferenceGiven">): RoomEventOf<"preferenceGiven"> =>
  event;
const estimated = (statement: PreferenceStatement, side: string): RoomEventOf<"preferenceGiven"> =>
  here(
    given(statement, { estimateOf: partyId(side), preference: preferenceId(`${statement.type} ${side}`) }),
  );

const caucus = (): TestRoom => caucusWith("north").when(presented("first", ISSUES), "lead");
const team = (): TestRoom => teamRoom().when({ type: "issuesAdded", at: NOON + 1, issues: ISSUES }, "lead");
const delegation = (): TestRoom =>
  openRoom("delegation", [[["north", headOf("north")]]], { name: "delegation north" });
const live = (room: TestRoom, side: string, isEstimate = false): readonly string[] =>
  livePreferences(room.state, partyId(side), isEstimate).map(({ statement }) => statement.type);

describe("preferences", () => {
  it("PF1 are said by a party in its caucus, and by nobody else there", () => {
    const room = caucus();
    expect(live(room.when(given(RANKED), "north"), "north")).toEqual(["issuesRanked"]);
    room.refuses(given(RANKED), "lead", "EstimateOfWhom");
    room.refuses(given(RANKED, { estimateOf: partyId("south") }), "lead", "NoEstimateHere");
    room.refuses(given(RANKED, { estimateOf: partyId("south") }), "north", "NoEstimateHere");
    const observed = openRoom("common", [[["lead", { role: "leadMediator", authority: "none" }]]]);
    observed.refuses(given(RANKED), "lead", "NotForThisKind");
  });

  it("PF1 are estimated in the team's room, marked as such, of a party that it knows", () => {
    const room = team();
    const guessed = room.when(estimated(RANKED, "south"), "lead");
    expect(live(guessed, "south", true)).toEqual(["issuesRanked"]);
    expect(live(guessed, "south")).toEqual([]);
    room.refuses(here(given(RANKED)), "lead", "EstimateOfWhom");
    room.refuses(estimated(RANKED, "nobody"), "lead", "Unknown");
  });

  it("PF1 are kept in a delegation's own room, with estimates of others and none of itself", () => {
    const room = delegation().when(
      {
        type: "issuesImported",
        at: NOON + 1,
        presentation: presentationId("first"),
        from: caucus().state.room,
        issues: ISSUES,
        hash: SHOWN,
      },
      "north",
    );
    const kept = room
      .when(given(RANKED), "north")
      .when(given(RANKED, { estimateOf: partyId("south"), preference: preferenceId("theirs") }), "north");
    expect([live(kept, "north"), live(kept, "south", true)]).toEqual([["issuesRanked"], ["issuesRanked"]]);
    room.refuses(given(RANKED, { estimateOf: partyId("north") }), "north", "NotOfOneself");
  });

  it("PF2 answer exactly what was shown last, and an interest needs no list", () => {
    const room = caucusWith("north");
    room.refuses(given(RANKED), "north", "NotWhatIsShown");
    room.refuses(here(given(RANKED)), "north", "NotWhatIsShown");
    const interest: PreferenceStatement = {
      type: "interest",
      text: "Nobody should work two nights in a row.",
    };
    expect(live(room.when(here(given(interest)), "north"), "north")).toEqual(["interest"]);
    const shown = caucus();
    shown.when(given(RANKED), "north");
    const again = shown.when(presented("second", [PAY, HOURS]), "lead");
    again.refuses(given(RANKED), "north", "NotWhatIsShown");
    again.refuses(given(RANKED, { shown: hashOfIssues([PAY, HOURS]) }), "north", "Unknown");
  });

  it("PF2 answer open masters where the room keeps the issues itself", () => {
    const room = team().when({ type: "issueSetAside", at: NOON + 2, issue: NOTICE.issue }, "lead");
    room.refuses(estimated(RANKED, "south"), "lead", "Unknown");
    room.when(estimated({ type: "issuesRanked", order: [[PAY.issue], [HOURS.issue]] }, "south"), "lead");
    room.refuses(given(RANKED, { estimateOf: partyId("south") }), "lead", "NotWhatIsShown");
  });

  it.each([
    ["ranks an issue twice", { type: "issuesRanked", order: [[PAY.issue], [PAY.issue]] }, "Repeated"],
    ["ranks what is not there", { type: "issuesRanked", order: [[issueId("leave")]] }, "Unknown"],
    ["ranks nothing", { type: "issuesRanked", order: [[]] }, "NothingChosen"],
    [
      "ranks another issue's option",
      { type: "optionsRanked", issue: PAY.issue, order: [[optionId("39")]] },
      "Unknown",
    ],
    [
      "takes options for amounts",
      { type: "amountsRanked", issue: PAY.issue, better: "more" },
      "ChoiceDoesNotFit",
    ],
    [
      "draws a line beyond the range",
      { type: "redLineAmount", issue: NOTICE.issue, never: "less", amount: 20 },
      "ChoiceDoesNotFit",
    ],
    [
      "never takes what is not offered",
      { type: "redLine", issue: PAY.issue, option: optionId("9 percent") },
      "Unknown",
    ],
    [
      "settles an issue twice",
      { type: "reservation", package: [picked(PAY, "3 percent"), picked(PAY, "4 percent")] },
      "Repeated",
    ],
    [
      "settles by an amount what has options",
      { type: "reservation", package: [{ issue: PAY.issue, choice: { type: "amount", amount: 3 } }] },
      "ChoiceDoesNotFit",
    ],
  ] as const satisfies readonly (readonly [string, PreferenceStatement, string])[])(
    "PF3 are refused when one %s",
    (_, statement, reason) => {
      caucus().refuses(given(statement), "north", reason);
    },
  );

  it("PF3 name amounts within the range, and comparisons that differ over the same issues", () => {
    const days = (amount: number): Settled => ({ issue: NOTICE.issue, choice: { type: "amount", amount } });
    const room = caucus().when(given(RANKED), "north");
    room
      .when(given({ type: "amountsRanked", issue: NOTICE.issue, better: "more" }), "north")
      .when(given({ type: "redLineAmount", issue: NOTICE.issue, never: "less", amount: 3 }), "north")
      .when(
        given({
          type: "evenSwap",
          one: [days(3), picked(PAY, "4 percent")],
          other: [days(7), picked(PAY, "3 percent")],
        }),
        "north",
      )
      .when(given({ type: "reservation", package: [picked(PAY, "3 percent"), days(14)] }), "north");
    const uneven = { type: "preferred", better: [days(3)], worse: [picked(PAY, "3 percent")] } as const;
    room.refuses(given(uneven), "north", "SidesDiffer");
    room.refuses(given({ type: "preferred", better: [days(3)], worse: [days(3)] }), "north", "NothingChosen");
    room.refuses(
      given({ type: "issuePoints", points: [{ issue: PAY.issue, points: 0 }] }),
      "north",
      "NothingChosen",
    );
  });

  it("PF4 are compared, swapped and counted in points once the same side has ranked the issues", () => {
    const room = caucus();
    room.refuses(given(RATHER), "north", "RankFirst");
    room.refuses(given(POINTS), "north", "RankFirst");
    const ranked = room
      .when(given(RANKED), "north")
      .when(given(RATHER), "north")
      .when(given(POINTS), "north");
    expect(live(ranked, "north")).toEqual(["issuesRanked", "preferred", "issuePoints"]);
    const taken = room.when(given(RANKED), "north").when(withdrawn("issuesRanked"), "north");
    taken.refuses(given(POINTS), "north", "RankFirst");
    const guessed = team().when(estimated(RANKED, "south"), "lead");
    guessed.refuses(estimated(POINTS, "north"), "lead", "RankFirst");
    guessed.when(estimated(POINTS, "south"), "lead");
  });

  it("PF5 are taken back or said anew by their own side alone, and stay in the history", () => {
    const room = caucus().when(given(RANKED), "north");
    room.refuses(withdrawn("issuesRanked"), "lead", "NotYourSide");
    room.refuses(given(RANKED), "north", "Repeated");
    const anew = room.when(
      given(
        { type: "issuesRanked", order: [[HOURS.issue], [PAY.issue]] },
        { preference: preferenceId("anew"), replaces: preferenceId("issuesRanked") },
      ),
      "north",
    );
    expect(live(anew, "north")).toEqual(["issuesRanked"]);
    expect(anew.state.preferences.get(preferenceId("issuesRanked"))).toMatchObject({
      replacedBy: preferenceId("anew"),
      statement: RANKED,
    });
    anew.refuses(withdrawn("issuesRanked"), "north", "AlreadyDone");
    anew.refuses(given(POINTS, { replaces: preferenceId("issuesRanked") }), "north", "Unknown");
    const gone = anew.when(withdrawn("anew"), "north");
    expect(live(gone, "north")).toEqual([]);
    expect(gone.state.preferences.size).toBe(2);
  });
});

describe("rules for packages", () => {
  const ruled = (holds: RoomEventOf<"ruleSet">["holds"]): RoomEvent => ({
    type: "ruleSet",
    at: NOON + 2,
    rule: ruleId("rule"),
    holds,
    words: "More pay costs hours.",
  });
  const more = { issue: PAY.issue, option: optionId("4 percent") };
  const longer = { issue: HOURS.issue, option: optionId("40") };

  it("PF6 tie options of different issues, and can be lifted", () => {
    const room = team().when(ruled({ type: "ifThen", when: more, must: longer }), "lead");
    expect(room.state.packageRules.get(ruleId("rule"))).toMatchObject({ words: "More pay costs hours." });
    const lifted: RoomEvent = { type: "ruleLifted", at: NOON + 3, rule: ruleId("rule") };
    room.when(lifted, "lead").refuses(lifted, "lead", "AlreadyDone");
    team().refuses(lifted, "lead", "Unknown");
    room.refuses(ruled({ type: "notBoth", one: more, other: longer }), "lead", "Repeated");
    const less = { issue: PAY.issue, option: optionId("3 percent") };
    team().refuses(ruled({ type: "notBoth", one: more, other: less }), "lead", "SameIssue");
    team().refuses(ruled({ type: "atLeastOne", of: [] }), "lead", "NothingChosen");
    team().refuses(
      ruled({ type: "ifThen", when: more, must: { ...longer, option: optionId("41") } }),
      "lead",
      "Unknown",
    );
    caucus().refuses(ruled({ type: "ifThen", when: more, must: longer }), "north", "NotForThisKind");
  });
});

describe("packages kept in sight", () => {
  const pinned = (name: string, isDraft: boolean, settled: readonly Settled[] = [picked(PAY, "3 percent")]) =>
    ({
      type: "packagePinned",
      at: NOON + 2,
      package: packageId(name),
      title: name,
      settled,
      isDraft,
    }) as const satisfies RoomEvent;

  it("PF7 settle each issue once with what it offers, and one of them is the present draft", () => {
    const room = team().when(pinned("first", true), "lead").when(pinned("second", true), "lead");
    const drafts = [...room.state.pinnedPackages.values()].filter(({ isDraft }) => isDraft);
    expect(drafts.map(({ title }) => title)).toEqual(["second"]);
    room.refuses(pinned("first", false), "lead", "Repeated");
    room.refuses(pinned("third", false, []), "lead", "NothingChosen");
    room.refuses(pinned("third", false, [picked(PAY, "9 percent")]), "lead", "Unknown");
    const gone: RoomEvent = { type: "packageUnpinned", at: NOON + 3, package: packageId("first") };
    room.when(gone, "lead").refuses(gone, "lead", "AlreadyDone");
    team().refuses(gone, "lead", "Unknown");
  });
});

describe("the practice", () => {
  it("PR15 keeps what a side said in its room: another room is the same whatever was said, estimated or counted", () => {
    const south = caucusWith("south").when(presented("first", ISSUES), "lead");
    const before = contentOf(south.state);
    caucus().when(given(RANKED), "north").when(given(POINTS), "north");
    team().when(estimated(RANKED, "south"), "lead");
    expect(contentOf(south.state)).toBe(before);
    south.refuses(given(POINTS), "south", "RankFirst");
    // Statements name issues and options, and there is no way to name a person.
    const named = {
      ...given(RANKED),
      statement: { type: "issuesRanked", order: [[seated("x", observerSeat).person]] },
    };
    caucus().refuses(named as unknown as RoomEvent, "north", "Unknown");
  });
});
