import { describe, expect, it } from "vitest";
import {
  type AgendaSeat,
  accessTable,
  accessToCsv,
  agendaToIcs,
  type CommitmentText,
  calmOf,
  dueFor,
  type RoomEvent,
  renderCalendar,
  standingOfOccurrence,
  standingsOf,
  statusOfIncident,
} from "../src/index.ts";
import { commitmentId, committee, DAY_MS, HOUR_MS, incidentId, monitorSeat, running, X } from "./doing.ts";
import { notInHxl } from "./hxl-core-schema.ts";
import { commonRoom, headOf, itemId, NOON, partyId, type TestRoom } from "./support.ts";

const C = commitmentId("c");
const made = (more: Partial<CommitmentText> = {}): RoomEvent => ({
  ...{ type: "commitmentMade", at: NOON + 1, commitment: C },
  text: {
    ...{ provision: "Article 4", obligor: partyId("north"), deed: "Let lorries pass the Mill Road" },
    ...{ trigger: { type: "date", at: NOON }, schedule: { type: "once", dueAfterMs: DAY_MS } },
    verifier: { type: "monitors" },
    ...more,
  },
});
const reported = (occurrence = 0, at = NOON + HOUR_MS): RoomEvent => ({
  ...{ type: "performanceReported", at, commitment: C, occurrence },
});
const found = (
  outcome: "verified" | "breached" | "accessDenied",
  occurrence = 0,
  at = NOON + 2 * HOUR_MS,
): RoomEvent => ({ type: "performanceVerified", at, commitment: C, occurrence, outcome });
const statusAt = ({ state }: TestRoom, at: number, occurrence = 0): string => {
  const commitment = state.commitments.get(C);
  return commitment === undefined
    ? "unknown"
    : standingOfOccurrence(state, commitment, occurrence, at).status;
};

describe("a commitment", () => {
  it("CM1 is pending until its clock runs, then due, reported and verified by somebody else", () => {
    const named = committee().when(
      made({ trigger: { type: "named", words: "when the river falls" } }),
      "lead",
    );
    expect(statusAt(named, NOON + DAY_MS)).toBe("pending");
    named.refuses(reported(), "north", "ClockStopped");
    const triggered: RoomEvent = { type: "commitmentTriggered", at: NOON + 5, commitment: C };
    named.refuses(triggered, "north", "ReporterVerifies");
    expect(statusAt(named.when(triggered, "monitor"), NOON + 6)).toBe("due");
    const room = committee().when(made(), "lead");
    room.refuses(reported(), "south", "NotYourSide").refuses(found("verified"), "monitor", "WrongStatus");
    const told = room.when(reported(), "north");
    expect(statusAt(told, NOON + HOUR_MS)).toBe("reported");
    told
      .refuses(found("verified"), "north", "ReporterVerifies")
      .refuses(found("verified"), "lead", "NotTheVerifier");
    expect(statusAt(told.when(found("verified"), "monitor"), NOON + DAY_MS)).toBe("verified");
  });

  it("CM2 runs from the verification of a step where it names one", () => {
    const room = running().when(made({ trigger: { type: "step", exchange: X, step: 5 } }), "lead");
    expect(statusAt(room, NOON + DAY_MS)).toBe("pending");
    const opened = room
      .when({ type: "stepReported", at: NOON + 5, exchange: X, step: 5 }, "north")
      .when({ type: "stepVerified", at: NOON + 6, exchange: X, step: 5, outcome: "verified" }, "monitor");
    expect(statusAt(opened, NOON + 6)).toBe("due");
  });

  it("CM3 is breached, disputed, waived by the other sides, suspended with a reason and resumed", () => {
    const room = committee().when(made(), "lead");
    const breached = room.when(found("breached"), "monitor");
    expect(statusAt(breached, NOON + DAY_MS)).toBe("breached");
    const disputed = breached.when(
      {
        ...{ type: "performanceDisputed", at: NOON + 3 * HOUR_MS, commitment: C, occurrence: 0 },
        ...{ side: partyId("north"), words: "the road was open" },
      },
      "north",
    );
    expect(statusAt(disputed, NOON + DAY_MS)).toBe("disputed");
    const waived = (side: string): RoomEvent => ({
      ...{ type: "performanceWaived", at: NOON + 4 * HOUR_MS, commitment: C, occurrence: 0 },
      ...{ side: partyId(side), reason: "snow" },
    });
    disputed.refuses(waived("north"), "north", "NotYourSide");
    expect(statusAt(disputed.when(waived("south"), "south"), NOON + DAY_MS)).toBe("waived");
    const suspended = room.when(
      { type: "commitmentSuspended", at: NOON + 5, commitment: C, side: partyId("north"), reason: "shots" },
      "north",
    );
    expect(statusAt(suspended, NOON + HOUR_MS)).toBe("suspended");
    suspended.refuses(reported(), "north", "WrongStatus");
    const resumed: RoomEvent = {
      ...{ type: "commitmentResumed", at: NOON + 6, commitment: C, side: partyId("north"), reason: "quiet" },
    };
    expect(statusAt(suspended.when(resumed, "north"), NOON + HOUR_MS)).toBe("due");
  });

  it("CM4 recurs by days or weeks, and is judged each time for itself", () => {
    const room = committee()
      .when(made({ schedule: { type: "recurring", every: "day", times: 3 } }), "lead")
      .when(reported(0), "north")
      .when(found("verified", 0), "monitor");
    room.refuses(reported(1), "north", "TooEarly").refuses(reported(3), "north", "Unknown");
    const commitment = room.state.commitments.get(C);
    if (commitment === undefined) throw new Error("no commitment");
    const at = NOON + 2 * DAY_MS + 1;
    expect(standingsOf(room.state, commitment, at).map(({ status, overdue }) => [status, overdue])).toEqual([
      ["verified", false],
      ["due", true],
      ["due", false],
    ]);
  });

  it("CM5 leaves or returns to a named area in stages, one after the other", () => {
    const stages = [
      { name: "heavy weapons", dueAfterMs: DAY_MS },
      { name: "posts", dueAfterMs: 3 * DAY_MS },
    ];
    const area = { name: "Reed Line corridor", movement: "withdrawal" as const };
    const room = committee().when(made({ schedule: { type: "stages", stages }, area }), "lead");
    const commitment = room.state.commitments.get(C);
    if (commitment === undefined) throw new Error("no commitment");
    expect(standingsOf(room.state, commitment, NOON + 1).map(({ due }) => due)).toEqual([
      NOON + DAY_MS,
      NOON + 3 * DAY_MS,
    ]);
    const backwards = { type: "stages" as const, stages: [...stages].reverse() };
    committee().refuses(made({ schedule: backwards, area }), "lead", "EndsBeforeItBegins");
  });

  it("CM6 that is common is seen by observers, who perform and verify nothing", () => {
    const room = commonRoom().when(made({ verifier: { type: "mediators" } }), "lead");
    room.refuses(reported(), "observer", "NotYourSide");
    room.when(reported(), "north").refuses(found("verified"), "observer", "NotTheVerifier");
  });

  it("CM7 of which a verifier was refused access is not found kept", () => {
    const room = committee()
      .when(made(), "lead")
      .when(reported(), "north")
      .when(found("accessDenied"), "monitor");
    const commitment = room.state.commitments.get(C);
    if (commitment === undefined) throw new Error("no commitment");
    expect(standingOfOccurrence(room.state, commitment, 0, NOON + DAY_MS)).toMatchObject({
      ...{ status: "reported", accessDenied: true },
    });
  });

  it("AG1 is on the agenda of whoever does it, then of whoever verifies it; what is overdue comes first", () => {
    const room = committee().when(made(), "lead");
    const due = (at: TestRoom, role: "north" | "monitor", from: number) =>
      dueFor([at.state], role === "north" ? headOf("north") : monitorSeat, from, NOON + 3 * DAY_MS).map(
        ({ part, overdue }) => [part, overdue],
      );
    expect(due(room, "north", NOON)).toEqual([["does", false]]);
    expect(due(room, "monitor", NOON)).toEqual([["knows", false]]);
    expect(due(room, "north", NOON + 2 * DAY_MS)).toEqual([["does", true]]);
    const told = room.when(reported(), "north");
    expect(due(told, "monitor", NOON)).toEqual([["verifies", false]]);
    expect(due(told.when(found("verified"), "monitor"), "monitor", NOON)).toEqual([]);
    expect(dueFor([running().state], headOf("north"), NOON, NOON + 9 * DAY_MS)).toHaveLength(2);
  });

  it("AG2 leaves as a calendar for the seat: what it does keeps it busy, what it knows of does not", () => {
    const room = committee().when(made(), "lead");
    const fileOf = (seat: AgendaSeat) =>
      agendaToIcs(
        dueFor([room.state], seat, NOON, NOON + 3 * DAY_MS),
        {
          what: ({ what }) => ("deed" in what ? what.deed : what.title),
          about: ({ part, overdue }) => `${part}${overdue ? ", overdue" : ""}`,
        },
        "What is due",
        NOON,
      );
    const [does, knows] = [fileOf(headOf("north")), fileOf(monitorSeat)];
    expect(does).toContain(`UID:commitment-${C}-0@parley\r\nDTSTAMP:20231114T221320Z\r\n`);
    expect(does).toContain("SUMMARY:Let lorries pass the Mill Road\r\nDESCRIPTION:does\r\n");
    expect(does).not.toContain("TRANSP");
    expect(knows).toContain("TRANSP:TRANSPARENT");
    expect(fileOf(headOf("north"))).toBe(does);
  });
});

describe("an incident", () => {
  const I = incidentId("i");
  const alleged: RoomEvent = {
    ...{ type: "incidentAlleged", at: NOON + 1, incident: I, side: partyId("north") },
    ...{ place: "Mill Road", from: NOON - HOUR_MS, words: "shots at a convoy" },
  };
  const began: RoomEvent = { type: "inquiryBegan", at: NOON + 2, incident: I };
  const finding = (is: "substantiated" | "unsubstantiated" | "inconclusive" | "accessDenied"): RoomEvent => ({
    ...{ type: "incidentFound", at: NOON + 3, incident: I, finding: is },
  });
  const statusIn = ({ state }: TestRoom): string => {
    const incident = state.incidents.get(I);
    return incident === undefined ? "unknown" : statusOfIncident(incident);
  };
  const calmIn = ({ state }: TestRoom): string =>
    calmOf(state.incidents.values(), NOON - DAY_MS, NOON).status;

  it("IN1 is alleged by one, looked into by another, and found; allegation, evidence and finding stay apart", () => {
    const room = committee().when(alleged, "north");
    room.refuses(finding("substantiated"), "monitor", "NoInquiry").refuses(began, "south", "NotTheVerifier");
    const looking = room.when(began, "monitor").when(
      {
        ...{
          type: "evidenceAdded",
          at: NOON + 2,
          incident: I,
          evidence: itemId("e"),
          side: partyId("south"),
        },
        ...{ kind: "photograph", words: "an empty road" },
      },
      "south",
    );
    expect(statusIn(looking)).toBe("verifying");
    const done = looking.when(finding("unsubstantiated"), "monitor");
    expect(statusIn(done)).toBe("unsubstantiated");
    expect(done.state.incidents.get(I)).toMatchObject({
      words: "shots at a convoy",
      evidence: [{ kind: "photograph" }],
    });
    const own: RoomEvent = {
      type: "incidentAlleged",
      at: NOON,
      incident: I,
      place: "x",
      from: NOON,
      words: "seen",
    };
    committee().when(own, "monitor").refuses(began, "monitor", "ReporterVerifies").when(began, "lead");
  });

  it("IN2 that nobody was let near never counts as calm, nor does any other that is not settled", () => {
    const room = committee().when(alleged, "north");
    expect(calmIn(committee())).toBe("noneAlleged");
    expect(calmIn(room)).toBe("unknown");
    const looking = room.when(began, "monitor");
    for (const [is, calm] of [
      ["substantiated", "broken"],
      ["unsubstantiated", "unsubstantiated"],
      ["inconclusive", "unknown"],
      ["accessDenied", "unknown"],
    ] as const)
      expect(calmIn(looking.when(finding(is), "monitor"))).toBe(calm);
    const again = looking.when(finding("accessDenied"), "monitor").when(began, "monitor");
    expect(statusIn(again)).toBe("verifying");
  });
});

describe("humanitarian access", () => {
  const agreed = (perDay: number, from: string, more: object = {}): RoomEvent => ({
    ...{ type: "accessAgreed", at: NOON + 1, agreement: itemId(`a ${from}`), crossing: "Mill Road" },
    ...{ measure: "trucks", unit: "lorries", perDay, from },
    ...more,
  });
  const report = (id: string, day: string, quantity: number | undefined, more: object = {}): RoomEvent => ({
    ...{ type: "accessReported", at: NOON + 2, report: itemId(id), crossing: "Mill Road", measure: "trucks" },
    ...{ unit: "lorries", day },
    counted: quantity === undefined ? { type: "accessDenied" } : { type: "quantity", quantity },
    ...more,
  });
  const room = committee()
    .when(agreed(200, "2026-03-09"), "lead")
    .when(agreed(250, "2026-03-11", { replaces: itemId("a 2026-03-09"), through: "2026-03-12" }), "lead")
    .when(report("n", "2026-03-09", 200, { side: partyId("north") }), "north")
    .when(report("s", "2026-03-09", 140, { side: partyId("south") }), "south")
    .when(report("m", "2026-03-10", 180), "monitor")
    .when(report("d", "2026-03-11", undefined), "monitor");
  const table = accessTable(room.state, "2026-03-09", "2026-03-12");

  it("AX1 stands day by day beside what each reporter says; rivals stay side by side, a shortfall has its date", () => {
    expect(table.map(({ day, agreed: due, status }) => [day, due, status])).toEqual([
      ["2026-03-09", 200, "rival"],
      ["2026-03-10", 200, "short"],
      ["2026-03-11", 250, "unknown"],
      ["2026-03-12", 250, "unknown"],
    ]);
    expect(table[0]?.reports.map(({ quantity, shortBy }) => [quantity, shortBy])).toEqual([
      [200, 0],
      [140, 60],
    ]);
    room.refuses(report("x", "2026-03-09", 1, { side: partyId("north") }), "south", "NotYourSide");
  });

  it("AX2 is corrected by whoever reported it, and by nobody else", () => {
    const correction = report("n2", "2026-03-09", 190, { side: partyId("north"), corrects: itemId("n") });
    const [first] = accessTable(room.when(correction, "north").state, "2026-03-09", "2026-03-09");
    expect(first?.reports.map(({ quantity }) => quantity)).toEqual([140, 190]);
    room.refuses(
      report("s2", "2026-03-09", 1, { side: partyId("south"), corrects: itemId("n") }),
      "south",
      "NotYourSide",
    );
  });

  it("AX3 leaves as CSV with HXL tags, one row for each report, refused access in words", () => {
    const headings = {
      ...{ day: "Day", crossing: "Crossing", measure: "Measure", unit: "Unit", agreed: "Agreed" },
      ...{
        reported: "Reported",
        shortBy: "Short by",
        status: "Status",
        reporter: "Reporter",
        entered: "Entered",
      },
    };
    const lines = accessToCsv(table, headings, ({ side }) =>
      side === undefined ? "=monitor" : "a side",
    ).split("\r\n");
    expect(lines[1]).toBe(
      "#date+occurred,#loc+name,#item+type,#item+text,#targeted+num,#reached+num,#need+num,#status,#meta+source,#date+reported",
    );
    expect(lines[1]?.split(",").flatMap(notInHxl)).toEqual([]);
    expect(lines).toHaveLength(8);
    expect(lines[5]).toBe(
      "2026-03-11,Mill Road,trucks,lorries,250,,,accessDenied,'=monitor,2023-11-14T22:13:20.002Z",
    );
    expect(lines[6]).toBe("2026-03-12,Mill Road,trucks,lorries,250,,,unknown,,");
  });
});

describe("a calendar", () => {
  it("CA1 is written as RFC 5545 says: escaped, folded at 75 bytes without tearing a letter, in UTC", () => {
    const text = renderCalendar(
      "Talks; day, by day",
      [
        {
          uid: "1@parley",
          start: Date.UTC(2026, 2, 9, 14),
          summary: `Übergabe\n${"ثلاثة ".repeat(20)}`,
          status: "confirmed",
        },
      ],
      Date.UTC(2026, 2, 1),
    );
    expect(text).toContain("X-WR-CALNAME:Talks\\; day\\, by day\r\n");
    expect(text).toContain("DTSTART:20260309T140000Z\r\n");
    expect(text).toContain("DTSTAMP:20260301T000000Z\r\n");
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).toContain(`SUMMARY:Übergabe\\n${"ثلاثة ".repeat(20)}\r\n`);
  });

  it("CA1 gives days as days, no end where there is none, and when each line was written down", () => {
    const day = { uid: "1@parley", summary: "A day", start: Date.UTC(2026, 2, 9), writtenAt: NOON };
    const text = renderCalendar(
      "Talks",
      [
        { ...day, end: Date.UTC(2026, 2, 10), isWholeDays: true, isPast: true },
        { ...day, uid: "2@parley", end: day.start },
      ],
      0,
    );
    expect(text).toContain("DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n");
    expect(text).toContain("DTSTART:20260309T000000Z\r\nSUMMARY");
    expect(text.match(/DTSTAMP:19700101/g)).toBeNull();
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(1);
  });
});
