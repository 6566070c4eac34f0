/** How far apart both sides are: the largest of all measures, each on its scale. */
export const imbalance = (balance: readonly number[], scales: readonly number[]): number =>
  imbalanceAfter(balance, NOTHING, scales);

/** The same, once something has moved it. */
export const imbalanceAfter = (
  balance: readonly number[],
  delta: readonly number[],
  scales: readonly number[],
): number => {
  let largest = 0;
  for (let m = 0; m < balance.length; m++) {
    const value = Math.abs((balance[m] ?? 0) + (delta[m] ?? 0)) * (scales[m] ?? 1);
    if (value > largest) largest = value;
  }
  return largest;
};

const NOTHING: readonly number[] = [];
