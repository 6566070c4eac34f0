import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WordChange, wordChanges } from "../../src/convey/word-changes.ts";

const without = (kind: WordChange["kind"], changes: readonly WordChange[]): string =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join("");

const words = fc.array(fc.constantFrom("ten", "days", " ", "\n", ",", "the fee", "שלום", "١٠"), {
  maxLength: 30,
});

describe("what changes on the way", () => {
  it("gives back what was said and what will be read, character for character", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [from, to] = [before.join(" "), after.join("")];
        const changes = wordChanges(from, to);
        expect(without("added", changes)).toBe(from);
        expect(without("removed", changes)).toBe(to);
      }),
    );
  });

  it("shows words that were replaced together as one change, not word by word", () => {
    expect(wordChanges("We are ready now.", "There may be room now.")).toEqual([
      { kind: "removed", text: "We are ready " },
      { kind: "added", text: "There may be room " },
      { kind: "same", text: "now." },
    ]);
  });

  it("says nothing changed where nothing did", () => {
    expect(wordChanges("Ten days.", "Ten days.")).toEqual([{ kind: "same", text: "Ten days." }]);
  });

  it("does not compare texts that have nothing in common word by word", () => {
    const text = (seed: string): string => Array.from({ length: 3_000 }, (_, n) => `${seed}${n}`).join(" ");
    const changes = wordChanges(text("a"), text("b"));
    expect(changes.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
