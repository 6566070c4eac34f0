import { readdir } from "node:fs/promises";
import { extname, join, relative, resolve, sep } from "node:path";
import { type DocumentForm, dayAtStart, ENDINGS, LIMITS } from "@parley/documents";
import { openFile } from "@parley/documents/node";
import { type Reading, read } from "@parley/reading";
import { isFolder, readInput } from "../input-file.ts";
import { startProgress } from "../progress.ts";
import { safeJson, safeLine } from "../safe-text.ts";
import { CommandFailure, createTerminal, EXIT, type Terminal } from "../terminal.ts";
import type { ReadOptions } from "./read.ts";
import { digestOf, isKept, type KeptReading, keep } from "./read-kept.ts";
import { readingAsText } from "./read-view.ts";
import { unreadable } from "./read-words.ts";

/** A report as it was read. */
export interface ReadReport {
  readonly form: DocumentForm;
  readonly text: string;
  readonly reading: Reading;
}

/** The action of `parley read`: one report, or a folder of them. */
export const readReports = async (path: string, options: ReadOptions): Promise<void> => {
  if (options.date !== undefined && dayAtStart(options.date) !== options.date)
    throw new CommandFailure(
      `--date takes a day as YYYY-MM-DD, not "${safeLine(options.date)}".`,
      EXIT.badInput,
    );
  const terminal = createTerminal(options.json === true);
  if (!(await isFolder(path))) return readAlone(path, options, terminal);
  const names = await reportsIn(path, options.out);
  if (names.length === 0)
    throw new CommandFailure(`${safeLine(path)} holds no report (${ENDINGS.join(", ")}).`, EXIT.badInput);
  await readFolder(path, names, options, terminal);
};

const readAlone = async (path: string, options: ReadOptions, terminal: Terminal): Promise<void> => {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(sep)) + 1);
  const done = await readOne(path, name, options);
  if (done.failure !== null) throw new CommandFailure(done.failure, EXIT.badInput);
  if (options.out !== undefined) sum(terminal, options, [done]);
  else if (done.report !== null)
    terminal.out(options.json === true ? safeJson(asJson(done.report)) : readingAsText(name, done.report));
};

const readFolder = async (
  folder: string,
  names: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<void> => {
  const progress = startProgress();
  const all: Done[] = [];
  try {
    for (const [at, name] of names.entries()) {
      progress.say(`${at + 1} of ${names.length}: ${safeLine(name)}`);
      const done = await readOne(join(folder, name), name, options);
      // What was printed is let go: a folder may hold more than memory does.
      all.push({ ...done, report: null });
      if (done.failure !== null) {
        progress.pause();
        process.stderr.write(`${done.failure}\n`);
      }
      if (done.report === null || options.out !== undefined) continue;
      progress.pause();
      const { report } = done;
      terminal.out(
        options.json === true ? safeJson({ file: name, ...asJson(report) }) : readingAsText(name, report),
      );
    }
  } finally {
    progress.end();
  }
  if (options.out !== undefined) sum(terminal, options, all);
  const failed = all.filter(({ failure }) => failure !== null).length;
  if (failed > 0)
    throw new CommandFailure(`${failed} of ${names.length} reports could not be read.`, EXIT.badInput);
};

type Done = {
  readonly name: string;
  readonly report: ReadReport | null;
  readonly failure: string | null;
  readonly wasKept: boolean;
};

/** Reads one report, and keeps it where there is a folder to keep it in. */
const readOne = async (path: string, name: string, { date, out }: ReadOptions): Promise<Done> => {
  try {
    const bytes = await readInput(path, LIMITS.fileBytes);
    const source = { file: name, sha256: digestOf(bytes), date: date ?? null };
    if (out !== undefined && (await isKept(out, source)))
      return { name, report: null, failure: null, wasKept: true };
    const opened = await openFile(name, bytes);
    if (!opened.ok)
      return {
        name,
        report: null,
        failure: `${safeLine(path)} ${unreadable(opened.error)}.`,
        wasKept: false,
      };
    const { form, text, date: stated, headline } = opened.value;
    const found = read(text, { date: date ?? stated ?? undefined });
    const report = { form, text, reading: { ...found, headline: headline ?? found.headline } };
    if (out !== undefined) await keep(out, { source, ...asJson(report) } satisfies KeptReading);
    return { name, report, failure: null, wasKept: false };
  } catch (cause) {
    // Anything but this file's own failure concerns more than this report.
    if (!(cause instanceof CommandFailure) || cause.exitCode !== EXIT.badInput) throw cause;
    return { name, report: null, failure: cause.message, wasKept: false };
  }
};

/** As the JSON has it. Plain text is the file itself, so that it is not repeated. */
const asJson = ({ form, text, reading: { date, headline, entries } }: ReadReport) => ({
  date,
  headline,
  entries,
  ...(form === "text" ? {} : { text }),
});

const sum = (terminal: Terminal, { out = "", json }: ReadOptions, all: readonly Done[]): void => {
  const kept = all.filter(({ wasKept }) => wasKept).length;
  const failed = all.filter(({ failure }) => failure !== null).length;
  const written = all.length - kept - failed;
  if (json === true) {
    const failures = all.flatMap(({ name, failure }) =>
      failure === null ? [] : [{ file: name, reason: failure }],
    );
    terminal.out(safeJson({ out, read: written, kept, failed: failures }));
  } else terminal.out(`${written} read, ${kept} were there already; one JSON file each in ${safeLine(out)}.`);
};

/** So that a folder given by mistake ends in a sentence. */
const MAX_FILES = 100_000;

/** The reports in a folder and those within it, by path, in the order of their names. */
const reportsIn = async (folder: string, out: string | undefined): Promise<readonly string[]> => {
  const inside = await readdir(folder, { recursive: true, withFileTypes: true });
  if (inside.length > MAX_FILES)
    throw new CommandFailure(
      `${safeLine(folder)} holds more than ${MAX_FILES} files: name a folder in it.`,
      EXIT.badInput,
    );
  const left = out === undefined ? undefined : resolve(out) + sep;
  return inside
    .filter((entry) => entry.isFile() && ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => left === undefined || !resolve(path).startsWith(left))
    .map((path) => relative(folder, path))
    .filter((name) => !name.split(sep).some((part) => part.startsWith(".")))
    .sort((a, b) => (a < b ? -1 : 1));
};
