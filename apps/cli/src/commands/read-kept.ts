import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Entry } from "@parley/reading";
import { safeJson, safeLine } from "../safe-text.ts";
import { CommandFailure, EXIT } from "../terminal.ts";

/** What a kept reading was made from; where any of it differs, the report is read again. */
export interface KeptSource {
  readonly file: string;
  readonly sha256: string;
  /** `--date`, where it was given. */
  readonly date: string | null;
}

/** A file of the `--out` folder. */
export interface KeptReading {
  readonly source: KeptSource;
  readonly date: string | null;
  readonly headline: string | null;
  readonly entries: readonly Entry[];
  readonly text?: string;
}

/** The SHA-256 of a report's bytes, in hexadecimal digits. */
export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Raised whenever the reader would answer otherwise, so that older readings are made anew. */
const READER = 3;

const placeOf = (out: string, file: string): string => join(out, `${file}.json`);

/** Whether the folder has the reading of this very report already. */
export const isKept = async (out: string, source: KeptSource): Promise<boolean> => {
  try {
    const kept = JSON.parse(await readFile(placeOf(out, source.file), "utf8")) as Partial<
      KeptReading & { reader: number }
    >;
    return (
      kept.reader === READER &&
      Array.isArray(kept.entries) &&
      kept.source?.sha256 === source.sha256 &&
      kept.source.date === source.date
    );
  } catch {
    return false;
  }
};

/** Writes a reading, whole or not at all: whoever stops the command finds no half of one. */
export const keep = async (out: string, reading: KeptReading): Promise<void> => {
  const place = placeOf(out, reading.source.file);
  const draft = `${place}.${process.pid}.part`;
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(draft, `${safeJson({ reader: READER, ...reading })}\n`);
    await rename(draft, place);
  } catch {
    throw new CommandFailure(
      `${safeLine(place)} cannot be written: check --out, its permissions and the room on the disk.`,
      EXIT.notPossibleHere,
    );
  }
};
