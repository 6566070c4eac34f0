import type { PartialPackage, Statement, Tiers } from "../preferences/statements.ts";
import type { Constraint, Issue, OptionRef } from "../problem.ts";
import type { Remarks } from "./faults.ts";
import { entriesOf, itemsOf, type JsonValue, numberOf, refuseOtherKeys, textOf } from "./json-tree.ts";

/** `{"if": {issue: option}, "then": {…}}`, `{"notBoth": [{…}, {…}]}` or `{"atLeastOne": [{…}, …]}`. */
export const constraintOf = (
  item: JsonValue,
  issues: readonly Issue[],
  remarks: Remarks,
): Constraint | undefined => {
  const entries = entriesOf(item, "A constraint", item.line, remarks);
  refuseOtherKeys(entries, ["if", "then", "notBoth", "atLeastOne", "about"], remarks);
  const kinds = ["if", "notBoth", "atLeastOne"].filter((kind) => entries.has(kind));
  if (kinds.length > 1) {
    remarks.fault(
      item.line,
      `"${kinds.join('" and "')}" stand in one constraint: give each an entry of its own.`,
    );
    return undefined;
  }
  const refs = (value: JsonValue | undefined, what: string) =>
    itemsOf(value, what, item.line, remarks).flatMap(
      (one) => optionOf(one, `An entry of ${what}`, issues, remarks, item.line) ?? [],
    );
  if (entries.has("if")) {
    const when = optionOf(entries.get("if"), '"if"', issues, remarks, item.line);
    const must = optionOf(entries.get("then"), '"then"', issues, remarks, item.line);
    return when && must ? { type: "ifThen", when, must } : undefined;
  }
  if (entries.has("notBoth")) {
    const [one, other, ...more] = refs(entries.get("notBoth"), '"notBoth"');
    if (one && other && more.length === 0) return { type: "notBoth", one, other };
    remarks.fault(item.line, '"notBoth" names exactly two options.');
    return undefined;
  }
  if (!entries.has("atLeastOne")) {
    remarks.fault(item.line, "A constraint says if/then, notBoth or atLeastOne.");
    return undefined;
  }
  const of = refs(entries.get("atLeastOne"), '"atLeastOne"');
  if (of.length === 0) remarks.fault(item.line, '"atLeastOne" names at least one option.');
  return of.length > 0 ? { type: "atLeastOne", of } : undefined;
};

/** One statement of preference; exactly one of the keys below, in the words of the README. */
export const statementOf = (
  item: JsonValue,
  issues: readonly Issue[],
  remarks: Remarks,
): Statement | undefined => {
  const entries = entriesOf(item, "A preference", item.line, remarks);
  const stated = [...entries].filter(([name]) => name !== "about" && name !== "over");
  const [first, second] = stated;
  if (!first) {
    remarks.fault(item.line, `A preference says one of ${STATED.join(", ")}.`);
    return undefined;
  }
  if (second)
    remarks.fault(
      second[1].line,
      `"${second[0]}" stands beside "${first[0]}": give each preference an entry of its own.`,
    );
  const [key, value] = first;
  switch (key) {
    case "rankIssues":
      return {
        type: "rankIssues",
        order: tiersOf(
          value,
          issues.map((issue) => issue.name),
          "issue",
          remarks,
        ),
      };
    case "rankOptions":
      return rankOptionsOf(value, issues, remarks);
    case "prefers":
      return {
        type: "prefers",
        ...alike("prefers", value.line, remarks, {
          better: packageOf(value, issues, remarks),
          worse: packageOf(entries.get("over"), issues, remarks, value.line),
        }),
      };
    case "evenSwap": {
      const [one, other, ...more] = itemsOf(value, '"evenSwap"', value.line, remarks);
      if (more.length > 0) remarks.fault(value.line, '"evenSwap" names exactly two packages.');
      return {
        type: "evenSwap",
        ...alike("evenSwap", value.line, remarks, {
          one: packageOf(one, issues, remarks, value.line),
          other: packageOf(other, issues, remarks, value.line),
        }),
      };
    }
    case "points":
      return { type: "points", points: issuePointsOf(value, issues, remarks) };
    case "optionPoints":
      return optionPointsOf(value, issues, remarks);
    case "never": {
      const option = optionOf(value, '"never"', issues, remarks, item.line);
      return option ? { type: "never", option } : undefined;
    }
    case "noWorseThan": {
      const whole = packageOf(value, issues, remarks);
      const open = issues.filter((_, i) => !whole.some(({ issue }) => issue === i));
      if (open.length > 0)
        remarks.fault(
          value.line,
          `"noWorseThan" leaves ${open.map(({ name }) => `"${name}"`).join(", ")} open: it names one option of every issue.`,
        );
      return { type: "noWorseThan", package: whole };
    }
    default:
      remarks.fault(value.line, `"${key}" is no way of stating a preference; known: ${STATED.join(", ")}.`);
      return undefined;
  }
};

const STATED = [
  "rankIssues",
  "rankOptions",
  "prefers",
  "evenSwap",
  "points",
  "optionPoints",
  "never",
  "noWorseThan",
] as const;

/** One option of one issue: a second one beside it would otherwise pass unseen. */
const optionOf = (
  value: JsonValue | undefined,
  what: string,
  issues: readonly Issue[],
  remarks: Remarks,
  line: number,
): OptionRef | undefined => {
  if (value?.type === "object" && value.entries.size !== 1) {
    remarks.fault(value.line, `${what} names exactly one option of one issue.`);
    return undefined;
  }
  return packageOf(value, issues, remarks, line)[0];
};

/** `{issue: option, …}` as positions; unknown names are faults. */
const packageOf = (
  value: JsonValue | undefined,
  issues: readonly Issue[],
  remarks: Remarks,
  line = 1,
): PartialPackage => {
  const refs: OptionRef[] = [];
  for (const [name, node] of entriesOf(value, "A package", line, remarks)) {
    const issue = issues.findIndex((known) => known.name === name);
    const text = textOf(node, `The option of "${name}"`, node.line, remarks);
    const option = issues[issue]?.options.indexOf(text) ?? -1;
    if (issue < 0) remarks.fault(node.line, `There is no issue "${name}".`);
    else if (option < 0) remarks.fault(node.line, `"${name}" has no option "${text}".`);
    else refs.push({ issue, option });
  }
  return refs;
};

const tiersOf = (value: JsonValue, names: readonly string[], what: string, remarks: Remarks): Tiers => {
  const seen = new Set<number>();
  return itemsOf(value, "A ranking", value.line, remarks).map((tier) =>
    (tier.type === "array" ? tier.items : [tier]).map((item) => {
      const text = textOf(item, `A ranked ${what}`, item.line, remarks);
      const position = names.indexOf(text);
      if (position < 0) remarks.fault(item.line, `There is no ${what} "${text}".`);
      else if (seen.has(position)) remarks.fault(item.line, `The ${what} "${text}" is ranked twice.`);
      seen.add(position);
      return position;
    }),
  );
};

const rankOptionsOf = (
  value: JsonValue,
  issues: readonly Issue[],
  remarks: Remarks,
): Statement | undefined => {
  const [entry] = entriesOf(value, '"rankOptions"', value.line, remarks);
  const issue = issues.findIndex((known) => known.name === entry?.[0]);
  if (!entry || issue < 0) {
    remarks.fault(value.line, '"rankOptions" names one issue and its options, best first.');
    return undefined;
  }
  return {
    type: "rankOptions",
    issue,
    order: tiersOf(entry[1], issues[issue]?.options ?? [], "option", remarks),
  };
};

const pointsOf = (node: JsonValue, remarks: Remarks): number => {
  const points = numberOf(node, "Points", node.line, remarks);
  if (points < 0) remarks.fault(node.line, "Points must be 0 or more.");
  return points;
};

/** Two sides that can be held against each other: of the same issues. */
const alike = <Sides extends Readonly<Record<string, PartialPackage>>>(
  what: string,
  line: number,
  remarks: Remarks,
  sides: Sides,
): Sides => {
  const [first, second] = Object.values(sides).map((side) =>
    side
      .map(({ issue }) => issue)
      .sort((a, b) => a - b)
      .join(),
  );
  if (first !== second)
    remarks.fault(line, `"${what}" compares different issues on its two sides: name the same ones on both.`);
  return sides;
};

const issuePointsOf = (value: JsonValue, issues: readonly Issue[], remarks: Remarks) =>
  [...entriesOf(value, '"points"', value.line, remarks)].map(([name, node]) => {
    const issue = issues.findIndex((known) => known.name === name);
    if (issue < 0) remarks.fault(node.line, `There is no issue "${name}".`);
    return { issue, points: pointsOf(node, remarks) };
  });

const optionPointsOf = (
  value: JsonValue,
  issues: readonly Issue[],
  remarks: Remarks,
): Statement | undefined => {
  const [entry] = entriesOf(value, '"optionPoints"', value.line, remarks);
  const issue = issues.findIndex((known) => known.name === entry?.[0]);
  if (!entry || issue < 0) {
    remarks.fault(value.line, '"optionPoints" names one issue and points for its options.');
    return undefined;
  }
  const points = [...entriesOf(entry[1], '"optionPoints"', value.line, remarks)].map(([name, node]) => {
    const option = issues[issue]?.options.indexOf(name) ?? -1;
    if (option < 0) remarks.fault(node.line, `"${entry[0]}" has no option "${name}".`);
    return { option, points: pointsOf(node, remarks) };
  });
  const bare = (issues[issue]?.options ?? []).filter((_, o) => !points.some(({ option }) => option === o));
  if (bare.length > 0)
    remarks.fault(
      value.line,
      `"optionPoints" leaves out ${bare.map((name) => `"${name}"`).join(", ")}: every option gets points, the worst may get 0.`,
    );
  return { type: "optionPoints", issue, points };
};
