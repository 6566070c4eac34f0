import type { EntryWords, Party, PartyId, ReportId } from "@parley/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, type EntryDraft, emptyDraft, NO_VOICE } from "../../src/record/entry/entry-draft.ts";
import { type EntryKind, kindOf } from "../../src/record/entry/entry-kind.ts";
import { wordsFromDraft } from "../../src/record/entry/words-from-draft.ts";

const report = "r".repeat(22) as ReportId;
const LEAGUE = "p".repeat(22) as PartyId;
const NORVANE = "n".repeat(22) as PartyId;
const parties: readonly Party[] = [
  { party: LEAGUE, neutralLabel: "Shore League", names: [{ name: "the League", language: "en" }], hue: 10 },
  { party: NORVANE, neutralLabel: "Norvane", names: [], hue: 20 },
];
const text = "Sources say that more than 40 lorries waited.\n\nThe League demands a truce.";
const held = { report, text };
const made = (
  kind: EntryKind,
  part: Partial<EntryDraft>,
  from: EntryWords | null = null,
): ReturnType<typeof wordsFromDraft> =>
  wordsFromDraft(
    { ...emptyDraft(kind, { start: 0, end: 7 }), ...part },
    { kind, parties, report: held, from },
  );

const label = fc.constantFrom("officials", "Lindmar", "people");
const date = fc.oneof(
  fc.constant({ type: "unknown" as const }),
  fc.constant({ type: "unknown" as const, asReported: "recently" }),
  fc.constant({ type: "known" as const, value: "2031-05", asReported: "last May" }),
);
const voice = fc.oneof(
  fc.constant({ type: "unnamed" as const }),
  fc.record(
    {
      type: fc.constant("source" as const),
      name: label,
      sourceClass: fc.constantFrom(
        "named" as const,
        "role" as const,
        "anonymous" as const,
        "document" as const,
      ),
      party: fc.constantFrom(LEAGUE, NORVANE),
    },
    { requiredKeys: ["type", "name", "sourceClass"] },
  ),
);
const voices = fc.oneof(
  fc.constant([{ type: "reportsOwnVoice" as const }]),
  fc.array(voice, { minLength: 1, maxLength: 4 }),
);
const participants = fc.array(fc.record({ name: label }), { minLength: 1, maxLength: 3 });
const bound = fc.oneof(
  fc.record({
    type: fc.constantFrom("exact", "about", "atLeast", "atMost", "over", "under"),
    value: fc.integer({ min: -5, max: 99_999 }),
  }),
  fc.constant({ type: "interval", least: 20, most: 30.5 }),
);
const content = fc.oneof(
  fc.record(
    {
      type: fc.constant("statement"),
      form: fc.constantFrom("remark", "position", "condition", "offer"),
      claim: fc.constantFrom("claims", "denies", "demands", "accepts"),
      speaker: fc.constant(NORVANE),
      about: fc.constantFrom([], [LEAGUE]),
    },
    { requiredKeys: ["type", "form", "claim", "about"] },
  ),
  fc.record(
    {
      ...{ type: fc.constant("figure"), measure: label, unit: label, bound, scope: label, asOf: date },
      ...{ method: label, hxl: fc.constant("#affected+killed") },
    },
    { requiredKeys: ["type", "measure", "unit", "bound", "asOf"] },
  ),
  fc.record(
    {
      ...{ type: fc.constant("contact"), manner: fc.constantFrom("meeting", "call"), who: participants },
      ...{ through: participants, where: label, when: date, subject: label },
    },
    { requiredKeys: ["type", "manner", "who", "through", "when"] },
  ),
  fc.record({
    ...{ type: fc.constant("frame"), kind: fc.constantFrom("resolution", "accord"), title: label, date },
    candidates: fc.constantFrom([], ["Resolution 9", "Resolution 10"]),
  }),
);
const anyWords = fc
  .record(
    {
      basis: fc.constant({
        ...{ type: "passages", report },
        passages: [{ start: 0, end: 7, words: "Sources" }],
      }),
      ...{ voices, content, issues: fc.constant([]), note: label },
    },
    { requiredKeys: ["basis", "voices", "content", "issues"] },
  )
  .map((words) => words as EntryWords);

describe("an entry in its form", () => {
  it("says what it said before, where nobody changes a field", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const kind = kindOf(words.content);
        const { words: again, missing } = wordsFromDraft(draftOf(kind, words), {
          ...{ kind, report: held, from: words },
          // Without parties to find again by their names.
          parties: [],
        });
        expect(missing).toEqual([]);
        expect(again).toEqual(words);
      }),
    );
  });

  it("keeps the whole chain of voices, unnamed ones too, and knows a party by any of its names", () => {
    const chain = [
      { ...NO_VOICE, name: "The embassy", sourceClass: "role" as const },
      { ...NO_VOICE, sourceClass: "unnamed" as const },
      { ...NO_VOICE, name: "the League" },
    ];
    expect(made("statement", { voices: chain }).words?.voices).toEqual([
      { type: "source", name: "The embassy", sourceClass: "role" },
      { type: "unnamed" },
      { type: "source", name: "the League", sourceClass: "named", party: LEAGUE },
    ]);
  });

  it("is the report's own voice where nobody is named, and needs somebody where there is no report", () => {
    expect(made("statement", {}).words?.voices).toEqual([{ type: "reportsOwnVoice" }]);
    const told = wordsFromDraft(
      { ...emptyDraft("statement", null), heard: "Ten days." },
      { kind: "statement", parties, report: null, from: null },
    );
    expect(told).toEqual({ words: null, missing: ["source"] });
  });

  it("names everything that is missing, in the order of its fields", () => {
    expect(made("figure", { date: "14 May" }).missing).toEqual(["measure", "unit", "number", "date"]);
    expect(
      made("figure", { measure: "lorries", unit: "lorries", boundType: "interval", least: "30", most: "20" })
        .missing,
    ).toEqual(["numbers"]);
    expect(made("contact", { who: " \n" }).missing).toEqual(["who"]);
    expect(made("contact", { who: "a".repeat(201) }).missing).toEqual(["linesTooMany"]);
    expect(made("frame", { title: "a", candidates: "b\n".repeat(17) }).missing).toEqual(["linesTooMany"]);
    expect(made("statement", { span: { start: 0, end: 20_001 } }).missing).toEqual(["wordsTooLong"]);
    expect(made("frame", {}).missing).toEqual(["title"]);
    expect(made("figure", { measure: "a", unit: "a", least: "1", hxl: "killed" }).missing).toEqual(["hxl"]);
  });

  it("takes a number as people write it, and adds no end to it", () => {
    const figure = made("figure", {
      measure: "lorries",
      unit: "lorries",
      boundType: "over",
      least: "41,100",
    });
    expect(figure.words?.content).toMatchObject({
      bound: { type: "over", value: 41_100 },
      asOf: { type: "unknown" },
    });
  });

  it("rests on exactly the words that were selected", () => {
    const start = text.indexOf("demands");
    const demand = made("demand", { span: { start, end: start + 15 } });
    expect(demand.words?.basis).toMatchObject({
      passages: [{ start, end: start + 15, words: "demands a truce" }],
    });
  });
});
