import { type Game, isAllowed, utilitiesOf } from "./game.ts";
import type { Choice } from "./problem.ts";

/** A package with its utilities in units. */
export type Weighed = { readonly choice: Choice; readonly utilities: Float64Array };

/** Packages that enumeration accepts; above, the oracle would be the slow thing it is there to check. */
export const ORACLE_LIMIT = 2_000_000;

/** Every allowed package, first issue slowest: the definition, without any cleverness. */
export function* enumeratePackages(game: Game): Generator<Weighed> {
  const choice = game.sizes.map(() => 0);
  for (;;) {
    if (isAllowed(game, choice)) yield { choice: [...choice], utilities: utilitiesOf(game, choice) };
    let issue = choice.length - 1;
    while (issue >= 0 && (choice[issue] ?? 0) + 1 === game.sizes[issue]) choice[issue--] = 0;
    if (issue < 0) return;
    choice[issue] = (choice[issue] ?? 0) + 1;
  }
}

/** Whether `a` is at least as good for everybody and better for somebody. */
export const dominates = (a: Float64Array, b: Float64Array): boolean => {
  let better = false;
  for (let p = 0; p < a.length; p++) {
    const difference = (a[p] ?? 0) - (b[p] ?? 0);
    if (difference < 0) return false;
    if (difference > 0) better = true;
  }
  return better;
};

/**
 * Distinct non-dominated utility vectors by plain enumeration, one package each (the first in the order of
 * enumeration), sorted from best to worst for the first party, then the second, and so on.
 */
export const enumerateFrontier = (game: Game): readonly Weighed[] => {
  const archive: Weighed[] = [];
  for (const candidate of enumeratePackages(game)) {
    const { utilities } = candidate;
    if (archive.some((known) => dominates(known.utilities, utilities) || isSame(known.utilities, utilities)))
      continue;
    const survivors = archive.filter((known) => !dominates(utilities, known.utilities));
    archive.length = 0;
    archive.push(...survivors, candidate);
  }
  return archive.sort((a, b) => compareUtilities(b.utilities, a.utilities));
};

/** Lexicographic order of utility vectors, ascending. */
export const compareUtilities = (a: Float64Array, b: Float64Array): number => {
  for (let p = 0; p < a.length; p++) {
    const difference = (a[p] ?? 0) - (b[p] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const isSame = (a: Float64Array, b: Float64Array): boolean => compareUtilities(a, b) === 0;
