import { sealIdentity } from "@parley/domain";
import { describe, expect, it } from "vitest";
import { entriesIn, firstFreeNumber, withoutName } from "../../src/lists/entries-in.ts";

const HEADINGS = {
  ...{ pseudonym: "Pseudonym", name: "Name", category: "Category" },
  ...{ condition: "Condition", destination: "Destination", note: "Note" },
};
const SALT = "AAAAAAAAAAAAAAAAAAAAAA";
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
