import { describe, expect, it } from "vitest";
import { lineText } from "../src/pdf/direction.ts";
import { withoutFurniture } from "../src/pdf/furniture.ts";
import type { Item } from "../src/pdf/items.ts";
import { linesToText } from "../src/pdf/lines.ts";

const line = (text: string, base: number, left = 60) => ({ text, base, left });

describe("printed lines", () => {
  it("are joined without changing a word, over pages too", () => {
    const pages = [
      [line("The cease-", 700), line("fire holds at the", 686)],
      [line("eastern gate.", 780), line("A second one.", 766, 80), line("A third", 740), line("2", 40)],
    ];
    expect(linesToText(pages)).toBe("The cease-fire holds at the eastern gate.\n\nA second one.\n\nA third");
  });
});

describe("what a printer puts on every page", () => {
  const page = (n: number) => [
    line("Relief Office – restricted", 810),
    line(`Words of page ${n}, which differ: ${"abc".repeat(n)}.`, 700),
    line(`Lindmar, 14 May · page ${n} of 3`, 30),
  ];

  it("is left out, whatever the page's number in it", () =>
    expect(withoutFurniture([page(1), page(2), page(3)]).map((lines) => lines.length)).toEqual([1, 1, 1]));
  it("may be missing from the first page", () => {
    const pages = [[line("A title", 500)], page(2), page(3), page(4)];
    expect(withoutFurniture(pages).map((lines) => lines.length)).toEqual([1, 1, 1, 1]);
  });
  it("is no line that repeats in the middle of pages, and none that stands elsewhere", () => {
    const chorus = (n: number) => [
      line("a", 700 - n * 50),
      line("b", 600),
      line("c", 500),
      line("He said no.", 400),
      line("d", 300),
      line("e", 200),
      line("f", 100),
    ];
    expect(withoutFurniture([chorus(1), chorus(2)])[0]?.map(({ text }) => text)).toContain("He said no.");
    expect(withoutFurniture([chorus(1), chorus(2)])[0]?.map(({ text }) => text)).toContain("a");
  });
  it("is nothing where there is one page only", () =>
    expect(withoutFurniture([[line("Relief Office", 810), line("Words.", 700)]])[0]).toHaveLength(2));
});

/** Pieces of a line as PDF.js gives them: from left to right, ten points each. */
const items = (...pieces: readonly string[]): readonly Item[] =>
  pieces.map((str, at) => ({
    str,
    dir: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(str) ? "rtl" : "ltr",
    transform: [1, 0, 0, 1, 10 * at, 700],
    width: 10,
    hasEOL: false,
  }));

describe("a line that runs from right to left", () => {
  it("is given as it is read, with numbers and names in it the other way", () =>
    expect(
      lineText(
        items(".", "2031", " ", "مايو", " ", "12", " ", "في", " ", "(", "Lindmar", ")", " ", "الوزير"),
      ),
    ).toBe("الوزير (Lindmar) في 12 مايو 2031."));
  it("is put together from single letters, in the letters' plain form", () =>
    expect(lineText(items("ﻢ", "ﻟ", "ﺎ", "ﻋ"))).toBe("عالم"));
  it("stays within a line that runs from left to right", () =>
    expect(lineText(items("He said “", "عالم", " ", "سلام", "” and left."))).toBe(
      "He said “سلام عالم” and left.",
    ));
  it("leaves every other line as it is", () => expect(lineText(items("b", "a"))).toBe("ba"));
});
