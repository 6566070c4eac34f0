import type { Party, PartyId, RecordEntry, ReportId } from "@parley/domain";
import { read } from "@parley/reading";
import { describe, expect, it } from "vitest";
import {
  acceptedAs,
  actorsOf,
  isIncomplete,
  originOf,
  type Suggestion,
  suggestionsOf,
} from "../../src/record/suggestions/suggestion.ts";

const report = "r".repeat(22) as ReportId;
const LEAGUE = "p".repeat(22) as PartyId;
const parties: readonly Party[] = [
  { party: LEAGUE, neutralLabel: "Shore League", names: [{ name: "the League", language: "en" }], hue: 10 },
];

const suggested = (text: string): readonly Suggestion[] =>
  suggestionsOf({ report, text }, read(text, { date: "2031-05-14", actors: actorsOf(parties) }).entries);
const of = (text: string, kind: Suggestion["kind"]): readonly Suggestion[] =>
  suggested(text).filter((one) => one.kind === kind);

describe("what a report suggests for the record", () => {
  it("keeps each voice between the words and us, the outermost first", () => {
    const [, inner] = of("The embassy reports that security sources say the road is shut.", "statement");
    expect(inner?.words.voices).toEqual([
      { type: "source", name: "The embassy", sourceClass: "role" },
      { type: "source", name: "security sources", sourceClass: "anonymous" },
    ]);
  });

  it("says that nobody is named where nobody is, and that the report speaks where it does", () => {
    const [voiced] = of('Doubts were voiced about "the good faith of the other side."', "statement");
    expect(voiced?.words.voices).toEqual([{ type: "unnamed" }]);
    const [own] = of("Some 40 lorries waited at the gate.", "figure");
    expect(own?.words.voices).toEqual([{ type: "reportsOwnVoice" }]);
  });

  it("knows a party by any of its names, and not in what others say of it", () => {
    const [own] = of("The League said that it would wait.", "statement");
    expect(own?.words.content).toMatchObject({ type: "statement", claim: "claims", speaker: LEAGUE });
    expect(own?.words.voices[0]).toMatchObject({ party: LEAGUE });
    const [critic] = of("A critic of the Shore League said that it was late.", "statement");
    expect(critic?.words.content).not.toHaveProperty("speaker");
  });

  it("rests each entry on the very words at their place", () => {
    const text =
      'The mayor said on Monday: "We wait."\n\nThe League demands a truce and the return of families.';
    for (const { words } of suggested(text)) {
      expect(words.basis.type).toBe("passages");
      if (words.basis.type !== "passages") continue;
      for (const { start, end, words: quoted } of words.basis.passages)
        expect(text.slice(start, end)).toBe(quoted);
    }
    const [demand] = of(text, "demand");
    expect(demand?.words.content).toMatchObject({ form: "position", claim: "demands", speaker: LEAGUE });
  });

  it("keeps a figure's bound and makes up no date for it", () => {
    const figures = of(
      "The ministry said that more than 1,250 people had died. Between 20 and 30 houses fell, and dozens of boats sank.",
      "figure",
    );
    expect(figures.map(({ words }) => words.content)).toMatchObject([
      { measure: "people", unit: "people", bound: { type: "over", value: 1250 }, asOf: { type: "unknown" } },
      { measure: "houses", unit: "houses", bound: { type: "interval", least: 20, most: 30 } },
      { measure: "boats", unit: "boats", bound: { type: "atLeast", value: 24 } },
    ]);
    expect(figures[0]?.words.voices[0]).toMatchObject({ name: "The ministry" });
  });

  it("leaves a time that the report leaves open as it is worded", () => {
    const [contact] = of("Mira Tolland recently held talks with Pell Harrow in Lindmar.", "contact");
    expect(contact?.words.content).toMatchObject({
      type: "contact",
      who: [{ name: "Mira Tolland" }, { name: "Pell Harrow" }],
      where: "Lindmar",
      when: { type: "unknown", asReported: "recently" },
    });
    const mannerOf = (words: string): unknown => {
      const [one] = of(words, "contact");
      return one?.words.content.type === "contact" ? one.words.content.manner : null;
    };
    expect(mannerOf("Mira Tolland phoned Minister Harrow.")).toBe("call");
    expect(mannerOf("Mira Tolland called on Minister Harrow.")).toBe("meeting");
    expect(mannerOf("Envoys shuttled between the League and the council.")).toBe("channel");
    const [dated] = of("Mira Tolland met Pell Harrow on Tuesday.", "contact");
    expect(dated?.words.content).toMatchObject({
      when: { type: "known", value: "2031-05-13", asReported: "Tuesday" },
    });
  });

  it("asks for what is counted where the report does not say it", () => {
    const [figure] = of("The toll stands at 31, he said.", "figure");
    expect(figure === undefined || isIncomplete(figure)).toBe(true);
  });

  it("finds the entry that came of it, and none that was withdrawn", () => {
    const [suggestion] = of("The League said that it would wait.", "statement");
    if (suggestion === undefined) throw new Error("nothing was suggested");
    const entry = { ...suggestion.words, origin: originOf(suggestion, false) } as RecordEntry;
    expect(acceptedAs(suggestion, [entry])).toBe(entry);
    expect(acceptedAs(suggestion, [{ ...entry, origin: { type: "person" } }])).toBeUndefined();
    const withdrawn = { ...entry, withdrawn: { by: entry.entered } } as RecordEntry;
    expect(acceptedAs(suggestion, [withdrawn])).toBeUndefined();
  });
});
