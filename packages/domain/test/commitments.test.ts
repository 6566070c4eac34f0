import { describe, expect, it } from "vitest";
import {
  type AgendaSeat,
  agendaToIcs,
  type CommitmentText,
  dueAt,
  dueFor,
  encodeEvent,
  parseEvent,
  type RoomEvent,
  standingOfOccurrence,
  standingsOf,
} from "../src/index.ts";
import { commitmentId, committee, DAY_MS, HOUR_MS, monitorSeat, running, X } from "./doing.ts";
import { commonRoom, headOf, NOON, partyId, type TestRoom } from "./support.ts";

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

  it("CM4 falls due after whole days, also where a month ends or a year has a day more", () => {
    const dues = (every: "day" | "week", from: number) => {
      const schedule = { type: "recurring", every, times: 3 } as const;
      const room = committee().when(made({ trigger: { type: "date", at: from }, schedule }), "lead");
      const commitment = room.state.commitments.get(C);
      if (commitment === undefined) throw new Error("no commitment");
      return [0, 1, 2].map((each) => new Date(dueAt(room.state, commitment, each) ?? 0).toISOString());
    };
    expect(dues("day", Date.UTC(2026, 0, 30, 23, 30))).toEqual([
      "2026-01-31T23:30:00.000Z",
      "2026-02-01T23:30:00.000Z",
      "2026-02-02T23:30:00.000Z",
    ]);
    expect(dues("day", Date.UTC(2028, 1, 27))[1]).toBe("2028-02-29T00:00:00.000Z");
    expect(dues("week", Date.UTC(2028, 1, 22))).toEqual([
      "2028-02-29T00:00:00.000Z",
      "2028-03-07T00:00:00.000Z",
      "2028-03-14T00:00:00.000Z",
    ]);
  });

  it("EV3 recurs at least once and for ten years at most, and is due after it begins", () => {
    const refused = (schedule: object): boolean =>
      !parseEvent(encodeEvent(made({ schedule } as Partial<CommitmentText>))).ok;
    const recurring = { type: "recurring", every: "day" } as const;
    for (const times of [1, 3_660]) expect(refused({ ...recurring, times })).toBe(false);
    for (const times of [0, -1, 1.5, 3_661]) expect(refused({ ...recurring, times })).toBe(true);
    expect(refused({ ...recurring, every: "month", times: 2 })).toBe(true);
    expect(refused({ type: "once", dueAfterMs: -1 })).toBe(true);
    committee().refuses(made({ schedule: { type: "stages", stages: [] } }), "lead", "EndsBeforeItBegins");
  });

  it("AG1 keeps on the agenda what a verifier was let nowhere near, and each day that recurs by itself", () => {
    const room = committee()
      .when(made({ schedule: { type: "recurring", every: "day", times: 90 } }), "lead")
      .when(reported(0), "north")
      .when(found("accessDenied"), "monitor");
    const due = (days: number) =>
      dueFor([room.state], monitorSeat, NOON, NOON + days * DAY_MS).map(({ part, what }) => [
        part,
        "occurrence" in what ? what.occurrence : -1,
      ]);
    expect(due(2)).toEqual([
      ["verifies", 0],
      ["knows", 1],
    ]);
    expect(due(7)).toHaveLength(7);
  });
});
