import type { Block, Clause, Game } from "../game.ts";

/**
 * A clause or a rectangle seen while issues are decided one after another. Between its first and its last issue
 * one bit says all that matters: a clause is satisfied already or not, a rectangle is still possible or not.
 */
export type Watch =
  | { readonly type: "clause"; readonly clause: Clause; readonly first: number; readonly last: number }
  | { readonly type: "block"; readonly block: Block; readonly first: number; readonly last: number };

/** Issues in the order in which they are decided, and what is watched meanwhile. */
export type Order = { readonly issues: readonly number[]; readonly watches: readonly Watch[] };

/** What deciding an issue for an option does to the bits, or `undefined` where a clause breaks. */
export type Passage = { readonly bits: string; readonly worth: Float64Array | undefined };

const STARTS_TRIED = 12;

/** An order that keeps few watches open at a time: greedy from several first issues, the best of them kept. */
export const chooseOrder = (game: Game): Order => {
  const scopes = [
    ...game.clauses.map((clause) => clause.map(({ issue }) => issue)),
    ...game.blocks.map((block) => block.ranges.map(({ issue }) => issue)),
  ];
  const all = game.sizes.map((_, issue) => issue);
  if (scopes.length === 0)
    return { issues: all.sort((a, b) => (game.sizes[b] ?? 0) - (game.sizes[a] ?? 0) || a - b), watches: [] };
  let best: { issues: readonly number[]; cost: number } | undefined;
  for (const first of all.slice(0, STARTS_TRIED)) {
    const candidate = greedyOrder(all, scopes, first);
    if (best === undefined || candidate.cost < best.cost) best = candidate;
  }
  const issues = best?.issues ?? all;
  return { issues, watches: watchesFor(game, issues) };
};

/** Bits after deciding `issue` (at `position` in the order) for `option`; bits list the open watches in order. */
export const pass = (
  order: Order,
  position: number,
  issue: number,
  option: number,
  bits: string,
  parties: number,
): Passage | undefined => {
  let next = "";
  let worth: Float64Array | undefined;
  let bit = 0;
  for (const watch of order.watches) {
    if (watch.first > position || watch.last < position) continue;
    const before = watch.first === position ? watch.type === "block" : bits[bit++] === "1";
    const after = touch(watch, issue, option, before);
    if (watch.last > position) next += after ? "1" : "0";
    else if (watch.type === "clause") {
      if (!after) return undefined;
    } else if (after) {
      worth ??= new Float64Array(parties);
      for (let p = 0; p < parties; p++) worth[p] = (worth[p] ?? 0) + (watch.block.worth[p] ?? 0);
    }
  }
  return { bits: next, worth };
};

/** The most labels-of-bits in any layer, or `limit` where it is passed: how wide the merge would be. */
export const countStates = (game: Game, order: Order, limit: number): number => {
  let states = new Set([""]);
  let widest = 1;
  for (let position = 0; position < order.issues.length; position++) {
    const issue = order.issues[position] ?? 0;
    const next = new Set<string>();
    for (const bits of states) {
      for (let option = 0; option < (game.sizes[issue] ?? 0); option++) {
        const passage = pass(order, position, issue, option, bits, game.parties);
        if (passage) next.add(passage.bits);
      }
      if (next.size >= limit) return limit;
    }
    states = next;
    widest = Math.max(widest, states.size);
  }
  return widest;
};

const touch = (watch: Watch, issue: number, option: number, before: boolean): boolean => {
  if (watch.type === "clause")
    return before || watch.clause.some((literal) => literal.issue === issue && literal.allowed[option] === 1);
  return before && watch.block.ranges.every((r) => r.issue !== issue || (option >= r.from && option <= r.to));
};

const greedyOrder = (all: readonly number[], scopes: readonly (readonly number[])[], first: number) => {
  const issues = [first];
  const left = new Set(all.filter((issue) => issue !== first));
  const decided = new Set([first]);
  const openAfter = (issue: number): number =>
    scopes.filter(
      (scope) =>
        scope.some((i) => i === issue || decided.has(i)) && scope.some((i) => i !== issue && !decided.has(i)),
    ).length;
  let cost = 0;
  while (left.size > 0) {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (const issue of left) {
      const open = openAfter(issue);
      if (open < fewest) {
        fewest = open;
        best = issue;
      }
    }
    issues.push(best);
    decided.add(best);
    left.delete(best);
    cost += 2 ** Math.min(fewest, 60);
  }
  return { issues, cost };
};

const watchesFor = (game: Game, issues: readonly number[]): readonly Watch[] => {
  const positionOf = new Map(issues.map((issue, position) => [issue, position]));
  const span = (scope: readonly { readonly issue: number }[]) => {
    const positions = scope.map(({ issue }) => positionOf.get(issue) ?? 0);
    return { first: Math.min(...positions), last: Math.max(...positions) };
  };
  return [
    ...game.clauses.map((clause): Watch => ({ type: "clause", clause, ...span(clause) })),
    ...game.blocks.map((block): Watch => ({ type: "block", block, ...span(block.ranges) })),
  ];
};
