import { type Randomness, seededRandomness } from "@parley/crypto";
import { assert, textToUtf8 } from "@parley/kernel";

/** Reproducible choices for one run. */
export interface Picker {
  readonly randomness: Randomness;
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly one: <T>(items: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
}

export const createPicker = (seed: string): Picker => {
  const randomness = seededRandomness(textToUtf8(seed));
  const below = (limit: number): number => {
    const [a = 0, b = 0, c = 0] = randomness.bytes(3, { use: "pick" });
    return ((a << 16) | (b << 8) | c) % limit;
  };
  return {
    randomness,
    below,
    one: (items) => {
      const item = items[below(items.length)];
      assert(item !== undefined, "a choice among nothing");
      return item;
    },
    chance: (percent) => below(100) < percent,
  };
};
