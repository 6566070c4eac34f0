import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../setup/files.mjs";

const terms: readonly string[] = [
  ...readFileSync(join(root, "GLOSSARY.md"), "utf8").matchAll(/^\*\*(.+?)\*\*: \S/gm),
].map(([, term = ""]) => term.toLowerCase());

/** The word for which an aggregate of the domain stands, where its folder is not called by it, or by its plural. */
const WORD_BY_FOLDER: Readonly<Record<string, string>> = {
  access: "crossing",
  conveyance: "conveyance",
  copies: "copy",
  lists: "list of names",
  minutes: "minutes",
  people: "seat",
  receipts: "receipt",
  record: "statement",
};

const folders: readonly string[] = readdirSync(join(root, "packages/domain/src")).filter((folder) =>
  existsSync(join(root, "packages/domain/src", folder, "events.ts")),
);

describe("GLOSSARY.md", () => {
  it("has each word once, in the order of the alphabet", () => {
    expect(terms.length).toBeGreaterThan(140);
    expect(terms).toEqual([...new Set(terms)].toSorted());
  });

  it("explains the word of every aggregate of the domain", () => {
    expect(folders.length).toBeGreaterThan(20);
    const words = folders.map((folder) => WORD_BY_FOLDER[folder] ?? folder.replace(/s$/, ""));
    expect(words.filter((word) => !terms.includes(word))).toEqual([]);
  });
});
