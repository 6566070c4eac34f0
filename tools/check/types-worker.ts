/** A worker that is sent folders, and answers to each with what strict TypeScript refuses there; with nothing where it is sound. */
import { relative } from "node:path";
import { parentPort } from "node:worker_threads";
import ts from "typescript";
import { root } from "../setup/files.mjs";
import { projectsIn } from "./projects.ts";

/** A file is read once for all projects whose options read it in the same way. */
const createHost = (options: ts.CompilerOptions): ts.CompilerHost => {
  const { types: _types, lib: _lib, configFilePath: _path, ...reading } = options;
  const way = JSON.stringify(reading);
  const read = sources.get(way) ?? new Map<string, ts.SourceFile | undefined>();
  sources.set(way, read);
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    getSourceFile: (name, how, onError) => {
      const key = `${name} ${typeof how === "object" ? how.impliedNodeFormat : ""}`;
      if (!read.has(key)) read.set(key, host.getSourceFile(name, how, onError));
      return read.get(key);
    },
  };
};
const sources = new Map<string, Map<string, ts.SourceFile | undefined>>();

/**
 * Checks a project's own files: those that it imports belong to another, which checks them under its own, narrower options.
 * @param checked files that an earlier project of the folder has checked already; this one's are added
 */
const check = (project: string, checked: Set<string>): readonly ts.Diagnostic[] => {
  const config = ts.getParsedCommandLineOfConfigFile(project, {}, configHost);
  if (config === undefined) throw new Error(`${project} cannot be read`);
  const { fileNames, options, errors } = config;
  const program = ts.createProgram({
    ...{ rootNames: fileNames, options, host: createHost(options) },
    configFileParsingDiagnostics: errors,
  });
  const own = fileNames.filter((name) => !checked.has(name));
  for (const name of own) checked.add(name);
  const ofFile = (name: string): readonly ts.Diagnostic[] => {
    const file = program.getSourceFile(name);
    if (file === undefined) throw new Error(`${name} is no part of ${project}`);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  };
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap(ofFile),
  ];
};

const configHost: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
  },
};

const format: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

const checkFolder = (folder: string): string => {
  const checked = new Set<string>();
  return projectsIn(folder)
    .map((project) => {
      const found = check(project, checked);
      return found.length === 0
        ? ""
        : `${relative(root, project)}:\n${ts.formatDiagnostics(found, format).trim()}`;
    })
    .filter((text) => text !== "")
    .join("\n\n");
};

parentPort?.on("message", (folder: string) => parentPort?.postMessage(checkFolder(folder)));
