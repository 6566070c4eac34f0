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

const readOne = (
  element: XmlElement,
  weight: number,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): readonly Rectangle[] => {
  const utility = numberAttribute(element, "utility");
  if (utility === undefined) remarks.fault(element.line, "A hyperRectangle has no numeric utility.");
  const includes = element.children.filter((child) => child.name === "includes");
  const [other] = element.children.filter((child) => child.name !== "includes");
  if (other)
    remarks.fault(other.line, `Of a hyperRectangle, only INCLUDES can be read, and this is "${other.name}".`);
  if (includes.length === 0)
    remarks.note(element.line, "A hyperRectangle includes no issue: its utility counts in every package.");
  const ranges: OptionRange[] = [];
  for (const include of includes) {
    const range = readRange(include, issues, remarks);
    if (range === "Empty") return [];
    if (range !== "Faulty") ranges.push(range);
  }
  return utility === undefined ? [] : [{ utility: utility * weight, ranges }];
};

const readRange = (
  include: XmlElement,
  issues: readonly DomainIssue[],
  remarks: Remarks,
): OptionRange | "Faulty" | "Empty" => {
  const [index, min, max] = ["index", "min", "max"].map((key) => numberAttribute(include, key));
  const position = issuePosition(issues, undefined, index);
  const issue = position === undefined ? undefined : issues[position];
  if (index !== undefined && issue === undefined) {
    remarks.fault(include.line, `INCLUDES names an issue of index ${index}, which the domain does not have.`);
    return "Faulty";
  }
  if (issue === undefined || position === undefined || min === undefined || max === undefined) {
    remarks.fault(include.line, "INCLUDES needs the index of an issue, a min and a max.");
    return "Faulty";
  }
  const numbers = issue.numbers ?? issue.options.map((_, k) => k + 1);
  const from = numbers.findIndex((number) => number >= min);
  const to = numbers.findLastIndex((number) => number <= max);
  if (from >= 0 && from <= to) return { issue: position, from, to };
  const why = min > max ? "ends before it begins" : `lies outside "${issue.name}"`;
  remarks.note(include.line, `The range ${min} to ${max} ${why}: the rectangle is empty and left out.`);
  return "Empty";
};
