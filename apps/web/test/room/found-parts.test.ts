import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foundParts } from "../../src/room/found-parts.ts";

describe("marking what was found", () => {
  it("marks the words found and nothing else", () => {
    expect(foundParts("perhaps ten days", [{ start: 8, end: 11 }])).toEqual([
      { start: 0, text: "perhaps ", isFound: false },
      { start: 8, text: "ten", isFound: true },
      { start: 11, text: " days", isFound: false },
    ]);
  });

  it("loses and repeats no word, however findings overlap", () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, findings) => {
        const parts = foundParts(text, findings);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        const found = parts
          .filter(({ isFound }) => isFound)
          .map(({ start, text: of }) => [start, start + of.length]);
        for (let at = 0; at < text.length; at++) {
          const isFound = findings.some(({ start, end }) => start <= at && at < end);
          expect(found.some(([start = 0, end = 0]) => start <= at && at < end)).toBe(isFound);
        }
      }),
    );
  });
});
