import { describe, expect, it } from "vitest";
import { ordered } from "../src/pdf/columns.ts";
import { lineText } from "../src/pdf/direction.ts";
import { withoutFurniture } from "../src/pdf/furniture.ts";
import { type Item, linesOfPage } from "../src/pdf/items.ts";
import { linesToText } from "../src/pdf/lines.ts";

const line = (text: string, base: number, left = 60) => ({
  text,
  base,
  left,
  right: left + 5 * text.length,
  order: 0,
});

describe("printed lines", () => {
  it("are joined without changing a word, over pages too", () => {
    const pages = [
      [line("The cease-", 700), line("fire holds at the", 686)],
      [line("eastern gate.", 780), line("A second one.", 766, 80), line("A third", 740), line("2", 40)],
    ];
    expect(linesToText(pages)).toBe("The cease-fire holds at the eastern gate.\n\nA second one.\n\nA third");
  });
});

describe("a hyphen at the end of a line", () => {
  const read = (...lines: readonly string[]): string =>
    linesToText([lines.map((text, at) => line(text, 700 - 14 * at))]);

  it("goes where the printer divided a word", () =>
    expect(read("The govern-", "ment said no.")).toBe("The government said no."));
  it("stays where the word has it elsewhere, or its parts are words", () => {
    expect(read("A by-election is due. The by-", "election in Orne")).toContain("The by-election in Orne");
    expect(read("Aid for food. A market-", "food scheme, a market, it said")).toContain(
      "A market-food scheme",
    );
    expect(read("Their self-", "rule and cease-", "fire ended.")).toBe(
      "Their self-rule and cease-fire ended.",
    );
  });
  it("stays before a number, a capital and a single letter", () =>
    expect(read("Post-", "Vell talks on 20-", "km lines and T-", "shirts")).toBe(
      "Post-Vell talks on 20-km lines and T-shirts",
    ));
});

describe("a page in two columns", () => {
  const words = (n: number, side: string): string => `${side} ${n} and words that fill a column`;
  const rows = Array.from({ length: 8 }, (_, n) => n);
  const inLines = [
    line("A title that goes across both of the columns of this page, from edge to edge", 780),
    ...rows.flatMap((n) => [line(words(n, "west"), 700 - 14 * n), line(words(n, "east"), 700 - 14 * n, 310)]),
  ];

  it("is read column by column, after what goes across, in whatever order the file holds it", () => {
    const read = linesToText([ordered(inLines)]).replaceAll("\n\n", " ");
    expect(read).toBe(
      [inLines[0]?.text, ...rows.map((n) => words(n, "west")), ...rows.map((n) => words(n, "east"))].join(
        " ",
      ),
    );
  });
  it("is told from a line that merely has a gap: one row of pieces is two lines only in columns", () => {
    const piece = (str: string, left: number, base: number, hasEOL: boolean): Item => ({
      str,
      dir: "ltr",
      transform: [1, 0, 0, 1, left, base],
      width: 5 * str.length,
      hasEOL,
    });
    const page = rows.flatMap((n) => [
      piece(words(n, "west"), 60, 700 - 14 * n, false),
      piece(words(n, "east"), 310, 700 - 14 * n, true),
    ]);
    expect(linesOfPage(page)).toHaveLength(16);
    const table = rows.flatMap((n) => [
      piece(`Site ${n}`, 60, 700 - 14 * n, false),
      piece(`${n} people`, 310, 700 - 14 * n, true),
    ]);
    expect(linesOfPage(table)).toHaveLength(8);
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
