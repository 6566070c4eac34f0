import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { problemFaults } from "@parley/analysis";
import {
  type FileRemark,
  parseConstraints,
  parseGenius,
  parseNegoLog,
  parseParleyJson,
  type Scenario,
  type SourceFile,
} from "@parley/analysis/files";
import { err, ok, type Result } from "@parley/kernel";
import { isFolder, readInput } from "../input-file.ts";
import { safeLine } from "../safe-text.ts";
import { CommandFailure, EXIT } from "../terminal.ts";

/** A scenario from the files or the folder named, with the constraints added; or what is wrong in them. */
export const readScenario = async (
  paths: readonly string[],
  constraintsPath: string | undefined,
): Promise<Result<Scenario, readonly FileRemark[]>> => {
  const sources = await sourcesOf(paths);
  const scenario = parse(sources);
  if (!scenario.ok) return scenario;
  const extra = constraintsPath === undefined ? undefined : await sourceOf(constraintsPath);
  const added = extra && parseConstraints(extra, scenario.value.problem.issues);
  if (added && !added.ok) return added;
  const { problem } = scenario.value;
  const constraints = [...problem.constraints, ...(added?.value ?? [])];
  const whole = { ...scenario.value, problem: { ...problem, constraints } };
  const faults = problemFaults(whole.problem);
  const file = sources[0]?.name ?? "";
  return faults.length > 0 ? err(faults.map((message) => ({ file, line: 1, message }))) : ok(whole);
};

/** The parsers refuse texts above 32 million characters; bytes are bounded before they are read. */
const MAX_FILE_BYTES = 64_000_000;

const sourcesOf = async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && (await isFolder(only))) return sourcesIn(only);
  return Promise.all(paths.map(sourceOf));
};

const sourceOf = async (path: string): Promise<SourceFile> => ({
  name: path,
  text: decode(await readInput(path, MAX_FILE_BYTES)),
});

const inNumberOrder = new Intl.Collator("en", { numeric: true }).compare;

const sourcesIn = async (folder: string): Promise<readonly SourceFile[]> => {
  const names = (await readdir(folder)).sort(inNumberOrder);
  const load = (chosen: readonly string[]) => Promise.all(chosen.map((name) => sourceOf(join(folder, name))));
  const profiles = names.filter((name) => /^profile.*\.json$/i.test(name));
  if (profiles.length > 0) return load(profiles);
  const files = await load(names.filter((name) => /\.xml$/i.test(name)));
  const domains = files.filter(isDomain);
  if (domains.length === 1) return [...domains, ...files.filter(isProfile)];
  throw new CommandFailure(
    `${safeLine(folder)} holds neither NegoLog profiles (profileA.json, …) nor one GENIUS domain with its profiles: name the files.`,
    EXIT.badInput,
  );
};

/** The name of the outermost element: comments, declarations and instructions begin otherwise. */
const rootOf = ({ text }: SourceFile): string | undefined =>
  /<([\p{L}_][\w.-]*)/u.exec(text)?.[1]?.toLowerCase();
const isDomain = (source: SourceFile): boolean => rootOf(source) === "negotiation_template";
const isProfile = (source: SourceFile): boolean => rootOf(source) === "utility_space";

const parse = (sources: readonly SourceFile[]): Result<Scenario, readonly FileRemark[]> => {
  const [first, ...others] = sources;
  if (first === undefined) throw new CommandFailure("No file was named.", EXIT.badInput);
  const isXml = sources.map(({ text }) => /^[\s\uFEFF]*</.test(text));
  if (isXml.every((is) => is)) {
    // A shell's `*.xml` names the files by the alphabet.
    const domains = sources.filter(isDomain);
    const [domain = first] = domains.length === 1 ? domains : [];
    return parseGenius(
      domain,
      sources.filter((source) => source !== domain),
    );
  }
  if (isXml.some((is) => is))
    throw new CommandFailure(
      "Some of these files are XML and some are not: name those of one scenario (further rules go with --constraints).",
      EXIT.badInput,
    );
  if (sources.some(({ text }) => text.includes('"issueWeights"'))) return parseNegoLog(sources);
  if (others.length === 0) return parseParleyJson(first);
  throw new CommandFailure(
    "Parley's own JSON is one file (further rules go with --constraints); several are NegoLog's profiles, and none of these has \"issueWeights\".",
    EXIT.badInput,
  );
};

const ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/;

/** Text in the encoding that its mark or its XML declaration names; UTF-8 otherwise. */
const decode = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 400)).trimStart();
  const label = ENCODING.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  try {
    // A document that says UTF-16 in single bytes is not.
    return new TextDecoder(label.startsWith("utf-16") ? "utf-8" : label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
};
