import { err, ok, type Result } from "@parley/kernel";
import type { Issue, PartyProfile, Rectangle } from "../problem.ts";
import { type FileRemark, type Remarks, remarksOn, type Scenario, type SourceFile } from "./faults.ts";
import {
  entriesOf,
  itemsOf,
  type JsonValue,
  numberOf,
  parseJson,
  refuseOtherKeys,
  textOf,
} from "./json-tree.ts";
import { constraintOf, statementOf } from "./parley-json-words.ts";

const FORMAT = "parley-packages/1";
const FILE_KEYS = ["format", "title", "about", "hypothetical", "scale", "issues", "parties", "constraints"];
const PARTY_KEYS = [
  "name",
  "reservation",
  "weights",
  "values",
  "rectangles",
  "preferences",
  "source",
  "about",
];

/**
 * Reads Parley's own JSON: issues, parties with weights and values or with `preferences` in words, and
 * constraints. Utilities are weight x value, rescaled to 0..1 over the party's own range, unless the file says
 * `"scale": "asStated"`. A party that gives preferences and no values gets values of 0 and a sheet.
 */
export const parseParleyJson = (file: SourceFile): Result<Scenario, readonly FileRemark[]> => {
  const remarks = remarksOn(file.name);
  const tree = parseJson(file.text, remarks);
  if (!tree) return err(remarks.faults);
  const entries = entriesOf(tree, "A scenario", tree.line, remarks);
  refuseOtherKeys(entries, FILE_KEYS, remarks);
  const format = entries.get("format");
  if (format?.type !== "string" || format.value !== FORMAT)
    remarks.fault(format?.line ?? tree.line, `"format" must be "${FORMAT}".`);
  const scale = entries.get("scale");
  const asStated = scale?.type === "string" && scale.value === "asStated";
  if (scale && !asStated && !(scale.type === "string" && scale.value === "ownRange"))
    remarks.fault(scale.line, '"scale" must be "ownRange" or "asStated".');
  const issueItems = itemsOf(entries.get("issues"), '"issues"', tree.line, remarks);
  const issues = issueItems.map((item) => readIssue(item, remarks));
  refuseRepeats(
    issues.map(({ name }, k) => ({ name, line: issueItems[k]?.line ?? tree.line })),
    (name) => `The issue "${name}"`,
    remarks,
  );
  // What parties say is held against the issues: were these wrong, each would be told again for every party.
  if (remarks.faults.length > 0) return err(remarks.faults);
  const partyItems = itemsOf(entries.get("parties"), '"parties"', tree.line, remarks);
  const read = partyItems.map((item) => readParty(item, issues, asStated, remarks));
  refuseRepeats(
    read.map(({ profile: { name } }, k) => ({ name, line: partyItems[k]?.line ?? tree.line })),
    (name) => `The party "${name}"`,
    remarks,
  );
  const stated = entries.get("constraints");
  const constraints = (stated ? itemsOf(stated, '"constraints"', tree.line, remarks) : []).flatMap((item) => {
    const constraint = constraintOf(item, issues, remarks);
    return constraint ? [constraint] : [];
  });
  if (remarks.faults.length > 0) return err(remarks.faults);
  return ok({
    problem: { issues, parties: read.map(({ profile }) => profile), constraints },
    sheets: read.flatMap(({ sheet }) => (sheet ? [sheet] : [])),
    notes: remarks.notes,
  });
};

/** Reads a file that holds only constraints (a list, or an object with `constraints`) for known issues. */
export const parseConstraints = (
  file: SourceFile,
  issues: readonly Issue[],
): Result<Scenario["problem"]["constraints"], readonly FileRemark[]> => {
  const remarks = remarksOn(file.name);
  const tree = parseJson(file.text, remarks);
  if (!tree) return err(remarks.faults);
  const list = tree.type === "object" ? tree.entries.get("constraints") : tree;
  const constraints = itemsOf(list, "Constraints", tree.line, remarks).flatMap((item) => {
    const constraint = constraintOf(item, issues, remarks);
    return constraint ? [constraint] : [];
  });
  return remarks.faults.length > 0 ? err(remarks.faults) : ok(constraints);
};

const readIssue = (item: JsonValue, remarks: Remarks): Issue => {
  const entries = entriesOf(item, "An issue", item.line, remarks);
  refuseOtherKeys(entries, ["name", "options", "divisible", "about"], remarks);
  const name = textOf(entries.get("name"), "The name of an issue", item.line, remarks);
  const items = itemsOf(entries.get("options"), `The options of "${name}"`, item.line, remarks);
  const options = items.map((option) => textOf(option, "An option", option.line, remarks));
  refuseRepeats(
    options.map((option, k) => ({ name: option, line: items[k]?.line ?? item.line })),
    (option) => `The option "${option}" of "${name}"`,
    remarks,
  );
  if (options.length === 0) remarks.fault(item.line, `The issue "${name}" has no option.`);
  const divisible = entries.get("divisible");
  if (divisible && divisible.type !== "boolean")
    remarks.fault(divisible.line, `"divisible" of "${name}" must be true or false.`);
  return divisible?.type === "boolean" && divisible.value
    ? { name, options, divisible: true }
    : { name, options };
};

const readParty = (item: JsonValue, issues: readonly Issue[], asStated: boolean, remarks: Remarks) => {
  const entries = entriesOf(item, "A party", item.line, remarks);
  refuseOtherKeys(entries, PARTY_KEYS, remarks);
  const name = textOf(entries.get("name"), "The name of a party", item.line, remarks);
  const stated = entries.get("reservation");
  const reservation = stated ? numberOf(stated, "The reservation", item.line, remarks) : 0;
  const told = entries.get("preferences");
  const statements = (told ? itemsOf(told, `The preferences of "${name}"`, item.line, remarks) : []).flatMap(
    (statement) => {
      const parsed = statementOf(statement, issues, remarks);
      return parsed ? [parsed] : [];
    },
  );
  const said = entries.get("source");
  if (said && !(said.type === "string" && (said.value === "party" || said.value === "estimate")))
    remarks.fault(said.line, '"source" must be "party" or "estimate".');
  const source: "party" | "estimate" =
    said?.type === "string" && said.value === "estimate" ? "estimate" : "party";
  const raw = readValues(name, entries, issues, item.line, told !== undefined, remarks);
  const rectangles = readRectangles(entries.get("rectangles"), issues, remarks);
  const profile: PartyProfile = { name, reservation, values: raw, rectangles };
  return {
    profile: asStated || rectangles.length > 0 ? profile : { ...profile, values: rescaled(raw) },
    sheet: told ? { party: name, source, statements } : undefined,
  };
};

const readValues = (
  name: string,
  entries: ReadonlyMap<string, JsonValue>,
  issues: readonly Issue[],
  line: number,
  optional: boolean,
  remarks: Remarks,
): readonly (readonly number[])[] => {
  if ((optional || entries.has("rectangles")) && !entries.has("values"))
    return issues.map((issue) => issue.options.map(() => 0));
  const values = entriesOf(entries.get("values"), `The values of "${name}"`, line, remarks);
  const given = entries.get("weights");
  const weights = given ? entriesOf(given, `The weights of "${name}"`, line, remarks) : undefined;
  refuseOtherKeys(
    values,
    issues.map((issue) => issue.name),
    remarks,
  );
  if (weights)
    refuseOtherKeys(
      weights,
      issues.map((issue) => issue.name),
      remarks,
    );
  return issues.map((issue) => {
    const node = values.get(issue.name);
    const options = entriesOf(node, `The values of "${name}" for "${issue.name}"`, line, remarks);
    refuseOtherKeys(options, issue.options, remarks);
    const weight = weights
      ? numberOf(weights.get(issue.name), `The weight of "${issue.name}" for "${name}"`, line, remarks)
      : 1;
    if (weight < 0)
      remarks.fault(
        weights?.get(issue.name)?.line ?? line,
        `The weight of "${issue.name}" for "${name}" is negative: it must be 0 or more.`,
      );
    return issue.options.map((option) => {
      const what = `The value of "${option}" in "${issue.name}" for "${name}"`;
      return weight * numberOf(options.get(option), what, node?.line ?? line, remarks);
    });
  });
};

const readRectangles = (
  value: JsonValue | undefined,
  issues: readonly Issue[],
  remarks: Remarks,
): readonly Rectangle[] =>
  (value ? itemsOf(value, '"rectangles"', value.line, remarks) : []).map((item) => {
    const entries = entriesOf(item, "A rectangle", item.line, remarks);
    refuseOtherKeys(entries, ["utility", "ranges"], remarks);
    const utility = numberOf(entries.get("utility"), "The utility of a rectangle", item.line, remarks);
    const ranges = [...entriesOf(entries.get("ranges"), "The ranges of a rectangle", item.line, remarks)].map(
      ([name, ends]) => {
        const issue = issues.findIndex((known) => known.name === name);
        const [from, to] = itemsOf(ends, "A range", ends.line, remarks).map((end) =>
          (issues[issue]?.options ?? []).indexOf(textOf(end, "An end of a range", end.line, remarks)),
        );
        if (issue < 0 || from === undefined || to === undefined || from < 0 || to < from)
          remarks.fault(ends.line, `A range names two options of "${name}", the earlier first.`);
        return { issue, from: from ?? 0, to: to ?? 0 };
      },
    );
    return { utility, ranges };
  });

/** To 0..1 over the party's own range: the worst option of every issue becomes 0, and the best sum to 1. */
const rescaled = (values: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const range = values.reduce((sum, options) => sum + Math.max(...options) - Math.min(...options), 0);
  if (range <= 0) return values.map((options) => options.map(() => 0));
  return values.map((options) => options.map((value) => (value - Math.min(...options)) / range));
};

const refuseRepeats = (
  named: readonly { readonly name: string; readonly line: number }[],
  say: (name: string) => string,
  remarks: Remarks,
): void => {
  const lines = new Map<string, number>();
  for (const { name, line } of named) {
    const first = lines.get(name);
    if (first === undefined) lines.set(name, line);
    else if (name !== "")
      remarks.fault(line, `${say(name)} appears twice (first on line ${first}): leave one out.`);
  }
};
