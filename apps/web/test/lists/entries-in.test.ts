import { type KnownEntry, type ListEntry, sealIdentity, Table } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { entriesIn, firstFreeNumber, withoutName } from "../../src/lists/entries-in.ts";
import { sealedBefore, versionChanges } from "../../src/lists/version-changes.ts";

const HEADINGS = {
  ...{ pseudonym: "Pseudonym", name: "Name", category: "Category" },
  ...{ condition: "Condition", destination: "Destination", note: "Note" },
};
const SALT = "AAAAAAAAAAAAAAAAAAAAAA";
/** As the room has a version once it is submitted. */
const versionOf = (entries: readonly ListEntry[]) => {
  const known = entries.map(
    (entry): KnownEntry => ({ ...entry, categories: [], conditions: [], proofs: [] }),
  );
  return {
    entries: known.reduce(
      (table, entry) => table.with(entry.pseudonym, entry),
      Table.empty<string, KnownEntry>(),
    ),
  };
};
const read = (text: string) => entriesIn(text, [], HEADINGS, () => SALT);

describe("entries out of pasted lines", () => {
  it("come in the order of the columns, with a seal that holds each pseudonym to its name", () => {
    const { entries, faults } = read("A-1,Mara Quell,soldier,alive,Northgate,a note");
    expect(faults).toEqual([]);
    const identity = { name: "Mara Quell", salt: SALT };
    expect(entries).toEqual([
      {
        ...{ pseudonym: "A-1", identity, seal: sealIdentity(identity), category: "soldier" },
        ...{ condition: "alive", destination: "Northgate", note: "a note" },
      },
    ]);
  });

  it("follow a first line of headings in any order, and semicolons or tabs", () => {
    const { entries } = read("Name;Category;Pseudonym\nMara Quell;soldier;A-1\nIvo Dane\tsailor\tA-2");
    expect(entries.map(({ pseudonym, category }) => [pseudonym, category])).toEqual([
      ["A-1", "soldier"],
      ["A-2", "sailor"],
    ]);
  });

  it("get a pseudonym where they have none, and never one twice", () => {
    const { entries, faults } = read(",Mara Quell\nP-0001,Ivo Dane\n,");
    expect(entries.map(({ pseudonym }) => pseudonym)).toEqual(["P-0001"]);
    expect(faults).toEqual([{ line: 2, problem: "repeated" }]);
  });

  it("keep pseudonym and seal of whoever was on a list before, in whatever order they come", () => {
    const salts = ["B", "C", "D", "E", "F"].map((letter) => letter.repeat(22));
    const salt = (): string => salts.shift() ?? SALT;
    const first = entriesIn(",Mara Quell,soldier\n,Ivo Dane\n,Orla Venn", [], HEADINGS, salt).entries;
    const before = sealedBefore(first);
    const { entries } = entriesIn(
      ",Ivo Dane\n,Tam Ferris\n,Mara Quell,sailor\nX-9,Orla Venn",
      [],
      HEADINGS,
      salt,
      firstFreeNumber(first),
      before,
    );
    expect(entries.map(({ pseudonym, seal }) => [pseudonym, seal])).toEqual([
      ["P-0002", first[1]?.seal],
      ["P-0004", entries[1]?.seal],
      ["P-0001", first[0]?.seal],
      // Whoever is called otherwise now is known by the seal.
      ["X-9", first[2]?.seal],
    ]);
    expect(versionChanges(versionOf(first), versionOf(entries))).toEqual({
      ...{ added: ["P-0004", "X-9"], gone: ["P-0003"], resealed: [], altered: ["P-0001"] },
    });
    const anew = entriesIn("P-0001,Mara Quell,soldier", [], HEADINGS, salt).entries;
    expect(versionChanges(versionOf(first), versionOf(anew)).resealed).toEqual(["P-0001"]);
  });

  it("take a name that stood under two pseudonyms for nobody in particular", () => {
    const identity = { name: "Ivo Dane", salt: SALT };
    const seal = sealIdentity(identity);
    const twice = ["P-1", "P-2"].map((pseudonym) => ({ pseudonym, identity, seal }));
    expect(sealedBefore(twice).size).toBe(0);
    expect(sealedBefore([...twice.slice(0, 1), { pseudonym: "P-3" }]).size).toBe(1);
  });

  it("go on numbering where another list of the side has numbers already", () => {
    const others = ["P-0001", "P-0012", "A-99"].map((pseudonym) => ({ pseudonym }));
    expect(firstFreeNumber(others)).toBe(13);
    const { entries } = entriesIn(
      ",Mara Quell\n,Ivo Dane",
      [],
      HEADINGS,
      () => SALT,
      firstFreeNumber(others),
    );
    expect(entries.map(({ pseudonym }) => pseudonym)).toEqual(["P-0013", "P-0014"]);
  });

  it("name each line that cannot be taken", () => {
    const { entries, faults } = read(`A-1,,,well\n,,soldier\n${"x".repeat(41)},Mara Quell`);
    expect(entries).toEqual([]);
    expect(faults).toEqual([
      { line: 1, problem: "condition" },
      { line: 2, problem: "noPerson" },
      { line: 3, problem: "tooLong" },
    ]);
  });

  it("leave name and note behind where only the pseudonym may go", () => {
    const [entry] = read("A-1,Mara Quell,soldier,,,a note").entries;
    if (entry === undefined) throw new Error("no entry");
    expect(withoutName(entry)).toEqual({ pseudonym: "A-1", seal: entry.seal, category: "soldier" });
  });
});
