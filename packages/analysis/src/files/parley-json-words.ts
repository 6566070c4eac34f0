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
  const refs = (value: JsonValue | undefined, what: string) =>
    itemsOf(value, what, item.line, remarks).flatMap((one) => packageOf(one, issues, remarks));
  if (entries.has("if")) {
    const [when] = packageOf(entries.get("if"), issues, remarks, item.line);
    const [must] = packageOf(entries.get("then"), issues, remarks, item.line);
    return when && must ? { type: "ifThen", when, must } : undefined;
  }
  if (entries.has("notBoth")) {
    const [one, other, ...more] = refs(entries.get("notBoth"), '"notBoth"');
    if (one && other && more.length === 0) return { type: "notBoth", one, other };
    remarks.fault(item.line, '"notBoth" names exactly two options.');
    return undefined;
  }
  const of = refs(entries.get("atLeastOne"), '"atLeastOne"');
  if (of.length === 0) remarks.fault(item.line, "A constraint says if/then, notBoth or atLeastOne.");
  return of.length > 0 ? { type: "atLeastOne", of } : undefined;
};

/** One statement of preference; exactly one of the keys below, in the words of the README. */
export const statementOf = (
  item: JsonValue,
  issues: readonly Issue[],
  remarks: Remarks,
): Statement | undefined => {
  const entries = entriesOf(item, "A preference", item.line, remarks);
  const [first] = entries;
  if (!first) return undefined;
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
        better: packageOf(value, issues, remarks),
        worse: packageOf(entries.get("over"), issues, remarks, value.line),
      };
    case "evenSwap": {
      const [one, other] = itemsOf(value, '"evenSwap"', value.line, remarks);
      return {
        type: "evenSwap",
        one: packageOf(one, issues, remarks, value.line),
        other: packageOf(other, issues, remarks, value.line),
      };
    }
    case "points":
      return { type: "points", points: issuePointsOf(value, issues, remarks) };
    case "optionPoints":
      return optionPointsOf(value, issues, remarks);
    case "never": {
      const [option] = packageOf(value, issues, remarks);
      return option ? { type: "never", option } : undefined;
    }
    case "noWorseThan":
      return { type: "noWorseThan", package: packageOf(value, issues, remarks) };
    default:
      remarks.fault(value.line, `"${key}" is no way of stating a preference.`);
      return undefined;
  }
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

const tiersOf = (value: JsonValue, names: readonly string[], what: string, remarks: Remarks): Tiers =>
  itemsOf(value, "A ranking", value.line, remarks).map((tier) =>
    (tier.type === "array" ? tier.items : [tier]).map((item) => {
      const text = textOf(item, `A ranked ${what}`, item.line, remarks);
      const position = names.indexOf(text);
      if (position < 0) remarks.fault(item.line, `There is no ${what} "${text}".`);
      return position;
    }),
  );

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

const issuePointsOf = (value: JsonValue, issues: readonly Issue[], remarks: Remarks) =>
  [...entriesOf(value, '"points"', value.line, remarks)].map(([name, node]) => {
    const issue = issues.findIndex((known) => known.name === name);
    if (issue < 0) remarks.fault(node.line, `There is no issue "${name}".`);
    return { issue, points: numberOf(node, "Points", node.line, remarks) };
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
    return { option, points: numberOf(node, "Points", node.line, remarks) };
  });
  return { type: "optionPoints", issue, points };
};
