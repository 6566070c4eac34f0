import type { RoomView } from "@parley/client";
import type {
  EntryWords,
  IssueId,
  PartyId,
  Placing,
  PlacingId,
  RecordEntry,
  RecordEntryId,
  ReportId,
  RoomId,
  TableIssue,
} from "@parley/domain";
import { describe, expect, it } from "vitest";
import { corrected, entered, withdrawn } from "../../src/record/entry/entry-deeds.ts";
import { issueNamedIn, placedBy, stanceFor } from "../../src/record/entry/placing.ts";
import { decidedOf } from "../../src/record/suggestions/decided.ts";
import type { Suggestion } from "../../src/record/suggestions/suggestion.ts";

const ROOM = "a".repeat(64) as RoomId;
const id = (letter: string): string => letter.repeat(22);
const NORVANE = id("n") as PartyId;
const report = id("r") as ReportId;
const entryId = id("e") as RecordEntryId;
const issue = (letter: string, title: string, room: RoomId = ROOM): TableIssue => ({
  ...{ issue: id(letter) as IssueId, room, title, kind: { type: "options" } },
  options: [],
});
const WITHDRAWAL = issue("w", "Withdrawal from the valley");
const CAPTIVES = issue("c", "Exchange of captives", "b".repeat(64) as RoomId);
const issues = [WITHDRAWAL, CAPTIVES];

const demand = (start = 0): EntryWords => ({
  basis: {
    ...{ type: "passages", report },
    passages: [{ start, end: start + 7, words: "demands" }],
  },
  voices: [{ type: "reportsOwnVoice" }],
  content: { type: "statement", form: "position", claim: "demands", speaker: NORVANE, about: [] },
  issues: [],
});
const entry = (words: EntryWords, part: Partial<RecordEntry> = {}): RecordEntry =>
  ({
    ...{ entry: entryId, ...words, origin: { type: "person" }, standing: "confirmed", earlier: [] },
    entered: { group: 0 },
    ...part,
  }) as unknown as RecordEntry;
const placing = (letter: string, on: TableIssue): Placing =>
  ({
    ...{ placing: id(letter), issue: on.issue, party: NORVANE, form: "position", stance: "open" },
    source: { type: "recorded", room: ROOM, entry: entryId },
  }) as unknown as Placing;
const view = (...placings: readonly Placing[]): RoomView =>
  ({
    room: ROOM,
    state: {
      ...{ issues: new Map([[WITHDRAWAL.issue, {}]]), copies: new Map() },
      placings: new Map(placings.map((one) => [one.placing as PlacingId, one])),
    },
  }) as unknown as RoomView;
const typesOf = (acts: readonly { readonly type: string }[]): readonly string[] =>
  acts.map(({ type }) => type);

describe("an entry that goes on the table", () => {
  it("is entered and placed together, and taken back together, the placing first", () => {
    const { acts, undo } = entered(view(), issues, {
      ...{ words: demand(), origin: { type: "person" }, standing: "confirmed" },
      placing: { issue: WITHDRAWAL.issue, stance: "open" },
    });
    expect(typesOf(acts)).toEqual(["recordEntered", "positionPlaced"]);
    expect(typesOf(undo)).toEqual(["placingWithdrawn", "recordWithdrawn"]);
    const [put, placed] = acts;
    if (put?.type !== "recordEntered" || placed?.type !== "positionPlaced") throw new Error("other acts");
    expect(placed.source).toEqual({ type: "recorded", room: ROOM, entry: put.entry });
    expect(placed).toMatchObject({ party: NORVANE, form: "position", stance: "open" });
    expect(placed).not.toHaveProperty("agenda");
  });

  it("names the room of an issue that its own room does not know", () => {
    const wish = { issue: CAPTIVES.issue, stance: "conditional" } as const;
    const placed = placedBy(view(), issues, entryId, demand().content, wish);
    expect(placed).toMatchObject({ agenda: CAPTIVES.room, stance: "conditional" });
  });

  it("is entered alone where nobody of the parties says it", () => {
    const content = { type: "statement", form: "position", claim: "demands", about: [] } as const;
    const { acts } = entered(view(), issues, {
      ...{ words: { ...demand(), content }, origin: { type: "person" }, standing: "candidate" },
      placing: { issue: WITHDRAWAL.issue, stance: "open" },
    });
    expect(typesOf(acts)).toEqual(["recordEntered"]);
  });

  it("moves on the table when it is corrected so, stays where it stood otherwise, and both can be undone", () => {
    const stands = placing("p", WITHDRAWAL);
    const same = { issue: WITHDRAWAL.issue, stance: "open" } as const;
    const kept = corrected(view(stands), issues, entry(demand()), demand(20), same);
    expect(typesOf(kept.acts)).toEqual(["recordCorrected"]);
    const wish = { issue: CAPTIVES.issue, stance: "open" } as const;
    const moved = corrected(view(stands), issues, entry(demand()), demand(20), wish);
    expect(typesOf(moved.acts)).toEqual(["recordCorrected", "placingWithdrawn", "positionPlaced"]);
    expect(typesOf(moved.undo)).toEqual(["placingWithdrawn", "recordCorrected", "placingRestored"]);
    expect(moved.undo[1]).toMatchObject({ entry: entryId, ...demand() });
    const off = corrected(view(stands), issues, entry(demand()), demand(), null);
    expect(typesOf(off.acts)).toEqual(["recordCorrected", "placingWithdrawn"]);
  });

  it("leaves the table with its entry, and comes back with it", () => {
    const { acts, undo } = withdrawn(view(placing("p", WITHDRAWAL), placing("q", CAPTIVES)), entry(demand()));
    expect(typesOf(acts)).toEqual(["placingWithdrawn", "placingWithdrawn", "recordWithdrawn"]);
    expect(typesOf(undo)).toEqual(["recordRestored", "placingRestored", "placingRestored"]);
  });
});

describe("the issue that words name", () => {
  it("is the one that shares most of its telling words, and none where two share as many or none shares any", () => {
    const named = (said: string): string | undefined =>
      issues.find((one) => one.issue === issueNamedIn(said, issues))?.title;
    expect(named("They demand that forces withdraw from the valley.")).toBe(WITHDRAWAL.title);
    expect(named("the exchanges of the captives")).toBe(CAPTIVES.title);
    expect(named("They want it of the from.")).toBeUndefined();
    expect(named("captives in the valley")).toBeUndefined();
  });

  it("stands as the party is reported to stand", () => {
    expect(stanceFor({ claim: "accepts", form: "position" })).toBe("agreed");
    expect(stanceFor({ claim: "accepts", form: "condition" })).toBe("conditional");
    expect(stanceFor({ claim: "refuses", form: "position" })).toBe("refused");
    expect(stanceFor({ claim: "demands", form: "condition" })).toBe("conditional");
    expect(stanceFor({ claim: "demands", form: "redLine" })).toBe("open");
  });
});

describe("what rests on a report", () => {
  const suggestion = (start: number): Suggestion => ({
    ...{
      key: `demand:${start}:demand`,
      kind: "demand",
      words: demand(start),
      rule: "demand",
      confidence: 0.8,
    },
  });
  const decided = (record: readonly RecordEntry[], rejected: readonly string[] = []) =>
    decidedOf([suggestion(40), suggestion(10)], report, record, new Set(rejected), () => null);

  it("stands in the order of the text, entries by hand among the suggestions", () => {
    const byHand = entry(demand(20));
    expect(decided([byHand]).map(({ key, suggestion: from }) => [key, from === null])).toEqual([
      ["demand:10:demand", false],
      [entryId, true],
      ["demand:40:demand", false],
    ]);
  });

  it("is not asked about again where a person entered by hand what would be suggested", () => {
    const byHand = (words: EntryWords) =>
      decided([entry(words)]).map(({ suggestion: from }) => from === null);
    expect(byHand(demand(12))).toEqual([true, false]);
    // Other words, or another kind of entry on the same words: the reader says something else.
    expect(byHand(demand(20))).toEqual([false, true, false]);
    const remark = { ...demand(10), content: { ...demand(10).content, form: "remark" } } as EntryWords;
    expect(byHand(remark)).toHaveLength(3);
    // Taken out of the record, it waits again.
    const gone = entry(demand(12), { withdrawn: { by: entry(demand()).entered } });
    expect(decided([gone])).toHaveLength(2);
  });

  it("is there once where an entry came of a suggestion, with the words that stand", () => {
    const origin = { type: "reader", rule: "demand", confidence: 0.8, edited: true } as const;
    const accepted = entry({ ...demand(12), note: "wider" }, { origin });
    const all = decided([accepted]);
    expect(all.map(({ standing }) => standing)).toEqual(["accepted", "waiting"]);
    expect(all[0]).toMatchObject({ entry: { entry: entryId }, words: { note: "wider" } });
  });

  it("leaves out what was withdrawn, and what rests on another report", () => {
    const gone = entry(demand(20), { withdrawn: { by: entry(demand()).entered } });
    const other = entry({ ...demand(20), basis: { type: "heard", words: "by telephone" } });
    expect(decided([gone, other]).map(({ standing }) => standing)).toEqual(["waiting", "waiting"]);
    expect(decided([], ["demand:10:demand"])[0]?.standing).toBe("rejected");
  });
});
