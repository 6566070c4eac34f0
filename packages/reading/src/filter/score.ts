import { BIAS, WEIGHTS } from "./weights.ts";

/**
 * How sure the reader is of an attribution, from 0 to 1: a logistic model over the traits that the rule
 * noted. A trait that training never saw counts nothing.
 */
export const confidenceOf = (traits: readonly string[]): number => {
  let sum = BIAS;
  for (const trait of traits) sum += WEIGHTS[trait] ?? 0;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
};
