import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsToCsv, rowsToJson, rowsToText, utcOf } from "../../src/register/register-export.ts";

const HEADINGS = { number: "number", words: "delivered words" };
const row = (number: string, words: string) => ({ number, words });

/** Reads comma-separated values back as RFC 4180 has them. */
const readCsv = (csv: string): readonly (readonly string[])[] => {
  const cells = [...csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)];
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
};

describe("the register as comma-separated values", () => {
  it("keeps commas, quotation marks and line breaks of the words", () => {
    const words = 'He said "ten", then\r\nnothing,\nfor a while.';
    expect(readCsv(rowsToCsv([row("1", words)], HEADINGS))).toEqual([
      ["number", "delivered words"],
      ["1", words],
    ]);
  });

  it("gives back any words exactly, but for an apostrophe before what a spreadsheet would compute", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const csv = rowsToCsv(
          texts.map((text, index) => row(String(index), text)),
          HEADINGS,
        );
        const read = readCsv(csv).slice(1);
        expect(read.map(([, words]) => words)).toEqual(
          texts.map((text) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)),
        );
      }),
    );
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\tx"])("never hands a spreadsheet the formula %j", (formula) => {
    expect(readCsv(rowsToCsv([row("1", formula)], HEADINGS))[1]).toEqual(["1", `'${formula}`]);
  });

  it("begins with a byte order mark, so that spreadsheets read it as UTF-8", () => {
    expect(rowsToCsv([], HEADINGS).charCodeAt(0)).toBe(0xfeff);
  });
});

describe("the register as text", () => {
  it("names each column and leaves out the empty ones", () => {
    expect(rowsToText([row("1", "ten days"), row("2", "")], HEADINGS)).toBe(
      "number: 1\ndelivered words: ten days\n\nnumber: 2",
    );
  });
});

describe("the register as JSON", () => {
  it("is what was in it", () => {
    expect(JSON.parse(rowsToJson([row("1", "ten days")]))).toEqual([row("1", "ten days")]);
  });
});

describe("an exported moment", () => {
  it("reads the same in every time zone", () => {
    expect(utcOf(Date.UTC(2024, 8, 14, 9, 30))).toBe("2024-09-14T09:30:00.000Z");
  });

  it("is empty where there is none", () => {
    expect(utcOf(undefined)).toBe("");
  });
});
