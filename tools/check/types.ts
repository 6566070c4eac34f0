import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/files.mjs";
import { runNode } from "./run.ts";
import type { Outcome } from "./schedule.ts";

/** Checks every tsconfig of the house, `workers` at a time; each remembers its last answer in .cache/tsc. */
export const checkTypes = async (workers: number): Promise<Outcome> => {
  mkdirSync(join(root, ".cache/tsc"), { recursive: true });
  const queue = [...findProjects()];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
      const ran = await checkProject(project);
      if (ran.code !== 0) failures.push(`${project}:\n${ran.output.trim()}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { ok: failures.length === 0, output: failures.sort().join("\n\n") };
};

const checkProject = (project: string): ReturnType<typeof runNode> => {
  const memory = `.cache/tsc/${project.replaceAll("/", "-")}.tsbuildinfo`;
  return runNode([
    "node_modules/typescript/bin/tsc",
    "-p",
    project,
    "--pretty",
    "false",
    "--incremental",
    "--tsBuildInfoFile",
    memory,
  ]);
};

/** `tsconfig*.json` of every package, app and example, and the root's own for all the rest. */
const findProjects = (): readonly string[] => {
  const folders = ["packages", "apps", "examples"].flatMap((kind) =>
    existsSync(join(root, kind)) ? foldersIn(kind) : [],
  );
  const ofFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /^tsconfig(\.\w+)?\.json$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return ["tsconfig.json", ...ofFolders];
};

const foldersIn = (kind: string): readonly string[] =>
  readdirSync(join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${kind}/${entry.name}`);
