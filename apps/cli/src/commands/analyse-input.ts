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
import { decode } from "./analyse-encoding.ts";

/** A scenario from the files or the folder named, with the constraints added; or what is wrong in them. */
export const readScenario = async (
  paths: readonly string[],
  constraintsPath: string | undefined,
): Promise<Result<Scenario, readonly FileRemark[]>> => {
  const { read: sources, passedOver } = await sourcesOf(paths);
  const scenario = parse(sources);
  if (!scenario.ok) return scenario;
  const extra = constraintsPath === undefined ? undefined : await sourceOf(constraintsPath);
  const added = extra && parseConstraints(extra, scenario.value.problem.issues);
  if (added && !added.ok) return added;
  const { problem } = scenario.value;
  const constraints = [...problem.constraints, ...(added?.value ?? [])];
  const notes = [
    ...passedOver.map(({ name }) => remark(name, "This is no XML: it is left out.")),
    ...[...sources, ...(extra === undefined ? [] : [extra])].flatMap(noteOn),
    ...scenario.value.notes,
  ];
  const whole = { ...scenario.value, notes, problem: { ...problem, constraints } };
  const faults = problemFaults(whole.problem);
  const file = sources[0]?.name ?? "";
  if (problem.parties.length === 1)
    notes.push(remark(file, "Only one party is there: packages between parties take two or more."));
  return faults.length > 0 ? err(faults.map((message) => ({ file, line: 1, message }))) : ok(whole);
};

/** The parsers refuse texts above 32 million characters; bytes are bounded before they are read. */
const MAX_FILE_BYTES = 64_000_000;

/** A file, and what is to be said of how it was read. */
interface Source extends SourceFile {
  readonly note?: string;
}

/** The files of a scenario, and those of their folder that were passed over. */
interface Sources {
  readonly read: readonly Source[];
  readonly passedOver: readonly Source[];
}

const noteOn = ({ name, note }: Source): readonly FileRemark[] =>
  note === undefined ? [] : [remark(name, note)];

const sourcesOf = async (paths: readonly string[]): Promise<Sources> => {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && (await isFolder(only))) return sourcesIn(only);
  return { read: await Promise.all(paths.map(sourceOf)), passedOver: [] };
};

const sourceOf = async (path: string): Promise<Source> => ({
  name: path,
  ...decode(await readInput(path, MAX_FILE_BYTES)),
});

const inNumberOrder = new Intl.Collator("en", { numeric: true }).compare;

const sourcesIn = async (folder: string): Promise<Sources> => {
  const names = (await readdir(folder)).sort(inNumberOrder);
  const load = (chosen: readonly string[]) => Promise.all(chosen.map((name) => sourceOf(join(folder, name))));
  const profiles = names.filter((name) => /^profile.*\.json$/i.test(name));
  if (profiles.length > 0) return { read: await load(profiles), passedOver: [] };
  const files = await load(names.filter((name) => /\.xml$/i.test(name)));
  const domains = files.filter(isDomain);
  // Published folders hold points of a frontier in a file of this name; whatever else is there may be a broken profile.
  const isPassedOver = (file: Source): boolean => !isXml(file) && !isEmpty(file);
  if (domains.length === 1)
    return {
      read: [...domains, ...files.filter((file) => !domains.includes(file) && !isPassedOver(file))],
      passedOver: files.filter(isPassedOver),
    };
  throw new CommandFailure(
    `${safeLine(folder)} holds neither NegoLog profiles (profileA.json, …) nor one GENIUS domain with its profiles: name the files.`,
    EXIT.badInput,
  );
};

/** The name of the outermost element: declarations and instructions begin otherwise. */
const rootOf = ({ text }: SourceFile): string | undefined =>
  /<([\p{L}_][\w.-]*)/u.exec(text.slice(0, HEAD).replaceAll(/<!--.*?-->/gs, ""))?.[1]?.toLowerCase();
const HEAD = 100_000;
const isDomain = (source: SourceFile): boolean => rootOf(source) === "negotiation_template";

const remark = (file: string, message: string): FileRemark => ({ file, line: 1, message });
const isXml = ({ text }: SourceFile): boolean => /^[\s\uFEFF]*</.test(text);
const isEmpty = ({ text }: SourceFile): boolean => /^[\s\uFEFF]*$/.test(text);

const parse = (sources: readonly SourceFile[]): Result<Scenario, readonly FileRemark[]> => {
  const [first, ...others] = sources;
  if (first === undefined) throw new CommandFailure("No file was named.", EXIT.badInput);
  const empty = sources.filter(isEmpty);
  if (empty.length > 0) return err(empty.map(({ name }) => remark(name, "The file is empty.")));
  const plain = sources.filter((source) => !isXml(source));
  if (plain.length === 0) {
    // A shell's `*.xml` names the files by the alphabet.
    const domains = sources.filter(isDomain);
    const [domain = first] = domains.length === 1 ? domains : [];
    return parseGenius(
      domain,
      sources.filter((source) => source !== domain),
    );
  }
  if (plain.length < sources.length)
    return err(
      plain.map(({ name }) =>
        remark(name, "This is no XML, and other files are: leave it out (rules go with --constraints)."),
      ),
    );
  if (sources.some(({ text }) => text.includes('"issueWeights"'))) return parseNegoLog(sources);
  if (others.length === 0) return parseParleyJson(first);
  throw new CommandFailure(
    "Parley's own JSON is one file (further rules go with --constraints); several are NegoLog's profiles, and none of these has \"issueWeights\".",
    EXIT.badInput,
  );
};
