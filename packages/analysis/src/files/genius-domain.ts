import type { Remarks } from "./faults.ts";
import { descendants, numberAttribute, type XmlElement } from "./xml-tree.ts";

/** An option of a domain's issue, as the file has it. */
export type DomainOption = {
  readonly value: string;
  readonly index: number | undefined;
  readonly line: number;
};

/** An issue of a domain; `numbers` are those that the options of an issue of numbers stand for, rising. */
export type DomainIssue = {
  readonly name: string;
  readonly index: number | undefined;
  readonly line: number;
  readonly options: readonly DomainOption[];
  readonly numbers?: readonly number[];
};

/** Inside these, items say how alike options are, not what they are worth. */
export const NOT_OPTIONS: readonly string[] = ["similarity_function", "criteria_function"];

const LARGEST_RANGE = 4096;
/** What GENIUS itself makes of real numbers where it lists packages. */
const REAL_STEPS = 21;
const REAL_DIGITS = 12;

/** The issues of a domain file; what is amiss goes to `remarks`. */
export const readDomain = (tree: XmlElement, remarks: Remarks): readonly DomainIssue[] => {
  const elements = descendants(tree, "issue", NOT_OPTIONS);
  if (elements.length === 0) remarks.fault(tree.line, "The domain names no issue.");
  const issues = elements.map((element, position) => readIssue(element, position, remarks));
  const seen = new Set<string>();
  for (const { name, line } of issues) {
    if (seen.has(name)) remarks.fault(line, `The issue "${name}" appears twice.`);
    seen.add(name);
  }
  return issues;
};

/** Position of the issue of this name, else of one like it, else of this index attribute. */
export const issuePosition = (
  issues: readonly DomainIssue[],
  name: string | undefined,
  index: number | undefined,
): number | undefined => {
  const ways: readonly ((issue: DomainIssue) => boolean)[] = [
    (issue) => issue.name === name,
    (issue) => name !== undefined && isAlike(issue.name, name),
    (issue) => index !== undefined && issue.index === index,
  ];
  for (const isIt of ways) {
    const position = issues.findIndex(isIt);
    if (position >= 0) return position;
  }
  return undefined;
};

/** Whether two names differ in nothing but case and white space. */
export const isAlike = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** The items that are options of this issue element; nested and repeated ones are remarked on. */
export const readItems = (
  issue: XmlElement,
  remarks: Remarks,
): readonly (DomainOption & { readonly element: XmlElement })[] => {
  const name = issue.attributes["name"] ?? "";
  const items = issue.children.filter((child) => child.name === "item");
  remarkOnNesting(issue, items, name, remarks);
  const lineByIndex = new Map<number, number>();
  const timesByValue = new Map<string, number>();
  return items.map((element) => {
    const index = numberAttribute(element, "index");
    const value = element.attributes["value"] ?? "";
    if (value === "") remarks.fault(element.line, `An item of "${name}" has no value.`);
    const known = index === undefined ? undefined : lineByIndex.get(index);
    if (known !== undefined)
      remarks.note(
        element.line,
        `The index ${index} is repeated in "${name}" (first on line ${known}); options are told apart by value.`,
      );
    else if (index !== undefined) lineByIndex.set(index, element.line);
    const times = (timesByValue.get(value) ?? 0) + 1;
    timesByValue.set(value, times);
    if (times > 1)
      remarks.note(element.line, `The option "${value}" is repeated in "${name}"; kept as a further option.`);
    return { value: times > 1 ? `${value} (${times})` : value, index, line: element.line, element };
  });
};

const remarkOnNesting = (
  issue: XmlElement,
  items: readonly XmlElement[],
  name: string,
  remarks: Remarks,
): void => {
  for (const item of items)
    for (const nested of descendants(item, "item"))
      remarks.fault(
        nested.line,
        `An item stands inside another item of "${name}": close the item before it.`,
      );
  const aside = issue.children
    .filter((child) => child.name !== "item")
    .flatMap((child) => descendants(child, "item"));
  const [first] = aside;
  if (first)
    remarks.note(
      first.line,
      `Item elements nested in another element of "${name}" are no options and are skipped.`,
    );
};

/** The lowest and the highest of an issue of numbers, as far as they are stated. */
export const boundsOf = (
  element: XmlElement,
): readonly [low: number | undefined, high: number | undefined] => {
  const bounds = element.children.find((child) => child.name === "range") ?? element;
  return [numberAttribute(bounds, "lowerbound"), numberAttribute(bounds, "upperbound")];
};

const readIssue = (element: XmlElement, position: number, remarks: Remarks): DomainIssue => {
  const stated = (element.attributes["name"] ?? "").trim();
  const name = stated === "" ? `issue ${position + 1}` : (element.attributes["name"] ?? "");
  if (stated === "") remarks.note(element.line, `An issue has no name: it is called "${name}".`);
  const index = numberAttribute(element, "index");
  const options = readItems(element, remarks);
  if (options.length > 0) return { name, index, line: element.line, options };
  const numbers = readNumbers(element, name, remarks);
  const line = element.line;
  const named = numbers.map((number) => ({ value: String(number), index: undefined, line }));
  return { name, index, line, options: named, numbers };
};

/** Whole numbers from bound to bound; of real ones, even steps. */
const readNumbers = (element: XmlElement, name: string, remarks: Remarks): readonly number[] => {
  const { line } = element;
  const [lowest, highest] = boundsOf(element);
  const type = element.attributes["type"] ?? element.attributes["vtype"] ?? element.attributes["etype"];
  const isReal = type?.trim().toLowerCase() === "real";
  const isBounded = lowest !== undefined && highest !== undefined && lowest <= highest;
  if (!isBounded || !(isReal || Number.isInteger(lowest))) {
    remarks.fault(line, `"${name}" lists no options: items or a lower and an upper bound are needed.`);
    return [];
  }
  if (isReal) {
    remarks.note(
      line,
      `Of the real numbers of "${name}", ${REAL_STEPS} are taken, in even steps from ${lowest} to ${highest}.`,
    );
    return lowest === highest ? [lowest] : evenSteps(lowest, highest);
  }
  if (highest - lowest >= LARGEST_RANGE) {
    remarks.fault(line, `"${name}" spans more than ${LARGEST_RANGE} options.`);
    return [];
  }
  return Array.from({ length: Math.floor(highest) - lowest + 1 }, (_, k) => lowest + k);
};

const evenSteps = (lowest: number, highest: number): readonly number[] =>
  Array.from({ length: REAL_STEPS }, (_, k) =>
    Number((lowest + ((highest - lowest) * k) / (REAL_STEPS - 1)).toPrecision(REAL_DIGITS)),
  );
