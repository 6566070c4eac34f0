import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberedSentences, parseSuggestion, verifySuggestion } from "../src/verify/index.ts";
import { REPORT, textAt } from "./fixtures.ts";

const sentences = numberedSentences(REPORT);
const numberOf = (words: string): number =>
  sentences.findIndex((span) => textAt(REPORT, span).includes(words)) + 1;
const HARROW = {
  sentence: numberOf("We have not refused"),
  source: "Councillor Pell Harrow",
  cue: "said",
  content: '"We have not refused anything,"',
};

describe("a model's suggestion", () => {
  it("becomes an entry where every word stands in the named sentence", () => {
    const entry = verifySuggestion(REPORT, HARROW);
    expect(entry.ok && entry.value.speech).toBe("direct");
    expect(entry.ok && entry.value.source.map((span) => textAt(REPORT, span))).toEqual([
      "Councillor Pell Harrow",
    ]);
  });
  it("may write other quotation marks, dashes and spaces than the text", () =>
    expect(verifySuggestion(REPORT, { ...HARROW, content: "“We  have not refused anything,”" }).ok).toBe(
      true,
    ));
  it("is dropped where a word of its content is left out, whichever it is", () => {
    const words = HARROW.content.split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: words.length - 2 }), (index) => {
        const content = words.filter((_, i) => i !== index).join(" ");
        expect(verifySuggestion(REPORT, { ...HARROW, content })).toEqual({
          ok: false,
          error: "ContentNotVerbatim",
        });
      }),
    );
  });
  it("is dropped where one letter of its content is changed, whichever it is", () => {
    const letters = [...HARROW.content].flatMap((char, i) => (/\p{L}/u.test(char) ? [i] : []));
    fc.assert(
      fc.property(
        fc.constantFrom(...letters),
        fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
        (at, letter) => {
          fc.pre(HARROW.content[at] !== letter);
          const content = HARROW.content.slice(0, at) + letter + HARROW.content.slice(at + 1);
          expect(verifySuggestion(REPORT, { ...HARROW, content }).ok).toBe(false);
        },
      ),
    );
  });
  it("is dropped where its source or cue is not there, or its sentence does not exist", () => {
    expect(verifySuggestion(REPORT, { ...HARROW, source: "Councillor Harrow" })).toEqual({
      ok: false,
      error: "SourceNotVerbatim",
    });
    expect(verifySuggestion(REPORT, { ...HARROW, cue: "claimed" })).toEqual({
      ok: false,
      error: "CueNotVerbatim",
    });
    expect(verifySuggestion(REPORT, { ...HARROW, sentence: 0 })).toEqual({
      ok: false,
      error: "NoSuchSentence",
    });
  });
  it("is dropped where its words stand twice, since nobody could tell which were meant", () =>
    expect(
      verifySuggestion("He said yes and she said yes.", {
        sentence: 1,
        source: "He",
        cue: "said",
        content: "yes",
      }),
    ).toEqual({ ok: false, error: "CueNotVerbatim" }));
  it("is dropped where its words are only part of a word", () =>
    expect(
      verifySuggestion("The envoy warned of rain.", {
        sentence: 1,
        source: "The envoy",
        cue: "warn",
        content: "rain",
      }).ok,
    ).toBe(false));
  it("is parsed strictly", () => {
    expect(parseSuggestion(HARROW)).toEqual({ ok: true, value: HARROW });
    expect(parseSuggestion({ ...HARROW, sentence: "1" })).toEqual({ ok: false, error: "Malformed" });
    expect(parseSuggestion({ ...HARROW, source: undefined })).toEqual({ ok: false, error: "Malformed" });
    expect(parseSuggestion(null)).toEqual({ ok: false, error: "Malformed" });
  });
});
