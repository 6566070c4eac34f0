import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "@parley/kernel";
import {
  type FileRemark,
  parseGenius,
  parseNegoLog,
  type Scenario,
  type SourceFile,
} from "../src/files/index.ts";

/** Where the shared scenarios lie; tests that need them skip where they are absent. */
export const SCENARIOS = join(
  process.env["PARLEY_DATA"] ?? new URL("../../../../shared/data", import.meta.url).pathname,
  "scenarios",
);
export const hasScenarios = existsSync(join(SCENARIOS, "expected.json"));

export type Expected = {
  readonly profileOrder?: readonly string[];
  readonly parties: number;
  readonly outcomes: number;
  readonly reservation: readonly number[];
  readonly frontier: number;
  readonly frontierRational: number;
  readonly maxNashProduct: number;
  readonly maxMinGain: number;
  readonly maxMinIdealRatio: number;
  readonly maxSum: number;
  readonly leximinGainsSorted: readonly number[];
  readonly exactFrontierRaw?: readonly (readonly number[])[];
};

export const expected: Readonly<Record<string, Expected>> = hasScenarios
  ? JSON.parse(readFileSync(join(SCENARIOS, "expected.json"), "utf8"))
  : {};

const source = (folder: string, name: string) => ({ name, text: readFileSync(join(folder, name), "utf8") });

/** The files of one scenario by its key in `expected.json`: of GENIUS, the domain first. */
export const readSources = (key: string): readonly SourceFile[] => {
  const folder = join(SCENARIOS, key);
  const names = readdirSync(folder);
  if (key.startsWith("negolog"))
    return ["profileA.json", "profileB.json"].map((name) => source(folder, name));
  const order = expected[key]?.profileOrder ?? names.filter((name) => /^profile-\d+\.xml$/.test(name)).sort();
  const domain = names.find((name) => !order.includes(name) && name !== "pareto.xml") ?? "";
  return [domain, ...order].map((name) => source(folder, name));
};

/** Reads one scenario of the shared data. */
export const loadScenario = (key: string): Result<Scenario, readonly FileRemark[]> => {
  const sources = readSources(key);
  if (key.startsWith("negolog")) return parseNegoLog(sources);
  const [domain = { name: "", text: "" }, ...profiles] = sources;
  return parseGenius(domain, profiles);
};

/** The same, where a fault would be a bug of the test's data. */
export const loadProblem = (key: string): Scenario["problem"] => {
  const scenario = loadScenario(key);
  if (!scenario.ok) throw new Error(scenario.error.map((r) => `${r.file}:${r.line} ${r.message}`).join("\n"));
  return scenario.value.problem;
};
