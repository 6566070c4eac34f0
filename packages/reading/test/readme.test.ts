import { describe, expect, it } from "vitest";
import { read } from "../src/index.ts";

describe("the example in the README", () => {
  it("gives what the README says", () => {
    const text =
      "The Ministry of Relief said that more than 1,250 people had crossed the bridge since March.";
    const { entries } = read(text, { date: "2031-05-14" });
    const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    const shown = entries.map((entry) => {
      if (entry.kind === "attribution")
        return [entry.kind, ...entry.source.map(words), words(entry.cue), ...entry.content.map(words)];
      if (entry.kind === "figure")
        return [
          entry.kind,
          words(entry.number),
          entry.low,
          entry.qualifier,
          words(entry.counted),
          words(entry.source),
        ];
      if (entry.kind === "date") return [entry.kind, words(entry.span), entry.value];
      return entry.kind === "actor" ? [entry.kind, words(entry.span)] : [entry.kind];
    });
    expect(shown).toEqual([
      ["actor", "Ministry of Relief"],
      [
        "attribution",
        "The Ministry of Relief",
        "said",
        "that more than 1,250 people had crossed the bridge since March.",
      ],
      ["figure", "1,250", 1250, "over", "people", "The Ministry of Relief"],
      ["date", "March", "2031-03"],
    ]);
  });
});
