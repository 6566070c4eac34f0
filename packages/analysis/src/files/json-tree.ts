import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Remarks } from "./faults.ts";

/** A JSON value with its line; `entries` keeps the order, and repeated keys are refused. */
export type JsonValue =
  | { readonly type: "object"; readonly line: number; readonly entries: ReadonlyMap<string, JsonValue> }
  | { readonly type: "array"; readonly line: number; readonly items: readonly JsonValue[] }
  | { readonly type: "string"; readonly line: number; readonly value: string }
  | { readonly type: "number"; readonly line: number; readonly value: number }
  | { readonly type: "boolean"; readonly line: number; readonly value: boolean }
  | { readonly type: "null"; readonly line: number };

const TEXT_LIMIT = 32 * 1024 * 1024;
const DEPTH_LIMIT = 64;

/** The value a text holds, or `undefined` with faults by line. */
export const parseJson = (text: string, remarks: Remarks): JsonValue | undefined => {
  if (text.length > TEXT_LIMIT) {
    remarks.fault(1, "The file is larger than 32 MB.");
    return undefined;
  }
  if (text.trim() === "") {
    remarks.fault(1, "The file is empty.");
    return undefined;
  }
  const lineAt = lineFinder(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !tree) {
    const what = first ? inWords(printParseErrorCode(first.error)) : "nothing there";
    remarks.fault(lineAt(first?.offset ?? 0), `Not JSON from here on: ${what}.`);
    return undefined;
  }
  const value = convert(tree, lineAt, remarks, 0);
  return remarks.faults.length > 0 ? undefined : value;
};

/** "CommaExpected" as "comma expected". */
const inWords = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

/** Entries of an object, or an empty map with a fault that says what was expected. */
export const entriesOf = (
  value: JsonValue | undefined,
  what: string,
  line: number,
  remarks: Remarks,
): ReadonlyMap<string, JsonValue> => {
  if (value?.type === "object") return value.entries;
  remarks.fault(value?.line ?? line, mustBe(value, what, "an object"));
  return new Map();
};

/** Items of an array, or none with a fault. */
export const itemsOf = (
  value: JsonValue | undefined,
  what: string,
  line: number,
  remarks: Remarks,
): readonly JsonValue[] => {
  if (value?.type === "array") return value.items;
  remarks.fault(value?.line ?? line, mustBe(value, what, "a list"));
  return [];
};

/** A number, or 0 with a fault. */
export const numberOf = (
  value: JsonValue | undefined,
  what: string,
  line: number,
  remarks: Remarks,
): number => {
  if (value?.type === "number" && Number.isFinite(value.value)) return value.value;
  const finite = value?.type === "number" ? "finite " : "";
  remarks.fault(value?.line ?? line, mustBe(value, what, `a ${finite}number`));
  return 0;
};

/** A text that is not empty, or an empty one with a fault. */
export const textOf = (
  value: JsonValue | undefined,
  what: string,
  line: number,
  remarks: Remarks,
): string => {
  if (value?.type === "string" && value.value !== "") return value.value;
  remarks.fault(value?.line ?? line, mustBe(value, what, "a text"));
  return "";
};

const mustBe = (value: JsonValue | undefined, what: string, type: string): string =>
  value === undefined ? `${what}: missing; ${type} is needed.` : `${what} must be ${type}.`;

/** Says of every key outside `known` that it means nothing here: a misspelt key must not pass silently. */
export const refuseOtherKeys = (
  entries: ReadonlyMap<string, JsonValue>,
  known: readonly string[],
  remarks: Remarks,
): void => {
  for (const [key, value] of entries)
    if (!known.includes(key))
      remarks.fault(value.line, `"${key}" is unknown here; known: ${known.join(", ")}.`);
};

const convert = (
  node: Node,
  lineAt: (offset: number) => number,
  remarks: Remarks,
  depth: number,
): JsonValue => {
  const line = lineAt(node.offset);
  if (depth > DEPTH_LIMIT) {
    remarks.fault(line, "Nested too deeply.");
    return { type: "null", line };
  }
  if (node.type === "object") {
    const entries = new Map<string, JsonValue>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      if (entries.has(name)) remarks.fault(lineAt(key.offset), `The key "${name}" is repeated.`);
      entries.set(name, convert(value, lineAt, remarks, depth + 1));
    }
    return { type: "object", line, entries };
  }
  if (node.type === "array")
    return {
      type: "array",
      line,
      items: (node.children ?? []).map((c) => convert(c, lineAt, remarks, depth + 1)),
    };
  const value: unknown = node.value;
  if (typeof value === "string") return { type: "string", line, value };
  if (typeof value === "number") return { type: "number", line, value };
  if (typeof value === "boolean") return { type: "boolean", line, value };
  return { type: "null", line };
};

const lineFinder = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let k = text.indexOf("\n"); k >= 0; k = text.indexOf("\n", k + 1)) starts.push(k + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};
