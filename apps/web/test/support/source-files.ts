import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));

export interface SourceFile {
  /** Below `src`, for messages. */
  readonly path: string;
  readonly text: string;
}

/** Every source file of the workspace with this ending. */
export const sourceFiles = (ending: string): readonly SourceFile[] =>
  readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ path: relative(SOURCE, file), text: readFileSync(file, "utf8") }));
