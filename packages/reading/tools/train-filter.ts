/**
 * Trains the filter that turns the traits of an attribution candidate into a confidence, and writes its
 * weights to `src/filter/weights.ts`. Run: `node packages/reading/tools/train-filter.ts [--gold DIR] [--write]`.
 *
 * Data: GUM news (CC BY) for what counts as an attribution, FrameNet 1.5 full texts (CC BY) for speech verbs
 * in longer prose. A logistic model with L2, fitted by plain gradient descent from nought, so that the same
 * data give the same weights. The report is by leave-one-document-out.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  dice,
  isRecalled,
  pairAttributions,
  type ScoredAttribution,
  scores,
} from "../src/evaluation/index.ts";
import { attributionCandidates } from "../src/index.ts";
import { TRAINED } from "../test/passages/index.ts";
import type { WrittenPassage } from "../test/passages/passage.ts";
import { wantedAttributions } from "../test/passages/score.ts";
import { type GoldDocument, goldIn } from "./gold.ts";

type Example = { readonly traits: readonly string[]; readonly label: number; readonly weight: number };
type Sample = {
  readonly document: GoldDocument;
  readonly kind: "gum" | "framenet" | "written";
  readonly predicted: readonly ScoredAttribution[];
  readonly examples: readonly Example[];
};
type Model = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

const L2 = 0.25;
const ROUNDS = 600;
const RATE = 0.5;
/** A FrameNet verb without a frame says less against a candidate than a GUM clause without a relation. */
const SILENT_FRAME_WEIGHT = 0.1;
const FRAME_WEIGHT = 1;
/** Traits seen in fewer candidates than this are not learnt. */
const RAREST = 3;

const toScored = (one: ReturnType<typeof attributionCandidates>[number]): ScoredAttribution => ({
  source: one.source,
  cue: [one.cue],
  content: one.content,
});

/** The passages written for the reader, as documents: their attributions are told apart as GUM's are. */
const writtenDocument = (passage: WrittenPassage): GoldDocument => ({
  name: passage.name,
  text: passage.text,
  date: passage.date,
  attributions: wantedAttributions(passage),
  frames: [],
  figures: null,
  dates: [],
});

const gumSample = (document: GoldDocument): Sample => {
  const found = attributionCandidates(document.text);
  const predicted = found.map(toScored);
  const pairs = pairAttributions(predicted, document.attributions);
  const examples = found.map((one, i): Example => {
    const [mine, gold] = [predicted[i], document.attributions[pairs[i] ?? -1]];
    const isRight =
      mine !== undefined &&
      gold !== undefined &&
      dice(mine.source, gold.source) >= 0.5 &&
      dice(mine.content, gold.content) >= 0.5;
    // A pair that is only half right is a fault of the spans, not of the cue.
    return { traits: one.traits, label: isRight ? 1 : 0, weight: gold !== undefined && !isRight ? 0.3 : 1 };
  });
  return { document, kind: "gum", predicted, examples };
};

/** Not every lexical unit was annotated: only weak kinds of content let silence speak against a candidate. */
const isTelling = (traits: readonly string[]): boolean =>
  traits.some((trait) => /^kind=(?:clause|phrase|infinitive|wh|left-clause|split)$/u.test(trait)) &&
  !traits.some((trait) => /^rule=passive/u.test(trait));

const frameSample = (document: GoldDocument): Sample => {
  const found = attributionCandidates(document.text);
  const predicted = found.map(toScored);
  const speech = document.frames.filter((frame) => frame.isSpeech);
  const examples = found.map((one, i): Example => {
    const mine = predicted[i];
    const isRight = mine !== undefined && speech.some((frame) => isRecalled(frame, [mine]));
    return {
      traits: one.traits,
      label: isRight ? 1 : 0,
      weight: isRight ? FRAME_WEIGHT : isTelling(one.traits) ? SILENT_FRAME_WEIGHT : 0,
    };
  });
  return { document, kind: "framenet", predicted, examples };
};

const fit = (examples: readonly Example[]): Model => {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const trait of example.traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const weights = new Map([...counts].filter(([, count]) => count >= RAREST).map(([trait]) => [trait, 0]));
  let bias = 0;
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = new Map<string, number>();
    let biasSlope = 0;
    for (const { traits, label, weight } of examples) {
      const sum = traits.reduce((all, trait) => all + (weights.get(trait) ?? 0), bias);
      const error = weight * (1 / (1 + Math.exp(-sum)) - label);
      biasSlope += error;
      for (const trait of traits) slopes.set(trait, (slopes.get(trait) ?? 0) + error);
    }
    bias -= (RATE * biasSlope * 10) / total;
    for (const [trait, value] of weights)
      weights.set(trait, value - (RATE * 10 * ((slopes.get(trait) ?? 0) + L2 * value)) / total);
  }
  return { bias, weights };
};

const probability = (model: Model, traits: readonly string[]): number =>
  1 / (1 + Math.exp(-traits.reduce((sum, trait) => sum + (model.weights.get(trait) ?? 0), model.bias)));

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

/** Scores of one threshold over documents, each judged by a model that has not seen it. */
const evaluate = (samples: readonly Sample[], models: readonly Model[], threshold: number): string => {
  let [recalled, speech] = [0, 0];
  const counts = { gum: { right: 0, predicted: 0, gold: 0 }, written: { right: 0, predicted: 0, gold: 0 } };
  samples.forEach((sample, s) => {
    const model = models[s];
    if (model === undefined) return;
    const kept = sample.predicted.filter(
      (_, i) => probability(model, sample.examples[i]?.traits ?? []) >= threshold,
    );
    if (sample.kind === "framenet") {
      const frames = sample.document.frames.filter((frame) => frame.isSpeech);
      speech += frames.length;
      recalled += frames.filter((frame) => isRecalled(frame, kept)).length;
      return;
    }
    const count = counts[sample.kind];
    count.predicted += kept.length;
    count.gold += sample.document.attributions.length;
    pairAttributions(kept, sample.document.attributions).forEach((g, p) => {
      const [a, b] = [kept[p], sample.document.attributions[g]];
      if (
        a !== undefined &&
        b !== undefined &&
        dice(a.source, b.source) >= 0.5 &&
        dice(a.content, b.content) >= 0.5
      )
        count.right += 1;
    });
  });
  const told = (name: string, { right, predicted, gold }: typeof counts.gum): string => {
    const { precision, recall, f } = scores(right, predicted, gold);
    return `${name} P ${percent(precision)} R ${percent(recall)} F ${percent(f)}`;
  };
  return `${threshold.toFixed(2)}  ${told("GUM", counts.gum)}   ${told("written", counts.written)}   FrameNet speech recall ${percent(recalled / Math.max(1, speech))}`;
};

const render = (model: Model, threshold: number): string => {
  const lines = [...model.weights]
    .filter(([, value]) => Math.abs(value) >= 0.1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([trait, value]) => `  ${JSON.stringify(trait)}: ${Number(value.toFixed(1))},`);
  return `/**\n * Weights of the attribution filter, written by \`tools/train-filter.ts\`; do not edit by hand. Trained on GUM\n * news (A. Zeldes, CC BY 4.0; texts from Wikinews, CC BY 2.5), FrameNet 1.5 full texts (ICSI, CC BY 3.0) and the\n * passages in test/passages.\n */\nexport const BIAS = ${Number(model.bias.toFixed(3))};\n/** Confidence below which an attribution is not proposed by default. */\nexport const THRESHOLD = ${threshold};\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join("\n")}\n};\n`;
};

const here = dirname(fileURLToPath(import.meta.url));
const goldFlag = process.argv.indexOf("--gold");
const folder =
  goldFlag > 0
    ? (process.argv[goldFlag + 1] ?? "")
    : join(process.env.PARLEY_DATA ?? join(here, "../../../../shared/data"), "reports");
const samples = [
  ...goldIn(folder, "gum_news").map(gumSample),
  ...goldIn(folder, "framenet").map(frameSample),
  ...TRAINED.map((passage): Sample => ({ ...gumSample(writtenDocument(passage)), kind: "written" })),
];
const models = samples.map((left) =>
  fit(samples.filter((one) => one !== left).flatMap((one) => one.examples)),
);
for (let threshold = 0; threshold < 0.8; threshold += 0.05) console.log(evaluate(samples, models, threshold));
const whole = fit(samples.flatMap((one) => one.examples));
const thresholdFlag = process.argv.indexOf("--threshold");
if (process.argv.includes("--write")) {
  const threshold = thresholdFlag > 0 ? Number(process.argv[thresholdFlag + 1]) : 0.4;
  writeFileSync(join(here, "../src/filter/weights.ts"), render(whole, threshold));
}
