import { describe, expect, it } from "vitest";
import { checkEvent, isWhole, LIMITS, type RoomEvent, type RoomEventOf, wordsOfEntry } from "../src/index.ts";
import { DIGEST } from "./arbitrary-record.ts";
import {
  commonRoom,
  issueId,
  NOON,
  partyId,
  recordEntryId,
  reportId,
  type TestRoom,
  teamRoom,
} from "./support.ts";

const TEXT = "The north demands two roads, drivers say. More than 1,250 people crossed.";

const report = (more: Partial<RoomEventOf<"reportAdded">> = {}): RoomEventOf<"reportAdded"> => ({
  type: "reportAdded",
  at: NOON + 1,
  report: reportId("harbour"),
  title: "Two roads",
  outlet: "The Harbour Gazette",
  date: { type: "known", value: "2031-05-14" },
  mediaType: "text/plain",
  digest: DIGEST,
  parts: 1,
  text: TEXT,
  ...more,
});

const passage = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, words };
};
const from = (...words: readonly string[]): RoomEventOf<"recordEntered">["basis"] => ({
  type: "passages",
  report: reportId("harbour"),
  passages: words.map(passage),
});

const entered = (more: Partial<RoomEventOf<"recordEntered">> = {}): RoomEventOf<"recordEntered"> => ({
  type: "recordEntered",
  at: NOON + 2,
  entry: recordEntryId("demand"),
  basis: from("demands two roads"),
  voices: [{ type: "source", name: "drivers", sourceClass: "role" }],
  content: {
    type: "statement",
    form: "position",
    claim: "demands",
    speaker: partyId("north"),
    about: [],
  },
  issues: [],
  standing: "candidate",
  origin: { type: "person" },
  ...more,
});

const figure = (
  more: Partial<Extract<RoomEventOf<"recordEntered">["content"], { type: "figure" }>> = {},
): RoomEventOf<"recordEntered"> =>
  entered({
    basis: from("More than 1,250 people crossed"),
    voices: [{ type: "reportsOwnVoice" }],
    content: {
      type: "figure",
      measure: "people who crossed",
      bound: { type: "over", value: 1250 },
      unit: "people",
      asOf: { type: "unknown" },
      ...more,
    },
  });

const withReport = (): TestRoom => teamRoom().when(report(), "lead");
const about = <Type extends RoomEvent["type"]>(type: Type) => ({
  type,
  at: NOON + 3,
  entry: recordEntryId("demand"),
});

describe("a report", () => {
  it("RC1 keeps its text as read, its digest and its media type", () => {
    const room = withReport();
    expect(room.state.reports.get(reportId("harbour"))).toMatchObject({
      text: TEXT,
      digest: DIGEST,
      mediaType: "text/plain",
      added: { at: NOON + 1 },
    });
    room.refuses(report(), "lead", "Repeated");
    expect(checkEvent(report({ text: "x".repeat(LIMITS.reportPart + 1) })).ok).toBe(false);
    expect(checkEvent(report({ parts: LIMITS.reportParts + 1 })).ok).toBe(false);
  });

  it("RC1 comes in parts where it is long, in order, and nothing is recorded from it before the last", () => {
    const part = (n: number): RoomEvent => ({
      type: "reportContinued",
      at: NOON + 1,
      report: reportId("harbour"),
      part: n,
      text: ` Part ${n}.`,
    });
    const room = teamRoom().when(report({ parts: 3 }), "lead");
    room.refuses(part(2), "lead", "PartOutOfOrder");
    const second = room.when(part(1), "lead");
    second.refuses(part(1), "lead", "PartOutOfOrder");
    second.refuses(entered(), "lead", "ReportIncomplete");
    const whole = second.when(part(2), "lead");
    whole.refuses(part(3), "lead", "PartOutOfOrder");
    const stored = whole.state.reports.get(reportId("harbour"));
    expect(stored?.text).toBe(`${TEXT} Part 1. Part 2.`);
    expect(stored !== undefined && isWhole(stored)).toBe(true);
    whole.when(entered(), "lead");
  });

  it("RC1 is described anew or withdrawn by the side that added it; its text never changes", () => {
    const described: RoomEvent = {
      type: "reportDescribed",
      at: NOON + 2,
      report: reportId("harbour"),
      title: "Two roads, or one",
      date: { type: "unknown" },
    };
    const room = commonRoom().when(report(), "north");
    room.refuses(described, "south", "NotYourSide");
    const next = room.when(described, "north");
    expect(next.state.reports.get(reportId("harbour"))).toMatchObject({
      title: "Two roads, or one",
      text: TEXT,
    });
    expect(next.state.reports.get(reportId("harbour"))).not.toHaveProperty("outlet");
    const gone: RoomEvent = {
      type: "reportWithdrawn",
      at: NOON + 3,
      report: reportId("harbour"),
      why: "twice",
    };
    next.when(gone, "north").refuses(gone, "north", "AlreadyDone");
    next.refuses({ ...gone, report: reportId("none") }, "north", "Unknown");
  });

  it("RC1 stands again as it was where its side restores it", () => {
    const room = commonRoom().when(report(), "north");
    const that = { at: NOON + 2, report: reportId("harbour") };
    const back: RoomEvent = { type: "reportRestored", ...that };
    room.refuses(back, "north", "AlreadyDone");
    const gone = room.when({ type: "reportWithdrawn", ...that }, "north");
    gone.refuses(back, "south", "NotYourSide");
    gone.refuses({ ...back, report: reportId("none") }, "north", "Unknown");
    const before = room.state.reports.get(reportId("harbour"));
    expect(gone.when(back, "north").state.reports.get(reportId("harbour"))).toEqual(before);
  });
});

describe("an entry of the record", () => {
  it("RC2 keeps exact words at their place in the report", () => {
    const room = withReport().when(entered({ basis: from("The north", "two roads") }), "lead");
    const entry = room.state.record.get(recordEntryId("demand"));
    expect(entry !== undefined && wordsOfEntry(entry)).toBe("The north … two roads");
    const moved = { ...passage("two roads"), start: passage("two roads").start - 1 };
    const at = (...passages: readonly ReturnType<typeof passage>[]): RoomEvent =>
      entered({ basis: { type: "passages", report: reportId("harbour"), passages } });
    withReport().refuses(at(moved), "lead", "NotInTheText");
    withReport().refuses(at({ ...passage("two roads"), words: "one road" }), "lead", "NotInTheText");
    withReport().refuses(at(passage("two roads"), passage("The north")), "lead", "NotInTheText");
    withReport().refuses(at(passage(" ")), "lead", "NotInTheText");
    withReport().refuses(at(), "lead", "NothingChosen");
    teamRoom().refuses(entered(), "lead", "Unknown");
  });

  it("RC3 has somebody behind it; a report's own voice is said to be that, and stands alone", () => {
    const voices = (...list: RoomEventOf<"recordEntered">["voices"]): RoomEvent => entered({ voices: list });
    const own = { type: "reportsOwnVoice" } as const;
    withReport().refuses(voices(), "lead", "SourceMissing");
    withReport().refuses(voices(own, { type: "unnamed" }), "lead", "SourceMissing");
    withReport().when(voices(own), "lead");
    withReport().when(
      voices({ type: "source", name: "the agency", sourceClass: "named" }, { type: "unnamed" }),
      "lead",
    );
    const heard = { type: "heard", words: "two roads" } as const;
    teamRoom().refuses(entered({ basis: heard, voices: [own] }), "lead", "SourceMissing");
    teamRoom().when(entered({ basis: heard }), "lead");
  });

  it("RC3 that is a statement has words, and is never a row of a file", () => {
    const basis = { type: "imported", file: "figures.csv" } as const;
    teamRoom().refuses(entered({ basis }), "lead", "SourceMissing");
    teamRoom().when({ ...figure(), basis, voices: entered().voices }, "lead");
  });

  it("PR12 that is a figure has a source and a date, which may be said to be unknown", () => {
    const room = withReport().when(figure(), "lead");
    expect(room.state.record.get(recordEntryId("demand"))?.content).toMatchObject({
      bound: { type: "over", value: 1250 },
      asOf: { type: "unknown" },
    });
    withReport().refuses({ ...figure(), voices: [] }, "lead", "SourceMissing");
    const { asOf: _, ...dateless } = figure().content as Extract<
      RoomEventOf<"recordEntered">["content"],
      { type: "figure" }
    >;
    expect(checkEvent({ ...figure(), content: dateless as never }).ok).toBe(false);
    const interval = (least: number, most: number): RoomEvent =>
      figure({ bound: { type: "interval", least, most } });
    withReport().refuses(interval(5, 5), "lead", "RangeNotPossible");
    withReport().when(interval(5, 6), "lead");
  });

  it("RC4 is corrected by its own side, stays of its sort, and keeps what it said before", () => {
    const { type: _, standing: __, origin: ___, ...words } = entered({ voices: [{ type: "unnamed" }] });
    const corrected: RoomEvent = {
      type: "recordCorrected",
      ...words,
      at: NOON + 3,
      why: "no drivers are named",
    };
    const room = withReport()
      .when(entered({ note: "which roads?" }), "lead")
      .when(corrected, "lead");
    expect(room.state.record.get(recordEntryId("demand"))).toMatchObject({
      voices: [{ type: "unnamed" }],
      corrected: { why: "no drivers are named", by: { at: NOON + 3 } },
      earlier: [{ voices: entered().voices, note: "which roads?", by: { at: NOON + 2 } }],
    });
    expect(room.state.record.get(recordEntryId("demand"))).not.toHaveProperty("note");
    room.refuses({ ...corrected, content: figure().content } as RoomEvent, "lead", "OtherSortOfEntry");
    room.refuses({ ...corrected, voices: [] } as RoomEvent, "lead", "SourceMissing");
    const shared = commonRoom().when(report(), "north").when(entered(), "north");
    shared.refuses(corrected, "south", "NotYourSide");
    withReport().refuses(corrected, "lead", "Unknown");
  });

  it("RC4 is a candidate until it is confirmed, and can be withdrawn", () => {
    const room = withReport().when(entered(), "lead").when(about("recordConfirmed"), "lead");
    expect(room.state.record.get(recordEntryId("demand"))).toMatchObject({ standing: "confirmed" });
    room.refuses(about("recordConfirmed"), "lead", "AlreadyDone");
    const doubted = room.when(about("recordDoubted"), "lead");
    expect([...doubted.state.record]).toEqual([...withReport().when(entered(), "lead").state.record]);
    doubted.refuses(about("recordDoubted"), "lead", "AlreadyDone");
    doubted.when(about("recordConfirmed"), "lead");
    const gone = room.when({ ...about("recordWithdrawn"), why: "it is another report's" }, "lead");
    expect(gone.state.record.get(recordEntryId("demand"))?.withdrawn).toMatchObject({ by: { at: NOON + 3 } });
    gone.refuses(about("recordConfirmed"), "lead", "AlreadyDone");
    gone.refuses(entered(), "lead", "Repeated");
    const back = gone.when(about("recordRestored"), "lead");
    expect([...back.state.record]).toEqual([...room.state.record]);
    back.refuses(about("recordRestored"), "lead", "AlreadyDone");
  });

  it("RC4 is restored by nobody but the side that made it", () => {
    const gone = commonRoom()
      .when(report(), "north")
      .when(entered(), "north")
      .when(about("recordWithdrawn"), "north");
    gone.refuses(about("recordRestored"), "south", "NotYourSide");
    gone.refuses({ ...about("recordRestored"), entry: recordEntryId("none") }, "north", "Unknown");
  });

  it("RC5 says whether a person made it or the reader suggested it, by which rule and how sure", () => {
    const origin = { type: "reader", rule: "verb", confidence: 0.8, edited: true } as const;
    const room = withReport().when(entered({ origin }), "lead");
    expect(room.state.record.get(recordEntryId("demand"))?.origin).toEqual(origin);
    expect(checkEvent(entered({ origin: { ...origin, confidence: 1.1 } })).ok).toBe(false);
  });

  it("RC6 is linked to issues and parties that its room knows", () => {
    withReport().refuses(entered({ issues: [issueId("Access")] }), "lead", "Unknown");
    const content = {
      type: "statement",
      form: "position",
      claim: "demands",
      about: [partyId("east")],
    } as const;
    withReport().refuses(entered({ content }), "lead", "Unknown");
    const voices = [
      { type: "source", name: "the east", sourceClass: "named", party: partyId("east") },
    ] as const;
    withReport().refuses(entered({ voices }), "lead", "Unknown");
    const meeting = (who: string | null): RoomEvent =>
      entered({
        content: {
          type: "contact",
          manner: "meeting",
          who: who === null ? [] : [{ name: "an envoy", party: partyId(who) }],
          through: [],
          when: { type: "unknown", asReported: "recently" },
        },
      });
    withReport().refuses(meeting("east"), "lead", "Unknown");
    withReport().refuses(meeting(null), "lead", "NothingChosen");
    withReport().when(meeting("north"), "lead");
  });
});
