import { describe, expect, it } from "vitest";
import { openFile } from "../src/node.ts";

const textOf = async (body: string): Promise<string> => {
  const page = `<!doctype html><html><head><title>Crossings</title></head><body>${body}</body></html>`;
  const opened = await openFile("report.html", new Uint8Array(new TextEncoder().encode(page)));
  return opened.ok ? opened.value.text : opened.error.reason;
};
const TABLE = `<table>
  <thead><tr><th>Crossing</th><th>Day</th><th>Lorries</th><th>Source</th></tr></thead>
  <tbody>
    <tr><td>Old Mill</td><td>2031-05-06</td><td>12</td><td>the harbour office</td></tr>
    <tr><td><p>Northgate</p></td><td>2031-05-06</td><td>7</td><td></td></tr>
  </tbody>
</table>`;
const ROWS = [
  "Crossing | Day | Lorries | Source",
  "Old Mill | 2031-05-06 | 12 | the harbour office",
  "Northgate | 2031-05-06 | 7",
];
const STORY = "The harbour office said that the count goes on, and that nobody was turned away. "
  .repeat(6)
  .trim();

describe("a table on a page", () => {
  it("is a paragraph for each row, its cells apart, so that a figure stays beside its day and source", async () => {
    expect((await textOf(TABLE)).split("\n\n").slice(-3)).toEqual(ROWS);
  });

  it("is so within a story too", async () => {
    const text = await textOf(`<article><p>${STORY}</p>${TABLE}<p>${STORY}</p></article>`);
    for (const row of ROWS) expect(text.split("\n\n")).toContain(row);
  });

  it("that only sets the page out leaves its paragraphs as they are", async () => {
    const text = await textOf(
      `<table><tr><td><p>${STORY}</p><p>And more.</p></td><td>Home</td></tr></table>`,
    );
    expect(text.split("\n\n")).toEqual(expect.arrayContaining([STORY, "And more."]));
  });
});
