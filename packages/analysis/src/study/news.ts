import type { Criterion, Found } from "../concepts/criteria.ts";
import type { Voice } from "../preferences/shares.ts";
import type { FrontierShare, Standing } from "../preferences/standing.ts";
import type { Choice, PartyProfile } from "../problem.ts";

/** A solution as plain data; utilities on the parties' own scales. */
export type NamedSolution = {
  readonly choice: Choice;
  readonly utilities: readonly number[];
  readonly value: number;
  readonly exact: boolean;
  /** How much larger the criterion's value could still be; infinite where that is not known. */
  readonly gap: number;
  /** Packages as good, this one left out; `undefined` when none were searched for. */
  readonly ties: readonly Choice[] | undefined;
};

export type NamedSolutions = { readonly [C in Criterion]?: NamedSolution };

/** A change that helps somebody and hurts nobody, and under how many weightings that is so. */
export type StudiedMove = {
  readonly changes: readonly { readonly issue: number; readonly from: number; readonly to: number }[];
  readonly helps: readonly boolean[];
  readonly share: number;
};

/**
 * What a study has found out, in the order in which it comes: each piece stands for itself, so that a screen fills in,
 * and what was there when somebody cancels stays.
 */
export type StudyNews =
  | {
      readonly type: "resolved";
      readonly parties: readonly PartyProfile[];
      /** Of whom further packages' standing can be asked, where they were drawn; too large to be passed around. */
      readonly voices: readonly Voice[];
      readonly effectiveDraws: number;
    }
  | { readonly type: "moves"; readonly moves: readonly StudiedMove[] }
  | { readonly type: "solutions"; readonly solutions: NamedSolutions }
  | {
      readonly type: "frontier";
      readonly isExact: boolean;
      readonly size: number;
      /** Points listed at most; evenly taken from all. */
      readonly listed: number;
      /** `utilities[k * parties + p]`, on the parties' own scales. */
      readonly utilities: Float64Array;
      /** `choices[k * issues + i]`. */
      readonly choices: Uint16Array;
      readonly rational: number;
      readonly isRationalExact: boolean;
      readonly method: string;
      readonly ms: number;
    }
  | {
      readonly type: "standings";
      readonly packages: readonly Choice[];
      readonly standings: readonly Standing[];
    }
  | {
      readonly type: "onFrontier";
      readonly packages: readonly Choice[];
      readonly shares: readonly FrontierShare[];
    };

/** A solution in the parties' own scales. */
export const namedSolution = (found: Found, unitsPerOne: number): NamedSolution => ({
  choice: found.choice,
  utilities: Array.from(found.utilities, (units) => units / unitsPerOne),
  value: found.value,
  exact: found.exact,
  gap: found.gap,
  ties: found.ties?.slice(1, TIES_LISTED + 1).map(({ choice }) => choice),
});

const TIES_LISTED = 50;

/** Of two answers to one criterion the better: an exact one, else the larger value, else the smaller gap. */
export const betterOf = (known: NamedSolution | undefined, next: NamedSolution): NamedSolution => {
  if (known === undefined) return next;
  if (known.exact !== next.exact) return known.exact ? known : next;
  const difference = next.value - known.value;
  if (Math.abs(difference) <= 1e-12) return next.gap < known.gap ? next : known;
  const bound = Math.min(known.value + known.gap, next.value + next.gap);
  const better = difference > 0 ? next : known;
  return { ...better, gap: Math.max(0, bound - better.value) };
};
