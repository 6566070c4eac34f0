import type { Step } from "@parley/domain";
import {
  AlignmentType,
  Document,
  Table as DocxTable,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Catalogue } from "../words/catalogue.ts";
import type { Table } from "./table-model.ts";
import type { TableWords } from "./use-table-words.ts";

/** What a document says around the table. */
export interface DocumentHead {
  readonly title: string;
  readonly subtitle: string;
  /** Why the parties stand in this order. */
  readonly order?: string;
}

const SERIF = "Georgia";
const FULL = { size: 100, type: WidthType.PERCENTAGE } as const;
const SMALL_HALF_POINTS = 16;
const WORDS_HALF_POINTS = 20;

/** The table as a Word document: landscape, its head repeated on each page, reported words in italics and said to be so. */
export const tableToDocx = (
  table: Table,
  head: DocumentHead,
  said: TableWords,
  words: Pick<Catalogue, "table" | "terms">,
): Promise<Blob> => {
  const columns = [words.table.issueHead, ...table.parties.map(({ party }) => said.party(party))];
  const heading = new TableRow({
    tableHeader: true,
    children: columns.map((text) =>
      cellOf([new Paragraph({ children: [new TextRun({ text, bold: true })] })]),
    ),
  });
  const rows = table.rows.map(
    ({ issue, number, level, cells }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cellOf([
            new Paragraph({
              indent: { start: level === 2 ? 200 : 0 },
              children: [new TextRun({ text: `${number}  ${issue.title}`, bold: level === 1 })],
            }),
          ]),
          ...cells.map(({ now }) =>
            cellOf(now === null ? [new Paragraph("–")] : positionOf(now, said, words)),
          ),
        ],
      }),
  );
  const document = new Document({
    title: head.title,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ text: head.title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: head.subtitle, alignment: AlignmentType.START }),
          ...(head.order === undefined ? [] : [smallPrint(head.order)]),
          new DocxTable({ width: FULL, rows: [heading, ...rows] }),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
};

const cellOf = (children: readonly Paragraph[]): TableCell => new TableCell({ children: [...children] });

const smallPrint = (line: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: line, size: SMALL_HALF_POINTS })] });

const positionOf = (
  step: Step,
  said: TableWords,
  { table: words, terms }: Pick<Catalogue, "table" | "terms">,
): readonly Paragraph[] => {
  const { placing, basis } = step;
  const choice = said.choice(step);
  const isReported = basis === "reported";
  const text = step.words ?? words.wordsElsewhere;
  const facts = [
    terms.form[placing.form],
    words.stance[placing.stance],
    ...(choice === null ? [] : [choice]),
    ...(step.isTakenBack ? [words.takenBack] : []),
    ...(placing.found?.isNew === true ? [words.newCondition(said.day(step))] : []),
    ...(step.isSuggestedNew ? [words.suggestedNew(said.day(step))] : []),
  ];
  return [
    new Paragraph({
      children: [
        new TextRun({
          text: isReported ? `“${text}”` : text,
          ...{ italics: isReported, font: SERIF, size: WORDS_HALF_POINTS },
        }),
      ],
    }),
    smallPrint(facts.join(" · ")),
    smallPrint(`${said.basis(step).label}: ${said.origin(step)}`),
    ...(step.placedOn === undefined ? [] : [smallPrint(words.onWhole(step.placedOn))]),
  ];
};
