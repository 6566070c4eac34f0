import type { OptionRange, Rectangle } from "../problem.ts";
import type { Remarks } from "./faults.ts";
import { type DomainIssue, issuePosition } from "./genius-domain.ts";
import { descendants, numberAttribute, type XmlElement } from "./xml-tree.ts";

/** The rectangles of a nonlinear profile, each worth its utility times the weight of the function that holds it. */
export const readRectangles = (
  tree: XmlElement,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): readonly Rectangle[] => {
  noteEvaluations(tree, remarks);
  const functions = descendants(tree, "ufun");
  const inside = new Set(functions.flatMap((one) => descendants(one, RECTANGLE)));
  const outside = descendants(tree, RECTANGLE).filter((element) => !inside.has(element));
  return [
    ...functions.flatMap((one) => {
      const weight = weightOf(one, remarks);
      return descendants(one, RECTANGLE).flatMap((element) => readOne(element, weight, issues, remarks));
    }),
    ...outside.flatMap((element) => readOne(element, 1, issues, remarks)),
  ];
};

/** The name of the element, in lower case as all names are read. */
export const RECTANGLE = "hyperrectangle";

const weightOf = (element: XmlElement, remarks: Remarks): number => {
  const aggregation = (element.attributes["aggregation"] ?? "sum").trim().toLowerCase();
  if (aggregation !== "sum")
    remarks.fault(
      element.line,
      `Rectangles are aggregated by "${aggregation}" here, and only their sum can be read.`,
    );
  const stated = element.attributes["weight"];
  const weight = numberAttribute(element, "weight");
  if (stated !== undefined && weight === undefined)
    remarks.fault(element.line, `The weight of a function of rectangles is no finite number: "${stated}".`);
  return weight ?? 1;
};

const noteEvaluations = (tree: XmlElement, remarks: Remarks): void => {
  const [item] = descendants(tree, "item").filter(({ attributes }) => attributes["evaluation"] !== undefined);
  if (item)
    remarks.note(item.line, "Evaluations of options are left out: beside rectangles, only those are read.");
};

/**
 * A rectangle counts in the packages inside all its ranges where they are INCLUDES. Of EXCLUDES it counts in all
 * others: it is a worth of every package, and its loss inside.
 */
const readOne = (
  element: XmlElement,
  weight: number,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): readonly Rectangle[] => {
  const utility = numberAttribute(element, "utility");
  if (utility === undefined) remarks.fault(element.line, "A hyperRectangle has no numeric utility.");
  const kinds = new Set(element.children.map(({ name }) => name));
  const [other] = element.children.filter(({ name }) => !RANGES.has(name));
  if (other)
    remarks.fault(
      other.line,
      `Of a hyperRectangle, only INCLUDES and EXCLUDES can be read, and this is "${other.name}".`,
    );
  else if (kinds.size > 1)
    remarks.fault(
      element.line,
      "A hyperRectangle has INCLUDES and EXCLUDES: give it one kind, or divide it into two.",
    );
  if (kinds.size === 0)
    remarks.note(element.line, "A hyperRectangle includes no issue: its utility counts in every package.");
  const ranges = element.children.map((range) => readRange(range, issues, remarks));
  const inside = ranges.flatMap((range) => (typeof range === "string" ? [] : [range]));
  const isEmpty = ranges.includes("Empty");
  const worth = (utility ?? 0) * weight * ownWeight(element, remarks);
  if (!kinds.has(EXCLUDES)) return isEmpty ? [] : [{ utility: worth, ranges: inside }];
  const everywhere = { utility: worth, ranges: [] };
  return isEmpty ? [everywhere] : [everywhere, { utility: -worth, ranges: inside }];
};

/** In lower case as all names are read. */
const EXCLUDES = "excludes";
const RANGES: ReadonlySet<string> = new Set(["includes", EXCLUDES]);

const ownWeight = (element: XmlElement, remarks: Remarks): number => {
  const stated = element.attributes["weight"];
  const weight = numberAttribute(element, "weight");
  if (stated !== undefined && weight === undefined)
    remarks.fault(element.line, `The weight of a hyperRectangle is no finite number: "${stated}".`);
  return weight ?? 1;
};

const readRange = (
  range: XmlElement,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): OptionRange | "Faulty" | "Empty" => {
  const [index, min, max] = ["index", "min", "max"].map((key) => numberAttribute(range, key));
  const position = issuePosition(issues, undefined, index);
  const issue = position === undefined ? undefined : issues[position];
  const name = range.name.toUpperCase();
  if (index !== undefined && issue === undefined) {
    remarks.fault(range.line, `${name} names an issue of index ${index}, which the domain does not have.`);
    return "Faulty";
  }
  if (issue === undefined || position === undefined || min === undefined || max === undefined) {
    remarks.fault(range.line, `${name} needs the index of an issue, a min and a max.`);
    return "Faulty";
  }
  const numbers = issue.numbers ?? issue.options.map((_, k) => k + 1);
  const from = numbers.findIndex((number) => number >= min);
  const to = numbers.findLastIndex((number) => number <= max);
  if (from >= 0 && from <= to) return { issue: position, from, to };
  const why = min > max ? "ends before it begins" : `lies outside "${issue.name}"`;
  const effect = range.name === EXCLUDES ? "nothing is excluded" : "the rectangle is empty and left out";
  remarks.note(range.line, `The range ${min} to ${max} ${why}: ${effect}.`);
  return "Empty";
};
