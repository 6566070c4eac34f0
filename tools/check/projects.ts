import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/files.mjs";

/** Every package, app and example, and the root for all the rest, as paths from the root; the largest stand first. */
export const findFolders = (): readonly string[] => [
  ".",
  ...["apps", "packages", "examples"].filter((kind) => existsSync(join(root, kind))).flatMap(foldersIn),
];

/** The `tsconfig*.json` of a folder: the one with the narrowest types first, which is for `src`. */
export const projectsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => /^tsconfig(\.test)?\.json$/.test(name))
    .sort((a, b) => a.length - b.length)
    .map((name) => join(root, folder, name));

const foldersIn = (kind: string): readonly string[] =>
  readdirSync(join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${kind}/${entry.name}`);
