import type { Choice, Constraint, OptionRef } from "@parley/analysis";
import type { PackageRule } from "@parley/domain";
import type { Studied } from "./problem.ts";

/** What a package breaks: rules between options, and the options that a side never accepts. */
export interface Broken {
  readonly rules: readonly PackageRule[];
  readonly redLines: readonly { readonly side: number; readonly option: OptionRef }[];
}

export const brokenBy = ({ problem, sheets, rules }: Studied, choice: Choice): Broken => ({
  rules: problem.constraints.flatMap((constraint, k) => {
    const rule = rules[k];
    return rule === undefined || isKept(constraint, choice) ? [] : [rule];
  }),
  redLines: sheets.flatMap(({ statements }, side) =>
    statements.flatMap((statement) =>
      statement.type === "never" && isIn(choice, statement.option)
        ? [{ side, option: statement.option }]
        : [],
    ),
  ),
});

const isIn = (choice: Choice, { issue, option }: OptionRef): boolean => choice[issue] === option;

const isKept = (constraint: Constraint, choice: Choice): boolean => {
  switch (constraint.type) {
    case "ifThen":
      return !isIn(choice, constraint.when) || isIn(choice, constraint.must);
    case "notBoth":
      return !isIn(choice, constraint.one) || !isIn(choice, constraint.other);
    case "atLeastOne":
      return constraint.of.some((ref) => isIn(choice, ref));
  }
};
