import { at, type Clause, quantise } from "../game.ts";
import type { Constraint, Issue } from "../problem.ts";
import { smallestConflict } from "./conflict.ts";

const MOST_TRIES = 200_000;

/** Constraints, by position, that no package can keep together; whether no smaller set of them contradicts itself. */
export type ConstraintConflict = { readonly constraints: readonly number[]; readonly isSmallest: boolean };

/**
 * The fewest constraints that no package can keep together; nothing where some package keeps all, or where that was
 * not decided within a fixed number of tries.
 */
export const conflictOfConstraints = (
  issues: readonly Issue[],
  constraints: readonly Constraint[],
): ConstraintConflict | undefined => {
  let isDecided = true;
  const { clauses } = quantise({ issues, parties: [], constraints });
  const canHold = (kept: readonly number[]): boolean => {
    const open = kept.flatMap((k) => clauses[k] ?? []);
    const chosen = kept.map((k) => clauses[k]).filter((clause) => clause !== undefined);
    const domains = new Map(
      open.map(({ issue, allowed }) => [issue, new Uint8Array(allowed.length).fill(1)]),
    );
    const tries = { left: MOST_TRIES };
    const can = isSatisfiable(chosen, domains, tries);
    isDecided &&= tries.left >= 0;
    return can;
  };
  const all = [...clauses.keys()];
  if (canHold(all)) return undefined;
  const { statements, isSmallest } = smallestConflict(all, canHold);
  return { constraints: statements, isSmallest: isSmallest && isDecided };
};

type Domains = ReadonlyMap<number, Uint8Array>;

/** Tries the clause with the fewest ways first; given up tries count as a yes, so that no false conflict is told. */
const isSatisfiable = (clauses: readonly Clause[], domains: Domains, tries: { left: number }): boolean => {
  if (tries.left-- <= 0) return true;
  const open = clauses
    .filter((clause) => !clause.some((literal) => isSure(literal, domains)))
    .map((clause) => ({ clause, ways: clause.filter((literal) => canBe(literal, domains)) }))
    .sort((a, b) => a.ways.length - b.ways.length);
  const [next, ...others] = open;
  if (next === undefined) return true;
  const rest = others.map(({ clause }) => clause);
  return next.ways.some(({ issue, allowed }) => {
    const narrowed = (domains.get(issue) ?? allowed).map((is, option) => is & at(allowed, option));
    return isSatisfiable(rest, new Map(domains).set(issue, narrowed), tries);
  });
};

const isSure = ({ issue, allowed }: Clause[number], domains: Domains): boolean =>
  (domains.get(issue) ?? []).every((is, option) => is === 0 || at(allowed, option) === 1);

const canBe = ({ issue, allowed }: Clause[number], domains: Domains): boolean =>
  (domains.get(issue) ?? []).some((is, option) => is === 1 && at(allowed, option) === 1);
