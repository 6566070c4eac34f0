import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Party, PartyId, RecordContent, ReportId, Voice } from "@parley/domain";
import { read } from "@parley/reading";
import { describe, expect, it } from "vitest";
import { actorsOf, type Suggestion, suggestionsOf } from "../../src/record/suggestions/suggestion.ts";

/** The facts and attributions of a report of 14 September 2024, in words of our own. */
const text = readFileSync(
  fileURLToPath(new URL("../../../../examples/ankara-2024-09/report.txt", import.meta.url)),
  "utf8",
);

const party = (id: string, ...names: readonly string[]): Party => ({
  party: id.padEnd(22, "A") as PartyId,
  neutralLabel: names[0] ?? id,
  names: names.map((name) => ({ name, language: "en" })),
  hue: 0,
});
const HAMAS = party("h", "Hamas");
const ISRAEL = party("i", "Israel", "Tel Aviv");

const { date, entries } = read(text, { actors: actorsOf([HAMAS, ISRAEL]) });
const suggestions = suggestionsOf({ report: "r".repeat(22) as ReportId, text }, entries);
const wordsOf = ({ words: { basis } }: Suggestion): string =>
  basis.type === "passages" ? basis.passages.map(({ words }) => words).join(" … ") : "";
const namesOf = (voices: readonly Voice[]): readonly string[] =>
  voices.map((voice) => (voice.type === "source" ? voice.name : voice.type));
const contents = <Type extends RecordContent["type"]>(type: Type) =>
  suggestions.flatMap(({ words }) =>
    words.content.type === type
      ? [{ voices: namesOf(words.voices), content: words.content as Extract<RecordContent, { type: Type }> }]
      : [],
  );

describe("the report of 14 September 2024, rebuilt through the reader", () => {
  it("takes the report's date from its head", () => expect(date).toBe("2024-09-14"));

  it("gives each claim to whom the report gives it, and to nobody where it names nobody", () => {
    const said = suggestions.filter(({ kind }) => kind === "statement");
    expect(said.map(({ words }) => namesOf(words.voices))).toEqual([
      ["security sources"],
      ["Sources"],
      ["unnamed"],
      ["local health authorities"],
    ]);
    expect(said.map(wordsOf)[1]).toContain('"constructive and positive"');
    expect(said.map(wordsOf)[2]).toContain('"massacres"');
  });

  it("has the contact in Ankara, whose time stays open, and the indirect negotiations", () => {
    const contacts = contents("contact").map(({ content }) => content);
    expect(contacts).toContainEqual(
      expect.objectContaining({
        who: [{ name: "İbrahim Kalın" }, { name: "leaders of Hamas' political bureau" }],
        where: "Ankara",
        when: { type: "unknown", asReported: "recently" },
      }),
    );
    expect(contacts).toContainEqual(
      expect.objectContaining({
        manner: "channel",
        who: [
          { name: "Tel Aviv", party: ISRAEL.party },
          { name: "Hamas", party: HAMAS.party },
        ],
      }),
    );
  });

  it("has what each side demands in the report's own voice, as positions and a condition", () => {
    const positions = contents("statement").filter(({ voices }) => voices[0] === "reportsOwnVoice");
    expect(positions.map(({ content }) => [content.form, content.claim, content.speaker])).toEqual(
      expect.arrayContaining([
        ["condition", "demands", ISRAEL.party],
        ["position", "demands", HAMAS.party],
      ]),
    );
  });

  it("has both figures as lower bounds, as of no known date, from the health authorities", () => {
    expect(contents("figure")).toMatchObject([
      {
        voices: ["local health authorities"],
        content: { bound: { type: "over", value: 41_100 }, asOf: { type: "unknown" } },
      },
      {
        voices: ["local health authorities"],
        content: { bound: { type: "over", value: 95_100 }, asOf: { type: "unknown" } },
      },
    ]);
  });
});
