import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Caret,
  moveCaret,
  sentenceAt,
  spanOfCaret,
  wordAt,
} from "../../src/record/suggestions/caret.ts";

const TEXT = "Mira Tolland met the League. It wants two roads.\n\nNothing more was said.";
const shown = (caret: Caret | null): string => {
  if (caret === null) return "";
  const { start, end } = spanOfCaret(caret);
  return TEXT.slice(start, end);
};
const go = (
  from: Caret | null,
  ...steps: readonly (readonly ["word" | "sentence", -1 | 1, boolean?])[]
): Caret | null =>
  steps.reduce((caret, [step, way, extends_ = false]) => moveCaret(TEXT, caret, step, way, extends_), from);

describe("words that keys select", () => {
  it("are a word after a word, forward and back", () => {
    expect(shown(go(null, ["word", 1]))).toBe("Mira");
    expect(shown(go(null, ["word", 1], ["word", 1], ["word", 1]))).toBe("met");
    expect(shown(go(null, ["word", 1], ["word", 1], ["word", -1]))).toBe("Mira");
    expect(shown(go(null, ["word", 1], ["word", -1]))).toBe("Mira");
  });

  it("are more words with Shift, and fewer again", () => {
    const two = go(null, ["word", 1], ["word", 1, true]);
    expect(shown(two)).toBe("Mira Tolland");
    expect(shown(go(two, ["word", 1, true], ["word", -1, true]))).toBe("Mira Tolland");
    expect(shown(go(two, ["word", 1]))).toBe("met");
  });

  it("are sentences by the arrows up and down, over the lines of the text", () => {
    const second = go(null, ["sentence", 1], ["sentence", 1]);
    expect(shown(second)).toBe("It wants two roads.");
    expect(shown(go(second, ["sentence", 1]))).toBe("Nothing more was said.");
    expect(shown(go(second, ["sentence", -1]))).toBe("Mira Tolland met the League.");
    expect(shown(go(second, ["sentence", 1, true]))).toBe("It wants two roads.\n\nNothing more was said.");
  });

  it("are first the rest of the sentence, where a word is widened by one", () => {
    expect(shown(go(null, ["word", 1], ["word", 1], ["sentence", 1, true]))).toBe(
      "Mira Tolland met the League.",
    );
  });

  it("stay at an end of the text", () => {
    const last = go(null, ["sentence", 1], ["sentence", 1], ["sentence", 1]);
    expect(shown(go(last, ["sentence", 1]))).toBe("Nothing more was said.");
    expect(shown(go(last, ["sentence", 1, true]))).toBe("Nothing more was said.");
    expect(moveCaret(" \n… ", null, "word", 1, false)).toBeNull();
  });

  it("are words of the text whatever the text, and never nothing", () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom("word", "sentence"), fc.constantFrom(1, -1), fc.boolean()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), steps, (text, moves) => {
        let caret: Caret | null = null;
        for (const [step, way, isExtending] of moves)
          caret = moveCaret(text, caret, step as "word", way as 1, isExtending);
        if (caret === null) return;
        const { start, end } = spanOfCaret(caret);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).not.toBe("");
      }),
    );
  });

  it("hold the place that is asked for", () => {
    expect(wordAt(TEXT, TEXT.indexOf("olland"))).toEqual({ start: 5, end: 12 });
    expect(sentenceAt(TEXT, TEXT.indexOf("two"))).toEqual({
      start: TEXT.indexOf("It wants"),
      end: TEXT.indexOf("\n"),
    });
  });
});
