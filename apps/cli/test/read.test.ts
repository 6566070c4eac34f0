import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LIMITS } from "@parley/documents";
import { type Entry, read, type Span } from "@parley/reading";
import { afterAll, describe, expect, it } from "vitest";
import { DAY, docx, HEADLINE, html, PARAGRAPHS, PLAIN, pdf, pdfOf, type Shown } from "./support/documents.ts";
import { parley, parleyHere, type Ran, STACK_TRACE, testFolder } from "./support/run-parley.ts";

const folder = testFolder();
afterAll(() => folder.end());

const written = (name: string, content: string | Uint8Array): string => {
  writeFileSync(folder.path(name), content);
  return folder.path(name);
};
const plain = written("report.txt", PLAIN);

type Printed = {
  readonly date: string | null;
  readonly headline: string | null;
  readonly entries: readonly Entry[];
  readonly text?: string;
};
const printed = ({ code, out }: Ran): Printed => {
  expect(code).toBe(0);
  return JSON.parse(out);
};

const spansOf = (value: unknown): readonly Span[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("start" in value && "end" in value) return [value as Span];
  return Object.values(value).flatMap(spansOf);
};

/** The report's own facts, wherever they stand in the text as read. */
const expectFacts = (text: string, entries: readonly Entry[]): void => {
  const words = (span: Span | undefined) => span && text.slice(span.start, span.end);
  const said = entries.filter((entry) => entry.kind === "attribution");
  expect(said.map(({ source }) => words(source[0]))).toEqual(["The Ministry of Relief", "Ida Marr"]);
  expect(said[1]?.speech).toBe("direct");
  const figures = entries.filter((entry) => entry.kind === "figure");
  expect(figures.map(({ low, qualifier }) => [low, qualifier])).toEqual([
    [1250, "over"],
    [40, "about"],
  ]);
  expect(words(figures[0]?.source ?? undefined)).toBe("The Ministry of Relief");
  expect(figures[1]?.source).toBeNull();
  for (const { start, end } of spansOf(entries)) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
};

describe("parley read --json", () => {
  it("prints date, headline and entries on one line, with spans into the file as it is", async () => {
    const ran = await parley("read", plain, "--json");
    expect(ran.err).toBe("");
    expect(ran.out.trim().split("\n")).toHaveLength(1);
    const report = printed(ran);
    expect(Object.keys(report)).toEqual(["date", "headline", "entries"]);
    expect(report).toMatchObject({ date: DAY, headline: HEADLINE });
    expectFacts(PLAIN, report.entries);
    for (const { rule, confidence } of report.entries) {
      expect(rule).not.toBe("");
      expect(confidence).toBeGreaterThan(0);
    }
  });

  it("is what the reader says of the decoded file, marks, line ends and other scripts included", async () => {
    const text = `\uFEFF${PLAIN.replaceAll("\n", "\r\n")}سلام 👋 “x” The Ministry of Relief said that 12 people came.\r\n`;
    const report = printed(await parleyHere("read", written("marked.txt", text), "--json"));
    expect(report).toEqual(read(text));
    const wide = written("wide.txt", Buffer.from(text, "utf16le"));
    expect(printed(await parleyHere("read", wide, "--json"))).toEqual(read(text));
  });

  it("takes the date that it is given", async () => {
    const report = printed(await parleyHere("read", plain, "--json", "--date", "2032-02-29"));
    expect(report.date).toBe("2032-02-29");
    const march = report.entries.find((entry) => entry.kind === "date" && entry.value !== "2031-05-14");
    expect(march).toMatchObject({ kind: "date", value: expect.stringMatching(/^2032-/) });
  });
});

describe("parley read for people", () => {
  it("shows each suggestion with its line, its very words and whose word it is", async () => {
    const { code, out, err } = await parleyHere("read", plain);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`report.txt\n${HEADLINE} · ${DAY}\n`);
    expect(out).toMatch(
      /^line 5 +said {6}The Ministry of Relief \(named, indirect\) “said” {2}\[says, [\d.]+\]$/m,
    );
    expect(out).toContain("  │ that more than 1,250 people had crossed the bridge since March.\n");
    expect(out).toMatch(/figure {4}1,250 people = over 1,250 .*\n {2}by The Ministry of Relief\n/);
    expect(out).toMatch(/figure {4}40 lorries = about 40 .*\n {2}by the report's own voice\n/);
    expect(out).toContain("“March” = 2031-03");
    expect(out).toMatch(/^Names: .*Shore League ×2/m);
  });

  it("says that somebody is not named where the report does not name them", async () => {
    const { out } = await parleyHere(
      "read",
      written("voiced.txt", "Concerns were expressed about “the new gate”."),
    );
    expect(out).toContain("somebody whom the report does not name");
  });

  it("gives the terminal nothing to act on", async () => {
    const evil = `The mayor said that \u001b[2Jall is well\u202e.\n\nIda\u009b Marr demands 3\u0007 boats.\n`;
    const { out } = await parleyHere("read", written("evil.txt", evil));
    expect(out).toContain("⟨U+001B⟩");
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe("the forms in which reports come", () => {
  it("reads the main text of a page, with its title and date, and nothing around it", async () => {
    const { text = "", ...report } = printed(
      await parleyHere("read", written("page.html", html()), "--json"),
    );
    expect(report).toMatchObject({ date: DAY, headline: HEADLINE });
    expect(text.startsWith(`${HEADLINE}\n\n${PARAGRAPHS.join("\n\n")}\n\n`)).toBe(true);
    expect(text).not.toMatch(/Weather|cookies|scripts/);
    expectFacts(text, report.entries);
  });

  it("reads pieces of a page, in the encoding that it names, and pages that nest without end", async () => {
    const piece = written(
      "piece.html",
      "<p>The mayor said that it is late.</p><p>Two hundred people came.</p>",
    );
    expect(printed(await parleyHere("read", piece, "--json")).text).toBe(
      "The mayor said that it is late.\n\nTwo hundred people came.",
    );
    const old = `<html><head><meta charset="windows-1252"></head><body><p>The café said \u0093no\u0094.</p></body></html>`;
    const named = written("old.htm", Buffer.from(old, "latin1"));
    expect(printed(await parleyHere("read", named, "--json")).text).toContain("The café said “no”.");
    const deep = written("deep.html", `${"<div>".repeat(20_000)}The mayor said that it is late.`);
    expect(printed(await parleyHere("read", deep, "--json")).text).toBe("The mayor said that it is late.");
  });

  it("reads a .docx, paragraph by paragraph", async () => {
    const { text = "", entries } = printed(
      await parleyHere("read", written("letter.docx", docx()), "--json"),
    );
    expect(text).toBe(PARAGRAPHS.join("\n\n"));
    expectFacts(text, entries);
  });

  it("reads a PDF's text layer in paragraphs, without the pages' numbers", async () => {
    const file = written("cable.pdf", pdf([PARAGRAPHS.slice(0, 2), PARAGRAPHS.slice(2)]));
    const { text = "", entries } = printed(await parleyHere("read", file, "--json"));
    expect(text).toBe(PARAGRAPHS.join("\n\n"));
    expectFacts(text, entries);
    const { code, out, err } = await parley("read", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("The Ministry of Relief");
  });

  it("reads a PDF in two columns with a head on each page, and puts divided words together", async () => {
    const left = [
      "The Harbour Board said on Monday",
      "that 1,250 people had crossed the",
      "bridge since March. The govern-",
      "ment of Orne did not answer. Its",
      "spokeswoman, Ada Lind, insisted",
      "that the count was not complete,",
    ];
    const right = [
      "and called the Board careless. A",
      "second count is to begin in June,",
      "under the eyes of both sides, the",
      "Board added. Lind said that the",
      "government would send observers",
      "to each of the crossings.",
    ];
    const page = (n: number): readonly Shown[] => [
      ["Relief Office, restricted", 60, 800],
      ...left.flatMap((text, at): Shown[] => [
        [text.replace("1,250", `${n},250`), 60, 740 - 30 * n - 14 * at],
        [right[at] ?? "", 320, 740 - 30 * n - 14 * at],
      ]),
      [`page ${n} of 2`, 280, 40],
    ];
    const file = written("columns.pdf", pdfOf([page(1), page(2)]));
    const { text = "" } = printed(await parleyHere("read", file, "--json"));
    const once = [...left, ...right].join(" ").replace("govern- ment", "government");
    expect(text.replaceAll("\n\n", " ")).toBe(`${once} ${once.replace("1,250", "2,250")}`);
  });

  it("goes by what a file holds, not by what it is called", async () => {
    const letter = printed(await parleyHere("read", written("letter.bin", docx()), "--json"));
    expect(letter.text).toBe(PARAGRAPHS.join("\n\n"));
    expect(printed(await parleyHere("read", written("notes", PLAIN), "--json")).date).toBe(DAY);
  });
});

describe("a report that cannot be read", () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await parleyHere("read", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).not.toMatch(STACK_TRACE);
    expect(err.trim().split("\n")).toHaveLength(1);
    return err;
  };

  it("is one sentence that says what to do", async () => {
    expect(await refused(folder.path("absent.txt"))).toContain("There is no file");
    expect(await refused(written("empty.txt", " \n"))).toContain("holds no words");
    expect(await refused(written("latin.txt", Buffer.from("café", "latin1")))).toContain("save it as UTF-8");
    expect(await refused(written("image.txt", "\u0000\u0001"))).toContain("is no text");
    expect(await refused(written("scan.pdf", pdf([[]])))).toContain("no text layer");
    expect(await refused(written("torn.pdf", "%PDF-1.4 and no more"))).toContain("is damaged");
    expect(await refused(written("named.pdf", "words"))).toContain("is called a PDF and is none");
    expect(await refused(written("torn.docx", "PK\u0003\u0004 and no more"))).toContain("is no .docx");
    expect(await refused(written("bomb.docx", docx(PARAGRAPHS, 2 ** 31)))).toContain(
      "unpacks to more than 400 MB",
    );
    expect(await refused(written("long.docx", docx(PARAGRAPHS, 61_000_000)))).toContain(
      "unpacks to more than 60 MB",
    );
    const locked = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await refused(written("locked.docx", locked))).toContain("is locked with a password");
    const odt = `PK\u0003\u0004${"\u0000".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`;
    expect(await refused(written("open.odt", odt))).toContain("is an OpenDocument file");
    expect(await refused(written("old.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")))).toContain(
      "save it as .docx",
    );
    expect(await refused(written("rich.rtf", "{\\rtf1 words}"))).toContain("rich text");
    expect(await refused(plain, "--date", "2031-02-30")).toContain("--date takes a day");
  });

  it("names the limit where it is too large", async () => {
    const long = written("long.txt", "word ".repeat(LIMITS.textCharacters / 5 + 1));
    expect(await refused(long)).toContain("up to 5000000 are read: divide it");
    const large = written("large.pdf", Buffer.alloc(LIMITS.fileBytes + 1));
    expect(await refused(large)).toContain("has 51 MB, and files up to 50 MB are read");
  });
});

describe("a folder of reports", () => {
  const reports = folder.path("reports");
  mkdirSync(join(reports, "may"), { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(reports, name), content);
  put("b.txt", PLAIN);
  put("a.html", html());
  put("may/c.docx", docx());
  put("picture.png", "no report");
  put(".hidden.txt", PLAIN);
  symlinkSync(plain, join(reports, "link.txt"));

  it("is read in the order of its names, one line of JSON a report", async () => {
    const { code, out, err } = await parleyHere("read", reports, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual(["a.html", "b.txt", join("may", "c.docx")]);
    expect(lines[1]).toMatchObject({ date: DAY, headline: HEADLINE });
  });

  it("is taken up where it stopped: only what is new or changed is read again", async () => {
    const out = join(reports, "suggestions");
    const count = async (...args: readonly string[]) => {
      const { out: line } = await parleyHere("read", reports, "--out", out, "--json", ...args);
      return JSON.parse(line);
    };
    expect(await count()).toEqual({ out, read: 3, kept: 0, failed: [] });
    const kept = join(out, "b.txt.json");
    expect(readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual(
      [],
    );
    const first = JSON.parse(readFileSync(kept, "utf8"));
    expect(first).toMatchObject({ source: { file: "b.txt", date: null }, date: DAY, headline: HEADLINE });
    expect(first.entries).toEqual(read(PLAIN).entries);
    const { mtimeMs } = statSync(kept);
    expect(await count()).toEqual({ out, read: 0, kept: 3, failed: [] });
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
    put("b.txt", `${PLAIN}\nThe mayor said that it rains.\n`);
    put("d.txt", PLAIN);
    // What a stop in the middle of writing could leave of a file is no reading.
    writeFileSync(join(out, "a.html.json"), '{"reader":1,"source"');
    expect(await count()).toEqual({ out, read: 3, kept: 1, failed: [] });
    expect(JSON.parse(readFileSync(kept, "utf8")).entries.length).toBeGreaterThan(first.entries.length);
    expect(await count("--date", "2031-06-01")).toMatchObject({ read: 4, kept: 0 });
  });

  it("goes on past a report that cannot be read, and ends with 2", async () => {
    put("bad.pdf", "%PDF-1.4");
    const { code, out, err } = await parleyHere(
      "read",
      reports,
      "--out",
      join(reports, "suggestions"),
      "--json",
    );
    expect(code).toBe(2);
    expect(JSON.parse(out).failed).toMatchObject([
      { file: "bad.pdf", reason: expect.stringContaining("damaged") },
    ]);
    expect(err).toContain("bad.pdf is damaged");
    expect(err).toContain("1 of 5 reports could not be read.");
  });

  it("is refused where it holds no report, or the folder to write cannot be made", async () => {
    mkdirSync(folder.path("bare"));
    expect((await parleyHere("read", folder.path("bare"))).err).toContain("holds no report (.txt");
    const { code, err } = await parleyHere("read", plain, "--out", join(plain, "inside"));
    expect(code).toBe(3);
    expect(err).toContain("cannot be written: check --out");
  });
});

const REPORT = join(
  process.env.PARLEY_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url)),
  "reports/report-2024-09-14.txt",
);

describe.skipIf(!existsSync(REPORT))("the report of 14 September 2024", () => {
  it("yields its date and headline by itself, and its figures with their source", async () => {
    const text = readFileSync(REPORT, "utf8");
    const report = printed(await parleyHere("read", REPORT, "--json"));
    expect(report.date).toBe("2024-09-14");
    expect(report.headline).toBe(text.slice(text.indexOf("2024-09-14") + 11, text.indexOf("\n")));
    const figures = report.entries.filter((entry) => entry.kind === "figure");
    expect(figures.map(({ low, qualifier }) => [low, qualifier])).toEqual([
      [41_100, "over"],
      [95_100, "over"],
    ]);
    for (const { source } of figures)
      expect(text.slice(source?.start, source?.end)).toBe("local health authorities");
    for (const { start, end } of spansOf(report.entries)) expect(text.slice(start, end)).not.toBe("");
  });
});
