import type { Remarks } from "./faults.ts";
import {
  boundsOf,
  type DomainIssue,
  type DomainOption,
  isAlike,
  issuePosition,
  NOT_OPTIONS,
  readItems,
} from "./genius-domain.ts";
import { descendants, numberAttribute, type XmlElement } from "./xml-tree.ts";

type Evaluations = {
  readonly element: XmlElement;
  readonly index: number | undefined;
  readonly values: readonly number[];
};

const WEIGHT_SUM_TOLERANCE = 1e-6;

/** The contributions `[issue][option]` of an additive profile, on the scale where the best package is 1. */
export const readAdditive = (
  tree: XmlElement,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): readonly (readonly number[])[] => {
  const byPosition = new Map<number, Evaluations>();
  for (const element of descendants(tree, "issue", NOT_OPTIONS)) {
    const name = element.attributes["name"];
    const index = numberAttribute(element, "index");
    const position = issuePosition(issues, name, index);
    const issue = position === undefined ? undefined : issues[position];
    if (position === undefined || issue === undefined)
      remarks.note(element.line, `The domain has no issue "${name ?? ""}": it is left out.`);
    else if (byPosition.has(position))
      remarks.fault(element.line, `The issue "${issue.name}" appears twice.`);
    else {
      if (name !== undefined && !isAlike(name, issue.name))
        remarks.note(element.line, `"${name}" is read as the issue "${issue.name}", which has its index.`);
      byPosition.set(position, { element, index, values: readEvaluations(element, issue, remarks) });
    }
  }
  if (byPosition.size === 0) {
    remarks.fault(tree.line, "No issue of the domain is evaluated: name a profile of this domain.");
    return [];
  }
  issues.forEach((issue, position) => {
    if (!byPosition.has(position))
      remarks.note(tree.line, `The issue "${issue.name}" is missing; its options count 0.`);
  });
  const weights = readWeights(tree, issues, byPosition, remarks);
  return issues.map((issue, position) => {
    const values = byPosition.get(position)?.values ?? issue.options.map(() => 0);
    const largest = Math.max(...values);
    if (largest <= 0 && values.some((value) => value < 0))
      remarks.fault(
        byPosition.get(position)?.element.line ?? tree.line,
        `No option of "${issue.name}" has an evaluation above 0, by which the others would be divided.`,
      );
    const share = weights[position] ?? 0;
    return values.map((value) => (largest > 0 ? share * (value / largest) : 0));
  });
};

/** Evaluations in the domain's order of options; an option that the profile lacks counts 0. */
const readEvaluations = (element: XmlElement, issue: DomainIssue, remarks: Remarks): readonly number[] => {
  noteOtherBounds(element, issue, remarks);
  const items = readItems(element, remarks);
  if (items.length === 0 && issue.numbers) return readFunction(element, issue.numbers, issue.name, remarks);
  const byValue = new Map(items.map((item) => [item.value, item]));
  const known = new Set(issue.options.map((option) => option.value));
  const isUnknown = ({ value }: DomainOption) => !known.has(value);
  const used = new Set<DomainOption>();
  const evaluations = issue.options.map((option) => {
    const alike = items.find((item) => isUnknown(item) && isAlike(item.value, option.value));
    const sameIndex = items.find((item) => isUnknown(item) && item.index === option.index);
    const item = byValue.get(option.value) ?? alike ?? (option.index === undefined ? undefined : sameIndex);
    if (!item) {
      remarks.note(element.line, `The option "${option.value}" of "${issue.name}" is missing; it counts 0.`);
      return 0;
    }
    used.add(item);
    if (item.value !== option.value)
      remarks.note(
        item.line,
        `"${item.value}" is read as the option "${option.value}", which has ${item === alike ? "the same letters" : "its index"}.`,
      );
    return readEvaluation(item, issue, remarks);
  });
  for (const item of items)
    if (!used.has(item))
      remarks.note(item.line, `The domain has no option "${item.value}" in "${issue.name}": it is left out.`);
  return evaluations;
};

/** Numbers are those of the domain, whatever bounds a profile repeats. */
const noteOtherBounds = (element: XmlElement, { name, numbers }: DomainIssue, remarks: Remarks): void => {
  const [lowest, highest] = [numbers?.at(0), numbers?.at(-1)];
  if (lowest === undefined || highest === undefined) return;
  const [low = lowest, high = highest] = boundsOf(element);
  if (low !== lowest || high !== highest)
    remarks.note(
      element.line,
      `"${name}" has other bounds here than in the domain, whose ${lowest} to ${highest} count.`,
    );
};

const readEvaluation = (
  { value, line, element }: DomainOption & { readonly element: XmlElement },
  issue: DomainIssue,
  remarks: Remarks,
): number => {
  const evaluation = numberAttribute(element, "evaluation");
  if (evaluation !== undefined) return evaluation;
  const isEmpty = (element.attributes["evaluation"] ?? "").trim() === "";
  if (isEmpty) remarks.note(line, `The option "${value}" of "${issue.name}" has no evaluation; it counts 0.`);
  else
    remarks.fault(
      line,
      `The option "${value}" of "${issue.name}" has no numeric evaluation: "${element.attributes["evaluation"] ?? ""}" is no finite number.`,
    );
  return 0;
};

/**
 * Issues of numbers may give a function instead of items, as GENIUS reads it: a line, a triangle (0 at `parameter0`
 * and `parameter1`, 1 at `parameter2`) or a constant. A line of `slope` and `offset` starts at the lowest number, one
 * of `parameter1` and `parameter0` at zero, and neither leaves 0 to 1.
 */
const readFunction = (
  element: XmlElement,
  numbers: readonly number[],
  issue: string,
  remarks: Remarks,
): readonly number[] => {
  const evaluator = descendants(element, "evaluator").at(0);
  const read = (name: string) => (evaluator === undefined ? undefined : numberAttribute(evaluator, name));
  const form = evaluator?.attributes["ftype"]?.trim().toLowerCase() ?? "linear";
  const line = evaluator?.line ?? element.line;
  const [offset, slope] = [read("offset"), read("slope")];
  const [first, second, third] = [read("parameter0"), read("parameter1"), read("parameter2")];
  const [lowest = 0] = numbers;
  if (form === "linear" && offset !== undefined && slope !== undefined)
    return withinOne(
      numbers.map((number) => offset + slope * (number - lowest)),
      { issue, line, remarks },
    );
  if (form === "linear" && first !== undefined && second !== undefined)
    return withinOne(
      numbers.map((number) => first + second * number),
      { issue, line, remarks },
    );
  const constant = first ?? offset;
  if (form === "constant" && constant !== undefined) return numbers.map(() => constant);
  if (form === "triangular" && first !== undefined && second !== undefined && third !== undefined)
    return numbers.map((number) => triangle(number, first, second, third));
  remarks.fault(
    line,
    `"${issue}" has neither items nor an evaluator that is linear, triangular or constant.`,
  );
  return numbers.map(() => 0);
};

const ROUNDING = 1e-9;

const withinOne = (
  values: readonly number[],
  { issue, line, remarks }: { readonly issue: string; readonly line: number; readonly remarks: Remarks },
): readonly number[] => {
  if (values.some((value) => value < -ROUNDING || value > 1 + ROUNDING))
    remarks.note(
      line,
      `The line of "${issue}" leaves 0 to 1: what lies below counts 0, and what lies above 1.`,
    );
  return values.map((value) => Math.min(1, Math.max(0, value)));
};

const triangle = (value: number, low: number, high: number, top: number): number => {
  if (value < low || value > high) return 0;
  if (value === top) return 1;
  return value < top ? (value - low) / (top - low) : (high - value) / (high - top);
};

/** Weights by domain position, divided by their sum. */
const readWeights = (
  tree: XmlElement,
  issues: readonly DomainIssue[],
  byPosition: ReadonlyMap<number, Evaluations>,
  remarks: Remarks,
): readonly number[] => {
  const elements = descendants(tree, "weight");
  if (elements.length === 0) {
    remarks.note(tree.line, "The profile gives no weights: all issues weigh the same.");
    return issues.map(() => 1 / issues.length);
  }
  const byIndex = new Map<number, number>();
  const indexes = new Set(issues.map((issue, k) => byPosition.get(k)?.index ?? issue.index ?? k + 1));
  const repeated: { readonly index: number; readonly line: number }[] = [];
  for (const element of elements) {
    const index = numberAttribute(element, "index");
    const value = numberAttribute(element, "value");
    if (index === undefined || value === undefined || value < 0)
      remarks.fault(element.line, "A weight needs the index of an issue and a value that is not negative.");
    else {
      if (byIndex.has(index)) repeated.push({ index, line: element.line });
      byIndex.set(index, value);
      if (!indexes.has(index))
        remarks.note(element.line, `No issue has the index ${index} of this weight: it is left out.`);
    }
  }
  let isComplete = true;
  const weights = issues.map((issue, position) => {
    const weight = byIndex.get(byPosition.get(position)?.index ?? issue.index ?? position + 1);
    isComplete &&= weight !== undefined;
    if (weight === undefined && byPosition.has(position))
      remarks.note(
        byPosition.get(position)?.element.line ?? 1,
        `The issue "${issue.name}" has no weight; it counts 0.`,
      );
    return weight ?? 0;
  });
  for (const { index, line } of repeated) {
    // Where every issue has a weight all the same, the later one counts, as it does where these files come from.
    if (isComplete) remarks.note(line, `The issue with index ${index} has two weights: this one counts.`);
    else remarks.fault(line, `The issue with index ${index} has two weights.`);
  }
  return normalised(weights, elements[0]?.line ?? 1, remarks);
};

const normalised = (weights: readonly number[], line: number, remarks: Remarks): readonly number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) {
    remarks.fault(line, "The weights sum to 0: give at least one issue a weight above 0.");
    return weights;
  }
  if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE)
    remarks.note(
      line,
      `The weights sum to ${Number(sum.toPrecision(9))}, not 1; each is divided by the sum.`,
    );
  return weights.map((weight) => weight / sum);
};
