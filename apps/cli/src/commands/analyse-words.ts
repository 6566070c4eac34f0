import type { PartialPackage, Problem, Statement, Tiers, Unresolved } from "@parley/analysis";

/** Why what a party said cannot be used yet, in sentences that quote what it said. */
export const sayUnresolved = (
  problem: Problem,
  statements: readonly Statement[],
  unresolved: Unresolved,
): readonly string[] => {
  const quote = (position: number): string => {
    const statement = statements[position];
    return `preference ${position + 1}${statement ? ` (${sayStatement(problem, statement)})` : ""}`;
  };
  if (unresolved.type === "Faults") return unresolved.faults.map((fault) => sayFault(problem, quote, fault));
  const { refusal } = unresolved;
  switch (refusal.type) {
    case "TooFewEffectiveDraws":
      return [
        `what was said leaves weightings that are too hard to draw from (worth ${Math.round(refusal.effectiveSize)} draws, and 400 are needed): state it less narrowly.`,
      ];
    case "Contradiction": {
      const { statements: held, isSmallest, waysOut } = refusal.conflict;
      return [
        `these cannot all hold${isSmallest ? ", and no fewer contradict each other" : ""}: ${held.map(quote).join("; ")}.`,
        ...waysOut.map((way) => `a way out: take back or change ${way.map(quote).join(" and ")}.`),
      ];
    }
  }
};

type SheetFault = Extract<Unresolved, { readonly type: "Faults" }>["faults"][number];

const sayFault = (problem: Problem, quote: (position: number) => string, fault: SheetFault): string => {
  switch (fault.type) {
    case "NoOptionOrder":
      return `the options of "${problem.issues[fault.issue]?.name ?? ""}" are not all ranked: add "rankOptions" or "optionPoints" for it.`;
    case "UnlikeSides":
      return `${quote(fault.statement)} compares different issues on its two sides: name the same issues on both.`;
    case "NotWholePackage":
      return `${quote(fault.statement)} must name one option of every issue.`;
    case "OrdersConflict":
      return `${quote(fault.statements[0])} and ${quote(fault.statements[1])} rank the same options differently; no fewer contradict each other.`;
    case "RedLineInReservation":
      return `${quote(fault.statements[0])} and ${quote(fault.statements[1])} contradict each other: an option is ruled out and accepted; no fewer contradict each other.`;
  }
};

const sayStatement = (problem: Problem, statement: Statement): string => {
  switch (statement.type) {
    case "rankIssues":
      return `issues ranked: ${sayTiers(
        statement.order,
        problem.issues.map(({ name }) => name),
      )}`;
    case "rankOptions":
      return `${problem.issues[statement.issue]?.name ?? ""} ranked: ${sayTiers(statement.order, problem.issues[statement.issue]?.options ?? [])}`;
    case "prefers":
      return `${sayPackage(problem, statement.better)} rather than ${sayPackage(problem, statement.worse)}`;
    case "evenSwap":
      return `${sayPackage(problem, statement.one)} as good as ${sayPackage(problem, statement.other)}`;
    case "points":
      return "points for issues";
    case "optionPoints":
      return `points for the options of ${problem.issues[statement.issue]?.name ?? ""}`;
    case "never":
      return `never ${sayPackage(problem, [statement.option])}`;
    case "noWorseThan":
      return `no worse than ${sayPackage(problem, statement.package)}`;
  }
};

const sayTiers = (order: Tiers, names: readonly string[]): string =>
  order.map((tier) => tier.map((position) => names[position] ?? "").join(" = ")).join(" > ");

const sayPackage = ({ issues }: Problem, chosen: PartialPackage): string =>
  chosen
    .map(({ issue, option }) => `${issues[issue]?.name ?? ""}: ${issues[issue]?.options[option] ?? ""}`)
    .join(", ");
