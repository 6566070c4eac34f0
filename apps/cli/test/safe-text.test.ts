import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeBlock, safeJson, safeLine } from "../src/safe-text.ts";

const anyText = fc.string({ unit: "binary" });
/** Whatever a terminal could act on; a tabulator and a line feed are judged apart. */
const ACTIVE = /(?![\t\n])\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff\p{Cs}]/u;

describe("text of others at a terminal", () => {
  it("shows escapes, bells and overrides by their number", () => {
    expect(safeLine("\u001b]0;owned\u0007\u001b[2J")).toBe("⟨U+001B⟩]0;owned⟨U+0007⟩⟨U+001B⟩[2J");
    expect(safeLine("\u009b31m")).toBe("⟨U+009B⟩31m");
    expect(safeLine("a\nb\tc\rd")).toBe("a⟨U+000A⟩b⟨U+0009⟩c⟨U+000D⟩d");
    expect(safeLine("\u202egnorw")).toBe("⟨U+202E⟩gnorw");
    expect(safeLine("\u{e0041}")).toBe("⟨U+E0041⟩");
  });

  it("keeps what ordinary writing needs", () => {
    for (const text of ["Zoë’s naïve café, 40 %", "می‌خواهم", "क्‍ष", "北京", "👩‍⚕️"])
      expect(safeLine(text).replace(/[\u2068\u2069]/g, "")).toBe(text);
  });

  it("keeps the order of what runs from the right to itself", () => {
    expect(safeLine("سلام")).toBe("\u2068سلام\u2069");
    expect(safeLine("שלום\u2069 x")).toBe("\u2068שלום⟨U+2069⟩ x\u2069");
  });

  it("puts every line of a block behind a bar", () => {
    expect(safeBlock("a\n#1\r\nb\u2028c")).toBe("  │ a\n  │ #1\n  │ b\n  │ c");
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of safeBlock(text).split("\n")) expect(line.startsWith("  │ ")).toBe(true);
      }),
    );
  });

  it("leaves nothing to act on, whatever was written, and closes every isolation that it opens", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const shown of [safeLine(text), safeBlock(text)]) {
          expect(shown).not.toMatch(ACTIVE);
          for (const line of shown.split("\n"))
            expect(line.split("\u2068").length).toBe(line.split("\u2069").length);
        }
        expect(safeLine(text)).not.toMatch(/[\t\n]/);
      }),
    );
  });

  it("loses nothing in JSON and leaves it as harmless", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = safeJson({ text });
        expect(json).not.toMatch(ACTIVE);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
