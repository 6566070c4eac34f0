import { createMeter, propose, readMetered } from "@parley/reading";
import type { Measurement } from "../measurement.ts";

/** Each side is run until it has taken this long. */
const LEAST_MS = 1_500;

const sentences = (text: string): number => {
  let total = 0;
  for (const part of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text))
    total += Number(part.segment.trim() !== "");
  return total;
};

/** Runs the work over all texts again and again; gives texts' sentences per second. */
const rate = (texts: readonly string[], total: number, work: (text: string) => void): number => {
  for (const text of texts) work(text);
  const begun = performance.now();
  let rounds = 0;
  while (performance.now() - begun < LEAST_MS) {
    for (const text of texts) work(text);
    rounds += 1;
  }
  return (1000 * total * rounds) / (performance.now() - begun);
};

/** Sentences per second of the whole reader, beside only splitting the same texts into sentences; growth in steps. */
export const speedMeasures = (texts: readonly string[]): Measurement[] => {
  if (texts.length === 0) return [];
  const total = texts.reduce((sum, text) => sum + sentences(text), 0);
  const baseline = rate(texts, total, (text) => void sentences(text));
  const value = rate(texts, total, (text) => void propose(text, { date: "2024-09-14" }));
  const steps = (text: string): number => {
    const meter = createMeter();
    readMetered(text, {}, meter);
    return meter.steps / text.length;
  };
  const all = texts.join("\n\n");
  return [
    { name: "speed", value, baseline, ratio: value / baseline, unit: "sentences/s" },
    {
      name: "steps per character, texts four times over against once",
      value: steps(`${all}\n\n`.repeat(4)),
      baseline: steps(all),
      ratio: steps(`${all}\n\n`.repeat(4)) / steps(all),
      unit: "steps",
    },
  ];
};
