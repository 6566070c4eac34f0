import { err, ok, type Result } from "@parley/kernel";
import type { PartyProfile } from "../problem.ts";
import {
  baseName,
  type FileRemark,
  type Remarks,
  remarksOn,
  type Scenario,
  type SourceFile,
} from "./faults.ts";
import { entriesOf, type JsonValue, numberOf, parseJson } from "./json-tree.ts";

const KEYS: readonly string[] = ["reservationValue", "issueWeights", "issues"];

type NamedIssue = { readonly name: string; readonly options: readonly string[] };

/**
 * Reads a NegoLog domain: one JSON profile per party with `issueWeights`, `issues` and `reservationValue`.
 * Utility: sum over issues of weight x value, not rescaled. The first profile fixes issues and options.
 */
export const parseNegoLog = (profiles: readonly SourceFile[]): Result<Scenario, readonly FileRemark[]> => {
  const all: Remarks[] = [];
  const parties: PartyProfile[] = [];
  let issues: readonly NamedIssue[] | undefined;
  const isProfile = ({ text }: SourceFile): boolean => text.includes('"issueWeights"');
  const isFigures = (file: SourceFile): boolean =>
    file.text.trimStart().startsWith("{") && !isProfile(file) && !file.text.includes('"issues"');
  for (const file of profiles) {
    const remarks = remarksOn(file.name);
    all.push(remarks);
    if (isFigures(file) && profiles.some(isProfile)) {
      // Published folders hold a file of figures beside the profiles.
      remarks.note(1, 'It has no "issueWeights": it is no profile, and left out.');
      continue;
    }
    const tree = parseJson(file.text, remarks);
    if (!tree) continue;
    const entries = entriesOf(tree, "A NegoLog profile", tree.line, remarks);
    for (const [key, value] of entries)
      if (!KEYS.includes(key)) remarks.note(value.line, `"${key}" is unknown in a profile: it is left out.`);
    issues ??= readIssues(entries.get("issues"), tree.line, remarks);
    parties.push(readParty(baseName(file.name), entries, tree.line, issues, remarks));
  }
  if (profiles.length === 0) return err([{ file: "", line: 1, message: "No profile was given." }]);
  const faults = all.flatMap((remarks) => remarks.faults);
  if (faults.length > 0 || !issues) return err(faults);
  return ok({
    problem: { issues, parties, constraints: [] },
    sheets: [],
    notes: all.flatMap((remarks) => remarks.notes),
  });
};

const readIssues = (value: JsonValue | undefined, line: number, remarks: Remarks): readonly NamedIssue[] =>
  [...entriesOf(value, '"issues"', line, remarks)].map(([name, options]) => {
    const names = [...entriesOf(options, `The issue "${name}"`, options.line, remarks).keys()];
    if (names.length === 0) remarks.fault(options.line, `The issue "${name}" has no option.`);
    return { name, options: names };
  });

const readParty = (
  name: string,
  entries: ReadonlyMap<string, JsonValue>,
  line: number,
  issues: readonly NamedIssue[],
  remarks: Remarks,
): PartyProfile => {
  const weights = entriesOf(entries.get("issueWeights"), '"issueWeights"', line, remarks);
  const own = entriesOf(entries.get("issues"), '"issues"', line, remarks);
  for (const [key, value] of weights)
    if (!own.has(key)) remarks.note(value.line, `"${key}" has a weight, but is no issue: it is left out.`);
  for (const [key, value] of own)
    if (!issues.some((issue) => issue.name === key))
      remarks.fault(value.line, `The issue "${key}" is not in the first profile.`);
  remarkOnSum(weights, remarks);
  const values = issues.map((issue) => {
    const node = own.get(issue.name);
    const options = entriesOf(node, `The issue "${issue.name}"`, line, remarks);
    const given = weights.get(issue.name);
    const weight = numberOf(given, `The weight of "${issue.name}"`, line, remarks);
    if (weight < 0)
      remarks.fault(given?.line ?? line, `The weight of "${issue.name}" is negative: it must be 0 or more.`);
    for (const [key, value] of options)
      if (!issue.options.includes(key))
        remarks.fault(value.line, `The option "${key}" of "${issue.name}" is not in the first profile.`);
    return issue.options.map((option) => {
      const value = options.get(option);
      if (value !== undefined)
        return weight * numberOf(value, `The value of "${option}"`, value.line, remarks);
      remarks.note(node?.line ?? line, `The option "${option}" of "${issue.name}" is missing; it counts 0.`);
      return 0;
    });
  });
  const stated = entries.get("reservationValue");
  const reservation = stated === undefined ? 0 : numberOf(stated, '"reservationValue"', line, remarks);
  return { name, reservation, values, rectangles: [] };
};

const remarkOnSum = (weights: ReadonlyMap<string, JsonValue>, remarks: Remarks): void => {
  let sum = 0;
  for (const value of weights.values()) if (value.type === "number") sum += value.value;
  const [first] = weights.values();
  if (first && Math.abs(sum - 1) > 1e-6)
    remarks.note(
      first.line,
      `The weights sum to ${Number(sum.toPrecision(9))}, not 1; they are used as they stand.`,
    );
};
