import { ok } from "@parley/kernel";
import { describe, expect, it } from "vitest";
import { openFile } from "../src/node.ts";
import { createDocumentOpener } from "../src/worker/opener.ts";

/** A worker that answers when the test lets it. */
const playWorkers = () => {
  const workers: {
    readonly asked: { readonly id: number }[];
    answer: (data: object) => void;
    isOver: boolean;
  }[] = [];
  const begin = (): Worker => {
    const listeners: ((event: { readonly data: object }) => void)[] = [];
    const one = {
      asked: [] as { readonly id: number }[],
      answer: (data: object) => {
        for (const listener of listeners) listener({ data });
      },
      isOver: false,
    };
    workers.push(one);
    return {
      addEventListener: (type: string, listener: (typeof listeners)[number]) => {
        if (type === "message") listeners.push(listener);
      },
      postMessage: (question: { readonly id: number }) => one.asked.push(question),
      terminate: () => {
        one.isOver = true;
      },
    } as unknown as Worker;
  };
  return { workers, begin };
};

const DOCUMENT = { form: "pdf", text: "Quiet.", date: null, headline: null } as const;
const BYTES = new Uint8Array([1]);

describe("opening a file beside the page", () => {
  it("tells the pages as they are read, and then what came of it", async () => {
    const { workers, begin } = playWorkers();
    const pages: string[] = [];
    const opened = createDocumentOpener(begin).open("long.pdf", BYTES, undefined, (done, of) =>
      pages.push(`${done}/${of}`),
    );
    const [worker] = workers;
    const id = worker?.asked[0]?.id;
    worker?.answer({ id, done: 1, of: 2 });
    worker?.answer({ id, done: 2, of: 2 });
    worker?.answer({ id, result: ok(DOCUMENT) });
    expect(await opened).toEqual(ok(DOCUMENT));
    expect(pages).toEqual(["1/2", "2/2"]);
  });

  it("is given up in the middle: its worker ends, nothing was opened, and the next file begins another", async () => {
    const { workers, begin } = playWorkers();
    const opener = createDocumentOpener(begin);
    const giveUp = new AbortController();
    const opened = opener.open("long.pdf", BYTES, giveUp.signal);
    giveUp.abort();
    expect(await opened).toMatchObject({ ok: false, error: { reason: "broken" } });
    expect(workers.map(({ isOver }) => isOver)).toEqual([true]);
    const next = opener.open("short.txt", BYTES);
    workers[1]?.answer({ id: workers[1].asked[0]?.id, result: ok(DOCUMENT) });
    expect(await next).toEqual(ok(DOCUMENT));
  });
});

describe("a PDF of several pages", () => {
  it("is read page by page, each of which is told", async () => {
    const pages: string[] = [];
    const opened = await openFile(
      "three.pdf",
      pdfOf(["One was said.", "Two were heard.", "Three went."]),
      (done, of) => pages.push(`${done}/${of}`),
    );
    expect(pages).toEqual(["1/3", "2/3", "3/3"]);
    for (const words of ["One was said.", "Two were heard.", "Three went."])
      expect(opened.ok && opened.value.text).toContain(words);
  });
});

/** As few objects as a PDF needs; without a table of them its readers look for themselves. */
const pdfOf = (texts: readonly string[]): Uint8Array<ArrayBuffer> => {
  const kids = texts.map((_, at) => `${10 + 2 * at} 0 R`).join(" ");
  const objects = [
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${texts.length} >> endobj`,
    "3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
    ...texts.flatMap((text, at) => {
      const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
      return [
        `${10 + 2 * at} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + 2 * at} 0 R >> endobj`,
        `${11 + 2 * at} 0 obj << /Length ${stream.length} >> stream\n${stream}\nendstream endobj`,
      ];
    }),
    "trailer << /Root 1 0 R >>",
  ];
  return new TextEncoder().encode(`%PDF-1.4\n${objects.join("\n")}\n%%EOF`);
};
