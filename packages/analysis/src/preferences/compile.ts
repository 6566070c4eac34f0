import { err, ok, type Result } from "@parley/kernel";
import type { Choice, Issue } from "../problem.ts";
import type { PartialPackage, PreferenceSheet, Statement, Tiers } from "./statements.ts";

/**
 * How an issue's options may differ in worth. With options ranked, the worth of an option is the sum of the
 * steps below it; steps are unknown, not negative, and sum to 1. With points given, there is one step, and
 * `heights` say which share of it each option has.
 */
export type IssueShape = { readonly steps: number; readonly heights: readonly Float64Array[] };

/** `sum over issues i and steps j of coefficients[i][j] * weight_i * step_ij >= -slack`. */
export type Row = {
  readonly statement: number;
  readonly coefficients: readonly (Float64Array | undefined)[];
  readonly slack: number;
};

/**
 * All utilities compatible with what a party said: issue weights that sum to 1, and steps per issue. Weights
 * and steps are taken to be equally likely wherever they are compatible; nothing else is assumed.
 */
export type Compatible = {
  readonly issues: readonly Issue[];
  readonly shapes: readonly IssueShape[];
  readonly rows: readonly Row[];
  readonly redLines: readonly { readonly issue: number; readonly option: number }[];
  readonly noWorseThan: readonly Choice[];
};

/** Why a sheet cannot be used yet; `statement` counts from 0. */
export type SheetFault =
  | { readonly type: "NoOptionOrder"; readonly issue: number }
  | { readonly type: "UnlikeSides"; readonly statement: number }
  | { readonly type: "NotWholePackage"; readonly statement: number }
  | { readonly type: "OrdersConflict"; readonly statements: readonly [number, number] }
  | { readonly type: "RedLineInReservation"; readonly statements: readonly [number, number] };

/** What people mean by "equally good", and by points: within this share of the whole. */
export const TOLERANCE = { equal: 0.02, points: 0.005 } as const;

/** Turns statements into the set of compatible utilities, or names what is missing or at odds by itself. */
export const compileSheet = (
  issues: readonly Issue[],
  sheet: PreferenceSheet,
): Result<Compatible, readonly SheetFault[]> => {
  const faults: SheetFault[] = [
    ...optionOrderConflicts(sheet.statements),
    ...redLineConflicts(sheet.statements),
  ];
  const shapes = issues.map((issue, position) => {
    const shape = shapeOf(issue, position, sheet.statements);
    if (!shape) faults.push({ type: "NoOptionOrder", issue: position });
    return shape ?? { steps: 0, heights: issue.options.map(() => new Float64Array(0)) };
  });
  const noWorseThan: Choice[] = [];
  const rows: Row[] = [];
  sheet.statements.forEach((statement, position) => {
    if (statement.type === "noWorseThan") {
      const choice = wholeChoice(issues, statement.package);
      if (choice) noWorseThan.push(choice);
      else faults.push({ type: "NotWholePackage", statement: position });
    }
    if (hasUnlikeSides(statement)) faults.push({ type: "UnlikeSides", statement: position });
    else rows.push(...rowsOf(statement, position, shapes));
  });
  if (faults.length > 0) return err(faults);
  const redLines = sheet.statements.flatMap((statement) =>
    statement.type === "never" ? [statement.option] : [],
  );
  return ok({ issues, shapes, rows, redLines, noWorseThan });
};

const shapeOf = (
  issue: Issue,
  position: number,
  statements: readonly Statement[],
): IssueShape | undefined => {
  for (const statement of statements) {
    if (statement.type !== "optionPoints" || statement.issue !== position) continue;
    if (statement.points.length < issue.options.length) continue;
    const points = issue.options.map(
      (_, o) => statement.points.find(({ option }) => option === o)?.points ?? 0,
    );
    const [low, high] = [Math.min(...points), Math.max(...points)];
    if (high === low) return flat(issue);
    return { steps: 1, heights: points.map((p) => Float64Array.of((p - low) / (high - low))) };
  }
  for (const statement of statements) {
    if (statement.type !== "rankOptions" || statement.issue !== position) continue;
    const ranked = statement.order.flat();
    if (new Set(ranked).size < issue.options.length) continue;
    const tiers = statement.order.filter((tier) => tier.length > 0);
    const steps = tiers.length - 1;
    return {
      steps,
      heights: issue.options.map((_, option) => {
        const below = steps - tiers.findIndex((tier) => tier.includes(option));
        return new Float64Array(steps).fill(1, 0, below);
      }),
    };
  }
  return issue.options.length === 1 ? flat(issue) : undefined;
};

const flat = (issue: Issue): IssueShape => ({
  steps: 0,
  heights: issue.options.map(() => new Float64Array(0)),
});

const wholeChoice = (issues: readonly Issue[], picked: PartialPackage): Choice | undefined => {
  const choice = issues.map((_, issue) => picked.find((ref) => ref.issue === issue)?.option ?? -1);
  return choice.every((option) => option >= 0) ? choice : undefined;
};

const hasUnlikeSides = (statement: Statement): boolean => {
  if (statement.type !== "prefers" && statement.type !== "evenSwap") return false;
  const [a, b] =
    statement.type === "prefers" ? [statement.better, statement.worse] : [statement.one, statement.other];
  const issuesOf = (side: PartialPackage) => [...new Set(side.map(({ issue }) => issue))].sort().join();
  return issuesOf(a) !== issuesOf(b);
};

const rowsOf = (statement: Statement, position: number, shapes: readonly IssueShape[]): readonly Row[] => {
  const row = (coefficients: Row["coefficients"], slack = 0): Row => ({
    statement: position,
    coefficients,
    slack,
  });
  const both = (coefficients: Row["coefficients"], slack: number) => [
    row(coefficients, slack),
    row(
      coefficients.map((part) => part?.map((c) => -c)),
      slack,
    ),
  ];
  switch (statement.type) {
    case "rankIssues":
      return rankRows(statement.order, shapes, row, both);
    case "prefers":
      return [row(difference(shapes, statement.better, statement.worse))];
    case "evenSwap":
      return both(difference(shapes, statement.one, statement.other), TOLERANCE.equal);
    case "points": {
      const total = statement.points.reduce((sum, { points }) => sum + points, 0);
      return statement.points.flatMap(({ issue, points }) => {
        const scale = new Map(statement.points.map((other) => [other.issue, -points / total]));
        scale.set(issue, 1 - points / total);
        return both(weightTerms(shapes, scale), TOLERANCE.points);
      });
    }
    case "rankOptions":
    case "optionPoints":
    case "never":
    case "noWorseThan":
      return [];
  }
};

const rankRows = (
  order: Tiers,
  shapes: readonly IssueShape[],
  row: (coefficients: Row["coefficients"]) => Row,
  both: (coefficients: Row["coefficients"], slack: number) => readonly Row[],
): readonly Row[] => {
  const rows: Row[] = [];
  const compare = (a: number, b: number) =>
    weightTerms(
      shapes,
      new Map([
        [a, 1],
        [b, -1],
      ]),
    );
  order.forEach((tier, k) => {
    const [first] = tier;
    for (const other of tier.slice(1))
      if (first !== undefined) rows.push(...both(compare(first, other), TOLERANCE.equal));
    for (const better of tier) for (const worse of order[k + 1] ?? []) rows.push(row(compare(better, worse)));
  });
  return rows;
};

const weightTerms = (
  shapes: readonly IssueShape[],
  scale: ReadonlyMap<number, number>,
): Row["coefficients"] =>
  shapes.map(({ steps }, issue) => {
    const factor = scale.get(issue);
    return factor === undefined || factor === 0
      ? undefined
      : new Float64Array(Math.max(steps, 1)).fill(factor);
  });

const difference = (
  shapes: readonly IssueShape[],
  better: PartialPackage,
  worse: PartialPackage,
): Row["coefficients"] =>
  shapes.map(({ heights }, issue) => {
    const up = heights[better.find((ref) => ref.issue === issue)?.option ?? -1];
    const down = heights[worse.find((ref) => ref.issue === issue)?.option ?? -1];
    return up && down ? up.map((height, step) => height - (down[step] ?? 0)) : undefined;
  });

/** Two rankings of one issue's options that put the same two the other way round. */
const optionOrderConflicts = (statements: readonly Statement[]): readonly SheetFault[] => {
  const faults: SheetFault[] = [];
  statements.forEach((a, i) => {
    statements.forEach((b, j) => {
      if (j <= i || !isOptionOrder(a) || !isOptionOrder(b) || a.issue !== b.issue) return;
      const [first, second] = [levelsOf(a), levelsOf(b)];
      const clash = [...first].some(([x, levelX]) =>
        [...first].some(
          ([y, levelY]) =>
            Math.sign(levelX - levelY) * Math.sign((second.get(x) ?? 0) - (second.get(y) ?? 0)) < 0 &&
            second.has(x) &&
            second.has(y),
        ),
      );
      if (clash) faults.push({ type: "OrdersConflict", statements: [i, j] });
    });
  });
  return faults;
};

type OptionOrder = Extract<Statement, { readonly type: "rankOptions" | "optionPoints" }>;

const isOptionOrder = (statement: Statement): statement is OptionOrder =>
  statement.type === "rankOptions" || statement.type === "optionPoints";

const levelsOf = (statement: OptionOrder): ReadonlyMap<number, number> =>
  statement.type === "optionPoints"
    ? new Map(statement.points.map(({ option, points }) => [option, points]))
    : new Map(statement.order.flatMap((tier, k) => tier.map((option) => [option, -k] as const)));

const redLineConflicts = (statements: readonly Statement[]): readonly SheetFault[] =>
  statements.flatMap((line, i) =>
    line.type !== "never"
      ? []
      : statements.flatMap((other, j): readonly SheetFault[] =>
          other.type === "noWorseThan" &&
          other.package.some((ref) => ref.issue === line.option.issue && ref.option === line.option.option)
            ? [{ type: "RedLineInReservation", statements: [i, j] }]
            : [],
        ),
  );
