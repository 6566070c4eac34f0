import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countAttributions, isRecalled, scores } from "../src/evaluation/index.ts";
import { propose } from "../src/index.ts";
import { goldIn } from "../tools/gold.ts";

const folder = join(
  process.env.PARLEY_DATA ?? join(import.meta.dirname, "../../../../shared/data"),
  "reports",
);

const attributionsOf = (text: string, date: string | undefined) =>
  propose(text, { date }).flatMap((entry) =>
    entry.kind === "attribution" ? [{ source: entry.source, cue: [entry.cue], content: entry.content }] : [],
  );

/** The data lie outside the project; without them there is nothing to hold the reader to. */
describe.skipIf(!existsSync(folder))("on annotated reports outside the project", () => {
  it("finds attributions in news with the precision and F that it is asked for", () => {
    const counts = goldIn(folder, "gum_news").map((one) =>
      countAttributions(attributionsOf(one.text, one.date), one.attributions),
    );
    const sum = (of: (one: (typeof counts)[number]) => number): number =>
      counts.reduce((all, one) => all + of(one), 0);
    const { precision, f } = scores(
      sum((one) => one.right),
      sum((one) => one.predicted),
      sum((one) => one.gold),
    );
    expect(precision).toBeGreaterThan(0.75);
    expect(f).toBeGreaterThan(0.75);
  });

  it("finds nine in ten of the speech verbs in longer prose", () => {
    const documents = goldIn(folder, "framenet");
    const speech = documents.flatMap((one) =>
      one.frames.filter((frame) => frame.isSpeech).map((frame) => ({ one, frame })),
    );
    const byDocument = new Map(documents.map((one) => [one, attributionsOf(one.text, undefined)]));
    const recalled = speech.filter(({ one, frame }) => isRecalled(frame, byDocument.get(one) ?? []));
    expect(recalled.length / speech.length).toBeGreaterThan(0.9);
  });

  it("finds figures with their values and dates with theirs", () => {
    const documents = [...goldIn(folder, "gum_news"), ...goldIn(folder, "framenet")];
    let [figures, right, dates, resolved] = [0, 0, 0, 0];
    for (const one of documents) {
      const entries = propose(one.text, { date: one.date });
      for (const gold of one.figures ?? []) {
        figures += 1;
        right += Number(
          entries.some(
            (entry) =>
              entry.kind === "figure" &&
              entry.number.start === gold.number.start &&
              entry.low === gold.low &&
              entry.high === gold.high,
          ),
        );
      }
      for (const gold of one.dates) {
        dates += 1;
        resolved += Number(
          entries.some(
            (entry) =>
              entry.kind === "date" && entry.span.start === gold.span.start && entry.value === gold.value,
          ),
        );
      }
    }
    expect(right / figures).toBeGreaterThan(0.9);
    expect(resolved / dates).toBeGreaterThan(0.8);
  });
});
