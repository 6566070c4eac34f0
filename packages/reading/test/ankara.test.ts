import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Entry, type EntryOf, read, type Span } from "../src/index.ts";

const text = readFileSync(new URL("../../../examples/ankara-2024-09/report.txt", import.meta.url), "utf8");
const { date, headline, entries } = read(text);
const words = (span: Span | null): string | null => (span === null ? null : text.slice(span.start, span.end));
const all = (spans: readonly Span[]) => spans.map(words);
const ofKind = <K extends Entry["kind"]>(kind: K): EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

/** What the example's record holds by hand, from the same report. */
describe("the example of September 2024, read", () => {
  it("brings its date and headline", () => {
    expect(date).toBe("2024-09-14");
    expect(headline).toMatch(/^Turkish intelligence chief .* in Ankara$/u);
  });

  it("is said by those whom the report names, and by nobody where it names nobody", () => {
    expect(
      ofKind("attribution").map((one) => [all(one.source)[0] ?? null, words(one.cue), one.sourceClass]),
    ).toEqual([
      ["security sources", "According to", "anonymous"],
      ["Sources", "underlined", "anonymous"],
      [null, "Concerns were expressed about", "none"],
      ["local health authorities", "according to", "role"],
    ]);
    expect(all(ofKind("attribution")[2]?.content ?? [])[0]).toMatch(
      /^"massacres" caused by Israel's attacks/u,
    );
  });

  it("counts as the health authorities do", () => {
    expect(ofKind("figure").map((one) => [one.low, one.high, one.qualifier, words(one.source)])).toEqual([
      [41100, null, "over", "local health authorities"],
      [95100, null, "over", "local health authorities"],
    ]);
  });

  it("tells who met, where, and when: not on the day of the report", () => {
    const held = ofKind("contact").find((one) => words(one.cue) === "held talks");
    expect(held === undefined ? [] : all(held.participants)).toEqual([
      "İbrahim Kalın",
      "leaders of Hamas' political bureau",
    ]);
    expect(words(held?.place ?? null)).toBe("Ankara");
    expect(words(held?.time ?? null)).toBe("recently");
    expect(ofKind("contact").map((one) => words(one.time))).not.toContain("2024-09-14");
    expect(ofKind("contact").map((one) => all(one.participants))).toContainEqual(["Tel Aviv", "Hamas"]);
  });

  it("tells what each side wants, and the event's month apart from the report's day", () => {
    const held = ofKind("position").map((one) => [words(one.party), words(one.cue), ...all(one.content)]);
    expect(held).toContainEqual(["Israel", "adding", "new conditions"]);
    expect(held).toContainEqual([
      "Israeli Prime Minister Benjamin Netanyahu",
      "seeks",
      "control of the Philadelphi and Netzarim corridors",
    ]);
    expect(held).toContainEqual([
      "Hamas",
      "demands",
      "a complete withdrawal of Israel from Gaza",
      "the free return of the displaced",
    ]);
    expect(ofKind("date").map((one) => one.value)).toEqual(["2024-09-14", "2023-10"]);
  });
});
