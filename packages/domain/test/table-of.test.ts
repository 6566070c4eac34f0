import { describe, expect, it } from "vitest";
import {
  type Cell,
  hashOfIssues,
  type NewIssue,
  type PresentedIssue,
  type RoomEventOf,
  type TableOfSeat,
  tableOf,
} from "../src/index.ts";
import {
  caucusWith,
  commonRoom,
  device,
  HOUR,
  headOf,
  issueId,
  itemId,
  NOON,
  openRoom,
  optionId,
  partyId,
  placingId,
  presentationId,
  recordEntryId,
  reportId,
  said,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const master = (title: string, more: Partial<NewIssue> = {}): NewIssue => ({
  ...{ issue: issueId(title), title, kind: { type: "options" }, options: [] },
  ...more,
});
const ACCESS = master("Access", { options: [{ option: optionId("by road"), label: "by road" }] });
const FUEL = master("Fuel", { parent: ACCESS.issue });
const PAUSE = master("Pause", { kind: { type: "divisible", unit: "days", least: 0, most: 60, step: 1 } });
const copyOf = ({ issue: _, parent: __, ...rest }: NewIssue, room: string): PresentedIssue => ({
  ...{ ...rest, issue: issueId(`${rest.title} in ${room}`) },
  options: rest.options.map(({ label }) => ({ option: optionId(`${label} in ${room}`), label })),
});

const team = (...issues: readonly NewIssue[]): TestRoom =>
  teamRoom().when(
    { type: "issuesAdded", at: NOON, issues: issues.length === 0 ? [ACCESS, FUEL, PAUSE] : issues },
    "lead",
  );

const shown = (room: TestRoom, issues: readonly PresentedIssue[], name = "first"): TestRoom =>
  room.when(
    {
      ...{ type: "issuesPresented", at: NOON + 1, presentation: presentationId(name), issues },
      hash: hashOfIssues(issues),
    },
    "lead",
  );

/** Places words that the caucus with the north heard, in the team's room. */
const placed = (
  issue: NewIssue,
  text: string,
  more: Partial<RoomEventOf<"positionPlaced">> = {},
): RoomEventOf<"positionPlaced"> => ({
  ...{ type: "positionPlaced", at: NOON + 5 * HOUR, placing: placingId(text), issue: issue.issue },
  ...{ party: partyId("north"), form: "position", stance: "open" },
  source: { type: "said", room: caucusWith("north").state.room, item: itemId(text) },
  ...more,
});

const tableFrom = (by: string, ...rooms: readonly TestRoom[]): TableOfSeat =>
  tableOf(
    rooms.map(({ state }) => state),
    device(by),
  );

const cellOf = (table: TableOfSeat, title: string, party = "north"): Cell => {
  const row = table.rows.find(({ issue }) => issue.title === title);
  const cell = row?.cells.find((each) => each.party === partyId(party));
  if (cell === undefined) throw new Error(`no cell of ${party} on ${title}`);
  return cell;
};
const wordsOf = ({ history }: Cell): readonly (string | null)[] => history.map(({ words }) => words);
const titlesOf = ({ rows }: TableOfSeat): readonly string[] =>
  rows.map(({ number, issue }) => `${number} ${issue.title}`);

/** The north says these, an hour apart, in its caucus. */
const heard = (...texts: readonly string[]): TestRoom =>
  texts.reduce(
    (room, text, hour) => room.when(said(text, { at: NOON + hour * HOUR + 1 }), "north"),
    caucusWith("north"),
  );

describe("the table", () => {
  it("TB1 has the masters for rows, or what a seat's own rooms were shown", () => {
    const caucus = shown(caucusWith("north"), [copyOf(PAUSE, "north"), copyOf(ACCESS, "north")]);
    const common = shown(commonRoom(), [copyOf(ACCESS, "common")]);
    const inCaucus = [...caucus.state.presentations.values()][0];
    if (inCaucus === undefined) throw new Error("nothing was presented");
    const delegation = openRoom("delegation", [[["north", headOf("north")]]]).when(
      {
        ...{ type: "issuesImported", at: NOON + 2, presentation: presentationId("import") },
        ...{ from: caucus.state.room, issues: inCaucus.issues, hash: inCaucus.hash },
      },
      "north",
    );
    expect(titlesOf(tableFrom("lead", team(), caucus, common))).toEqual(["1 Access", "1.1 Fuel", "2 Pause"]);
    expect(titlesOf(tableFrom("north", caucus, delegation))).toEqual(["1 Pause", "2 Access"]);
    expect(titlesOf(tableFrom("observer", common))).toEqual(["1 Access"]);
    const seats = [tableFrom("lead", team()), tableFrom("north", caucus), tableFrom("observer", common)];
    expect(seats.map(({ seat }) => seat)).toEqual(["mediator", "party", "observer"]);
  });

  it("TB2 counts a placing on a copy on its master for the mediators, and on the copy for the party", () => {
    const copy = copyOf(ACCESS, "north");
    const caucus = shown(heard("By road."), [copy]).when(
      placed(ACCESS, "By road.", {
        issue: copy.issue,
        choice: { type: "option", option: optionId("by road in north") },
      }),
      "north",
    );
    const registered = team().when(
      {
        ...{ type: "presentingRegistered", at: NOON + 1, presenting: presentationId("all"), version: 1 },
        ...{ masters: teamRoom().state.room, room: caucus.state.room, findings: [] },
        ...{ presentation: presentationId("first"), hash: hashOfIssues([copy]) },
        copies: [{ master: ACCESS.issue, copy: copy.issue, options: [] }],
      },
      "lead",
    );
    const step = cellOf(tableFrom("lead", registered, caucus), "Access").now;
    expect(step).toMatchObject({ words: "By road.", choice: { label: "by road" }, room: caucus.state.room });
    expect(cellOf(tableFrom("lead", team(), caucus), "Access").now).toBeNull();
    expect(cellOf(tableFrom("north", caucus), "Access").now?.words).toBe("By road.");
  });

  it("TB3 shows what was said last as where a party stands, whenever it was placed, and keeps the rest", () => {
    const caucus = heard("First.", "Second.", "Third.");
    // The second is placed last, and does not become the newest by that.
    const kept = ["Third.", "First.", "Second."].reduce(
      (room, text, i) => room.when(placed(ACCESS, text, { at: NOON + 9 * HOUR + i }), "lead"),
      team(),
    );
    const cell = cellOf(tableFrom("lead", kept, caucus), "Access");
    expect(cell.now?.words).toBe("Third.");
    expect(wordsOf(cell)).toEqual(["Third.", "Second.", "First."]);

    const without = kept.when(
      { type: "placingWithdrawn", at: NOON + 10 * HOUR, placing: placingId("Third.") },
      "lead",
    );
    const after = cellOf(tableFrom("lead", without, caucus), "Access");
    expect(after.now?.words).toBe("Second.");
    expect(wordsOf(after)).toEqual(["Third.", "Second.", "First."]);
  });

  it("TB3 tells of words that were taken back, and of those that lapse", () => {
    const caucus = caucusWith("north")
      .when(said("For a day.", { form: "trialBalloon", expiresAt: NOON + 24 * HOUR }), "north")
      .when({ type: "itemWithdrawn", at: NOON + 2, item: itemId("For a day.") }, "north");
    const step = cellOf(
      tableFrom("lead", team().when(placed(PAUSE, "For a day."), "lead"), caucus),
      "Pause",
    ).now;
    expect(step).toMatchObject({ isTakenBack: true, expiresAt: NOON + 24 * HOUR, words: "For a day." });
  });

  it("TB4 tells what was told from what is reported, and says where it cannot read the words", () => {
    const text = "The north says that it wants the road.";
    const kept = team()
      .when(
        {
          ...{ type: "reportAdded", at: NOON, report: reportId("gazette"), title: "Gazette", text, parts: 1 },
          ...{ date: { type: "known", value: "2023-11" }, mediaType: "text/plain" },
          digest: hashOfIssues([copyOf(ACCESS, "digest")]),
        },
        "lead",
      )
      .when(
        {
          ...{ type: "recordEntered", at: NOON + 1, entry: recordEntryId("road"), standing: "confirmed" },
          basis: {
            ...{ type: "passages", report: reportId("gazette") },
            passages: [{ start: 20, end: 38, words: text.slice(20, 38) }],
          },
          voices: [{ type: "reportsOwnVoice" }],
          content: {
            ...{ type: "statement", form: "position", claim: "demands", about: [] },
            speaker: partyId("north"),
          },
          ...{ issues: [], origin: { type: "person" } },
        },
        "lead",
      )
      .when(
        placed(ACCESS, "road", {
          source: { type: "recorded", room: teamRoom().state.room, entry: recordEntryId("road") },
        }),
        "lead",
      )
      .when(placed(PAUSE, "Ten days.", { choice: { type: "amount", amount: 10 } }), "lead");
    const table = tableFrom("lead", kept, heard("Ten days."));
    expect(cellOf(table, "Access").now).toMatchObject({
      ...{ basis: "reported", words: text.slice(20, 38), movedAt: Date.UTC(2023, 10, 1) },
      // What is known to the month is told to the month.
      reportedOn: "2023-11",
      who: [{ type: "reportsOwnVoice" }],
    });
    expect(cellOf(table, "Pause").now).toMatchObject({
      ...{ basis: "told", words: "Ten days.", who: ["north"], choice: { amount: 10, unit: "days" } },
    });
    // Without the caucus there are no words, no time and nobody's name.
    expect(cellOf(tableFrom("lead", kept), "Pause").now).toMatchObject({
      words: null,
      movedAt: null,
      who: [],
    });
  });

  it("TB5 counts positions on a merged issue where it went, and those on a split one on each part", () => {
    const caucus = heard("By road.", "Ten days.");
    const kept = team(ACCESS, master("Crossings"), PAUSE)
      .when(placed(ACCESS, "By road."), "lead")
      .when(placed(PAUSE, "Ten days."), "lead")
      .when(
        { type: "issuesMerged", at: NOON + 6 * HOUR, into: issueId("Crossings"), merged: [ACCESS.issue] },
        "lead",
      )
      .when(
        {
          ...{ type: "issueSplit", at: NOON + 7 * HOUR, issue: PAUSE.issue },
          into: [master("Start"), master("Length")],
        },
        "lead",
      );
    const table = tableFrom("lead", kept, caucus);
    expect(titlesOf(table)).toEqual(["1 Crossings", "2 Start", "3 Length"]);
    expect(cellOf(table, "Crossings").now).toMatchObject({ words: "By road.", placedOn: "Access" });
    for (const part of ["Start", "Length"])
      expect(cellOf(table, part).now).toMatchObject({ words: "Ten days.", placedOn: "Pause" });

    // Aside is off the table, and back as it was.
    const aside = kept.when({ type: "issueSetAside", at: NOON + 8 * HOUR, issue: issueId("Start") }, "lead");
    expect(titlesOf(tableFrom("lead", aside, caucus))).toEqual(["1 Crossings", "2 Length"]);
    const back = aside.when({ type: "issueTakenUp", at: NOON + 9 * HOUR, issue: PAUSE.issue }, "lead");
    expect(cellOf(tableFrom("lead", back, caucus), "Pause").now).not.toHaveProperty("placedOn");
  });

  it("TB6 suggests a condition as new after agreement, and on what had not been raised; a finding settles it", () => {
    const caucus = heard("If paid.", "Agreed.", "Only by night.", "Only with guards.", "We said so.");
    const condition = { form: "condition", stance: "conditional" } as const;
    const kept = team()
      // Before anything was agreed, a condition is how a party begins.
      .when(placed(ACCESS, "If paid.", condition), "lead")
      .when(placed(ACCESS, "Agreed.", { stance: "agreed" }), "lead")
      .when(placed(ACCESS, "Only by night.", condition), "lead")
      .when(placed(FUEL, "Only with guards.", condition), "lead")
      .when(placed(PAUSE, "We said so."), "lead");
    const suggestedIn = (room: TestRoom): readonly (string | null)[] =>
      tableFrom("lead", room, caucus).rows.flatMap(({ cells }) =>
        cells.flatMap(({ history }) =>
          history.filter((step) => step.isSuggestedNew).map(({ words }) => words),
        ),
      );
    expect(suggestedIn(kept)).toEqual(["Only by night.", "Only with guards."]);

    const confirmed = kept.when(
      { type: "conditionConfirmed", at: NOON + 6 * HOUR, placing: placingId("Only by night.") },
      "lead",
    );
    expect(suggestedIn(confirmed)).toEqual(["Only with guards."]);
    expect(cellOf(tableFrom("lead", confirmed, caucus), "Access").now?.placing.found?.isNew).toBe(true);
    const dismissed = confirmed
      .when(
        { type: "conditionDismissed", at: NOON + 6 * HOUR, placing: placingId("Only with guards.") },
        "lead",
      )
      // The same words on another issue are not asked about again.
      .when(placed(PAUSE, "Only with guards.", { ...condition, placing: placingId("again") }), "lead");
    expect(suggestedIn(dismissed)).toEqual([]);

    // What was found is taken back, and it is asked about as before.
    const reopened = dismissed.when(
      { type: "conditionReopened", at: NOON + 7 * HOUR, placing: placingId("Only by night.") },
      "lead",
    );
    expect(suggestedIn(reopened)).toEqual(["Only by night."]);

    // Agreed on a condition is a condition, in whichever form it was put; another part of one text is other words.
    const parts = heard("Agreed.", "By day, and with guards.");
    const text = { type: "said", room: parts.state.room, item: itemId("By day, and with guards.") } as const;
    const agreedOn = (placing: string, part: { readonly start: number; readonly end: number }) =>
      placed(ACCESS, placing, { form: "offer", stance: "conditional", source: { ...text, part } });
    const twice = team()
      .when(placed(ACCESS, "Agreed.", { stance: "agreed" }), "lead")
      .when(agreedOn("by day", { start: 0, end: 6 }), "lead")
      .when(agreedOn("with guards", { start: 12, end: 23 }), "lead")
      .when({ type: "conditionDismissed", at: NOON + 6 * HOUR, placing: placingId("by day") }, "lead");
    expect(
      tableFrom("lead", twice, parts).rows.flatMap(({ cells }) =>
        cells.flatMap(({ history }) =>
          history.filter((step) => step.isSuggestedNew).map(({ words }) => words),
        ),
      ),
    ).toEqual(["with guards"]);

    // Without the agreement nothing is new, and a party's own table suggests nothing.
    const open = kept.when(
      { type: "placingWithdrawn", at: NOON + 6 * HOUR, placing: placingId("Agreed.") },
      "lead",
    );
    expect(suggestedIn(open)).toEqual([]);
  });

  it("TB7 puts a party's own column first, and another's where its people keep something of theirs", () => {
    const copy = copyOf(ACCESS, "south");
    const caucus = shown(caucusWith("south"), [copy]).when(said("By sea."), "south");
    const delegation = openRoom("delegation", [[["south", headOf("south")]]]);
    const labels = (...rooms: readonly TestRoom[]): readonly string[] =>
      tableFrom("south", ...rooms).parties.map(({ neutralLabel }) => neutralLabel);
    expect(labels(caucus, delegation)).toEqual(["The south side"]);
    const keeping = delegation.when(
      placed(ACCESS, "By sea.", {
        ...{ issue: copy.issue, agenda: caucus.state.room },
        source: { type: "said", room: caucus.state.room, item: itemId("By sea.") },
      }),
      "south",
    );
    expect(labels(caucus, keeping)).toEqual(["The south side", "The north side"]);
    expect(tableFrom("lead", team()).parties.map(({ party }) => party)).toEqual([
      partyId("north"),
      partyId("south"),
    ]);
  });
});
