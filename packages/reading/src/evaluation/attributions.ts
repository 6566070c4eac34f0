import { isOverlapping, overlapLength, type Span, spansLength } from "../span.ts";

/** An attribution as the metric sees it. A source that nobody named is empty. */
export type ScoredAttribution = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** Dice coefficient of two sets of spans on characters: 1 where both are empty. */
export const dice = (a: readonly Span[], b: readonly Span[]): number => {
  const total = spansLength(a) + spansLength(b);
  return total === 0 ? 1 : (2 * overlapLength(a, b)) / total;
};

const isAnyOverlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => isOverlapping(x, y)));

/**
 * Pairs predicted and gold attributions one to one where their cues overlap or their contents reach Dice .5:
 * best sum of source and content Dice first. For each prediction the index of its gold, or -1.
 */
export const pairAttributions = (
  predicted: readonly ScoredAttribution[],
  gold: readonly ScoredAttribution[],
): number[] => {
  const pairs: { readonly p: number; readonly g: number; readonly score: number }[] = [];
  predicted.forEach((a, p) => {
    gold.forEach((b, g) => {
      const content = dice(a.content, b.content);
      if (!isAnyOverlap(a.cue, b.cue) && content < 0.5) return;
      pairs.push({ p, g, score: dice(a.source, b.source) + content + (isAnyOverlap(a.cue, b.cue) ? 1 : 0) });
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.p - b.p || a.g - b.g);
  const goldOf = predicted.map(() => -1);
  const taken = new Set<number>();
  for (const { p, g } of pairs) {
    if (goldOf[p] !== -1 || taken.has(g)) continue;
    goldOf[p] = g;
    taken.add(g);
  }
  return goldOf;
};

/** Counts of one comparison; "right" means source and content both with Dice .5 or more. */
export type AttributionCounts = {
  readonly predicted: number;
  readonly gold: number;
  readonly right: number;
  readonly rightSource: number;
  readonly rightContent: number;
};

/** Compares the attributions of one document with its gold. */
export const countAttributions = (
  predicted: readonly ScoredAttribution[],
  gold: readonly ScoredAttribution[],
): AttributionCounts => {
  let [right, rightSource, rightContent] = [0, 0, 0];
  pairAttributions(predicted, gold).forEach((g, p) => {
    const [a, b] = [predicted[p], gold[g]];
    if (a === undefined || b === undefined) return;
    const isSource = dice(a.source, b.source) >= 0.5;
    const isContent = dice(a.content, b.content) >= 0.5;
    right += Number(isSource && isContent);
    rightSource += Number(isSource);
    rightContent += Number(isContent);
  });
  return { predicted: predicted.length, gold: gold.length, right, rightSource, rightContent };
};

/** Whether all three parts of a gold attribution overlap those of some prediction. */
export const isRecalled = (gold: ScoredAttribution, predicted: readonly ScoredAttribution[]): boolean =>
  predicted.some(
    (a) =>
      isAnyOverlap(a.cue, gold.cue) &&
      isAnyOverlap(a.source, gold.source) &&
      isAnyOverlap(a.content, gold.content),
  );

/** Precision, recall and their harmonic mean, each 0 where there is nothing to divide by. */
export const scores = (
  right: number,
  predicted: number,
  gold: number,
): { readonly precision: number; readonly recall: number; readonly f: number } => {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return {
    precision,
    recall,
    f: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
};
