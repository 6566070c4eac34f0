import type { Command } from "commander";

/** What `parley read` was asked for, as it came from the command line. */
export interface ReadOptions {
  readonly date?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** `parley read FILE|FOLDER`: suggestions with their sources, from reports. */
export const addRead = (program: Command): void => {
  program
    .command("read")
    .description("read reports into suggestions: who said or claimed what, contacts, demands, figures, dates")
    .argument("<file>", "a report (.txt, .html, .docx, or PDF with a text layer), or a folder of them")
    .option("--date <day>", "the report's date, YYYY-MM-DD; otherwise it is looked for in the report")
    .option("--json", "print one JSON object a report, on one line")
    .option("--out <folder>", "write one JSON file a report there; reports already there are skipped")
    .addHelpText("after", HELP)
    .action(async (path: string, options: ReadOptions) => {
      // Loaded once it is wanted, so that everything else starts without it.
      const { readReports } = await import("./read-files.ts");
      await readReports(path, options);
    });
};

const HELP = `
Nothing is sent anywhere, and nothing is confirmed: each suggestion is for a person to check against
the words that it points to. Whose word it is stands with each; where the report names nobody, it is
the report's own voice. English is read. Files up to 50 MB and texts up to 5,000,000 characters.

JSON: { "date", "headline", "entries" }, with spans {start, end} in UTF-16 units into the text as
read. For plain text that is the decoded file, unchanged; for the other forms it is in "text".

With --out, a folder that was read half is taken up where it stopped: a report is read again only
when its bytes, or --date, have changed.

Exit codes: 0 read · 2 a file that cannot be read (of a folder, the others are) · 3 a folder that
cannot be written.

Examples
  parley read report.txt
  parley read cable.pdf --date 2031-05-14 --json | jq '.entries[] | select(.kind == "figure")'
  parley read reports/ --out suggestions/`;
