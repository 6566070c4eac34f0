import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { extractDocx } from "../src/forms/docx.ts";

const cell = (...lines: readonly string[]) =>
  new TableCell({ children: lines.map((line) => new Paragraph(line)) });
const row = (...cells: readonly TableCell[]) => new TableRow({ children: [...cells] });
const change = { id: 1, author: "A clerk", date: "2031-03-01T00:00:00Z" };

const textOf = async (children: readonly (Paragraph | Table)[], footnotes = {}): Promise<string> => {
  const document = new Document({ footnotes, sections: [{ children: [...children] }] });
  const { text } = await extractDocx(new Uint8Array(await Packer.toBuffer(document)));
  return text;
};

describe("the words of a .docx", () => {
  it("keep a row of a table together, whatever stands in its cells", async () => {
    const rows = [
      row(cell("Crossing"), cell("Lorries")),
      row(cell("Reed Gate", "(north)"), cell("40")),
      row(cell(""), cell("12")),
    ];
    const text = await textOf([new Paragraph("As reported."), new Table({ rows }), new Paragraph("Ends.")]);
    expect(text.split("\n\n")).toEqual([
      ...["As reported.", "Crossing | Lorries", "Reed Gate (north) | 40", "12", "Ends."],
    ]);
  });

  it("end with the notes, each as its own paragraph", async () => {
    const noted = new Paragraph({
      children: [new TextRun("Some 40 lorries passed"), new FootnoteReferenceRun(1)],
    });
    const text = await textOf([noted, new Paragraph("Ends.")], {
      1: { children: [new Paragraph("According to the monitors.")] },
    });
    expect(text.split("\n\n")).toEqual(["Some 40 lorries passed[1]", "Ends.", "According to the monitors."]);
  });

  it("are those of the text as it would be with its tracked changes accepted", async () => {
    const children = [
      new TextRun("They offered "),
      new DeletedTextRun({ ...change, text: "thirty" }),
      new InsertedTextRun({ ...change, text: "forty" }),
      new TextRun(" days."),
    ];
    expect(await textOf([new Paragraph({ children })])).toBe("They offered forty days.");
  });
});
