import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Sentence } from "./sentence.mjs";

/** The folder of this repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const passedOver = new Set(["node_modules", "dist", ".git", ".cache", "test", "coverage"]);

/**
 * All files below a folder in a fixed order; none where there is no such folder.
 * @param {string} folder absolute path
 * @returns {string[]} absolute paths
 */
export const filesBelow = (folder) => {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
};

/**
 * One digest over names and contents: contents rather than times, because a fresh clone dates every file now.
 * @param {readonly string[]} paths absolute
 * @param {string} base folder to which the digested names are relative
 */
export const digestOf = (paths, base = root) => {
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = readIfThere(path);
    if (content !== undefined) hash.update(`${relative(base, path)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
};

/** @param {string} path */
export const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/**
 * Finds out that a folder cannot be written before a tool does so with a page of its own words.
 * @param {string} folder absolute path; made where it is missing
 * @param {string} why what would be written there
 */
export const assertWritable = (folder, why) => {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, ".parley-try-")), { recursive: true });
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "unknown reason";
    throw new Sentence(
      `Parley cannot write to ${folder} (${code}), where it puts ${why}: make that folder writable for you, or clone Parley into one that is.`,
    );
  }
};
