import type { Compatible, Row } from "./compile.ts";
import { solveMatrixGame } from "./matrix-game.ts";

/** Statements that cannot all hold. Positions count from 0. */
export type Conflict = {
  /** The fewest statements that contradict each other; without any one of them the others can hold. */
  readonly statements: readonly number[];
  /** Whether no smaller contradicting set exists; else it is one that cannot be made smaller. */
  readonly isSmallest: boolean;
  /** Ways out: sets of statements to take back or change, after which everything else can hold; small first. */
  readonly waysOut: readonly (readonly number[])[];
};

/** A point at which every condition holds with room to spare: weights and steps. */
export type Inside = { readonly weights: Float64Array; readonly steps: readonly Float64Array[] };

const ROOM = 1e-9;
const ROUNDS = 300;

/** A point inside, or the smallest conflict among the statements. */
export const checkConsistency = (
  compatible: Compatible,
): { readonly ok: true; readonly inside: Inside } | { readonly ok: false; readonly conflict: Conflict } => {
  const all = [...new Set(compatible.rows.map((row) => row.statement))];
  const solved = solveFor(compatible, new Set(all));
  if (solved.value > ROOM) return { ok: true, inside: insideOf(compatible, solved.mix) };
  const canHold = (statements: readonly number[]) => solveFor(compatible, new Set(statements)).value > ROOM;
  const { statements, isSmallest } = smallestConflict(all, canHold);
  return { ok: false, conflict: { statements, isSmallest, waysOut: waysOut(all, statements, canHold) } };
};

/** Columns: one per step of every issue that can matter. Rows: the conditions, and "every step counts". */
const solveFor = ({ shapes, rows }: Compatible, statements: ReadonlySet<number>) => {
  const offsets: number[] = [];
  let columns = 0;
  for (const { steps } of shapes) {
    offsets.push(columns);
    columns += steps;
  }
  const spread = (row: Row): Float64Array => {
    const line = new Float64Array(columns).fill(row.slack);
    row.coefficients.forEach((part, issue) => {
      const offset = offsets[issue] ?? 0;
      for (let step = 0; step < (shapes[issue]?.steps ?? 0); step++)
        line[offset + step] = (line[offset + step] ?? 0) + (part?.[step] ?? 0);
    });
    return line;
  };
  const unit = (column: number): Float64Array => {
    const line = new Float64Array(columns);
    line[column] = 1;
    return line;
  };
  const matrix = [
    ...rows.filter((row) => statements.has(row.statement)).map(spread),
    ...Array.from({ length: columns }, (_, column) => unit(column)),
  ];
  return solveMatrixGame(matrix, Math.max(columns, 1));
};

const insideOf = ({ shapes }: Compatible, mix: Float64Array): Inside => {
  let offset = 0;
  const weights = new Float64Array(shapes.length);
  const steps = shapes.map((shape, issue) => {
    const part = mix.slice(offset, offset + shape.steps);
    offset += shape.steps;
    const weight = part.reduce((sum, share) => sum + share, 0);
    weights[issue] = weight;
    return weight > 0 ? part.map((share) => share / weight) : part.fill(1 / Math.max(1, shape.steps));
  });
  return { weights, steps };
};

/**
 * The smallest contradicting set by implicit hitting sets (Ignatiev and others 2015): every set whose removal
 * makes the rest consistent must be hit; the first smallest hitting set that is itself contradicting is it.
 */
export const smallestConflict = (
  all: readonly number[],
  canHold: (statements: readonly number[]) => boolean,
): Pick<Conflict, "statements" | "isSmallest"> => {
  const toHit: (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const hitting = smallestHittingSet(toHit);
    if (!canHold(hitting)) return { statements: hitting.toSorted((a, b) => a - b), isSmallest: true };
    const kept = [...hitting];
    for (const statement of all)
      if (!kept.includes(statement) && canHold([...kept, statement])) kept.push(statement);
    toHit.push(all.filter((statement) => !kept.includes(statement)));
  }
  let rest = all;
  for (const statement of all) {
    const without = rest.filter((other) => other !== statement);
    if (!canHold(without)) rest = without;
  }
  return { statements: rest, isSmallest: false };
};

const smallestHittingSet = (sets: readonly (readonly number[])[]): readonly number[] => {
  let best: readonly number[] | undefined;
  const extend = (chosen: readonly number[]): void => {
    if (best !== undefined && chosen.length >= best.length) return;
    const open = sets.find((set) => !set.some((member) => chosen.includes(member)));
    if (open === undefined) {
      best = chosen;
      return;
    }
    for (const member of open) extend([...chosen, member]);
  };
  extend([]);
  return best ?? [];
};

const waysOut = (
  all: readonly number[],
  conflict: readonly number[],
  canHold: (statements: readonly number[]) => boolean,
): readonly (readonly number[])[] => {
  const single = conflict.filter((statement) => canHold(all.filter((other) => other !== statement)));
  if (single.length > 0) return single.map((statement) => [statement]);
  // Other conflicts remain: take back one of this one, and whatever else then cannot stay.
  return conflict.map((statement) => {
    const kept: number[] = [];
    for (const other of all) if (other !== statement && canHold([...kept, other])) kept.push(other);
    return all.filter((other) => !kept.includes(other));
  });
};
